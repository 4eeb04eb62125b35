package copydesk.parse;

import org.jsoup.nodes.Document;

/// A web page, with all that is asked of it more than once.
///
/// @param html the tree, as a browser would have it
/// @param marks what its elements are marked as
/// @param meta what its `meta` elements say
/// @param data what its JSON-LD says
/// @param site what its site and section are called
record Page(Document html, PageMarks marks, PageMeta meta, PageData data, SiteNames site) {
  static Page of(Document html) {
    var marks = new PageMarks(html);
    var meta = new PageMeta(marks.tagged("meta"));
    var data = new PageData(marks);
    return new Page(html, marks, meta, data, new SiteNames(marks, meta, data));
  }
}
