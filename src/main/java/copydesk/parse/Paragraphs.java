package copydesk.parse;

import copydesk.text.Tidy;
import java.util.ArrayList;
import java.util.List;

/// Finds the paragraphs in lines of text.
///
/// Desks send them in two ways: a paragraph on each line, or lines wrapped to a width, with an
/// empty line or an indent between paragraphs. Wrapped lines rarely end where a sentence does.
final class Paragraphs {
  private Paragraphs() {}

  /// The paragraphs, none blank, each on one line.
  static List<String> in(List<String> lines) {
    var wrapped = areWrapped(lines);
    var indentsBegin = wrapped && !areMostlyIndented(lines);
    var paragraphs = new ArrayList<String>();
    var paragraph = new StringBuilder();
    for (var line : lines) {
      if (!wrapped || line.isBlank() || (indentsBegin && line.startsWith(" "))) {
        end(paragraph, paragraphs);
      }
      paragraph.append(' ').append(line);
    }
    end(paragraph, paragraphs);
    return paragraphs;
  }

  private static void end(StringBuilder paragraph, List<String> paragraphs) {
    var text = Tidy.line(paragraph);
    if (!text.isEmpty()) {
      paragraphs.add(text);
    }
    paragraph.setLength(0);
  }

  // Asked only of lines with another directly below: the last line of a paragraph tells nothing.
  private static boolean areWrapped(List<String> lines) {
    var inner = 0;
    var ended = 0;
    for (var i = 0; i + 1 < lines.size(); i++) {
      if (!lines.get(i).isBlank() && !lines.get(i + 1).isBlank()) {
        inner++;
        ended += SentenceEnds.isEnded(lines.get(i)) ? 1 : 0;
      }
    }
    return ended * 2 < inner;
  }

  private static boolean areMostlyIndented(List<String> lines) {
    var filled = lines.stream().filter(line -> !line.isBlank()).count();
    return lines.stream().filter(line -> line.startsWith(" ")).count() * 2 > filled;
  }
}
