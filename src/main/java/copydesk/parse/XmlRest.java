package copydesk.parse;

import copydesk.article.Problem.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Keeps what a parser of an XML format has read no field from: each attribute and each text of
/// the document that nobody asked for, under the path of its element.
///
/// With it no parser has to name what ninjs has no place for, and nothing is lost silently.
final class XmlRest {
  // How a text looks and where an element is referred to.
  private static final Set<String> OF_MARKUP =
      Set.of("id", "Duid", "Euid", "class", "style", "dir", "xml:lang", "xml:base", "xml:space");
  private static final Set<String> MARKUP =
      Set.of(
          "a",
          "b",
          "blockquote",
          "body",
          "br",
          "caption",
          "col",
          "colgroup",
          "dd",
          "div",
          "dl",
          "dt",
          "em",
          "figure",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "html",
          "i",
          "img",
          "li",
          "ol",
          "p",
          "pre",
          "span",
          "strong",
          "sub",
          "sup",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "u",
          "ul");
  private static final String XML_SCHEMA = "{http://www.w3.org/2001/XMLSchema-instance}";

  // The richest photographs have some two hundred.
  private static final int MOST = 1000;

  // A message may have thousands of items, and each article gets its own copy.
  private static final int MOST_SHARED = 50;

  private final Draft draft;
  private final String namespace;
  private final Predicate<XmlElement> skipped;
  private int left;

  private XmlRest(Draft draft, String namespace, Predicate<XmlElement> skipped, int most) {
    this.draft = draft;
    this.namespace = namespace;
    this.skipped = skipped;
    this.left = most;
  }

  /// Keeps what is unread of the document or the item that an article is.
  ///
  /// @param skipped which elements say nothing about the article
  static void into(Draft draft, XmlElement item, Predicate<XmlElement> skipped) {
    into(draft, item, "", skipped, MOST);
  }

  /// Keeps what is unread of an element that several articles share.
  ///
  /// @param path to call the element by
  static void shared(Draft draft, XmlElement element, String path, Predicate<XmlElement> skipped) {
    into(draft, element, path, skipped, MOST_SHARED);
  }

  private static void into(
      Draft draft, XmlElement element, String path, Predicate<XmlElement> skipped, int most) {
    var rest = new XmlRest(draft, element.namespace(), skipped, most);
    rest.take(element, path, false);
    if (rest.left < 0) {
      draft.problem(
          Kind.FIELD_TOO_LONG,
          "%d statements without a field left out; the limit is %d".formatted(-rest.left, most));
    }
  }

  // Text with marks in it is kept in one piece: what is within a kept one is not kept again.
  private void take(XmlElement element, String path, boolean isKept) {
    var keepsText = !isKept && element.hasUnreadText();
    if ((keepsText || !attributes(element, true).isEmpty()) && left-- > 0) {
      var all = attributes(element, false);
      var isShown = keepsText || element.hasOwnText() || element.children().isEmpty();
      var text = isShown ? element.shownText() : "";
      if (!all.isEmpty() && !text.isEmpty()) {
        all.put("text", text);
      }
      draft.rest(path.isEmpty() ? element.name() : path, all.isEmpty() ? text : all);
    }
    for (var child : element.children()) { // the depth is limited by SafeXml
      if (!skipped.test(child)) {
        var to = path.isEmpty() ? called(child) : path + "/" + called(child);
        take(child, to, isKept || keepsText);
      }
    }
  }

  // By its prefix, where another vocabulary than the document's own has the same name.
  private String called(XmlElement element) {
    var prefix = element.namespace().equals(namespace) ? null : element.prefix();
    return prefix == null ? element.name() : prefix + ":" + element.name();
  }

  private static Map<String, Object> attributes(XmlElement element, boolean unread) {
    var found = new LinkedHashMap<String, Object>();
    if (!MARKUP.contains(element.name())) {
      element.eachAttribute(
          (name, value) -> {
            var counts =
                !value.isBlank()
                    && !OF_MARKUP.contains(name)
                    && !name.startsWith(XML_SCHEMA)
                    && (!unread || element.isUnread(name));
            if (counts) {
              found.put(name.substring(name.indexOf('}') + 1), value.strip());
            }
          });
    }
    return found;
  }
}
