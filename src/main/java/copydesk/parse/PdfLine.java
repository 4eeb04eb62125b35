package copydesk.parse;

/// A piece of a line on a page of a PDF, in points from the upper left corner, with the edges of
/// the column that it stands in.
record PdfLine(
    int page, String text, float x, float end, float y, float size, float left, float right) {

  PdfLine in(float columnLeft, float columnRight) {
    return new PdfLine(page, text, x, end, y, size, columnLeft, columnRight);
  }
}
