package copydesk.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.charset.Charset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Recognises ISO 2022, in which Japanese and Korean mail is written: all its bytes are ASCII, and
/// escapes say what they stand for.
final class Escapes {
  // RFC 1468, "ISO-2022-JP"; RFC 1557, "ISO-2022-KR".
  private static final Pattern JAPANESE = Pattern.compile("\\x1b(?:\\$[@B]|\\([IJ]|\\$\\(D)");
  private static final Pattern KOREAN = Pattern.compile("\\x1b\\$\\)C");
  private static final int ESCAPE = 0x1b;

  private Escapes() {}

  static @Nullable Charset charset(byte[] bytes) {
    var escaped = false;
    for (var b : bytes) {
      if (b < 0) {
        return null;
      }
      escaped |= b == ESCAPE;
    }
    if (!escaped) {
      return null;
    }
    var text = new String(bytes, ISO_8859_1);
    if (JAPANESE.matcher(text).find()) {
      return Charset.forName("ISO-2022-JP");
    }
    return KOREAN.matcher(text).find() ? Charset.forName("ISO-2022-KR") : null;
  }
}
