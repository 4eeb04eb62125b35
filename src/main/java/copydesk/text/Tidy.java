package copydesk.text;

import java.util.Arrays;
import java.util.List;

/// Takes out of text what nobody can see: control characters, zero widths, runs of blanks.
public final class Tidy {
  private Tidy() {}

  /// One line of text: any white space between words is one space, and there is none at the ends.
  public static String line(CharSequence text) {
    var line = text.toString();
    return isTidy(line) ? line : new TidyLine().append(line).take();
  }

  /// Whether nothing is to be done, as far as that can be seen at once: most lines come from where
  /// they have been tidied.
  private static boolean isTidy(String line) {
    var isBehindBlank = true;
    for (var i = 0; i < line.length(); i++) {
      var c = line.charAt(i);
      if (c < ' ' || c > '~' || (c == ' ' && isBehindBlank)) {
        return false;
      }
      isBehindBlank = c == ' ';
    }
    return line.isEmpty() || !isBehindBlank;
  }

  /// The lines of a text, however they end. Blanks at their beginning stay: copy indents by them.
  public static List<String> lines(String text) {
    var lines = new StringBuilder(text.length());
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      switch (c) {
        case '\r' -> {
          if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
            lines.append('\n');
          }
        }
        case '\n', '\u0085', '\u2028', '\u2029' -> lines.append('\n');
        default -> {
          if (isBlank(c) && c != '\f' && c != '\u000B') {
            lines.append(' ');
          } else if (isSeen(c)) {
            lines.append(c);
          }
        }
      }
    }
    return Arrays.stream(lines.toString().split("\n", -1)).map(String::stripTrailing).toList();
  }

  static boolean isBlank(char c) {
    if (c >= ' ' && c < '\u007F') {
      return c == ' ';
    }
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }

  // Joiners (U+200C, U+200D) stay: in Persian and in emoji they are spelling.
  static boolean isSeen(char c) {
    if (c > ' ' && c < '\u007F') {
      return true;
    }
    return !(Character.isISOControl(c)
        || isBlank(c)
        || c == '\u00AD' // soft hyphen
        || c == '\u200B' // zero-width space
        || c == '\u2060' // word joiner
        || c == '\uFEFF'); // a mark left inside
  }
}
