package copydesk.parse;

import java.util.regex.Pattern;

/// What a text may begin with, one of a hundred words: a pattern, and the pairs of letters that it
/// can begin with. Most texts begin with another pair, and need not be tried against each word.
final class OpeningWords {
  private static final int LETTERS = 26;

  private final Pattern pattern;
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
    }
    var matcher = pattern.matcher(text).region(from, text.length());
    return matcher.lookingAt() ? matcher.end() : -1;
  }

  /// Whether the text is nothing more.
  boolean isAll(String text) {
    return begins(text) && pattern.matcher(text).matches();
  }

  private static int letter(char c) {
    if (c >= 'a' && c <= 'z') {
      return c - 'a';
    }
    return c >= 'A' && c <= 'Z' ? c - 'A' : -1;
  }
}
