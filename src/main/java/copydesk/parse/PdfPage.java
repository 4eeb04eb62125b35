package copydesk.parse;

import java.util.List;

/// What stands on a page of a PDF, turned such that most of its text is upright.
///
/// @param lines pieces of lines, from upper left to lower right
/// @param sideways what is set at an angle to the rest, a photographer's name beside the picture
record PdfPage(float height, List<PdfLine> lines, List<String> sideways) {
  static final PdfPage EMPTY = new PdfPage(0, List.of(), List.of());

  PdfPage {
    lines = List.copyOf(lines);
    sideways = List.copyOf(sideways);
  }

  PdfPage with(List<PdfLine> others) {
    return new PdfPage(height, others, sideways);
  }
}
