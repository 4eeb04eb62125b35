package copydesk.parse;

import copydesk.text.Tidy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands above the text of a wire story, and the lines of text that are left.
///
/// @param deck a second, smaller headline between the headline and the byline or dateline
/// @param text the lines below, the first without the dateline
record Head(
    @Nullable String headline,
    @Nullable String deck,
    @Nullable Byline byline,
    @Nullable Dateline dateline,
    List<String> text) {

  private static final int LONGEST_HEADLINE = 250;
  private static final int MOST_LINES_OF_HEADLINE = 3;

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
      var deck = headline != null && byline == null && !isDateline(at) ? deck() : null;
      byline = byline == null ? byline() : byline;
      var dateline = dateline();
      var text = new ArrayList<>(lines.subList(Math.min(at, lines.size()), lines.size()));
      if (dateline != null) {
        text.set(0, dateline.rest());
      }
      return new Head(headline, deck, byline, dateline, text);
    }

    private @Nullable Byline byline() {
      var byline = bylineAt(at);
      at = byline == null ? at : filledFrom(at + 1);
      return byline;
    }

    private @Nullable String headline() {
      var end = at;
      while (isHeading(end) && end - at < MOST_LINES_OF_HEADLINE) {
        end++;
      }
      // One line may stand above an empty one; several are a headline only if what follows says so.
      var isAlone = end == at + 1 && isBlank(end) && filledFrom(end) < lines.size();
      var isAbove = isAlone || opensStory(end) || isDeck(filledFrom(end));
      return end > at && isAbove ? take(end) : null;
    }

    private @Nullable String deck() {
      return isDeck(at) ? take(at + 1) : null;
    }

    private @Nullable Dateline dateline() {
      return isDateline(at) ? Dateline.of(line(at)) : null;
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
      return isBlank(i) ? null : Byline.of(line(i), isBlank(i + 1) || isDateline(i + 1));
    }

    private boolean isDateline(int i) {
      var dateline = isBlank(i) ? null : Dateline.of(line(i));
      return dateline != null && (!dateline.bare() || beginsSentence(i));
    }

    // The line may be wrapped: then the end of its paragraph counts, and it fills its width.
    private boolean beginsSentence(int i) {
      var last = i;
      while (!isBlank(last + 1)) {
        last++;
      }
      return SentenceEnds.isEnded(line(i))
          || (lines.get(i).length() > 40 && SentenceEnds.isEnded(line(last)));
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
