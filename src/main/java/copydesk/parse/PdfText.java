package copydesk.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the pages of a PDF say: a head, and paragraphs.
final class PdfText {
  private static final float LARGER_STEP = 1.25f;
  private static final float OTHER_SIZE = 0.1f;
  private static final float INDENT = 0.5f;
  private static final int MOST_BETWEEN = 3;

  final PdfHead head;
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final List<String> running;
  private final PdfHyphens hyphens;
  private final float body;
  private final float leading;

  /// Lines that belong together.
  private static final class Paragraph {
    private final StringBuilder text = new StringBuilder();
    private final PdfLine first;
    private PdfLine last;

    Paragraph(PdfLine first) {
      this.first = first;
      this.last = first;
    }
  }

  /// @param title what the document calls itself, or null
  PdfText(List<PdfPage> pages, @Nullable String title) {
    var runningHeads = new PdfRunning();
    var lines = new ArrayList<PdfLine>();
    for (var page : runningHeads.without(pages)) {
      lines.addAll(PdfColumns.inOrder(turned(page.lines())));
    }
    running = runningHeads.texts();
    hyphens = new PdfHyphens(lines);
    body = usualSize(lines);
    head = new PdfHead(lines, body, pages.getFirst().height(), running, hyphens);
    head.take(title);
    leading = usualLeading(lines);
    join(lines);
    weave();
  }

  void fill(Draft draft) {
    draft.headline(head.headline);
    draft.headline("sub", head.subHeadline);
    draft.by(head.byline);
    draft.printed("page", head.date);
    running.forEach(line -> draft.printed("running header", PdfHead.date(line)));
    draft.body(paragraphs.stream().map(paragraph -> paragraph.text.toString()).toList());
    head.above.forEach(line -> draft.rest("above the headline", line));
    running.forEach(line -> draft.rest("running header", line));
  }

  static boolean isRightToLeft(CharSequence text) {
    var balance = 0;
    for (var i = 0; i < text.length(); i++) {
      switch (Character.getDirectionality(text.charAt(i))) {
        case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
            balance++;
        case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> balance--;
        default -> {} // digits and signs go with their neighbours
      }
    }
    return balance > 0;
  }

  private static List<PdfLine> turned(List<PdfLine> lines) {
    var text = new StringBuilder();
    lines.forEach(line -> text.append(line.text()));
    return isRightToLeft(text) ? lines.stream().map(PdfLine::mirrored).toList() : lines;
  }

  private static float usualSize(List<PdfLine> lines) {
    var letters = new HashMap<Float, Integer>();
    for (var line : lines) {
      letters.merge(Math.round(line.size() * 2) / 2f, line.text().length(), Integer::sum);
    }
    return letters.entrySet().stream()
        .max(Map.Entry.<Float, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(1f);
  }

  private static float usualLeading(List<PdfLine> lines) {
    var steps = new ArrayList<Float>();
    for (var i = 1; i < lines.size(); i++) {
      var step = lines.get(i).y() - lines.get(i - 1).y();
      if (step > 0 && lines.get(i).page() == lines.get(i - 1).page()) {
        steps.add(step);
      }
    }
    steps.sort(Float::compare);
    // Spaces between paragraphs make up less than half of the steps in any story.
    return steps.isEmpty() ? 0 : steps.get(steps.size() / 3);
  }

  private void join(List<PdfLine> lines) {
    for (var line : lines) {
      if (paragraphs.isEmpty() || begins(line, paragraphs.getLast().last)) {
        paragraphs.add(new Paragraph(line));
      }
      var paragraph = paragraphs.getLast();
      hyphens.append(paragraph.text, line.text());
      paragraph.last = line;
    }
  }

  private boolean begins(PdfLine line, PdfLine before) {
    var step = line.y() - before.y();
    var isBelow = line.page() == before.page() && step > 0;
    var larger = Math.max(1, line.size() / body);
    return line.isRow()
        || before.isRow()
        || (isBelow && step > leading * LARGER_STEP * larger)
        || isOtherSize(line, before.size())
        || (isIndented(line) && (!isIndented(before) || !isBelow || hadRoom(before, line)))
        || (hadRoom(before, line) && SentenceEnds.isEnded(before.text()));
  }

  private static boolean isOtherSize(PdfLine line, float size) {
    return Math.abs(line.size() - size) > size * OTHER_SIZE;
  }

  private static boolean isIndented(PdfLine line) {
    return line.x() - line.left() > line.size() * INDENT;
  }

  // The first word would have found room above: the line was ended on purpose.
  private static boolean hadRoom(PdfLine before, PdfLine line) {
    var letter = (before.end() - before.x()) / Math.max(1, before.text().length());
    var firstWord = line.text().split(" ", 2)[0].length() + 1;
    return before.end() + firstWord * letter < before.right();
  }

  // A caption, a pull quote or a footnote stands wherever there was room, in the midst of a
  // sentence.
  private void weave() {
    for (var i = 0; i < paragraphs.size(); i++) {
      var paragraph = paragraphs.get(i);
      for (var rest = continued(i); rest > i; rest = continued(i)) {
        var other = paragraphs.remove(rest);
        hyphens.append(paragraph.text, other.text.toString());
        paragraph.last = other.last;
      }
    }
  }

  private int continued(int at) {
    var paragraph = paragraphs.get(at);
    var text = paragraph.text;
    if (isOtherSize(paragraph.last, body) || SentenceEnds.isEnded(text.toString())) {
      return -1;
    }
    var next = at + 1;
    while (next < Math.min(at + 1 + MOST_BETWEEN, paragraphs.size())
        && isOtherSize(paragraphs.get(next).first, body)) {
      next++;
    }
    if (next >= paragraphs.size() || isOtherSize(paragraphs.get(next).first, body)) {
      return -1;
    }
    var other = paragraphs.get(next);
    var isFull = !hadRoom(paragraph.last, other.first);
    var isLower = Character.isLowerCase(other.text.codePointAt(0));
    var isRest = next > at + 1 && !isIndented(other.first);
    return isFull && (isLower || isRest) ? next : -1;
  }
}
