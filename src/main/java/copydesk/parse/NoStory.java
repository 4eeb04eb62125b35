package copydesk.parse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why a plain text is no story, in words for the person who dropped it: a log, a program,
/// settings, a table of values, a list of words.
///
/// Asked only where nothing above the text or below it says that it is a story. Each kind is told
/// by the form of nearly all of its lines, so that no story is refused for a few of them.
final class NoStory {
  /// What the first lines are, all are.
  private static final int MOST_LINES = 400;

  private static final int FEWEST_LINES = 5;
  private static final int FEWEST_WORDS = 20;
  private static final double MOSTLY = 0.6;
  private static final double NEARLY_ALL = 0.9;
  private static final int LONGEST_WORD = 80;
  private static final int LONGEST_KEY = 60;
  private static final int FEWEST_SEPARATORS = 2;

  /// From here on there are writings without blanks between words.
  private static final char FIRST_WITHOUT_BLANKS = '\u0E00';

  private static final List<String> OF_PROGRAMS =
      List.of(
          "import ",
          "from ",
          "#include",
          "package ",
          "using ",
          "def ",
          "class ",
          "function ",
          "public ",
          "private ",
          "static ",
          "return",
          "const ",
          "let ",
          "var ",
          "if (",
          "for (",
          "while (",
          "} else",
          "else:",
          "elif ",
          "try:",
          "//",
          "/*",
          "*/",
          "<?php",
          "#!/");

  private int lines;
  private int logged;
  private int programmed;
  private int closed;
  private int set;
  private int words;
  private int rows;
  private int columns = -1;

  private NoStory() {}

  /// The reason, or null where it may be a story.
  static @Nullable String reason(List<String> lines) {
    var counted = new NoStory();
    for (var i = 0; i < lines.size() && counted.lines < MOST_LINES; i++) {
      if (!lines.get(i).isBlank()) {
        counted.add(lines.get(i).strip());
      }
    }
    return counted.reason();
  }

  private @Nullable String reason() {
    if (lines < FEWEST_LINES) {
      return null;
    }
    if (logged > MOSTLY * lines) {
      return told("a log: %d of %d lines begin with a time", logged);
    }
    if (programmed > MOSTLY * lines && closed * 3 > lines) {
      return told("a program: %d of %d lines have the form of its statements", programmed);
    }
    if (set > NEARLY_ALL * lines) {
      return told("settings: %d of %d lines are a name and its value", set);
    }
    if (rows > NEARLY_ALL * lines) {
      return told("a table of values: %d of %d lines have the same separators", rows);
    }
    return lines >= FEWEST_WORDS && words > NEARLY_ALL * lines
        ? told("a list: %d of %d lines are one word", words)
        : null;
  }

  private String told(String reason, int count) {
    return reason.formatted(count, lines);
  }

  private void add(String line) {
    lines++;
    logged += isLogged(line) ? 1 : 0;
    var last = line.charAt(line.length() - 1);
    var isClosed = ";{}:".indexOf(last) >= 0 || line.endsWith("*/") || line.endsWith("),");
    closed += isClosed ? 1 : 0;
    programmed += isClosed || OF_PROGRAMS.stream().anyMatch(line::startsWith) ? 1 : 0;
    set += isSet(line) ? 1 : 0;
    words += isWord(line) ? 1 : 0;
    var separators = separators(line);
    columns = columns < 0 ? separators : columns;
    rows += separators >= FEWEST_SEPARATORS && separators == columns ? 1 : 0;
  }

  // "2026-10-07 12:00:01", "[07/Oct/2026:12:00:01", "Oct  7 12:00:01 host", "12:00:01.123": with
  // seconds, as a ticker of news has none.
  private static boolean isLogged(String line) {
    var end = Math.min(line.length(), LONGEST_KEY);
    for (var i = 0; i + 8 <= end; i++) {
      if (isDigit(line, i) && isTime(line, i) && (i == 0 || !isDigit(line, i - 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTime(String line, int at) {
    return isDigit(line, at + 1)
        && line.charAt(at + 2) == ':'
        && isDigit(line, at + 3)
        && isDigit(line, at + 4)
        && line.charAt(at + 5) == ':'
        && isDigit(line, at + 6)
        && isDigit(line, at + 7);
  }

  private static boolean isDigit(String line, int at) {
    return line.charAt(at) >= '0' && line.charAt(at) <= '9';
  }

  // "name = value", "name: value", "[section]", "# what it is for", "- value", but with a name that
  // is one word in small letters.
  private static boolean isSet(String line) {
    if (line.startsWith("#") || (line.startsWith("[") && line.endsWith("]"))) {
      return true;
    }
    var end = line.startsWith("- ") ? 2 : 0;
    while (end < line.length() && end < LONGEST_KEY && isInKey(line.charAt(end))) {
      end++;
    }
    var sign = end;
    while (sign < line.length() && line.charAt(sign) == ' ') {
      sign++;
    }
    var isSign = sign < line.length() && "=:".indexOf(line.charAt(sign)) >= 0;
    var isName = end > 0 && !isCapitalised(line);
    return isSign && isName && (line.charAt(sign) == '=' || sign == end);
  }

  // "Shr: 12 cts" is in copy, "DEBUG: true" and "debug: true" are not.
  private static boolean isCapitalised(String line) {
    return line.length() > 1
        && Character.isUpperCase(line.charAt(0))
        && Character.isLowerCase(line.charAt(1));
  }

  private static boolean isInKey(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "_.-\"'".indexOf(c) >= 0;
  }

  private static boolean isWord(String line) {
    return line.length() <= LONGEST_WORD
        && line.indexOf(' ') < 0
        && line.chars().allMatch(c -> c < FIRST_WITHOUT_BLANKS);
  }

  // No blank is behind those of values.
  private static int separators(String line) {
    var separators = 0;
    for (var i = 0; i < line.length(); i++) {
      var c = line.charAt(i);
      var isGlued = i + 1 == line.length() || line.charAt(i + 1) != ' ';
      separators += (c == ',' || c == ';' || c == '|' || c == '\t') && isGlued ? 1 : 0;
    }
    return separators;
  }
}
