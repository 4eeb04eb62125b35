package copydesk.parse;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Whoever is named behind a sentence took the picture that the sentence is about: "The bridge on
/// Monday. By Ann Example". A byline begins a block.
final class PictureCredit {
  private static final int MOST_LEVELS = 4;

  private static final int LONGEST_CAPTION = 500;

  /// Between the two are a line break and a blank, and no more.
  private static final int MOST_NODES = 100;

  private PictureCredit() {}

  /// Whether a text that begins with "By" stands behind a sentence in the same block.
  static boolean is(TextNode opening) {
    Node at = opening;
    var room = MOST_NODES;
    for (var level = 0; level < MOST_LEVELS && at != null; level++) {
      for (var before = at.previousSibling();
          before != null && room-- > 0;
          before = before.previousSibling()) {
        var text = before instanceof TextNode own ? own.getWholeText() : "";
        if (before instanceof Element element) {
          text = PrintedText.of(element, LONGEST_CAPTION);
          if (element.isBlock() && !text.isBlank()) {
            return false;
          }
        }
        if (!text.isBlank()) {
          return SentenceEnds.isEnded(text.strip());
        }
      }
      at = at.parent();
      if (at instanceof Element element && element.isBlock()) {
        return false;
      }
    }
    return false;
  }
}
