package copydesk.parse;

import java.util.ArrayList;
import java.util.List;

/// Finds where paragraphs were joined by nothing, as they are for search engines: "…had left.The
/// mayor…".
final class Joints {
  private Joints() {}

  static List<String> parts(String line) {
    var parts = new ArrayList<String>();
    var from = 0;
    for (var i = 2; i + 2 < line.length(); i++) {
      if (isStop(line.charAt(i))
          && isWordEnd(line.charAt(i - 1), line.charAt(i - 2))
          && isBeginning(line, i + (isClosing(line.charAt(i + 1)) ? 2 : 1))) {
        var end = i + (isClosing(line.charAt(i + 1)) ? 2 : 1);
        parts.add(line.substring(from, end));
        from = end;
      }
    }
    parts.add(line.substring(from));
    return parts.stream().filter(part -> !part.isBlank()).toList();
  }

  private static boolean isWordEnd(char last, char before) {
    return Character.isLowerCase(last) || (Character.isDigit(last) && Character.isDigit(before));
  }

  private static boolean isStop(char c) {
    return c == '.' || c == '!' || c == '?';
  }

  private static boolean isClosing(char c) {
    return c == '”' || c == '»';
  }

  private static boolean isBeginning(String line, int at) {
    var letter = at < line.length() && "“«".indexOf(line.charAt(at)) >= 0 ? at + 1 : at;
    return letter + 1 < line.length()
        && Character.isUpperCase(line.charAt(letter))
        && (Character.isLowerCase(line.charAt(letter + 1)) || line.charAt(letter + 1) == ' ');
  }
}
