package copydesk.parse;

import copydesk.text.Tidy;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.text.TextPosition;

/// Puts letters together to words and pieces of lines by where they stand: a PDF need not hold a
/// single space, and may hold its letters in any order.
final class PdfRows {
  private static final float SAME_LINE = 0.35f;
  private static final float RAISED = 0.6f;
  private static final float COLUMN_GAP = 0.7f;
  // Set far apart for show, letters have this much more than the space before them as a space.
  private static final float WORD_GAP_OF_SPACED = 1.6f;

  // TeX's encoding of letters, "Cork": its fonts made of dots have no other names for these.
  private static final Map<Character, String> CORK =
      Map.ofEntries(
          Map.entry('\u0010', "“"),
          Map.entry('\u0011', "”"),
          Map.entry('\u0012', "„"),
          Map.entry('\u0013', "«"),
          Map.entry('\u0014', "»"),
          Map.entry('\u0015', "–"),
          Map.entry('\u0016', "—"),
          Map.entry('\u001B', "ff"),
          Map.entry('\u001C', "fi"),
          Map.entry('\u001D', "fl"),
          Map.entry('\u001E', "ffi"),
          Map.entry('\u001F', "ffl"));

  private PdfRows() {}

  /// The pieces of lines on a page, from upper left to lower right.
  static List<PdfLine> of(int page, List<TextPosition> glyphs) {
    var lines = new ArrayList<PdfLine>();
    for (var row : rows(glyphs)) {
      split(page, row, lines);
    }
    return PdfDropCaps.joined(lines);
  }

  private static List<List<TextPosition>> rows(List<TextPosition> glyphs) {
    var rows = new ArrayList<List<TextPosition>>();
    var sorted =
        glyphs.stream()
            .filter(glyph -> !isBlank(glyph))
            .sorted(Comparator.comparingDouble(TextPosition::getYDirAdj))
            .toList();
    for (var glyph : sorted) {
      if (rows.isEmpty() || y(glyph) - y(rows.getLast().getFirst()) > SAME_LINE * size(glyph)) {
        rows.add(new ArrayList<>());
      }
      rows.getLast().add(glyph);
    }
    rows.forEach(row -> row.sort(Comparator.comparingDouble(TextPosition::getXDirAdj)));
    for (var i = 0; i + 1 < rows.size(); i++) {
      lower(rows.get(i), rows.get(i + 1));
    }
    rows.removeIf(List::isEmpty);
    return rows;
  }

  // "1st" with its letters raised is one word.
  private static void lower(List<TextPosition> above, List<TextPosition> row) {
    var raised = new ArrayList<TextPosition>();
    var at = 0;
    for (var glyph : above) {
      while (at < row.size() && end(row.get(at)) < glyph.getXDirAdj() - size(glyph) / 4) {
        at++;
      }
      if (at == row.size()) {
        break;
      }
      var before = raised.isEmpty() || gap(raised.getLast(), glyph) > 1 ? row.get(at) : null;
      var isRaised =
          before == null
              || (size(glyph) < 0.8f * size(before)
                  && size(glyph) > 0.4f * size(before)
                  && y(before) - y(glyph) < RAISED * size(before)
                  && Math.abs(gap(before, glyph)) < size(glyph) / 4);
      if (isRaised) {
        raised.add(glyph);
      }
    }
    if (!raised.isEmpty()) {
      above.removeAll(Collections.unmodifiableCollection(raised));
      row.addAll(raised);
      row.sort(Comparator.comparingDouble(TextPosition::getXDirAdj));
    }
  }

  // A gap wider than between words may be the space between two columns.
  private static void split(int page, List<TextPosition> row, List<PdfLine> lines) {
    var from = 0;
    for (var i = 1; i <= row.size(); i++) {
      if (i == row.size() || isApart(row.get(i - 1), row.get(i))) {
        lines.add(line(page, row.subList(from, i)));
        from = i;
      }
    }
  }

  private static boolean isApart(TextPosition one, TextPosition next) {
    var larger = Math.max(size(one), size(next));
    return gap(one, next) > COLUMN_GAP * larger
        || larger > PdfDropCaps.LARGER * Math.min(size(one), size(next));
  }

  private static PdfLine line(int page, List<TextPosition> glyphs) {
    var wordGap = wordGap(glyphs);
    var words = new ArrayList<String>();
    for (var i = 0; i < glyphs.size(); i++) {
      if (i > 0 && gap(glyphs.get(i - 1), glyphs.get(i)) > wordGap) {
        words.add(" ");
      }
      words.add(glyphs.get(i).getUnicode());
    }
    var first = glyphs.getFirst();
    var x = first.getXDirAdj();
    var end = end(glyphs.getLast());
    return new PdfLine(page, spelt(inOrder(words)), x, end, y(first), usualSize(glyphs), x, end);
  }

  private static float wordGap(List<TextPosition> glyphs) {
    var size = usualSize(glyphs);
    var space = glyphs.getFirst().getWidthOfSpace();
    var usual = Math.clamp(space / 2, size * 0.1f, size * 0.17f);
    var gaps = new ArrayList<Float>();
    for (var i = 1; i < glyphs.size(); i++) {
      gaps.add(gap(glyphs.get(i - 1), glyphs.get(i)));
    }
    gaps.sort(Float::compare);
    var median = gaps.size() < 5 ? 0 : gaps.get(gaps.size() / 2);
    return Math.max(usual, median * WORD_GAP_OF_SPACED);
  }

  // From the order on the page to that of speech, for writing from right to left.
  private static String inOrder(List<String> seen) {
    var text = String.join("", seen);
    var chars = text.toCharArray();
    if (!Bidi.requiresBidi(chars, 0, chars.length)) {
      return text;
    }
    var base =
        PdfText.isRightToLeft(text) ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT;
    var bidi = new Bidi(text, base);
    var levels = new byte[seen.size()];
    var at = 0;
    for (var i = 0; i < levels.length; i++) {
      levels[i] = (byte) bidi.getLevelAt(at);
      at += seen.get(i).length();
    }
    var spoken = seen.toArray(new Object[0]);
    Bidi.reorderVisually(levels, 0, spoken, 0, spoken.length);
    var words = new StringBuilder();
    for (var one : spoken) {
      words.append(one);
    }
    return words.toString();
  }

  // Ligatures and the shapes of joined letters are a matter of print, and no letters.
  private static String spelt(String text) {
    var spelt = new StringBuilder();
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      var isShape = (c >= '\uFB00' && c <= '\uFDFF') || (c >= '\uFE70' && c <= '\uFEFC');
      var letter = CORK.getOrDefault(c, String.valueOf(c));
      spelt.append(isShape ? Normalizer.normalize(letter, Normalizer.Form.NFKC) : letter);
    }
    var line = spelt.toString();
    var isCut = line.endsWith("\u00AD");
    return Tidy.line(Normalizer.normalize(line, Normalizer.Form.NFC)) + (isCut ? "\u00AD" : "");
  }

  private static boolean isBlank(TextPosition glyph) {
    return glyph.getUnicode().isEmpty()
        || (glyph.getUnicode().isBlank() && !CORK.containsKey(glyph.getUnicode().charAt(0)));
  }

  private static float usualSize(List<TextPosition> glyphs) {
    var sizes = glyphs.stream().map(PdfRows::size).sorted().toList();
    return sizes.get(sizes.size() / 2);
  }

  private static float gap(TextPosition one, TextPosition next) {
    return next.getXDirAdj() - end(one);
  }

  private static float end(TextPosition glyph) {
    return glyph.getXDirAdj() + glyph.getWidthDirAdj();
  }

  private static float y(TextPosition glyph) {
    return glyph.getYDirAdj();
  }

  private static float size(TextPosition glyph) {
    return Math.max(1, Math.abs(glyph.getYScale()));
  }
}
