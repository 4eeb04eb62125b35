package copydesk.parse;

/// A piece of a line on a page of a PDF, in points from the upper left corner, with the edges of
/// the column that it stands in.
record PdfLine(
    int page, String text, float x, float end, float y, float size, float left, float right) {

  /// What stands between the cells of a row.
  static final String CELL = " | ";

  /// Whether this is a row of a table.
  boolean isRow() {
    return text.contains(CELL);
  }

  PdfLine in(float columnLeft, float columnRight) {
    return new PdfLine(page, text, x, end, y, size, columnLeft, columnRight);
  }

  /// This piece and the one to the right of it, as one.
  PdfLine with(PdfLine next, String between) {
    var together = text + between + next.text;
    var larger = Math.max(size, next.size);
    return new PdfLine(page, together, x, Math.max(end, next.end), y, larger, left, right);
  }

  /// This line with a first letter that is set further to the left.
  PdfLine after(String letter, float from) {
    return new PdfLine(page, letter + text, from, end, y, size, Math.min(from, left), right);
  }

  /// As seen in a mirror: what is written from right to left is then read from left to right.
  PdfLine mirrored() {
    return new PdfLine(page, text, -end, -x, y, size, -right, -left);
  }

  boolean isLevelWith(PdfLine other) {
    return page == other.page && Math.abs(y - other.y) < 0.35f * Math.min(size, other.size);
  }
}
