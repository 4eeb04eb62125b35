package copydesk.parse;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/// What stands near the headline of a page's article, and what belongs to another: comments,
/// teasers, the margin.
final class Vicinity {
  /// Letters between a headline and the byline below it: a deck, a share bar. A line above it is
  /// as far again: less stands there.
  static final int NEAR = 600;

  /// Directly below a headline "by" needs no full name behind it.
  private static final int NEXT = 400;

  /// No page nests deeper on purpose.
  private static final int MOST_LEVELS = 60;

  private static final Set<String> ELSEWHERE_TAGS =
      Set.of("nav", "form", "figure", "figcaption", "blockquote");
  private static final Set<String> MARGINS = Set.of("aside", "footer");
  private static final Set<String> WHOLE = Set.of("html", "body");
  private static final Set<String> ARTICLES = Set.of("article", "main");
  private static final Set<String> ARTICLE_WORDS = Set.of("hentry", "post", "entry", "article");

  private final PageMarks marks;
  private final Set<Node> around = new HashSet<>();
  private final Map<Node, Boolean> elsewhere = new HashMap<>();
  private final Element headline;
  private final int at;

  /// @param story the element that the article lies in
  /// @param heading what its headline is printed in, or null
  Vicinity(Page page, Element story, @Nullable Element heading) {
    marks = page.marks();
    headline = headline(marks, story, heading);
    at = marks.above(headline);
    noteAround(headline);
    noteAround(story);
  }

  Element headline() {
    return headline;
  }

  /// How many letters stand between the headline and a node that the page's marks tell of.
  int distance(Node node) {
    var below = marks.above(node) - at;
    return below < 0 ? -2 * below : below;
  }

  /// Whether this node, and all that follow it on the page, are too far below the headline.
  boolean isFarBelow(Node node) {
    return marks.above(node) - at >= NEAR;
  }

  boolean isNear(Node node) {
    return distance(node) < NEAR;
  }

  boolean isNextToHeadline(Node node) {
    var below = marks.above(node) - at;
    return below > 0 && below < NEXT;
  }

  /// Whether it belongs to something else than the article.
  boolean isElsewhere(Node node) {
    var element = node instanceof Element own ? own : node.parent();
    return element != null && elsewhere.computeIfAbsent(element, this::readElsewhere);
  }

  private boolean readElsewhere(Node node) {
    var isInMargin = false;
    var above = node;
    for (var level = 0; level < MOST_LEVELS && above != null; level++) {
      if (above instanceof Element element) {
        var tag = element.normalName();
        var known = (isInMargin || level == 0) ? null : elsewhere.get(element);
        if (known != null) {
          return known;
        }
        var isAround = around.contains(element);
        // What is in the margin of the article is its own, and so is all that is above it.
        if ((isAround && !isInMargin) || ARTICLES.contains(tag)) {
          return false;
        }
        var words = element.attributesSize() == 0 ? List.<String>of() : marks.words(element);
        if (isInMargin && ClassWords.haveAny(words, ARTICLE_WORDS)) {
          return false;
        }
        if (!isAround) {
          if (ELSEWHERE_TAGS.contains(tag)
              || (!WHOLE.contains(tag) && Elsewhere.isCalledSo(words))) {
            return true;
          }
          isInMargin |= MARGINS.contains(tag) || words.contains("footer");
        }
      }
      above = above.parent();
    }
    return isInMargin;
  }

  private static Element headline(PageMarks marks, Element story, @Nullable Element heading) {
    var printed = PrintedHeadline.of(marks, heading);
    var seconds = marks.tagged("h2");
    return printed != null ? printed : seconds.isEmpty() ? story : seconds.getFirst();
  }

  private void noteAround(Element element) {
    Node above = element;
    for (var level = 0; level < MOST_LEVELS && above != null; level++) {
      around.add(above);
      above = above.parent();
    }
  }
}
