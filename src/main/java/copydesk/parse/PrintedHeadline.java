package copydesk.parse;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// The headline that a page's day is printed beside, and what is printed above it.
final class PrintedHeadline {
  /// So many letters above a headline stand beside it.
  static final int ABOVE = 300;

  private PrintedHeadline() {}

  /// What the headline is printed in; where that is no heading, the first one of the first level.
  static @Nullable Element of(PageMarks marks, @Nullable Element heading) {
    if (heading != null) {
      return heading;
    }
    var firsts = marks.tagged("h1");
    return firsts.isEmpty() ? null : firsts.getFirst();
  }

  /// Where what is printed above the headline begins.
  static Node above(Element headline) {
    Node node = headline;
    var characters = 0;
    for (var i = 0; i < ABOVE / 2 && characters < ABOVE; i++) {
      var previous = node.previousSibling();
      if (previous == null) {
        previous = node.parent();
        if (previous == null || previous.nameIs("body")) {
          break;
        }
      } else {
        while (previous.childNodeSize() > 0 && !previous.nameIs("nav")) {
          previous = previous.childNode(previous.childNodeSize() - 1);
        }
      }
      if (previous.nameIs("nav")) {
        break; // above the page's menu stands today's day
      }
      node = previous;
      characters += node instanceof TextNode text ? letters(text.getWholeText()) : 0;
    }
    return node;
  }

  // Without the blanks at either end.
  private static int letters(String text) {
    var end = text.length();
    while (end > 0 && text.charAt(end - 1) <= ' ') {
      end--;
    }
    var start = 0;
    while (start < end && text.charAt(start) <= ' ') {
      start++;
    }
    return end - start;
  }
}
