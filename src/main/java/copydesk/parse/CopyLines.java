package copydesk.parse;

import copydesk.text.NewsDates;
import copydesk.text.Tidy;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The lines at the top of a story, and what each of them looks like, by itself and by what stands
/// around it.
final class CopyLines {
  static final int LONGEST_HEADLINE = 250;
  static final int MOST_LINES_OF_HEADLINE = 3;

  private static final int LONGEST_NAME = 40;

  /// "PRICES - APRIL 7" has a day where a story would begin.
  private static final int SHORTEST_REST = 15;

  /// A dateline that goes on in the next line fills so much of its own.
  private static final int SHORTEST_CUT_DATELINE = 25;

  private static final int LONGEST_CUT_DATELINE = 100;

  /// "Wednesday, 7 October 2026, 14:30 GMT".
  private static final int LONGEST_DATE = 60;

  /// Within so many lines a question has its answer.
  private static final int MOST_LINES_TO_ANSWER = 12;

  private static final Set<String> LABELS = WireTable.set("labels");

  /// A line that is shorter ends where its writer wanted.
  private static final int SHORTEST_WRAPPED = 40;

  /// A headline in capitals, or with a capital on each word, may be mistaken for a name.
  private static final Pattern WORDS_OF_SENTENCE = Pattern.compile(" \\p{Ll}[^ ]{3,40}(?: |$)");

  /// A line with so many of them, and no small letter, is in capitals.
  private static final int FEWEST_CAPITALS = 6;

  /// So many lines are asked again and again what they are.
  private static final int MOST_KNOWN = 32;

  private final List<String> lines;
  private final @Nullable Dateline[] datelines;
  private final boolean[] isKnown;

  CopyLines(List<String> lines) {
    this.lines = lines;
    this.datelines = new Dateline[Math.min(lines.size(), MOST_KNOWN)];
    this.isKnown = new boolean[datelines.length];
  }

  /// The dateline that a line begins with, whatever stands around it.
  @Nullable Dateline datelineAt(int i) {
    if (i >= isKnown.length) {
      return Dateline.of(line(i));
    }
    if (!isKnown[i]) {
      isKnown[i] = true;
      datelines[i] = Dateline.of(line(i));
    }
    return datelines[i];
  }

  boolean opensStory(int from) {
    var next = filledFrom(from);
    return isDateline(next) || bylineAt(next) != null || dateAt(next) != null;
  }

  boolean isDeck(int i) {
    return isHeading(i) && opensStory(i + 1);
  }

  boolean isHeading(int i) {
    return !isBlank(i)
        && lines.get(i).length() <= LONGEST_HEADLINE
        && !SentenceEnds.isEnded(line(i))
        && !Paragraphs.isRow(lines.get(i))
        && !isDateline(i)
        && bylineAt(i) == null
        && dateAt(i) == null;
  }

  /// The date that a line is, and nothing else; without its year it says little.
  @Nullable Temporal dateAt(int i) {
    if (isBlank(i) || lines.get(i).length() > LONGEST_DATE) {
      return null;
    }
    var line = line(i);
    return hasYear(line) && line.indexOf('/') < 0 ? NewsDates.parse(line) : null;
  }

  private static boolean hasYear(String line) {
    var digits = 0;
    for (var j = 0; j < line.length(); j++) {
      digits = Character.isDigit(line.charAt(j)) ? digits + 1 : 0;
      if (digits == 4) {
        return true;
      }
    }
    return false;
  }

  @Nullable Byline bylineAt(int i) {
    if (isBlank(i)) {
      return null;
    }
    var inPlace = isBlank(i + 1) || isDateline(i + 1);
    var byline = Byline.of(line(i), inPlace);
    if (byline == null && isDateline(i + 1)) {
      byline = Byline.inSmallLetters(line(i));
    }
    if (byline == null && inPlace) {
      return credit(line(i));
    }
    return byline;
  }

  // "Haber: Ann Example": what says so in as many words, and with a colon or two words.
  private static @Nullable Byline credit(String line) {
    var credit = line.indexOf(':') > 0 || line.contains(" by ") ? Contributors.of(line) : null;
    var authors = credit == null ? List.<String>of() : credit.names(Contributors.AUTHOR);
    return authors.isEmpty() ? null : new Byline(line, authors);
  }

  boolean isDateline(int i) {
    var dateline = isBlank(i) ? null : datelineAt(i);
    if (dateline == null) {
      return !isBlank(i) && isWrappedDateline(i);
    }
    if (dateline.isUnsure()) {
      return i > filledFrom(0) && (dateline.isDayAlone() || isTownBeforeColon(i, dateline));
    }
    return (!dateline.bare() || isFollowed(i, dateline))
        && !(isLikeHeading(i, dateline) && isAboveOpening(i));
  }

  // "LONDON: The ferry", and not "NOTE: the ferry" nor the first question of an interview.
  private boolean isTownBeforeColon(int i, Dateline dateline) {
    var town = String.valueOf(dateline.place());
    if (LABELS.contains(WireTable.folded(town)) || !isFollowed(i, dateline)) {
      return false;
    }
    for (var next = i + 1; next < Math.min(lines.size(), i + MOST_LINES_TO_ANSWER); next++) {
      var other = isBlank(next) ? null : datelineAt(next);
      if (other != null && other.isLabel()) {
        return false;
      }
    }
    return true;
  }

  // "SUGAR TENDER APRIL 8 - TRADE" has the form of a dateline, and no agency nor sentence.
  private boolean isLikeHeading(int i, Dateline dateline) {
    return dateline.bare() || (dateline.agency() == null && !SentenceEnds.isEnded(line(i)));
  }

  private boolean isFollowed(int i, Dateline dateline) {
    var rest = dateline.rest().length();
    return (rest == 0 || rest >= SHORTEST_REST) && beginsSentence(i);
  }

  // "USDA - SALES RISE" above a byline or a whole dateline is a headline.
  private boolean isAboveOpening(int i) {
    for (var next = i + 1; next <= i + MOST_LINES_OF_HEADLINE && !isBlank(next); next++) {
      var isByline = Byline.of(line(next), false) != null && !isBlank(next + 1);
      var dateline = datelineAt(isByline ? next + 1 : next);
      if (dateline != null && !dateline.bare() && dateline.isLoud()) {
        return true;
      }
    }
    return false;
  }

  // Several towns, a country, a day and an agency fill a line; then the dash is on the next.
  private boolean isWrappedDateline(int i) {
    var isCut =
        line(i).length() > SHORTEST_CUT_DATELINE
            && line(i).length() < LONGEST_CUT_DATELINE
            && line(i).indexOf(',') > 0;
    var mayGoOn = isCut && !isBlank(i + 1) && datelineAt(i + 1) == null;
    var dateline = mayGoOn ? Dateline.of(line(i) + " " + line(i + 1)) : null;
    return dateline != null
        && !dateline.bare()
        && dateline.filing().text().length() > line(i).length();
  }

  // The line may be wrapped: then the end of its paragraph counts, and it fills its width.
  private boolean beginsSentence(int i) {
    var last = i;
    while (!isBlank(last + 1)) {
      last++;
    }
    var next = i;
    while (!isBlank(next + 1) && !lines.get(next + 1).startsWith("  ")) {
      next++; // an indent begins the next paragraph
    }
    return SentenceEnds.isEnded(line(i))
        || (lines.get(i).length() > SHORTEST_WRAPPED
            && (SentenceEnds.isEnded(line(last)) || SentenceEnds.isEnded(line(next))));
  }

  int filledFrom(int i) {
    while (i < lines.size() && lines.get(i).isBlank()) {
      i++;
    }
    return i;
  }

  boolean isBlank(int i) {
    return i >= lines.size() || lines.get(i).isBlank();
  }

  String line(int i) {
    return Tidy.line(lines.get(i));
  }

  boolean isLoud(int i) {
    return lines.get(i).chars().noneMatch(Character::isLowerCase)
        && lines.get(i).chars().filter(Character::isUpperCase).count() >= FEWEST_CAPITALS;
  }

  boolean beginsSmall(int i) {
    return Character.isLowerCase(line(i).codePointAt(0));
  }

  /// Whether it is written as sentences are, without a capital on each word.
  boolean hasSmallWords(int i) {
    return WORDS_OF_SENTENCE.matcher(lines.get(i)).find();
  }

  boolean isIndented(int i) {
    return lines.get(i).startsWith("  ");
  }

  // "Ann Example" alone between a headline that is no name and a dateline.
  boolean isName(int i) {
    return i > 0
        && !isBlank(i)
        && line(i).length() < LONGEST_NAME
        && Names.isPerson(line(i))
        && !line(i).equals(line(i).toUpperCase(Locale.ROOT))
        && hasSmallWords(filledBefore(i))
        && isWholeDateline(filledFrom(i + 1));
  }

  private boolean isWholeDateline(int i) {
    var dateline = isBlank(i) ? null : datelineAt(i);
    return dateline != null && !dateline.bare();
  }

  private int filledBefore(int i) {
    var before = i - 1;
    while (before > 0 && isBlank(before)) {
      before--;
    }
    return before;
  }
}
