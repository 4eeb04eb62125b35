package copydesk.parse;

import copydesk.text.Charsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a PDF's first and last lines say about the file.
///
/// The library makes do with whatever is left of one, and says nothing: half a story would pass for
/// a whole one.
final class PdfShape {
  /// A book has a tenth of them; each takes some two hundred bytes of memory.
  static final int MAX_OBJECTS = 250_000;

  private static final int TAIL = 4096;
  private static final int HEAD = 1024;
  private static final String LAST_WORD = "%%EOF";

  // ISO 32000-2, annex F: the first object of a file made for the web tells how long the file is.
  private static final Pattern LINEARIZED =
      Pattern.compile(
          "/Linearized\\b[^>]{0,200}?/L\\s{0,9}(\\d{1,10})\\b"
              + "|/L\\s{0,9}(\\d{1,10})\\b[^>]{0,200}?/Linearized\\b");
  private static final Pattern START = Pattern.compile("startxref\\s{1,9}(\\d{1,10})");
  private static final Pattern TABLE =
      Pattern.compile("\\s{0,9}(?:xref|\\d{1,10}\\s{1,9}\\d{1,5}\\s{1,9}obj)");

  private final byte[] bytes;
  private final String tail;

  PdfShape(byte[] bytes) {
    this.bytes = bytes;
    this.tail = text(bytes.length - TAIL, TAIL);
  }

  /// How it shows that the file was cut off, or null.
  @Nullable String cut() {
    if (!tail.contains(LAST_WORD)) {
      return "no %s in its last %d bytes".formatted(LAST_WORD, TAIL);
    }
    var linearized = LINEARIZED.matcher(text(0, HEAD));
    if (linearized.find()) {
      var group = linearized.group(1) == null ? linearized.group(2) : linearized.group(1);
      var length = Long.parseLong(group);
      return length > bytes.length ? "%d of %d bytes".formatted(bytes.length, length) : null;
    }
    return null;
  }

  /// Whether there are more objects, or entries of them in its tables, than memory is for.
  boolean hasTooManyObjects() {
    var objects = 0;
    for (var i = 1; i + 3 < bytes.length; i++) {
      var isEntry = bytes[i] == 'n' && bytes[i - 1] == ' ' && bytes[i + 1] <= ' ';
      if (isEntry || (bytes[i] == 'o' && bytes[i + 1] == 'b' && bytes[i + 2] == 'j')) {
        objects++;
      }
    }
    return objects > 3 * MAX_OBJECTS; // each is an "obj", an "endobj" and an entry of a table
  }

  /// Whether the table of objects is not where the file says, so that it was made anew.
  boolean isMended() {
    var start = START.matcher(tail);
    var at = -1L;
    while (start.find()) {
      at = Long.parseLong(start.group(1));
    }
    if (at < 0 || at >= bytes.length) {
      return true;
    }
    // Zero in the first part of a file made for the web; what precedes the file's own mark counts
    // for nothing.
    var before = Math.max(0, text(0, HEAD).indexOf("%PDF-"));
    return at != 0
        && !TABLE.matcher(text((int) at + before, 40)).lookingAt()
        && !TABLE.matcher(text((int) at, 40)).lookingAt();
  }

  private String text(int from, int length) {
    var start = Math.clamp(from, 0, bytes.length);
    var end = Math.min(start + length, bytes.length);
    return Charsets.head(Arrays.copyOfRange(bytes, start, end), length);
  }
}
