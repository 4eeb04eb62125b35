package copydesk.parse;

import copydesk.text.Tidy;
import java.util.ArrayList;
import java.util.List;

/// Where in a file of several stories one ends and the next begins: behind an end mark, or at a
/// slug, and only where a head follows. A row of signs inside a story is no end of it.
final class StoryBreaks {
  /// One more than an upload may give, so that its reader says so.
  private static final int MOST = 10_001;

  /// A slug, marks, notes, a headline of three lines, a deck, a byline of two.
  private static final int MOST_LINES_OF_HEAD = 12;

  /// The header of a transmission, and the story's own.
  private static final int MOST_SLUGS = 2;

  /// Credits and a notice below an end mark belong to the story above it.
  private static final int MOST_LINES_OF_FOOT = 6;

  private static final int SHORTEST_TEXT = 20;

  /// A table has no sentence.
  private static final int FEWEST_LINES = 6;

  private static final int LONGEST_END_MARK = 24;
  private static final int LONGEST_SLUG = 90;
  private static final int LONGEST_LINE_OF_HEAD = CopyLines.LONGEST_HEADLINE;

  private final List<String> lines;
  private final CopyLines copy;
  private final List<Integer> begins = new ArrayList<>();
  private int filled;
  private boolean hasText;

  /// No line above it, as far as the last look went, opens a story.
  private int looked;

  private StoryBreaks(List<String> lines) {
    this.lines = lines;
    this.copy = new CopyLines(lines);
  }

  /// The lines that stories begin on; the first is the first of the file.
  static List<Integer> in(List<String> lines) {
    return new StoryBreaks(lines).read();
  }

  private List<Integer> read() {
    begins.add(0);
    for (var i = filledFrom(0); i < lines.size() && begins.size() < MOST; i = filledFrom(i + 1)) {
      if (isEndMark(i)) {
        i = passMarks(i);
      } else if (hasStory() && isSlugBelowBlank(i) && isHead(i, true)) {
        i = begin(i);
      } else {
        filled++;
        hasText |= lines.get(i).length() > SHORTEST_TEXT && SentenceEnds.isEnded(lines.get(i));
      }
    }
    return begins;
  }

  // What was read since the last break: a head alone is none.
  private boolean hasStory() {
    return hasText || filled >= FEWEST_LINES;
  }

  private int begin(int i) {
    begins.add(i);
    filled = 1;
    hasText = false;
    var last = i;
    while (last + 1 < lines.size() && isSlug(last + 1)) {
      last++;
    }
    return last;
  }

  // One look below all the marks that stand together, and not one for each.
  private int passMarks(int first) {
    var isWord = false;
    var last = first;
    for (var i = first; i < lines.size() && isEndMark(i); i = filledFrom(i + 1)) {
      isWord |= lines.get(i).chars().anyMatch(Character::isLetterOrDigit);
      last = i;
    }
    var next = filledFrom(last + 1);
    for (var feet = 0; feet < MOST_LINES_OF_FOOT && next < lines.size() && isFoot(next); feet++) {
      last = next;
      next = filledFrom(next + 1);
    }
    var isBelowStory = hasStory() || (isWord && filled > 1);
    return next < lines.size() && isBelowStory && isHead(next, isWord) ? begin(next) : last;
  }

  private boolean isFoot(int i) {
    return CopyFoot.isLine(Tidy.line(lines.get(i)));
  }

  private boolean isEndMark(int i) {
    return lines.get(i).length() <= LONGEST_END_MARK && EndMarks.isOne(lines.get(i));
  }

  private boolean isSlugBelowBlank(int i) {
    return (i == 0 || lines.get(i - 1).isBlank()) && isSlug(i);
  }

  private boolean isSlug(int i) {
    var line = lines.get(i);
    return !line.isBlank()
        && line.length() <= LONGEST_SLUG
        && !SentenceEnds.isEnded(line)
        && ServiceLines.opensStory(line.strip());
  }

  // Short lines down to a dateline or a byline. A dateline alone is a head below a word that ends
  // stories; below a row of signs it may be the next piece of a roundup.
  private boolean isHead(int first, boolean isSure) {
    var i = first;
    var slugs = 0;
    for (var filled = 0; filled < MOST_LINES_OF_HEAD && i < lines.size(); filled++) {
      if (lines.get(i).length() > LONGEST_LINE_OF_HEAD && copy.datelineAt(i) == null) {
        return false;
      }
      if (i >= looked && isOpening(i, filled > 0)) {
        return filled > 0 || isSure;
      }
      looked = Math.max(looked, i + 1);
      slugs += isSlugBelowBlank(i) ? 1 : 0;
      if (slugs > MOST_SLUGS || isEndMark(i) || isText(i)) {
        return false;
      }
      i = filledFrom(i + 1);
    }
    return false;
  }

  private boolean isOpening(int i, boolean isBelow) {
    var dateline = copy.datelineAt(i);
    return dateline == null
        ? copy.bylineAt(i) != null
        : (!dateline.bare() && dateline.isLoud()) || (isBelow && dateline.isDayAlone());
  }

  private boolean isText(int i) {
    var line = Tidy.line(lines.get(i));
    return SentenceEnds.isEnded(line)
        && line.length() > ServiceLines.SHORTEST_SENTENCE
        && !ServiceLines.isNote(line);
  }

  private int filledFrom(int i) {
    while (i < lines.size() && lines.get(i).isBlank()) {
      i++;
    }
    return i;
  }
}
