package copydesk.text;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Recognises UTF-16 and UTF-32 that lack a mark: by zero bytes, which no other text has, and by
/// what the characters would be.
final class WideText {
  private static final int EXAMINED_BYTES = 4096;

  private WideText() {}

  /// The charset, or null where the bytes are other text or no text at all.
  static @Nullable Charset of(byte[] bytes) {
    var sample = Arrays.copyOf(bytes, Math.min(bytes.length, EXAMINED_BYTES) / 4 * 4);
    if (bytes.length < 4) {
      sample = Arrays.copyOf(bytes, bytes.length / 2 * 2);
    }
    if (sample.length == 0 || !mayBeWide(sample)) {
      return null;
    }
    for (var charset : List.of(Charset.forName("UTF-32BE"), Charset.forName("UTF-32LE"))) {
      if (sample.length >= 4 && isText(new String(sample, charset))) {
        return charset;
      }
    }
    var little = new String(sample, UTF_16LE);
    var big = new String(sample, UTF_16BE);
    if (!isText(little) || !isText(big)) {
      return isText(little) ? UTF_16LE : isText(big) ? UTF_16BE : null;
    }
    var common = Long.compare(common(little), common(big));
    if (common != 0) {
      return common > 0 ? UTF_16LE : UTF_16BE;
    }
    return blocks(little) <= blocks(big) ? UTF_16LE : UTF_16BE;
  }

  // Half of the bytes are zero in English, and in other languages most of one half are alike or
  // below the blank; in text of one byte a letter nearly all are letters and blanks.
  private static boolean mayBeWide(byte[] sample) {
    var controls = 0;
    var readable = 0;
    for (var b : sample) {
      if (b >= ' ' || (b >= '\t' && b <= '\r')) {
        readable++;
      } else if (b >= 0 && b != 0x1b) {
        controls++;
      }
    }
    return controls > 0 && readable * 8 < sample.length * 7;
  }

  // Bytes that count up are characters too; but every text has a blank, a comma or a line's end.
  private static boolean isText(String read) {
    var faults = read.codePoints().filter(c -> !isText(c)).count();
    return faults * 50 <= read.length() && read.codePoints().anyMatch(WideText::isInEveryText);
  }

  private static boolean isInEveryText(int c) {
    return (c >= '\t' && c <= '\r')
        || (c >= ' ' && c < 0x7F)
        || (c >= 0x3001 && c <= 0x3003)
        || (c >= 0xFF01 && c <= 0xFF1F);
  }

  private static boolean isText(int c) {
    return switch (Character.getType(c)) {
      case Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE -> false;
      case Character.CONTROL -> c >= '\t' && c <= '\r';
      default -> c != 0xFFFD;
    };
  }

  // With its bytes the other way round, a blank is U+2000 and a line's end no character.
  private static long common(String read) {
    return read.codePoints()
        .filter(
            c ->
                (c < 0x180 && c != '0')
                    || (c >= 0x3001 && c <= 0x3003)
                    || (c >= 0x3041 && c < 0x3100)
                    || (c >= 0xFF00 && c < 0xFFF0))
        .count();
  }

  // A language keeps to few of Unicode's blocks.
  private static int blocks(String read) {
    var blocks = new BitSet();
    read.chars().forEach(c -> blocks.set(c >> 8));
    return blocks.cardinality();
  }
}
