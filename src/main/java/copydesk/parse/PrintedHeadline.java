package copydesk.parse;

import copydesk.parse.PageMarks.Mark;
import copydesk.text.Folding;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// The headline that a page's day is printed beside, and what is printed above it.
final class PrintedHeadline {
  /// So many letters above a headline stand beside it.
  static final int ABOVE = 300;

  private static final int MOST_HEADINGS = 20;
  private static final int LONGEST = 300;
  private static final int SHORTEST = 8;

  /// It is looked through for each heading, and some pages have a megabyte in it.
  private static final int LONGEST_TITLE = 1000;

  private PrintedHeadline() {}

  /// The heading that is in the page's title as well, else its only first-level one.
  static @Nullable Element of(Page page) {
    var marks = page.marks();
    var firsts = marks.tagged("h1");
    if (firsts.size() == 1) {
      return firsts.getFirst();
    }
    var titles = List.of(fold(page.html().title()), fold(page.meta().first("og:title")));
    for (var heading : firsts) {
      if (isIn(titles, heading)) {
        return heading;
      }
    }
    for (var headings : List.of(marks.tagged("h2"), marks.marked(Mark.HEADLINE))) {
      for (var heading : headings.subList(0, Math.min(MOST_HEADINGS, headings.size()))) {
        if (isIn(titles, heading)) {
          return heading;
        }
      }
    }
    return firsts.isEmpty() ? null : firsts.getFirst();
  }

  private static boolean isIn(List<String> titles, Element heading) {
    var words = Folding.fold(PrintedText.of(heading, LONGEST));
    return words.length() > SHORTEST
        && titles.stream()
            .anyMatch(
                title ->
                    title.contains(words) || (title.length() > SHORTEST && words.contains(title)));
  }

  private static String fold(@Nullable String title) {
    return title == null
        ? ""
        : Folding.fold(title.substring(0, Math.min(LONGEST_TITLE, title.length())));
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
