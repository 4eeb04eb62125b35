package copydesk.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Puts the lines of a page into the order in which they are read: what runs across the page, then
/// the columns below it one after the other, and so on within each column.
final class PdfColumns {
  // A page of a newspaper has a thousand; what has more is a table or an attack, and is left in
  // rows.
  static final int MOST_LINES = 3000;
  private static final int MOST_LEVELS = 8;
  private static final float GUTTER = 0.7f;

  // A line of the narrowest column of print has twenty letters.
  private static final int SHORT_LINE = 15;
  // Of a list: the items are aligned as well.
  private static final Pattern MARK =
      Pattern.compile("[^\\p{L}\\p{N}]{1,2}|\\(?[\\p{L}\\p{N}]{1,3}[.)]");
  private static final int FEWEST_ROWS = 3;
  // By chance the gaps of a few lines set wide lie below each other.
  private static final int FEWEST_ROWS_AT_NARROW_GUTTER = 8;
  private static final float APART = 1.8f;

  private final List<PdfLine> read = new ArrayList<>();

  private PdfColumns() {}

  /// @param lines in any order
  static List<PdfLine> inOrder(List<PdfLine> lines) {
    var sorted = sorted(lines);
    var columns = new PdfColumns();
    if (lines.size() > MOST_LINES) {
      columns.rows(sorted, sorted);
    } else {
      columns.read(sorted, MOST_LEVELS);
    }
    return columns.read;
  }

  private static List<PdfLine> sorted(List<PdfLine> lines) {
    return lines.stream()
        .sorted(Comparator.comparingDouble(PdfLine::y).thenComparingDouble(PdfLine::x))
        .toList();
  }

  private void read(List<PdfLine> region, int levels) {
    var across = new ArrayList<PdfLine>();
    for (var from = 0; from < region.size(); ) {
      var to = levels == 0 ? from + 1 : endOfColumns(region, from);
      if (to == from + 1) {
        across.add(region.get(from));
      } else {
        var columns = columns(region.subList(from, to));
        var head = head(columns);
        for (var line : region.subList(from, to)) {
          if (line.y() <= head) {
            across.add(line);
          }
        }
        columns.forEach(column -> column.removeIf(line -> line.y() <= head));
        rows(across, region);
        across.clear();
        columns.forEach(column -> read(column, levels - 1));
      }
      from = to;
    }
    rows(across, region);
  }

  /// Where the columns end that begin with this line or below it, or the end of the line alone.
  private static int endOfColumns(List<PdfLine> region, int from) {
    var taken = new ArrayList<float[]>();
    var isSplit = false;
    for (var to = from; to < region.size(); to++) {
      occupy(taken, region.get(to));
      if (isSplit && taken.size() == 1) {
        return columns(region.subList(from, to)).size() > 1 ? to : from + 1;
      }
      isSplit |= taken.size() > 1;
    }
    return isSplit && columns(region.subList(from, region.size())).size() > 1
        ? region.size()
        : from + 1;
  }

  // The ranges across the page on which something stands so far, from left to right.
  private static void occupy(List<float[]> taken, PdfLine line) {
    var gutter = line.size() * GUTTER;
    var from = line.x();
    var to = line.end();
    var at = 0;
    while (at < taken.size() && taken.get(at)[1] + gutter <= from) {
      at++;
    }
    while (at < taken.size() && taken.get(at)[0] < to + gutter) {
      from = Math.min(from, taken.get(at)[0]);
      to = Math.max(to, taken.get(at)[1]);
      taken.remove(at);
    }
    taken.add(at, new float[] {from, to});
  }

  private static List<List<PdfLine>> columns(List<PdfLine> lines) {
    var taken = new ArrayList<float[]>();
    lines.forEach(line -> occupy(taken, line));
    var columns = new ArrayList<List<PdfLine>>();
    for (var range : taken) {
      columns.add(new ArrayList<>());
      for (var line : lines) {
        if (line.x() >= range[0] && line.x() <= range[1]) {
          columns.getLast().add(line);
        }
      }
    }
    for (var i = 0; i + 1 < columns.size(); ) {
      if (areOne(columns.get(i), columns.get(i + 1))) {
        var both = new ArrayList<>(columns.get(i));
        both.addAll(columns.remove(i + 1));
        columns.set(i, new ArrayList<>(sorted(both)));
        i = Math.max(0, i - 1);
      } else {
        i++;
      }
    }
    return columns;
  }

  // The cells of a table, the marks of a list, the two halves of a line set wide.
  private static boolean areOne(List<PdfLine> left, List<PdfLine> right) {
    var isLeftFewer = left.size() < right.size();
    var few = isLeftFewer ? left : right;
    var many = isLeftFewer ? right : left;
    var level = few.stream().filter(line -> many.stream().anyMatch(line::isLevelWith)).count();
    var isLevel = level * 5 >= few.size() * 4L;
    var fewest = Math.min(rows(left), rows(right));
    var areShort = Math.min(usualLength(left), usualLength(right)) < SHORT_LINE;
    var isNarrow =
        fewest < FEWEST_ROWS_AT_NARROW_GUTTER && gutter(left, right) < few.getFirst().size();
    return fewest == 1 || isNarrow || (areShort && (isLevel || fewest < FEWEST_ROWS));
  }

  private static float gutter(List<PdfLine> left, List<PdfLine> right) {
    var end = left.stream().map(PdfLine::end).max(Float::compare).orElse(0f);
    return right.stream().map(PdfLine::x).min(Float::compare).orElse(0f) - end;
  }

  // Of a line, not of its pieces.
  private static int usualLength(List<PdfLine> lines) {
    return lines.stream().mapToInt(line -> line.text().length()).sum() / rows(lines);
  }

  private static int rows(List<PdfLine> lines) {
    var rows = 0;
    var y = Float.NEGATIVE_INFINITY;
    for (var line : lines) {
      rows += line.y() - y > line.size() / 2 ? 1 : 0;
      y = line.y();
    }
    return rows;
  }

  // How far down the lines reach that stand apart above both columns, such as a name and a date.
  private static float head(List<List<PdfLine>> columns) {
    var first = columns.getFirst();
    for (var column : columns.subList(1, columns.size())) {
      var top = column.getFirst();
      if (isApart(column, 0)) {
        for (var i = 0; i < first.size() && first.get(i).y() <= top.y() + top.size(); i++) {
          if (first.get(i).isLevelWith(top) && isApart(first, i)) {
            return Math.max(top.y(), first.get(i).y());
          }
        }
        if (top.y() < first.getFirst().y() - top.size()) {
          return top.y();
        }
      }
    }
    return Float.NEGATIVE_INFINITY;
  }

  private static boolean isApart(List<PdfLine> column, int at) {
    return at + 1 < column.size()
        && column.get(at + 1).y() - column.get(at).y() > APART * column.get(at).size();
  }

  private void rows(List<PdfLine> lines, List<PdfLine> region) {
    var left = left(region);
    var right = right(region);
    var cells = new HashMap<Integer, Integer>();
    lines.forEach(line -> cells.merge(Math.round(line.x()), 1, Integer::sum));
    for (var from = 0; from < lines.size(); ) {
      var to = from + 1;
      while (to < lines.size() && lines.get(to).isLevelWith(lines.get(from))) {
        to++;
      }
      var row = new ArrayList<>(lines.subList(from, to));
      row.sort(Comparator.comparingDouble(PdfLine::x));
      read.add(joined(row, cells).in(left, right));
      from = to;
    }
  }

  // Pieces side by side are a line with wide gaps, or the cells of a row: those are aligned.
  private static PdfLine joined(List<PdfLine> row, Map<Integer, Integer> cells) {
    var isOfTable = false;
    for (var i = MARK.matcher(row.getFirst().text()).matches() ? 2 : 1; i < row.size(); i++) {
      var next = row.get(i);
      var aligned = cells.getOrDefault(Math.round(next.x()), 0);
      var isWide = next.x() - row.get(i - 1).end() > 2 * next.size();
      isOfTable |= aligned >= FEWEST_ROWS || (isWide && (aligned > 1 || row.size() == 2));
    }
    var line = row.getFirst();
    for (var next : row.subList(1, row.size())) {
      line = line.with(next, isOfTable ? PdfLine.CELL : " ");
    }
    return line;
  }

  // Where most lines begin, so that what hangs out to the left is no measure of the others.
  private static float left(List<PdfLine> region) {
    var starts = new HashMap<Integer, Integer>();
    region.forEach(line -> starts.merge(Math.round(line.x()), line.text().length(), Integer::sum));
    return starts.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparingInt(start -> -start.getKey()))
        .map(Map.Entry::getKey)
        .orElse(0);
  }

  private static float right(List<PdfLine> region) {
    return region.stream().map(PdfLine::end).max(Float::compare).orElse(0f);
  }
}
