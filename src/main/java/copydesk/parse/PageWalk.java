package copydesk.parse;

import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// The one walk over a page. Its tree lies scattered in the memory, so that each walk over it costs
/// an eighth of the parsing; all that is asked of the whole of it is gathered on this one.
final class PageWalk {
  private final Notes notes;
  private final Element body;
  private final BlockWalk blocks;

  /// Who notes what is on the page, seen or not, in its order.
  interface Notes {
    /// Notes nothing.
    Notes NONE =
        new Notes() {
          @Override
          public void element(Element element) {}

          @Override
          public void text(TextNode text) {}
        };

    void element(Element element);

    void text(TextNode text);
  }

  private PageWalk(Notes notes, Element body, BlockWalk blocks) {
    this.notes = notes;
    this.body = body;
    this.blocks = blocks;
  }

  /// Walks over a page, and returns its blocks.
  static Blocks over(Document page, Notes notes) {
    return over(page, page.body(), Unseen::is, notes);
  }

  /// Walks over a fragment of a page.
  ///
  /// @param unseen the elements to pass over, each with all that is in it
  static Blocks over(Element body, Predicate<Element> unseen) {
    return over(body, body, unseen, Notes.NONE);
  }

  private static Blocks over(Element whole, Element body, Predicate<Element> unseen, Notes notes) {
    var walk = new PageWalk(notes, body, new BlockWalk(body, unseen));
    walk.through(whole, whole.equals(body));
    return walk.blocks.blocks();
  }

  // As deep as the parser makes a tree, which is 512 levels.
  private void through(Element outer, boolean isSeen) {
    for (var i = 0; i < outer.childNodeSize(); i++) {
      var node = outer.childNode(i);
      if (node instanceof Element element) {
        notes.element(element);
        if (isSeen && blocks.begins(element)) {
          through(element, true);
          blocks.ends(element);
        } else {
          through(element, element.equals(body));
        }
      } else if (node instanceof TextNode text) {
        notes.text(text);
        if (isSeen) {
          blocks.add(text, outer);
        }
      }
    }
  }
}
