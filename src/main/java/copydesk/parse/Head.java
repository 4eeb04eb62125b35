package copydesk.parse;

import copydesk.text.Tidy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What stands above the text of a wire story, and the lines of text that are left.
///
/// @param deck a second, smaller headline between the headline and the byline or dateline
/// @param text the lines below, the first without the dateline
/// @param datelineAt the number of the line that the dateline begins on; -1 where there is none
record Head(
    @Nullable String headline,
    @Nullable String deck,
    @Nullable Byline byline,
    @Nullable Dateline dateline,
    List<String> text,
    int datelineAt) {

  private static final int LONGEST_HEADLINE = 250;
  private static final int MOST_LINES_OF_HEADLINE = 3;

  private static final int LONGEST_NAME = 40;

  /// "PRICES - APRIL 7" has a day where a story would begin.
  private static final int SHORTEST_REST = 15;

  /// Whoever wraps lines wraps them to fewer letters than this.
  private static final int WIDEST_WRAP = 100;

  private static final double MUCH_LONGER = 1.3;

  /// A headline in capitals, or with a capital on each word, may be mistaken for a name.
  private static final Pattern WORDS_OF_SENTENCE = Pattern.compile(" \\p{Ll}[^ ]{3,40}(?: |$)");

  /// A line with so many of them, and no small letter, is in capitals.
  private static final int FEWEST_CAPITALS = 6;

  /// "Associated Press Writer", below a name.
  private static final int MOST_WORDS_OF_OFFICE = 6;

  /// Reads the head of a story of more than one line.
  static Head of(List<String> lines) {
    return new Lines(lines).read();
  }

  /// A cursor over the lines: each step either takes what it is named for or stays.
  private static final class Lines {
    private final List<String> lines;
    private int at;

    Lines(List<String> lines) {
      this.lines = lines;
      this.at = filledFrom(0);
    }

    Head read() {
      var byline = byline(); // a first line that is a byline is never a headline
      var headline = byline == null ? headline() : null;
      byline = byline == null ? byline() : byline;
      if (byline == null && headline != null && isName(at)) {
        byline = new Byline(line(at), Names.in(line(at)));
        at = filledFrom(at + 1);
      }
      var deck = headline != null && byline == null && !isDateline(at) ? deck() : null;
      byline = byline == null ? byline() : byline;
      byline = byline == null ? null : withOffice(byline);
      var datelineAt = at;
      var dateline = dateline();
      var text = new ArrayList<>(lines.subList(Math.min(at, lines.size()), lines.size()));
      if (dateline != null) {
        text.set(0, dateline.rest());
      }
      return new Head(
          headline, deck, byline, dateline, text, dateline == null ? -1 : datelineAt);
    }

    // Some agencies print below the name for whom it writes.
    private Byline withOffice(Byline byline) {
      var isOffice =
          isHeading(at)
              && line(at).split(" ", -1).length <= MOST_WORDS_OF_OFFICE
              && Names.haveOffice(line(at))
              && isDateline(filledFrom(at + 1));
      return isOffice
          ? new Byline(byline.printed() + ", " + take(at + 1), byline.authors())
          : byline;
    }

    private @Nullable Byline byline() {
      var byline = bylineAt(at);
      at = byline == null ? at : filledFrom(at + 1);
      return byline;
    }

    private @Nullable String headline() {
      var end = at;
      while (isHeading(end)
          && end - at < MOST_LINES_OF_HEADLINE
          && (end == at || isLoud(end) || !isLoud(at) || opensStory(end + 1))
          && !isName(end)) {
        end++;
      }
      // One line may stand above an empty one; several are a headline only if what follows says so.
      var isAlone = end == at + 1 && isBlank(end) && filledFrom(end) < lines.size();
      var isAbove = isAlone || opensStory(end) || isDeck(filledFrom(end));
      if (end == at && isSentenceAbove()) {
        return take(at + 1);
      }
      return end > at && (isAbove || isSetOff(end)) ? take(end) : null;
    }

    // In capitals, or the one line without an indent.
    private boolean isSetOff(int end) {
      return !isBlank(end)
          && (isLoud(end - 1)
              ? !isLoud(end)
              : end == at + 1 && (isAboveIndent() || isAboveParagraph()));
    }

    private boolean isAboveIndent() {
      return isIndented(at + 1) && !isIndented(at);
    }

    // Where a line is a paragraph, the short one without a stop above the first is the headline.
    private boolean isAboveParagraph() {
      var next = lines.get(at + 1);
      var isWhole = SentenceEnds.isEnded(next) && isBlank(at + 2);
      return next.length() > lines.get(at).length() * MUCH_LONGER
          && (isWhole || next.length() > WIDEST_WRAP)
          && Character.isUpperCase(next.strip().codePointAt(0));
    }

    private boolean isLoud(int i) {
      return lines.get(i).chars().noneMatch(Character::isLowerCase)
          && lines.get(i).chars().filter(Character::isUpperCase).count() >= FEWEST_CAPITALS;
    }

    private boolean isIndented(int i) {
      return lines.get(i).startsWith("  ");
    }

    // "Ann Example" alone between a headline that is no name and a dateline.
    private boolean isName(int i) {
      return i > 0
          && !isBlank(i)
          && line(i).length() < LONGEST_NAME
          && Names.isPerson(line(i))
          && !line(i).equals(line(i).toUpperCase(Locale.ROOT))
          && WORDS_OF_SENTENCE.matcher(lines.get(filledBefore(i))).find()
          && !isBlank(filledFrom(i + 1))
          && Dateline.of(line(filledFrom(i + 1))) instanceof Dateline below
          && !below.bare();
    }

    private int filledBefore(int i) {
      var before = i - 1;
      while (before > 0 && isBlank(before)) {
        before--;
      }
      return before;
    }

    // A stop at its end makes no text of a line that stands on a byline or a dateline.
    private boolean isSentenceAbove() {
      return !isBlank(at)
          && lines.get(at).length() <= LONGEST_HEADLINE
          && !isDateline(at)
          && SentenceEnds.count(line(at)) < 3 // "U.S." looks like the end of one
          && opensStory(at + 1);
    }

    private @Nullable String deck() {
      return isDeck(at) ? take(at + 1) : null;
    }

    private @Nullable Dateline dateline() {
      if (!isDateline(at)) {
        return null;
      }
      var dateline = Dateline.of(line(at));
      if (dateline == null) {
        at++; // its dash is on the next line
        return Dateline.of(line(at - 1) + " " + line(at));
      }
      return dateline;
    }

    private String take(int end) {
      var taken = Tidy.line(String.join(" ", lines.subList(at, end)));
      at = filledFrom(end);
      return taken;
    }

    private boolean opensStory(int from) {
      var next = filledFrom(from);
      return isDateline(next) || bylineAt(next) != null;
    }

    private boolean isDeck(int i) {
      return isHeading(i) && opensStory(i + 1);
    }

    private boolean isHeading(int i) {
      return !isBlank(i)
          && lines.get(i).length() <= LONGEST_HEADLINE
          && !SentenceEnds.isEnded(line(i))
          && !isDateline(i)
          && bylineAt(i) == null;
    }

    private @Nullable Byline bylineAt(int i) {
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

    private boolean isDateline(int i) {
      var dateline = isBlank(i) ? null : Dateline.of(line(i));
      return dateline == null
          ? !isBlank(i) && isWrappedDateline(i)
          : (!dateline.bare() || isFollowed(i, dateline)) && !isAboveOpening(i);
    }

    private boolean isFollowed(int i, Dateline dateline) {
      var rest = dateline.rest().length();
      return (rest == 0 || rest >= SHORTEST_REST) && beginsSentence(i);
    }

    // "USDA - SALES RISE" above a byline or a whole dateline is a headline.
    private boolean isAboveOpening(int i) {
      for (var next = i + 1; next <= i + MOST_LINES_OF_HEADLINE && !isBlank(next); next++) {
        var isByline = Byline.of(line(next), false) != null && !isBlank(next + 1);
        var dateline = Dateline.of(line(isByline ? next + 1 : next));
        if (dateline != null && !dateline.bare()) {
          return true;
        }
      }
      return false;
    }

    // Several towns, a country, a day and an agency fill a line; then the dash is on the next.
    private boolean isWrappedDateline(int i) {
      var isCut = line(i).length() > 25 && line(i).length() < 100 && line(i).indexOf(',') > 0;
      var mayGoOn = isCut && !isBlank(i + 1) && Dateline.of(line(i + 1)) == null;
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
          || (lines.get(i).length() > 40
              && (SentenceEnds.isEnded(line(last)) || SentenceEnds.isEnded(line(next))));
    }

    private int filledFrom(int i) {
      while (i < lines.size() && lines.get(i).isBlank()) {
        i++;
      }
      return i;
    }

    private boolean isBlank(int i) {
      return i >= lines.size() || lines.get(i).isBlank();
    }

    private String line(int i) {
      return Tidy.line(lines.get(i));
    }
  }
}
