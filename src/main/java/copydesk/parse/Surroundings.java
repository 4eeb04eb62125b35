package copydesk.parse;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/// What the elements around a printed day are: the article's own, or those of something else.
final class Surroundings {
  private static final int MOST_LEVELS = 50;

  /// Authors are named there, and the days are those of something else.
  private static final Set<String> WITH_OTHER_DAYS =
      Set.of(
          ("archive archives aside breaking calendar copyright embed events footer instagram"
                  + " termine ticker todays tweet widget")
              .split(" ", -1));

  private final PageMarks marks;
  private final Set<Node> aroundHeadline = new HashSet<>();
  private final boolean isHeadlineInArticle;

  Surroundings(PageMarks marks, @Nullable Element headline) {
    this.marks = marks;
    var isInArticle = false;
    for (Node node = headline; node != null; node = node.parent()) {
      aroundHeadline.add(node);
      isInArticle |= isArticle(node);
    }
    isHeadlineInArticle = isInArticle;
  }

  /// Whether it is in another part of the page. What holds the headline as well is none, whatever
  /// it is called. The margin of an article, with its author and its day, belongs to it.
  boolean isElsewhere(Node node) {
    var isInMargin = false;
    var levels = 0;
    for (Node in = node; in != null && levels++ < MOST_LEVELS; in = in.parent()) {
      if (in.nameIs("body") || aroundHeadline.contains(in)) {
        return isInMargin && !isHeadlineInArticle;
      }
      if (in instanceof Element element) {
        if (isOfOthers(element)) {
          return true;
        }
        isInMargin |= in.nameIs("aside") || (in.nameIs("footer") && !isArticle(in.parent()));
      }
    }
    return isInMargin;
  }

  private boolean isOfOthers(Element element) {
    return element.nameIs("blockquote")
        || element.nameIs("nav")
        || (element.attributesSize() > 0 && isCalledSo(marks.words(element)));
  }

  private static boolean isCalledSo(List<String> words) {
    return Elsewhere.isCalledSo(words) || ClassWords.haveAny(words, WITH_OTHER_DAYS);
  }

  private static boolean isArticle(@Nullable Node node) {
    return node != null && node.nameIs("article");
  }
}
