package copydesk.enrich;

import copydesk.text.NewsDates;
import copydesk.text.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A name in a lead that may be where its event happened: "in Bergen, Norway",
/// "in Doha on Tuesday", "in the Qatari capital of Doha". Found by the words around it; which place
/// it is nobody has asked yet.
///
/// @param from first char of the name in its paragraph
/// @param beside a name behind it and a comma; null where there is none
/// @param around the words around it, among which its country may be
record EventMention(
    Kind kind,
    int paragraph,
    int from,
    int to,
    String name,
    @Nullable String beside,
    Words around) {
  /// Why it is believed to be the place of an event.
  enum Kind {
    /// Its country stands behind it.
    LOCATED,
    /// A day of the week stands beside it.
    TIMED,
    /// The text calls it a capital.
    CAPITAL
  }

  private static final int PARAGRAPHS = 3;
  private static final int LONGEST_LEAD = 600;
  private static final int MOST_WORDS_OF_NAME = 4;

  // From the name to the word that says what happened.
  private static final int NEARBY = 10;
  private static final int FROM_CAPITAL = 5;

  private static final Set<String> IN =
      Set.of("in", "near", "outside", "nahe", "bei", "à", "en", "em", "cerca", "près");
  private static final Set<String> CAPITAL =
      Set.of("capital", "hauptstadt", "capitale", "başkenti", "başkentinde");
  private static final Set<String> LOCATIVE = Set.of("da", "de", "ta", "te", "daki", "deki");
  private static final Set<String> INSIDE_NAMES =
      Set.of("de", "la", "del", "do", "dos", "of", "am", "an", "der", "on", "upon", "sur", "el");
  private static final Set<String> BACKGROUND =
      Set.of("based", "born", "headquartered", "lives", "lived", "raised", "incorporated");
  private static final Set<String> EVENTS = events();

  /// Those in the first paragraphs, from top to bottom; none where it happened "here", which is in
  /// the place of the dateline.
  static List<EventMention> of(List<String> paragraphs) {
    var mentions = new ArrayList<EventMention>();
    for (var i = 0; i < Math.min(PARAGRAPHS, paragraphs.size()); i++) {
      var text = paragraphs.get(i);
      var end = Math.min(LONGEST_LEAD, text.length());
      var search = new Search(i, Words.of(text.substring(0, end)));
      if (search.isHere()) {
        return List.of();
      }
      search.addTo(mentions);
    }
    return mentions;
  }

  private static Set<String> events() {
    var events = new HashSet<String>();
    for (var line : Table.lines(EventMention.class, "event-words.txt")) {
      events.addAll(List.of(line.split(" ", -1)));
    }
    return Set.copyOf(events);
  }

  /// One walk over the words of a paragraph.
  private record Search(int paragraph, Words words) {
    void addTo(List<EventMention> mentions) {
      for (var i = 0; i < words.count(); i++) {
        if (words.isCapital(i) && isStart(i)) {
          var end = nameEnd(i);
          var kind = kind(i, end);
          if (kind != null && isEvent(i, end)) {
            mentions.add(mention(kind, i, end));
          }
        }
      }
    }

    // "Hauptstadt Doha": German nouns have capitals too.
    private boolean isStart(int i) {
      return i == 0 || !words.isCapital(i - 1) || isIn(i - 1) || CAPITAL.contains(lower(i - 1));
    }

    boolean isHere() {
      for (var i = 0; i < words.count(); i++) {
        if (words.end(i) - words.start(i) == "here".length() && words.word(i).equals("here")) {
          return true;
        }
      }
      return false;
    }

    private EventMention mention(Kind kind, int i, int end) {
      var from = words.start(i);
      var to = words.end(end - 1);
      var beside = kind == Kind.LOCATED ? name(end, nameEnd(end)) : null;
      return new EventMention(kind, paragraph, from, to, name(i, end), beside, words);
    }

    private String name(int from, int to) {
      return words.text(from, to);
    }

    // "Stoke-on-Trent", "Rio de Janeiro", "New York"
    private int nameEnd(int start) {
      var end = start + 1;
      while (end < words.count()
          && end - start < MOST_WORDS_OF_NAME
          && words.isTogether(start, end + 1)) {
        if (words.isCapital(end) && !NewsDates.isWeekday(words.word(end))) {
          end++;
        } else if (end + 1 < words.count()
            && words.isCapital(end + 1)
            && INSIDE_NAMES.contains(words.word(end))
            && words.isTogether(start, end + 2)
            && !NewsDates.isWeekday(words.word(end + 1))) {
          end += 2;
        } else {
          break;
        }
      }
      return end;
    }

    private @Nullable Kind kind(int i, int end) {
      var isLocative = end < words.count() && isLocative(end);
      if (isCapital(i, end, isLocative)) {
        return Kind.CAPITAL;
      }
      if (!isLocative && !(i > 0 && isIn(i - 1))) {
        return null;
      }
      if (end < words.count() && words.isCapital(end) && words.gap(end).equals(", ")) {
        return Kind.LOCATED;
      }
      return isTimed(i, end, isLocative) ? Kind.TIMED : null;
    }

    private boolean isIn(int i) {
      return IN.contains(lower(i));
    }

    // "Doha'da"
    private boolean isLocative(int i) {
      var gap = words.gap(i);
      return (gap.equals("'") || gap.equals("’")) && LOCATIVE.contains(words.word(i));
    }

    // "in the Qatari capital of Doha", "in Doha, the capital", "Katar'ın başkenti Doha'da"
    private boolean isCapital(int i, int end, boolean isLocative) {
      for (var before = i - 1; before >= Math.max(0, i - FROM_CAPITAL); before--) {
        if (words.isLastOfSentence(before)) {
          return false;
        }
        if (CAPITAL.contains(lower(before))) {
          return isLocative || hasIn(before);
        }
      }
      var isInside = i > 0 && isIn(i - 1);
      for (var after = end; isInside && after < Math.min(words.count(), end + 3); after++) {
        if (CAPITAL.contains(lower(after)) && words.gap(end).startsWith(",")) {
          return true;
        }
      }
      return false;
    }

    private boolean hasIn(int capital) {
      for (var i = capital - 1; i >= Math.max(0, capital - FROM_CAPITAL); i--) {
        var word = lower(i);
        if (IN.contains(word) || word.equals("na") || word.equals("dans")) {
          return true;
        }
      }
      return false;
    }

    // "in Doha on Tuesday", "on Tuesday in Doha"
    private boolean isTimed(int i, int end, boolean isLocative) {
      for (var after = end; after < Math.min(words.count(), end + 3); after++) {
        if (!words.isLastOfSentence(after - 1) && NewsDates.isWeekday(lower(after))) {
          return true;
        }
      }
      var first = Math.max(0, i - (isLocative ? 3 : 2));
      for (var before = first; before < i; before++) {
        if (NewsDates.isWeekday(lower(before))) {
          return true;
        }
      }
      return false;
    }

    private boolean isEvent(int i, int end) {
      if (i > 1 && BACKGROUND.contains(lower(i - 2))) {
        return false;
      }
      for (var before = i - 1; before >= Math.max(0, i - NEARBY); before--) {
        if (words.isLastOfSentence(before)) {
          break;
        }
        if (EVENTS.contains(lower(before))) {
          return true;
        }
      }
      for (var after = end; after < Math.min(words.count(), end + NEARBY); after++) {
        if (words.isLastOfSentence(after - 1)) {
          break;
        }
        if (EVENTS.contains(lower(after))) {
          return true;
        }
      }
      return false;
    }

    private String lower(int i) {
      return words.word(i).toLowerCase(Locale.ROOT);
    }
  }
}
