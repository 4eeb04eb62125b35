package copydesk.parse;

import java.util.List;

/// What stands on a page of a PDF, turned such that most of its text is upright.
///
/// @param lines pieces of lines, from upper left to lower right
/// @param sideways what is set at an angle to the rest, a photographer's name beside the picture
/// @param comments what others wrote to it, and what its fields hold without showing it
record PdfPage(float height, List<PdfLine> lines, List<String> sideways, List<String> comments) {
  PdfPage {
    lines = List.copyOf(lines);
    sideways = List.copyOf(sideways);
    comments = List.copyOf(comments);
  }

  PdfPage with(List<PdfLine> others) {
    return new PdfPage(height, others, sideways, comments);
  }
}
