package copydesk.parse;

import java.util.regex.Pattern;

/// What a text may begin with, one of a hundred words: a pattern, and the pairs of letters that it
/// can begin with. Most texts begin with another pair, and need not be tried against each word.
final class OpeningWords {
  private static final int LETTERS = 26;

  /// Behind a pair, "to " is as frequent as any letter.
  private static final int BLANK = LETTERS;

  private static final int THIRDS = LETTERS + 1;

  private static final byte MAY_BEGIN = 1;
  private static final byte NEVER_BEGINS = 2;

  private final Pattern pattern;

  // Of three letters, as far as texts have asked: two threads that find out find the same.
  private final byte[] triples = new byte[LETTERS * LETTERS * THIRDS];
  private final boolean[] pairs = new boolean[LETTERS * LETTERS];

  /// @param pattern in which the first two letters may be large or small
  @SuppressWarnings("JdkObsolete") // that a pair is enough to go on with, only hitEnd tells
  OpeningWords(String pattern) {
    this.pattern = Pattern.compile(pattern);
    var matcher = this.pattern.matcher("");
    for (var i = 0; i < pairs.length; i++) {
      var pair = "" + (char) ('a' + i / LETTERS) + (char) ('a' + i % LETTERS);
      pairs[i] = matcher.reset(pair).lookingAt() || matcher.hitEnd();
    }
  }

  boolean begins(String text) {
    return end(text) >= 0;
  }

  /// Where it ends that the text begins with, or -1.
  int end(String text) {
    return end(text, 0);
  }

  /// The same of what begins within a text.
  int end(String text, int from) {
    if (text.length() > from + 1) {
      var first = letter(text.charAt(from));
      var second = letter(text.charAt(from + 1));
      if (first >= 0 && second >= 0 && !pairs[first * LETTERS + second]) {
        return -1;
      }
      var third = text.length() > from + 2 ? third(text.charAt(from + 2)) : -1;
      if (first >= 0 && second >= 0 && third >= 0 && !mayBegin(first, second, third)) {
        return -1;
      }
    }
    var matcher = pattern.matcher(text).region(from, text.length());
    return matcher.lookingAt() ? matcher.end() : -1;
  }

  @SuppressWarnings("JdkObsolete") // as above
  private boolean mayBegin(int first, int second, int third) {
    var triple = (first * LETTERS + second) * THIRDS + third;
    if (triples[triple] == 0) {
      var letters = "" + (char) ('a' + first) + (char) ('a' + second);
      var may = false;
      var thirds = third == BLANK ? " " : "" + (char) ('a' + third) + (char) ('A' + third);
      for (var i = 0; i < thirds.length(); i++) {
        var matcher = pattern.matcher(letters + thirds.charAt(i));
        may = may || matcher.lookingAt() || matcher.hitEnd();
      }
      triples[triple] = may ? MAY_BEGIN : NEVER_BEGINS;
    }
    return triples[triple] == MAY_BEGIN;
  }

  /// Whether the text is nothing more.
  boolean isAll(String text) {
    return begins(text) && pattern.matcher(text).matches();
  }

  private static int third(char c) {
    return c == ' ' ? BLANK : letter(c);
  }

  private static int letter(char c) {
    if (c >= 'a' && c <= 'z') {
      return c - 'a';
    }
    return c >= 'A' && c <= 'Z' ? c - 'A' : -1;
  }
}
