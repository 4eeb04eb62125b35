package copydesk.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/// The only place where bytes become text.
///
/// What is tried, in this order: a byte-order mark, UTF-16 and UTF-32 without one, the charset that
/// was declared, UTF-8, a guess. Nothing is taken that the bytes contradict, so a wrong declaration
/// costs nothing but the try; and text that is UTF-8 to the last letter is UTF-8, whatever was
/// declared, since hardly any other text happens to be.
public final class Charsets {
  // So many of a charset of several bytes a letter are not UTF-8 by chance.
  private static final int LEAST_LETTERS = 6;
  // For each spoilt character, so many sound ones that the charset cannot be another.
  private static final int LEAST_SOUND = 20;
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  // The marks of UTF-32 come first: the little-endian one begins with that of UTF-16.
  private static final List<Mark> MARKS =
      List.of(
          new Mark(Charset.forName("UTF-32BE"), 0x00, 0x00, 0xFE, 0xFF),
          new Mark(Charset.forName("UTF-32LE"), 0xFF, 0xFE, 0x00, 0x00),
          new Mark(UTF_8, 0xEF, 0xBB, 0xBF),
          new Mark(UTF_16BE, 0xFE, 0xFF),
          new Mark(UTF_16LE, 0xFF, 0xFE));

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
    var wide = unmarked(bytes);
    if (wide != null) {
      return wide;
    }
    var named = Labels.charset(declared);
    var rest = ByteBuffer.wrap(bytes);
    var utf8 = strictly(rest, UTF_8);
    if (named != null && !named.equals(UTF_8) && (utf8 == null || !outweighs(utf8, named))) {
      var text = isWide(named) ? null : strictly(ByteBuffer.wrap(bytes), named);
      if (text != null) {
        return new Decoded(text, named, Found.DECLARED, false, null);
      }
      var faulty = isWide(named) ? null : butForFaults(bytes, named, LEAST_SOUND);
      if (faulty != null) {
        return new Decoded(faulty, named, Found.DECLARED, true, rest.position());
      }
    }
    var found = UTF_8.equals(named) ? Found.DECLARED : Found.UTF8;
    return utf8 != null
        ? new Decoded(utf8, UTF_8, found, false, null)
        : guessed(bytes, found, rest.position());
  }

  /// Whether text begins so that is of two or four bytes a letter, with a mark or without.
  public static boolean isWideText(byte[] bytes) {
    return MARKS.stream().anyMatch(mark -> isWide(mark.charset()) && mark.startsIn(bytes))
        || WideText.of(bytes) != null;
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

  /// A part of what has been decoded; what has no meaning in the charset is replaced.
  public static String part(byte[] bytes, int from, int to, Charset charset) {
    return new String(bytes, from, to - from, charset);
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

  // Where the escapes of ISO 2022 stand, they name the charset of what follows as a mark would.
  private static @Nullable Decoded unmarked(byte[] bytes) {
    var wide = WideText.of(bytes);
    if (wide != null) {
      var text = new String(bytes, wide);
      return new Decoded(text, wide, Found.GUESSED, text.indexOf('\uFFFD') >= 0, null);
    }
    var escaped = Escapes.charset(bytes);
    var text = escaped == null ? null : strictly(ByteBuffer.wrap(bytes), escaped);
    return escaped == null || text == null
        ? null
        : new Decoded(text, escaped, Found.MARK, false, null);
  }

  private static boolean isWide(Charset charset) {
    return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
  }

  // "iso-8859-1" above UTF-8 is the commonest wrong declaration. In a charset of one byte a letter
  // no word looks like UTF-8; in one of several, two or three letters may by chance.
  private static boolean outweighs(String utf8, Charset declared) {
    var several = hasSeveralBytes(declared);
    return utf8.chars().filter(c -> c > 0x7F).limit(LEAST_LETTERS).count()
        >= (several ? LEAST_LETTERS : 1);
  }

  /// The text, or null; then the buffer stands at the first byte that has no meaning.
  private static @Nullable String strictly(ByteBuffer bytes, Charset charset) {
    if (charset.equals(UTF_8) && bytes.hasArray()) {
      var text = Utf8Text.of(bytes.array(), bytes.arrayOffset() + bytes.position());
      if (text != null) {
        return text;
      }
    }
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
    // By any other charset all its sound characters would be misread, and chance makes few
    // sequences that are UTF-8.
    var isDeclared = asUtf8 == Found.DECLARED;
    var isCut = isCutCharacter(bytes, notUtf8At);
    var utf8 = butForFaults(bytes, UTF_8, isDeclared && isCut ? 0 : isDeclared || isCut ? 1 : 2);
    if (utf8 != null) {
      return new Decoded(utf8, UTF_8, asUtf8, true, notUtf8At);
    }
    var detector = new UniversalDetector();
    detector.handleData(bytes);
    detector.dataEnd();
    var guess = Labels.charset(detector.getDetectedCharset());
    var likeliest = new ArrayList<Charset>();
    if (guess != null && isOfWords(guess, bytes)) {
      likeliest.add(guess);
    }
    likeliest.addAll(CodePages.likeliest(bytes));
    likeliest.add(WINDOWS_1252);
    for (var charset : likeliest) {
      var text = strictly(ByteBuffer.wrap(bytes), charset);
      if (text != null) {
        return new Decoded(text, charset, Found.GUESSED, false, notUtf8At);
      }
      var faulty = butForFaults(bytes, charset, LEAST_SOUND);
      if (faulty != null) {
        return new Decoded(faulty, charset, Found.GUESSED, true, notUtf8At);
      }
    }
    return new Decoded(
        new String(bytes, WINDOWS_1252), WINDOWS_1252, Found.GUESSED, true, notUtf8At);
  }

  // RFC 3629, section 3: the first byte of several, and fewer behind it than belong to it.
  private static boolean isCutCharacter(byte[] bytes, int at) {
    var first = at < bytes.length ? Byte.toUnsignedInt(bytes[at]) : 0;
    var length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || at + length <= bytes.length) {
      return false;
    }
    for (var i = at + 1; i < bytes.length; i++) {
      if ((bytes[i] & 0xC0) != 0x80) {
        return false;
      }
    }
    return true;
  }

  // A file cut in the middle of a character, or one spoilt quotation from elsewhere.
  private static @Nullable String butForFaults(byte[] bytes, Charset charset, int leastSound) {
    var read = new String(bytes, charset);
    var faults = read.codePoints().filter(c -> c == 0xFFFD).count();
    var sound = read.codePoints().filter(c -> c > 0x7F && c != 0xFFFD).count();
    return sound >= leastSound * faults ? read : null;
  }

  // What is not Chinese, Japanese or Korean but read as such has single characters among letters.
  private static boolean isOfWords(Charset severalBytes, byte[] bytes) {
    if (!hasSeveralBytes(severalBytes)) {
      return false;
    }
    var text = new String(bytes, severalBytes);
    var all = 0;
    var inRow = 0;
    for (var i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7F) {
        all++;
        inRow += i > 0 && text.charAt(i - 1) > 0x7F ? 1 : 0;
      }
    }
    return inRow * 2 >= all;
  }

  // The JDK has some that are for reading only, as ISO-2022-CN: all of them have several.
  private static boolean hasSeveralBytes(Charset charset) {
    return !charset.canEncode() || charset.newEncoder().maxBytesPerChar() > 1;
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
