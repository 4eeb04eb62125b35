package copydesk.enrich;

import org.jspecify.annotations.Nullable;

/// A stretch of a paragraph, cut into words, numbers and marks. One buffer for a whole story, so
/// that a book of five megabytes takes no more memory than a paragraph.
final class TimeTokens {
  /// A time that lies across the end of a stretch so long is not found.
  private static final int MOST = 1024;

  private static final int MOST_DIGITS = 4;
  private static final int GROUP = 3;
  private static final int NONE = -1;

  private final int[] starts = new int[MOST];
  private final int[] ends = new int[MOST];
  private final int[] numbers = new int[MOST];
  private final int[] digits = new int[MOST];
  private final @Nullable TimeWord[] words = new TimeWord[MOST];
  private final TimeWords known;
  private String text = "";
  private int size;

  TimeTokens(TimeWords known) {
    this.known = known;
  }

  /// Reads from a place on.
  ///
  /// @return where the next stretch begins, or the length of the paragraph
  int read(String paragraph, int from) {
    text = paragraph;
    size = 0;
    var at = from;
    while (at < text.length() && size < MOST) {
      var c = text.charAt(at);
      if (c <= ' ' || c == '\u00a0' || c == '\u202f') {
        at++;
      } else {
        at = isDigit(c) ? readNumber(at) : Character.isLetter(c) ? readWord(at) : readMark(at);
      }
    }
    return at;
  }

  int size() {
    return size;
  }

  String text() {
    return text;
  }

  int start(int token) {
    return starts[token];
  }

  int end(int token) {
    return ends[token];
  }

  /// The number, or -1 for anything else, numbers that are too long for a time among it.
  int number(int token) {
    return numbers[token];
  }

  boolean isOrdinal(int token) {
    return numbers[token] != NONE && length(token) > digits[token];
  }

  /// Of a number; 0 for what is none.
  int digits(int token) {
    return digits[token];
  }

  int length(int token) {
    return ends[token] - starts[token];
  }

  @Nullable TimeWord word(int token) {
    return words[token];
  }

  private int readWord(int from) {
    var to = afterLetters(from);
    var word = known.find(text, from, to);
    var c = charAt(to);
    if (c == '-' || c == '\'' || c == '’' || c == '.') {
      // "segunda-feira", "aujourd'hui", "p.m."
      var longer = afterLetters(to + 1);
      longer += longer > to + 1 && c == '.' && charAt(longer) == '.' ? 1 : 0;
      var whole = longer > to + 1 ? known.find(text, from, longer) : null;
      if (whole != null) {
        return add(from, longer, NONE, 0, whole);
      }
    }
    to += c == '.' && word != null && word.isAbbreviation() ? 1 : 0;
    return add(from, to, NONE, 0, word);
  }

  private int afterLetters(int from) {
    var to = from;
    while (to < text.length() && Character.isLetter(text.charAt(to))) {
      to++;
    }
    return to;
  }

  private int readNumber(int from) {
    var to = afterDigits(from);
    if (isGrouped(from, to)) {
      do {
        to += 1 + GROUP;
      } while (isGrouped(to - GROUP, to));
      return add(from, to, NONE, 0, null);
    }
    var number = NONE;
    if (to - from <= MOST_DIGITS) {
      number = Integer.parseInt(text, from, to, 10);
    }
    var after = number == NONE ? to : ordinal(to);
    return add(from, after, number, to - from, null);
  }

  // "1,400", "1.400", "1 400"
  private boolean isGrouped(int from, int to) {
    var c = charAt(to);
    return to - from <= GROUP
        && (c == ',' || c == '.' || c == ' ' || c == '\u00a0' || c == '\u202f' || c == '\'')
        && afterDigits(to + 1) == to + 1 + GROUP;
  }

  private int afterDigits(int from) {
    var to = from;
    while (to < text.length() && isDigit(text.charAt(to))) {
      to++;
    }
    return to;
  }

  // "7th", "1er", "3º"
  private int ordinal(int from) {
    var c = charAt(from);
    if (c == 'º' || c == 'ª' || c == '°') {
      return from + 1;
    }
    var to = afterLetters(from);
    var isOrdinal =
        switch (to - from) {
          case 1 -> c == 'e';
          case 2 -> {
            var next = charAt(from + 1);
            yield (c == 't' && next == 'h')
                || (c == 's' && next == 't')
                || (c == 'n' && next == 'd')
                || (c == 'r' && next == 'd')
                || (c == 'e' && next == 'r' && charAt(to) == ' ' && charAt(from - 1) == '1');
          }
          default -> false;
        };
    return isOrdinal ? to : from;
  }

  private int readMark(int from) {
    return add(from, from + 1, NONE, 0, null);
  }

  private int add(int from, int to, int number, int width, @Nullable TimeWord word) {
    starts[size] = from;
    ends[size] = to;
    numbers[size] = number;
    digits[size] = width;
    words[size] = word;
    size++;
    return to;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private char charAt(int at) {
    return at >= 0 && at < text.length() ? text.charAt(at) : '\n';
  }
}
