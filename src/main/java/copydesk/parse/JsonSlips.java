package copydesk.parse;

import org.jspecify.annotations.Nullable;

/// What hand-made JSON gets wrong and everybody understands: a line break or a tab as it is within
/// a text, and a comma behind the last value.
final class JsonSlips {
  private JsonSlips() {}

  /// The first of them, in a sentence, or null.
  static @Nullable String in(String json) {
    var inText = false;
    var afterComma = false;
    for (var i = 0; i < json.length(); i++) {
      var c = json.charAt(i);
      if (inText) {
        if (c == '\\') {
          i++; // whatever it is, it does not end the text
        } else if (c == '"') {
          inText = false;
        } else if (c < ' ') {
          return slip(json, i, "a line break or control character as it is within a text");
        }
      } else if (c > ' ') {
        if (afterComma && (c == ']' || c == '}')) {
          return slip(json, i, "a comma behind the last value");
        }
        inText = c == '"';
        afterComma = c == ',';
      }
    }
    return null;
  }

  /// Whether halves of characters beyond the first 65,536 stand alone in a text.
  static boolean hasHalves(String text) {
    for (var i = 0; i < text.length(); i++) {
      if (Character.isHighSurrogate(text.charAt(i))
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static String slip(String json, int at, String what) {
    var line = 1 + json.substring(0, at).chars().filter(c -> c == '\n').count();
    return "JSON, line %d: %s".formatted(line, what);
  }
}
