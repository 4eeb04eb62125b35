package copydesk.parse;

import copydesk.text.NewsDates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the lines of a PDF say: headline, byline and paragraphs, without what every page repeats.
final class PdfText {
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "[-–—\\s]*(?:(?:page|seite|p\\.)\\s*)?\\d{1,4}(?:\\s*(?:of|/|von)\\s*\\d{1,4})?"
              + "[-–—\\s]*",
          Pattern.CASE_INSENSITIVE);
  private static final float CLEARLY_LARGER = 1.25f;
  private static final int MOST_HEADLINE_LINES = 6;
  private static final int LINES_BELOW = 4;

  final List<String> paragraphs = new ArrayList<>();
  @Nullable String headline;
  @Nullable String byline;
  @Nullable String date;
  private float body;

  /// @param pages the lines of each, from upper left to lower right
  /// @param height of a page
  PdfText(List<List<PdfLine>> pages, float height) {
    var running = running(pages, height);
    var lines = new ArrayList<PdfLine>();
    for (var page : pages) {
      var own = page.stream().filter(line -> !isRunning(line, running, height)).toList();
      lines.addAll(PdfColumns.inOrder(own));
    }
    body = usualSize(lines);
    takeHeadline(lines, height);
    takeBelow(lines);
    join(lines);
  }

  private static boolean isMargin(PdfLine line, float height) {
    return line.y() < height * 0.12 || line.y() > height * 0.88;
  }

  private static String place(PdfLine line) {
    return Math.round(line.y() / 3) + line.text().replaceAll("\\d+", "#");
  }

  private static Set<String> running(List<List<PdfLine>> pages, float height) {
    var pagesOf = new HashMap<String, Set<Integer>>();
    for (var page : pages) {
      for (var line : page) {
        if (isMargin(line, height)) {
          pagesOf.computeIfAbsent(place(line), _ -> new HashSet<>()).add(line.page());
        }
      }
    }
    pagesOf.values().removeIf(on -> on.size() < 2);
    return pagesOf.keySet();
  }

  private static boolean isRunning(PdfLine line, Set<String> running, float height) {
    return isMargin(line, height)
        && (running.contains(place(line)) || PAGE_NUMBER.matcher(line.text()).matches());
  }

  private static float usualSize(List<PdfLine> lines) {
    var letters = new HashMap<Float, Integer>();
    lines.forEach(
        line ->
            letters.merge(Math.round(line.size() * 2) / 2f, line.text().length(), Integer::sum));
    return letters.entrySet().stream()
        .max(Map.Entry.<Float, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(1f);
  }

  private void takeHeadline(List<PdfLine> lines, float height) {
    PdfLine largest = null;
    for (var line : lines) {
      if (line.page() == 1
          && line.y() < height * 0.6
          && line.size() >= body * CLEARLY_LARGER
          && (largest == null || line.size() > largest.size() + 0.5f)) {
        largest = line;
      }
    }
    if (largest == null) {
      return;
    }
    var words = new StringBuilder();
    var at = lines.indexOf(largest);
    for (var i = 0; i < MOST_HEADLINE_LINES && at < lines.size(); i++) {
      var line = lines.get(at);
      if (Math.abs(line.size() - largest.size()) > 0.5f || line.page() != 1) {
        break;
      }
      words.append(' ').append(line.text());
      lines.remove(at);
    }
    headline = words.toString().strip();
  }

  // Byline and date stand between headline and text, or head a page without a headline.
  private void takeBelow(List<PdfLine> lines) {
    for (var i = 0; i < Math.min(LINES_BELOW, lines.size()); i++) {
      var text = lines.get(i).text();
      var found = Byline.of(text, true);
      if (byline == null && found != null) {
        byline = found.printed();
        lines.remove(i--);
      } else if (date == null && NewsDates.parse(text) != null) {
        date = text;
        lines.remove(i--);
      }
    }
  }

  private void join(List<PdfLine> lines) {
    var leading = usualLeading(lines);
    var paragraph = new StringBuilder();
    PdfLine before = null;
    for (var line : lines) {
      if (before != null && begins(line, before, leading)) {
        paragraphs.add(paragraph.toString());
        paragraph.setLength(0);
      }
      append(paragraph, line.text());
      before = line;
    }
    paragraphs.add(paragraph.toString());
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

  private static boolean begins(PdfLine line, PdfLine before, float leading) {
    var step = line.y() - before.y();
    var isBelow = line.page() == before.page() && step > 0;
    var isIndented = line.x() - line.left() > line.size() * 0.8f;
    var wasIndented = before.x() - before.left() > before.size() * 0.8f;
    var letter = (before.end() - before.x()) / Math.max(1, before.text().length());
    var firstWord = line.text().split(" ", 2)[0].length() + 1;
    // The first word would have found room above: the line was ended on purpose.
    var hadRoom = before.end() + firstWord * letter < before.right();
    return (isBelow && step > leading * 1.3f)
        || Math.abs(line.size() - before.size()) > before.size() * 0.1f
        || (isIndented && !(wasIndented && isBelow))
        || (hadRoom && SentenceEnds.isEnded(before.text()));
  }

  private static void append(StringBuilder paragraph, String line) {
    var length = paragraph.length();
    var isCut =
        length > 1
            && "-\u2010".indexOf(paragraph.charAt(length - 1)) >= 0
            && Character.isLetterOrDigit(paragraph.charAt(length - 2))
            && !line.isEmpty();
    if (isCut && Character.isLowerCase(line.charAt(0))) {
      paragraph.setLength(length - 1);
    } else if (!isCut && length > 0) {
      paragraph.append(' ');
    }
    paragraph.append(line);
  }
}
