package copydesk.parse;

import java.util.regex.Pattern;

/// Tells running text from headings, labels and lists by how it ends.
final class SentenceEnds {
  // A stop and whatever closes around it. The ideographic ones need no space behind them.
  private static final Pattern END = Pattern.compile("[.!?…][\"'”’»“)\\]]{0,3}(?=\\s|$)|[。！？｡]");
  private static final Pattern INITIALS = Pattern.compile("\\p{Lu}\\.\\p{Lu}\\.$");
  private static final int LONGEST_TAIL = 12;

  private SentenceEnds() {}

  /// Whether the text ends as a sentence does. "U.S." at the end of a headline is no such end.
  static boolean isEnded(String text) {
    var tail = text.substring(Math.max(0, text.length() - LONGEST_TAIL));
    var end = END.matcher(tail);
    while (end.find()) {
      if (isAtEnd(tail, end.end())) {
        return !INITIALS.matcher(tail).find();
      }
    }
    return false;
  }

  /// How many sentences end in the text, roughly.
  static int count(String text) {
    var end = END.matcher(text);
    var count = 0;
    while (end.find()) {
      count++;
    }
    return count;
  }

  private static boolean isAtEnd(String tail, int end) {
    return tail.substring(end).chars().allMatch(c -> "\"'”’»“」』)".indexOf(c) >= 0);
  }
}
