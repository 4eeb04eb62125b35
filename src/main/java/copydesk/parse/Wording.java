package copydesk.parse;

import copydesk.text.Folding;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A line's words without case and punctuation: two settings of one headline have the same, “Who’s
/// Next?” over the story and "Who's next" in the page's title.
///
/// @param words with one space between them
record Wording(String words) {
  static Wording of(String line) {
    // Most lines have nothing in them that folding would do more to than make it small.
    return new Wording(isPlain(line) ? words(line) : words(Folding.fold(line)));
  }

  private static boolean isPlain(String line) {
    for (var i = 0; i < line.length(); i++) {
      var c = line.charAt(i);
      if (c > '~' && (c < '–' || c > '”')) {
        return false;
      }
    }
    return true;
  }

  private static String words(String line) {
    var words = line.toCharArray();
    var length = 0;
    var gap = false;
    for (var c : words) {
      if (isOfWord(c)) {
        if (gap && length > 0) {
          words[length++] = ' ';
        }
        words[length++] = c >= 'A' && c <= 'Z' ? (char) (c | ' ') : c;
        gap = false;
      } else {
        gap = true;
      }
    }
    return new String(words, 0, length);
  }

  /// Whether a line may have these words: where its first letters tell, without folding all of it.
  boolean mayBe(String line) {
    var at = 0;
    for (var i = 0; i < line.length(); i++) {
      var c = line.charAt(i);
      // What follows a letter may be its accent.
      if (c > '~' || (i + 1 < line.length() && line.charAt(i + 1) > '~')) {
        return true;
      }
      if (isAsciiOfWord(c)) {
        if (at < words.length() && words.charAt(at) == ' ') {
          at++;
        }
        if (at == words.length() || words.charAt(at) != Character.toLowerCase(c)) {
          return false;
        }
        at++;
      }
    }
    return at == words.length();
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  Set<String> set() {
    return new HashSet<>(List.of(words.split(" ", -1)));
  }

  /// Whether the other line begins with these words, and has more.
  boolean opens(Wording other) {
    var end = words.length();
    return other.words.length() > end
        && other.words.charAt(end) == ' '
        && other.words.startsWith(words);
  }

  /// Whether the other line ends in these words, and has more.
  boolean ends(Wording other) {
    var start = other.words.length() - words.length();
    return start > 0 && other.words.charAt(start - 1) == ' ' && other.words.endsWith(words);
  }

  /// How alike two sets of words are: 1 for the same, 0 for none in common.
  static double likeness(Set<String> one, Set<String> other) {
    var common = 0;
    for (var word : one) {
      common += other.contains(word) ? 1 : 0;
    }
    return (double) common / (one.size() + other.size() - common);
  }

  // Half a pair stands for a letter beyond the first plane; accents that stand alone are spelling.
  private static boolean isOfWord(char c) {
    return c <= '~' ? isAsciiOfWord(c) : isOtherOfWord(c);
  }

  private static boolean isAsciiOfWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }

  private static boolean isOtherOfWord(char c) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }
}
