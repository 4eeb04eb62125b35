package copydesk.parse;

import java.util.ArrayList;
import java.util.List;

/// Cuts the beginning of a line into what datelines are made of, as far as it may be one.
///
/// One walk, and it ends at the first sign that no dateline has: most lines are given up within a
/// few words.
final class DatelineTokens {
  /// What a piece is.
  enum Kind {
    WORD,
    NUMBER,
    COMMA,
    SLASH,
    /// An agency between brackets, "(NWA)".
    MARK,
    /// An agency between slashes, "/NWA/".
    SLASHED,
    POINT,
    DASH
  }

  /// A piece, and where it stands in the line.
  record Token(Kind kind, String text, int start, int end) {
    boolean is(Kind other) {
      return kind == other;
    }
  }

  /// Places, region, country, a long date and an agency's full name fit into this.
  private static final int LONGEST = 160;

  private static final int MOST_WORDS = 24;
  private static final int LONGEST_MARK = 50;

  private final String line;
  private final int end;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private DatelineTokens(String line, int from) {
    this.line = line;
    this.at = from;
    this.end = Math.min(line.length(), from + LONGEST);
  }

  static List<Token> of(String line, int from) {
    var reading = new DatelineTokens(line, from);
    var isRead = true;
    while (isRead && reading.tokens.size() < MOST_WORDS) {
      isRead = reading.next();
    }
    return reading.tokens;
  }

  private boolean next() {
    while (at < end && isBlank(line.charAt(at))) {
      at++;
    }
    if (at == end) {
      return false;
    }
    var c = line.charAt(at);
    return switch (c) {
      case ',', '،', '、' -> add(Kind.COMMA, at + 1);
      case '.', ':' -> add(Kind.POINT, at + 1);
      case '(' -> mark();
      case '/' -> slash();
      case '&' -> add(Kind.WORD, at + 1);
      case '-', '_', '–', '—', '―' -> dash(c);
      default -> isLetter(c) ? add(Kind.WORD, wordEnd()) : isDigit(c) && number();
    };
  }

  // What turns the direction of writing is not seen.
  private static boolean isBlank(char c) {
    return c == ' ' || (c > '~' && Character.getType(c) == Character.FORMAT);
  }

  private boolean add(Kind kind, int to) {
    tokens.add(new Token(kind, line.substring(at, to), at, to));
    at = to;
    return true;
  }

  private int wordEnd() {
    var to = at;
    while (to < end && isInWord(to)) {
      to++;
    }
    return to;
  }

  // "STRATFORD-UPON-AVON", "O'BRIEN", "N.Y.", and digits where a finger slipped: "Apri l7".
  private boolean isInWord(int i) {
    var c = line.charAt(i);
    if (c == '-') {
      return i + 1 < line.length() && isLetter(line.charAt(i + 1));
    }
    return isLetter(c) || isDigit(c) || c == '.' || c == '\'' || c == '’' || c == '}';
  }

  // "7", "7.", "7th", "1er", "07.10.2026", "2026-10-07".
  private boolean number() {
    var to = at;
    while (to < end
        && (isDigit(line.charAt(to))
            || (".-/".indexOf(line.charAt(to)) >= 0
                && to + 1 < line.length()
                && isDigit(line.charAt(to + 1))))) {
      to++;
    }
    var suffix = to;
    while (suffix < end && isLetter(line.charAt(suffix))) {
      suffix++;
    }
    to = suffix - to <= 2 ? suffix : to;
    if (to < end && (line.charAt(to) == '.' || line.charAt(to) == 'º')) {
      to++;
    }
    return add(Kind.NUMBER, to);
  }

  private boolean mark() {
    var to = at + 1;
    while (to < line.length() && to - at <= LONGEST_MARK && isInMark(line.charAt(to))) {
      to++;
    }
    if (to == line.length() || line.charAt(to) != ')' || !isLetter(line.charAt(at + 1))) {
      return false;
    }
    tokens.add(new Token(Kind.MARK, line.substring(at + 1, to).strip(), at, to + 1));
    at = to + 1;
    return true;
  }

  private static boolean isInMark(char c) {
    return isLetter(c) || isDigit(c) || " .&/+-".indexOf(c) >= 0;
  }

  // "WASHINGTON/LONDON", and "Oct. 7. /NWA/." behind a blank.
  private boolean slash() {
    var to = at + 1;
    while (to < end && (isLetter(line.charAt(to)) || line.charAt(to) == '-')) {
      to++;
    }
    var isMark = at > 0 && line.charAt(at - 1) == ' ' && to < end && line.charAt(to) == '/';
    if (!isMark || to == at + 1) {
      return add(Kind.SLASH, at + 1);
    }
    tokens.add(new Token(Kind.SLASHED, line.substring(at + 1, to), at, to + 1));
    at = to + 1;
    return true;
  }

  // A hyphen alone is a dash only between blanks, as there are hyphens in names; behind a bracket,
  // a point or a number nobody takes it for one. Some wires have no dash and send a low line.
  private boolean dash(char c) {
    if (tokens.isEmpty()) {
      return false;
    }
    var to = at + 1;
    while (to < line.length() && line.charAt(to) == c) {
      to++;
    }
    var before = line.charAt(at - 1);
    var isFree = to == line.length() || line.charAt(to) == ' ';
    var isDash =
        switch (c) {
          case '_' -> before == ' ' && isFree;
          case '-' ->
              to - at == 2
                  || before == ' '
                  || (isFree && (").,".indexOf(before) >= 0 || isDigit(before)));
          default -> true;
        };
    return isDash && add(Kind.DASH, to);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
