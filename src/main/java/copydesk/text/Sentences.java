package copydesk.text;

import java.text.BreakIterator;
import java.util.Locale;

/// Where sentences end.
public final class Sentences {
  // "Oct.", "Mr.": whatever ends so early is an abbreviation, not a sentence.
  private static final int SHORTEST = 25;

  private Sentences() {}

  /// The first sentence of a text; one longer than `most` characters is cut at a word, with an
  /// ellipsis.
  public static String first(String text, int most) {
    // Twice the length is enough to find an end in, however long the text is.
    var start = text.substring(0, Math.min(text.length(), 2 * most)).strip();
    var breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
    breaks.setText(start);
    var end = breaks.next();
    while (end != BreakIterator.DONE && end < Math.min(SHORTEST, start.length())) {
      end = breaks.next();
    }
    var sentence = end == BreakIterator.DONE ? start : start.substring(0, end).strip();
    return sentence.length() <= most ? sentence : cut(sentence, most);
  }

  /// The first characters of a text, cut at a word where one ends near.
  public static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    var room = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
    var blank = text.lastIndexOf(' ', room);
    return text.substring(0, blank > most / 2 ? blank : room).stripTrailing() + "…";
  }
}
