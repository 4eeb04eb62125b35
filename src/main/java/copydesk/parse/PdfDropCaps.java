package copydesk.parse;

import java.util.ArrayList;
import java.util.List;

/// Gives the large letter at the beginning of a story back to its first word.
final class PdfDropCaps {
  static final float LARGER = 1.8f;
  private static final float CAPITAL = 0.72f;
  private static final int MOST_LETTERS = 2;

  private PdfDropCaps() {}

  static List<PdfLine> joined(List<PdfLine> lines) {
    if (lines.size() > PdfColumns.MOST_LINES) {
      return lines;
    }
    var joined = new ArrayList<>(lines);
    for (var large : lines) {
      if (large.text().length() <= MOST_LETTERS && Character.isLetter(large.text().charAt(0))) {
        join(large, joined);
      }
    }
    return joined;
  }

  // The letter stands on the baseline of a line further down, and reaches up to the first. Those
  // beside it are not indented.
  private static void join(PdfLine large, List<PdfLine> lines) {
    var letters = large.text();
    for (var i = 0; i < lines.size(); i++) {
      if (isBeside(lines.get(i), large)) {
        lines.set(i, lines.get(i).after(letters, large.x()));
        letters = "";
      }
    }
    if (letters.isEmpty()) {
      lines.remove(large);
    }
  }

  private static boolean isBeside(PdfLine line, PdfLine large) {
    return line.y() > large.y() - CAPITAL * large.size()
        && line.y() <= large.y() + line.size() / 2
        && line.size() * LARGER <= large.size()
        && line.x() >= large.end() - line.size() / 2
        && line.x() < large.end() + 2 * line.size()
        && line.text().length() > MOST_LETTERS;
  }
}
