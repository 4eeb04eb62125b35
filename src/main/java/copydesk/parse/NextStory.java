package copydesk.parse;

import copydesk.parse.Blocks.Block;
import java.util.HashMap;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Leaves out the story that a page goes on with below its own, as pages do that never end.
///
/// Posts of a live blog are articles in one as well, and so are the items of some lists: there the
/// headline of the page stands outside of all of them.
final class NextStory {
  private static final int FEWEST_BLOCKS = 3;

  private NextStory() {}

  /// The blocks without those in articles that have a headline of their own below the page's.
  static List<Block> without(PageMarks marks, List<Block> blocks) {
    var own = own(marks);
    if (own == null) {
      return blocks;
    }
    var inOwn = blocks.stream().filter(block -> own.equals(article(block.holder()))).count();
    if (inOwn < FEWEST_BLOCKS) {
      return blocks;
    }
    var others = new HashMap<Element, Boolean>();
    return blocks.stream()
        .filter(
            block -> {
              var article = article(block.holder());
              return article == null
                  || article.equals(own)
                  || !others.computeIfAbsent(article, NextStory::hasHeadline);
            })
        .toList();
  }

  /// The article around the page's first headline.
  private static @Nullable Element own(PageMarks marks) {
    var headlines = marks.tagged("h1");
    return headlines.isEmpty() ? null : article(headlines.getFirst());
  }

  private static boolean hasHeadline(Element article) {
    return article.selectFirst("h1, h2") != null;
  }

  /// The outermost around an element.
  private static @Nullable Element article(Element element) {
    Element article = null;
    for (var at = element; at != null; at = at.parent()) {
      article = at.normalName().equals("article") ? at : article;
    }
    return article;
  }
}
