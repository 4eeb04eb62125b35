package copydesk.parse;

import copydesk.text.Tidy;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Collects the lines of each page from the places of its letters.
final class PdfPages extends PDFTextStripper {
  /// A form may draw others, and so on: a small file can ask for work without end.
  static final int MAX_OPERATORS = 5_000_000;

  private static final float SAME_LINE = 0.35f;
  private static final float WORD_GAP = 0.5f;
  private static final float COLUMN_GAP = 0.9f;

  private final List<List<PdfLine>> pages = new ArrayList<>();
  private int operators;

  List<List<PdfLine>> pages() {
    return pages;
  }

  boolean isTooMuch() {
    return operators > MAX_OPERATORS;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (++operators > MAX_OPERATORS) {
      throw new IOException("more than %d operators".formatted(MAX_OPERATORS));
    }
    super.processOperator(operator, operands);
  }

  @Override
  protected void writePage() {
    var glyphs =
        getCharactersByArticle().stream()
            .flatMap(List::stream)
            .filter(glyph -> glyph.getDir() == 0 && !glyph.getUnicode().isBlank())
            .sorted(Comparator.comparingDouble(TextPosition::getYDirAdj))
            .toList();
    var lines = new ArrayList<PdfLine>();
    var row = new ArrayList<TextPosition>();
    for (var glyph : glyphs) {
      if (!row.isEmpty()
          && glyph.getYDirAdj() - row.getFirst().getYDirAdj() > SAME_LINE * size(glyph)) {
        split(row, lines);
        row.clear();
      }
      row.add(glyph);
    }
    split(row, lines);
    pages.add(lines);
  }

  // A gap wider than between words is the space between two columns.
  private void split(List<TextPosition> row, List<PdfLine> lines) {
    row.sort(Comparator.comparingDouble(TextPosition::getXDirAdj));
    var from = 0;
    for (var i = 1; i <= row.size(); i++) {
      if (i == row.size() || gap(row, i) > COLUMN_GAP * size(row.get(i))) {
        lines.add(line(row.subList(from, i)));
        from = i;
      }
    }
  }

  private PdfLine line(List<TextPosition> glyphs) {
    var text = new StringBuilder();
    for (var i = 0; i < glyphs.size(); i++) {
      if (i > 0 && gap(glyphs, i) > WORD_GAP * glyphs.get(i).getWidthOfSpace()) {
        text.append(' ');
      }
      text.append(glyphs.get(i).getUnicode());
    }
    var first = glyphs.getFirst();
    var end = end(glyphs.getLast());
    return new PdfLine(
        getCurrentPageNo(),
        spelt(text.toString()),
        first.getXDirAdj(),
        end,
        first.getYDirAdj(),
        size(first),
        first.getXDirAdj(),
        end);
  }

  // Ligatures are a matter of print, and no letters.
  private static String spelt(String text) {
    var spelt = new StringBuilder();
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      var ligature = c >= '\uFB00' && c <= '\uFB06';
      spelt.append(ligature ? Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC) : c);
    }
    var line = spelt.toString();
    var isHyphenated = line.endsWith("\u00AD");
    return Tidy.line(Normalizer.normalize(line, Normalizer.Form.NFC)) + (isHyphenated ? "-" : "");
  }

  private static float gap(List<TextPosition> glyphs, int i) {
    return glyphs.get(i).getXDirAdj() - end(glyphs.get(i - 1));
  }

  private static float end(TextPosition glyph) {
    return glyph.getXDirAdj() + glyph.getWidthDirAdj();
  }

  private static float size(TextPosition glyph) {
    return Math.max(1, Math.abs(glyph.getYScale()));
  }
}
