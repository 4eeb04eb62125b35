package copydesk.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Puts the lines of a page into the order in which they are read: a line across the page, then the
/// columns below it one after the other.
final class PdfColumns {
  // A page of print has some hundred; what has more is a table or an attack, and is left in rows.
  private static final int MOST_LINES = 2000;
  private static final int FEWEST_LINES = 4;

  private PdfColumns() {}

  /// From upper left to lower right.
  static List<PdfLine> inOrder(List<PdfLine> rows) {
    if (rows.size() > MOST_LINES) {
      return rows;
    }
    var read = new ArrayList<PdfLine>();
    for (var from = 0; from < rows.size(); ) {
      var to = endOfColumns(rows, from);
      if (to == from) {
        to = endOfOne(rows, from);
      }
      columns(rows.subList(from, to)).forEach(column -> read.addAll(fitted(column)));
      from = to;
    }
    return read;
  }

  // The most lines that still leave a gutter between columns.
  private static int endOfColumns(List<PdfLine> rows, int from) {
    var end = from;
    for (var to = from + FEWEST_LINES; to <= rows.size(); to++) {
      var columns = columns(rows.subList(from, to));
      if (columns.size() > 1) {
        var long1 = columns.stream().filter(column -> column.size() > 1).count();
        end = long1 > 1 ? to : end;
      } else if (end > from) {
        break;
      }
    }
    return end;
  }

  // Lines across the page, until columns begin.
  private static int endOfOne(List<PdfLine> rows, int from) {
    var to = from + 1;
    while (to < rows.size() && endOfColumns(rows, to) == to) {
      to++;
    }
    return to;
  }

  private static List<List<PdfLine>> columns(List<PdfLine> lines) {
    var columns = new ArrayList<List<PdfLine>>();
    var end = Float.NEGATIVE_INFINITY;
    for (var line : lines.stream().sorted(Comparator.comparingDouble(PdfLine::x)).toList()) {
      if (columns.isEmpty() || line.x() > end + line.size() / 2) {
        columns.add(new ArrayList<>());
      }
      columns.getLast().add(line);
      end = Math.max(end, line.end());
    }
    columns.forEach(
        column ->
            column.sort(Comparator.comparingDouble(PdfLine::y).thenComparingDouble(PdfLine::x)));
    return columns;
  }

  private static List<PdfLine> fitted(List<PdfLine> column) {
    var left = column.stream().map(PdfLine::x).min(Float::compare).orElse(0f);
    var right = column.stream().map(PdfLine::end).max(Float::compare).orElse(0f);
    return column.stream().map(line -> line.in(left, right)).toList();
  }
}
