package copydesk.parse;

import copydesk.article.Received.Kind;
import copydesk.text.Capitals;
import copydesk.text.Tidy;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands above the text of a wire story, and the lines of text that are left.
///
/// @param deck a second, smaller headline between the headline and the byline or dateline
/// @param date printed on a line of its own
/// @param text the lines below, the first without the dateline
/// @param textAt the number of the first of them
/// @param parts where what stands above it was found
record Head(
    @Nullable String headline,
    @Nullable String deck,
    @Nullable Byline byline,
    @Nullable Temporal date,
    @Nullable Dateline dateline,
    List<String> text,
    int textAt,
    List<CopyPart> parts) {

  private static final double MUCH_LONGER = 1.3;

  /// "Associated Press Writer", below a name.
  private static final int MOST_WORDS_OF_OFFICE = 6;

  /// Whether it says who wrote the story or where it was filed.
  boolean isSigned() {
    return byline != null || dateline != null;
  }

  /// Reads the head of a story of more than one line.
  static Head of(List<String> lines) {
    return new Lines(lines).read();
  }

  /// A cursor over the lines: each step either takes what it is named for or stays.
  private static final class Lines {
    private final List<String> lines;
    private final CopyLines copy;
    private int at;
    private final List<CopyPart> parts = new ArrayList<>();
    private @Nullable Temporal date;

    Lines(List<String> lines) {
      this.lines = lines;
      this.copy = new CopyLines(lines);
      this.at = copy.filledFrom(0);
    }

    Head read() {
      takeDate();
      var byline = byline(); // a first line that is a byline is never a headline
      var headline = byline == null ? headline() : null;
      takeDate();
      byline = byline == null ? byline() : byline;
      if (byline == null && headline != null && copy.isName(at)) {
        byline = new Byline(copy.line(at), Names.in(copy.line(at)));
        take(Kind.BYLINE, at + 1);
      }
      var deck = headline != null && byline == null && !copy.isDateline(at) ? deck() : null;
      takeDate();
      byline = byline == null ? byline() : byline;
      byline = byline == null ? null : withOffice(byline);
      takeDate();
      var dateline = dateline();
      if (byline == null && dateline != null && dateline.writer() != null) {
        var writer = dateline.writer();
        byline = new Byline(writer, List.of(Capitals.eased(writer)));
      }
      var text = new ArrayList<>(lines.subList(Math.min(at, lines.size()), lines.size()));
      if (dateline != null) {
        text.set(0, dateline.rest());
      }
      return new Head(headline, deck, byline, date, dateline, text, at, parts);
    }

    // Some agencies print below the name for whom it writes.
    private Byline withOffice(Byline byline) {
      var isOffice =
          copy.isHeading(at)
              && copy.line(at).split(" ", -1).length <= MOST_WORDS_OF_OFFICE
              && Names.haveOffice(copy.line(at))
              && copy.isDateline(copy.filledFrom(at + 1));
      return isOffice
          ? new Byline(byline.printed() + ", " + take(Kind.BYLINE, at + 1), byline.authors())
          : byline;
    }

    private @Nullable Byline byline() {
      var byline = copy.bylineAt(at);
      if (byline != null) {
        take(Kind.BYLINE, at + 1);
      }
      return byline;
    }

    private @Nullable String headline() {
      var end = at;
      while (copy.isHeading(end)
          && end - at < CopyLines.MOST_LINES_OF_HEADLINE
          && (end == at || copy.isLoud(end) || !copy.isLoud(at))
          && !isBelowWrapped(end)
          && !copy.isName(end)) {
        end++;
      }
      // One line may stand above an empty one; several are a headline only if what follows says so.
      var isAlone = end == at + 1 && copy.isBlank(end) && copy.filledFrom(end) < lines.size();
      var isAbove = isAlone || copy.opensStory(end) || copy.isDeck(copy.filledFrom(end));
      if (end == at && isSentenceAbove()) {
        return take(Kind.HEADLINE, at + 1);
      }
      return end > at && (isAbove || isSetOff(end)) ? take(Kind.HEADLINE, end) : null;
    }

    // "Ferry operator halts crossings", "after third fire", and now "Islanders fear for supplies":
    // where a headline was wrapped before a small letter, a capital begins the next one.
    private boolean isBelowWrapped(int end) {
      return end - at > 1
          && copy.beginsSmall(end - 1)
          && !copy.beginsSmall(end)
          && (copy.hasSmallWords(at) || copy.hasSmallWords(end - 1));
    }

    // In capitals, or the one line without an indent.
    private boolean isSetOff(int end) {
      return !copy.isBlank(end)
          && (copy.isLoud(end - 1)
              ? !copy.isLoud(end)
              : end == at + 1 && (isAboveIndent() || isAboveParagraph()));
    }

    private boolean isAboveIndent() {
      return copy.isIndented(at + 1) && !copy.isIndented(at);
    }

    // Where a line is a paragraph, the short one without a stop above the first is the headline.
    private boolean isAboveParagraph() {
      var next = lines.get(at + 1);
      var isWhole = SentenceEnds.isEnded(next) && copy.isBlank(at + 2);
      return next.length() > lines.get(at).length() * MUCH_LONGER
          && (isWhole || next.length() > Paragraphs.WIDEST_WRAP)
          && Character.isUpperCase(next.strip().codePointAt(0));
    }

    // A stop at its end makes no text of a line that stands on a byline or a dateline.
    private boolean isSentenceAbove() {
      return !copy.isBlank(at)
          && lines.get(at).length() <= CopyLines.LONGEST_HEADLINE
          && !copy.isDateline(at)
          && SentenceEnds.count(copy.line(at)) < 3 // "U.S." looks like the end of one
          && copy.opensStory(at + 1);
    }

    private @Nullable String deck() {
      return copy.isDeck(at) ? take(Kind.DECK, at + 1) : null;
    }

    private @Nullable Dateline dateline() {
      if (!copy.isDateline(at)) {
        return null;
      }
      var first = at;
      var line = copy.line(at);
      var dateline = copy.datelineAt(at);
      if (dateline == null) {
        at++; // its dash is on the next line
        line += " " + copy.line(at);
        dateline = Dateline.of(line);
      }
      if (dateline != null) {
        var text = dateline.filing().text();
        var skipped = ReceivedLines.letters(line.substring(0, line.indexOf(text)));
        parts.add(new CopyPart(Kind.DATELINE, first, skipped, text));
      }
      return dateline;
    }

    private void takeDate() {
      var found = date == null ? copy.dateAt(at) : null;
      if (found != null) {
        date = found;
        take(Kind.DATE, at + 1);
      }
    }

    private String take(Kind kind, int end) {
      var taken = Tidy.line(String.join(" ", lines.subList(at, end)));
      parts.add(new CopyPart(kind, at, taken));
      at = copy.filledFrom(end);
      return taken;
    }
  }
}
