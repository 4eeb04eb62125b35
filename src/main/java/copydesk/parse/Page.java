package copydesk.parse;

import org.jsoup.nodes.Document;

/// A web page, with all that is asked of it more than once.
///
/// @param html the tree, as a browser would have it
/// @param marks what its elements are marked as
/// @param blocks its pieces of text
/// @param programs its scripts that are not in the tree
/// @param meta what its `meta` elements say
/// @param data what its JSON-LD says
/// @param site what its site and section are called
record Page(
    Document html,
    PageMarks marks,
    Blocks blocks,
    Programs programs,
    PageMeta meta,
    PageData data,
    SiteNames site) {
  /// A page that the tree has the whole of.
  static Page of(Document html) {
    return of(html, Programs.NONE);
  }

  static Page of(Document html, Programs programs) {
    var marks = new PageMarks();
    var blocks = PageWalk.over(html, marks);
    var meta = new PageMeta(marks.tagged("meta"));
    var data = new PageData(marks);
    return new Page(html, marks, blocks, programs, meta, data, new SiteNames(marks, meta, data));
  }
}
