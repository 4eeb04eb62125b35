package copydesk.parse;

/// Tells running text from headings, labels and lists by how it ends.
///
/// Asked of every piece of text on a page, so without regular expressions: these took a quarter of
/// the time that a page takes.
final class SentenceEnds {
  private static final String STOPS = ".!?…";

  /// These end a sentence whatever follows: the ideographic ones, then those of Armenian, Arabic,
  /// Urdu, the languages of India, Ethiopic, Khmer and Burmese.
  private static final String OTHER_STOPS = "。！？｡։؟۔।॥።។။";

  /// None of them is below it, and most letters are.
  private static final char LAST_LATIN = '\u024f';

  private static final String CLOSING = "\"'”’»“)]";
  private static final String CLOSING_AT_END = "\"'”’»“」』)";
  private static final int MOST_CLOSING = 3;
  private static final int LONGEST_TAIL = 12;

  private SentenceEnds() {}

  /// Whether the text ends as a sentence does. "U.S." at the end of a headline is no such end.
  static boolean isEnded(String text) {
    var first = Math.max(0, text.length() - LONGEST_TAIL);
    var last = text.length() - 1;
    while (last >= first && CLOSING_AT_END.indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    if (last >= first && Character.isLetterOrDigit(text.charAt(last))) {
      return false; // as most labels end
    }
    for (var i = first; i < text.length(); i++) {
      var end = end(text, i);
      if (end > 0 && end > last) {
        return !endsWithInitials(text);
      }
    }
    return false;
  }

  /// How many sentences end in the text, roughly.
  static int count(String text) {
    var count = 0;
    for (var i = 0; i < text.length(); i++) {
      var end = end(text, i);
      if (end > 0) {
        count++;
        i = end - 1;
      }
    }
    return count;
  }

  // Behind the stop at this place and what closes around it; 0 where no sentence ends here.
  private static int end(String text, int at) {
    var c = text.charAt(at);
    if (c > LAST_LATIN && OTHER_STOPS.indexOf(c) >= 0) {
      return at + 1;
    }
    if (c != '.' && STOPS.indexOf(c) < 0) {
      return 0;
    }
    var end = at + 1;
    while (end < text.length()
        && end <= at + MOST_CLOSING
        && CLOSING.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end == text.length() || Character.isWhitespace(text.charAt(end)) ? end : 0;
  }

  private static boolean endsWithInitials(String text) {
    var n = text.length();
    return n >= 4
        && text.charAt(n - 1) == '.'
        && Character.isUpperCase(text.charAt(n - 2))
        && text.charAt(n - 3) == '.'
        && Character.isUpperCase(text.charAt(n - 4));
  }
}
