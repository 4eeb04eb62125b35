package copydesk.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/// The only place where bytes become text.
///
/// What is tried, in this order: a byte-order mark, the charset that was declared, UTF-8, a guess.
/// Nothing is taken that the bytes contradict, so a wrong declaration costs nothing but the try.
public final class Charsets {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  // The marks of UTF-32 come first: the little-endian one begins with that of UTF-16.
  private static final List<Mark> MARKS =
      List.of(
          new Mark(Charset.forName("UTF-32BE"), 0x00, 0x00, 0xFE, 0xFF),
          new Mark(Charset.forName("UTF-32LE"), 0xFF, 0xFE, 0x00, 0x00),
          new Mark(UTF_8, 0xEF, 0xBB, 0xBF),
          new Mark(UTF_16BE, 0xFE, 0xFF),
          new Mark(UTF_16LE, 0xFF, 0xFE));

  // WHATWG Encoding, section 4.2 "Names and labels": what a document calls by the name on the left
  // is read as the superset on the right, because that is what its author typed.
  private static final Map<String, String> SUPERSETS =
      Map.ofEntries(
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("tis-620", "x-windows-874"),
          Map.entry("iso-8859-11", "x-windows-874"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("gb2312", "gb18030"),
          Map.entry("gbk", "gb18030"),
          Map.entry("utf-16", "utf-16le"));

  private Charsets() {}

  /// How the charset was found, the surest first.
  public enum Found {
    MARK,
    DECLARED,
    UTF8,
    GUESSED
  }

  /// Text, and how sure it is.
  ///
  /// @param replaced whether bytes without meaning in the charset were replaced by U+FFFD
  /// @param notUtf8At the offset of the first byte that keeps the whole from being UTF-8; null
  ///     where there is none or the question did not arise
  public record Decoded(
      String text, Charset charset, Found found, boolean replaced, @Nullable Integer notUtf8At) {}

  /// Never fails: what cannot be read in any charset is read with replacements.
  ///
  /// @param declared the charset's name, from a media type or the document itself
  public static Decoded decode(byte[] bytes, @Nullable String declared) {
    for (var mark : MARKS) {
      if (mark.startsIn(bytes)) {
        return marked(mark, bytes);
      }
    }
    var named = named(declared);
    var found = Found.DECLARED;
    if (named != null && !named.equals(UTF_8)) {
      var text = strictly(ByteBuffer.wrap(bytes), named);
      if (text != null) {
        return new Decoded(text, named, found, false, null);
      }
    }
    if (named == null || !named.equals(UTF_8)) {
      found = Found.UTF8;
    }
    var rest = ByteBuffer.wrap(bytes);
    var text = strictly(rest, UTF_8);
    return text != null
        ? new Decoded(text, UTF_8, found, false, null)
        : guessed(bytes, found, rest.position());
  }

  /// The charset that a media type names, `utf-8` in `text/html; charset="utf-8"`.
  public static @Nullable String declaredIn(@Nullable String mediaType) {
    if (mediaType == null) {
      return null;
    }
    for (var parameter : mediaType.split(";", -1)) {
      var named = parameter.strip();
      if (named.regionMatches(true, 0, "charset=", 0, 8)) {
        return named.substring(8).replace('"', ' ').replace('\'', ' ').strip();
      }
    }
    return null;
  }

  /// The first bytes, one character for each: enough to read what is written in ASCII there.
  public static String head(byte[] bytes, int most) {
    return new String(bytes, 0, Math.min(bytes.length, most), ISO_8859_1);
  }

  private static Decoded marked(Mark mark, byte[] bytes) {
    var length = mark.bytes().size();
    var text = strictly(ByteBuffer.wrap(bytes, length, bytes.length - length), mark.charset());
    return text != null
        ? new Decoded(text, mark.charset(), Found.MARK, false, null)
        : new Decoded(
            new String(bytes, length, bytes.length - length, mark.charset()),
            mark.charset(),
            Found.MARK,
            true,
            null);
  }

  private static @Nullable Charset named(@Nullable String declared) {
    if (declared == null || declared.isBlank()) {
      return null;
    }
    try {
      var charset = Charset.forName(declared.strip());
      var superset = SUPERSETS.get(charset.name().toLowerCase(Locale.ROOT));
      return superset == null ? charset : Charset.forName(superset);
    } catch (IllegalArgumentException _) { // a name that no charset has, or no name at all
      return null;
    }
  }

  /// The text, or null; then the buffer stands at the first byte that has no meaning.
  private static @Nullable String strictly(ByteBuffer bytes, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(bytes)
          .toString();
    } catch (CharacterCodingException _) {
      return null;
    }
  }

  private static Decoded guessed(byte[] bytes, Found asUtf8, int notUtf8At) {
    var utf8 = new String(bytes, UTF_8);
    if (isUtf8ButForFaults(utf8)) {
      return new Decoded(utf8, UTF_8, asUtf8, true, notUtf8At);
    }
    var detector = new UniversalDetector();
    detector.handleData(bytes);
    detector.dataEnd();
    var guess = named(detector.getDetectedCharset());
    for (var charset : guess == null ? List.of(WINDOWS_1252) : List.of(guess, WINDOWS_1252)) {
      var text = strictly(ByteBuffer.wrap(bytes), charset);
      if (text != null) {
        return new Decoded(text, charset, Found.GUESSED, false, notUtf8At);
      }
    }
    return new Decoded(
        new String(bytes, WINDOWS_1252), WINDOWS_1252, Found.GUESSED, true, notUtf8At);
  }

  // A file cut in the middle of a character, or one spoilt quotation from elsewhere: by any other
  // charset all its sound characters would be misread. Chance makes few sequences that are UTF-8.
  private static boolean isUtf8ButForFaults(String read) {
    var faults = read.codePoints().filter(c -> c == 0xFFFD).count();
    var sound = read.codePoints().filter(c -> c > 0x7F && c != 0xFFFD).count();
    return sound >= 4 * faults;
  }

  private record Mark(Charset charset, List<Integer> bytes) {
    Mark(Charset charset, Integer... bytes) {
      this(charset, Arrays.asList(bytes));
    }

    boolean startsIn(byte[] text) {
      if (text.length < bytes.size()) {
        return false;
      }
      for (var i = 0; i < bytes.size(); i++) {
        if (Byte.toUnsignedInt(text[i]) != bytes.get(i)) {
          return false;
        }
      }
      return true;
    }
  }
}
