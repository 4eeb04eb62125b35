package copydesk.parse;

import copydesk.text.NewsDates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What stands above the text of a PDF: the newspaper's name, headlines, byline and date.
final class PdfHead {
  private static final float CLEARLY_LARGER = 1.15f;
  // Below a text begun, the heading of a part of it.
  private static final float MUCH_LARGER = 1.7f;
  private static final float LARGER = 1.1f;
  private static final float SAME_SIZE = 0.5f;
  private static final float UPPER_PART = 0.6f;
  private static final int MOST_HEADLINE_LINES = 6;
  private static final int MOST_LINES_ABOVE = 8;
  private static final int LINES_BELOW = 6;
  private static final int LONGEST_LABEL = 60;
  private static final int SHORTEST_HEADLINE = 4;
  private static final int MOST_WORDS_OF_NAME = 5;
  private static final Pattern BESIDE = Pattern.compile("\\s*[|•·]\\s*");
  private static final Pattern ISSUE =
      Pattern.compile("(?i).*\\b(?:vol(?:ume)?\\.?|issue|no\\.|nr\\.|section|edition)\\s+\\w+.*");

  private final @Nullable Block block;

  private record Block(int from, int to, PdfLine first, String text) {
    float size() {
      return first.size();
    }
  }

  final List<String> above = new ArrayList<>();
  @Nullable String headline;
  @Nullable String subHeadline;
  @Nullable String byline;
  @Nullable String date;
  private final List<PdfLine> lines;
  private final float body;
  private final PdfHyphens hyphens;

  /// @param lines of all pages as they are read; what belongs to the head is taken out
  /// @param body the size of the text
  /// @param height of the first page
  /// @param running what stands on other pages at the top
  PdfHead(List<PdfLine> lines, float body, float height, List<String> running, PdfHyphens hyphens) {
    this.hyphens = hyphens;
    this.lines = lines;
    this.body = body;
    block = headline(height, running);
  }

  /// @param title what the document calls itself, or null: then the first line may be it
  void take(@Nullable String title) {
    var at = 0;
    if (block != null) {
      headline = block.text();
      lines.subList(block.from(), block.to()).clear();
      at = takeSubHeadline(takeAbove(block.from()));
    } else if (!lines.isEmpty() && lines.getFirst().text().equalsIgnoreCase(title)) {
      headline = lines.removeFirst().text();
    }
    takeBelow(at);
  }

  private @Nullable Block headline(float height, List<String> running) {
    var blocks = new ArrayList<Block>();
    for (var from = 0; from < lines.size() && lines.get(from).page() == 1; ) {
      var first = lines.get(from);
      var to = from;
      var text = new StringBuilder();
      while (to < lines.size()
          && to - from < MOST_HEADLINE_LINES
          && lines.get(to).page() == 1
          && Math.abs(lines.get(to).size() - first.size()) <= SAME_SIZE
          && lines.get(to).y() - (to == from ? first : lines.get(to - 1)).y() < 2 * first.size()) {
        hyphens.append(text, lines.get(to).text());
        to++;
      }
      if (first.size() >= body * CLEARLY_LARGER
          && first.y() < height * UPPER_PART
          && (first.size() >= body * MUCH_LARGER || !isText(from))
          && text.codePoints().filter(Character::isLetter).count() >= SHORTEST_HEADLINE) {
        blocks.add(new Block(from, to, first, text.toString()));
      }
      from = to;
    }
    return blocks.stream()
        .filter(block -> !isNewspaper(block, blocks, running))
        .max(Comparator.comparingDouble(Block::size).thenComparingInt(one -> -one.from()))
        .orElse(null);
  }

  // Its name is larger than any headline, and stands above a date or on each page.
  private boolean isNewspaper(Block block, List<Block> blocks, List<String> running) {
    return blocks.getFirst().equals(block)
        && blocks.size() > 1
        && block.text().split(" ", -1).length <= MOST_WORDS_OF_NAME
        && (running.stream().anyMatch(block.text()::equalsIgnoreCase)
            || isDateLine(lines.get(Math.min(block.to(), lines.size() - 1)))
            || (block.from() > 0 && isDateLine(lines.get(block.from() - 1))));
  }

  private static boolean isDateLine(PdfLine line) {
    return ISSUE.matcher(line.text()).matches() || date(line.text()) != null;
  }

  static @Nullable String date(String line) {
    for (var part : BESIDE.split(line, -1)) {
      if (NewsDates.parse(part) != null) {
        return part;
      }
    }
    return null;
  }

  // Labels, dates, the name of the newspaper; a column of text there is another story.
  private int takeAbove(int count) {
    if (isText(count)) {
      return count;
    }
    for (var line : lines.subList(0, count)) {
      var found = date(line.text());
      date = date == null ? found : date;
      if (!line.text().equals(found)) {
        above.add(line.text());
      }
    }
    lines.subList(0, count).clear();
    return 0;
  }

  private boolean isText(int count) {
    return count > MOST_LINES_ABOVE
        || lines.subList(0, count).stream()
            .anyMatch(line -> line.size() <= body * LARGER && SentenceEnds.isEnded(line.text()));
  }

  private int takeSubHeadline(int at) {
    var words = new StringBuilder();
    while (at < lines.size()
        && lines.get(at).page() == 1
        && lines.get(at).size() >= body * LARGER
        && words.length() < 4 * LONGEST_LABEL
        && !isOfHead(lines.get(at).text())) {
      hyphens.append(words, lines.remove(at).text());
    }
    subHeadline = words.isEmpty() ? null : words.toString();
    return at;
  }

  private static boolean isOfHead(String text) {
    return Byline.of(text, true) != null || date(text) != null;
  }

  // Byline and date stand between headline and text, or head a page without a headline.
  private void takeBelow(int at) {
    for (var i = at; i < Math.min(at + LINES_BELOW, lines.size()); i++) {
      var rest = new ArrayList<String>();
      for (var part : BESIDE.split(lines.get(i).text(), -1)) {
        var found = byline == null ? Byline.of(part, true) : null;
        if (found != null) {
          byline = found.printed();
        } else if (date == null && NewsDates.parse(part) != null) {
          date = part;
        } else {
          rest.add(part);
        }
      }
      if (rest.isEmpty()) {
        lines.remove(i--);
        at--;
      }
    }
  }
}
