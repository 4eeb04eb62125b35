package copydesk.parse;

import copydesk.text.Tidy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// An element of an XML document, as [SafeXml] read it.
///
/// Names are local ones: who has to know the namespace asks for it. It remembers what of it was
/// read, so that [XmlRest] can keep the rest.
final class XmlElement implements XmlNode {
  private final String namespace;
  private final String name;
  private final @Nullable XmlElement parent;
  private final int line;
  private @Nullable String prefix;
  private long readAttributes; // a bit for each of the first sixty-four
  private boolean isTextRead;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<XmlNode> content = new ArrayList<>();
  private boolean ended;

  XmlElement(String namespace, String name, @Nullable XmlElement parent, int line) {
    this.namespace = namespace;
    this.name = name;
    this.parent = parent;
    this.line = line;
  }

  String namespace() {
    return namespace;
  }

  String name() {
    return name;
  }

  /// The number of the line on which its start tag ends, from 1.
  int line() {
    return line;
  }

  @Nullable XmlElement parent() {
    return parent;
  }

  /// Whether its end tag was read: not so in a document that ends early.
  boolean isEnded() {
    return ended;
  }

  /// Texts and elements, in order.
  List<XmlNode> content() {
    return content;
  }

  /// Attributes without a namespace by their name; those of the `xml:` namespace as `xml:lang`;
  /// others as `{namespace}name`. In the order of the document.
  Map<String, String> attributes() {
    attributes.keySet().forEach(this::readAttribute);
    return attributes;
  }

  /// The value, or null where there is none or a blank one.
  @Nullable String attribute(String name) {
    if (attributes.containsKey(name)) {
      readAttribute(name);
    }
    return shown(name);
  }

  /// The same, to choose by: that is not to read it.
  @Nullable String shown(String name) {
    var value = attributes.get(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /// The value here or on the nearest element around it that has one: `xml:lang`, `xml:base`.
  @Nullable String inherited(String name) {
    for (var element = this; element != null; element = element.parent) {
      if (element.attributes.containsKey(name)) {
        return element.attribute(name);
      }
    }
    return null;
  }

  /// The elements directly within.
  List<XmlElement> children() {
    var children = new ArrayList<XmlElement>();
    for (var node : content) {
      if (node instanceof XmlElement element) {
        children.add(element);
      }
    }
    return children;
  }

  /// The same element without the elements directly within of which `left` is true: what a feed
  /// says once for all its entries, without the entries.
  XmlElement without(Predicate<XmlElement> left) {
    var rest = new XmlElement(namespace, name, parent, line);
    rest.attributes.putAll(attributes);
    for (var node : content) {
      if (!(node instanceof XmlElement element && left.test(element))) {
        rest.content.add(node);
      }
    }
    return rest;
  }

  /// Those of the elements directly within that have this local name.
  List<XmlElement> children(String name) {
    return children().stream().filter(child -> child.name.equals(name)).toList();
  }

  /// The first element at a path of local names, `head/docdata`, or null.
  @Nullable XmlElement first(String path) {
    var at = this;
    for (var step : path.split("/", -1)) {
      XmlElement next = null;
      for (var child : at.children()) {
        if (next == null && child.name.equals(step)) {
          next = child;
        }
      }
      if (next == null) {
        return null;
      }
      at = next;
    }
    return at;
  }

  /// All elements at a path of local names.
  List<XmlElement> all(String path) {
    var at = List.of(this);
    for (var step : path.split("/", -1)) {
      at = at.stream().flatMap(element -> element.children(step).stream()).toList();
    }
    return at;
  }

  /// All elements within, at any depth, that have this local name, in the order of the document.
  List<XmlElement> descendants(String name) {
    var found = new ArrayList<XmlElement>();
    collect(name, found);
    return found;
  }

  private void collect(String name, List<XmlElement> found) {
    for (var child : children()) { // the depth is limited by SafeXml
      if (child.name.equals(name)) {
        found.add(child);
      }
      child.collect(name, found);
    }
  }

  /// All text within, on one line; empty where there is none.
  String text() {
    return Tidy.line(wholeText());
  }

  /// The same without what stands in elements of these names, on one line.
  String textWithout(Set<String> names) {
    var text = new StringBuilder();
    isTextRead = true;
    for (var node : content) {
      switch (node) {
        case XmlText piece -> text.append(piece.text());
        case XmlElement element -> {
          if (!names.contains(element.name)) {
            element.appendText(text, true);
          }
        }
      }
    }
    return Tidy.line(text);
  }

  /// All text within, as it stands.
  String wholeText() {
    var text = new StringBuilder();
    appendText(text, true);
    return text.toString();
  }

  /// The same as [#text()], on behalf of nobody: it is unread afterwards if it was before.
  String shownText() {
    var text = new StringBuilder();
    appendText(text, false);
    return Tidy.line(text);
  }

  private void appendText(StringBuilder text, boolean toRead) {
    isTextRead = isTextRead || toRead;
    for (var node : content) {
      switch (node) {
        case XmlText piece -> text.append(piece.text());
        case XmlElement element -> element.appendText(text, toRead);
      }
    }
  }

  /// The text of the first element at a path, on one line; null where there is none or it is blank.
  @Nullable String text(String path) {
    var element = first(path);
    var text = element == null ? "" : element.text();
    return text.isEmpty() ? null : text;
  }

  /// Whether there is any text within. To ask is not to read it.
  boolean hasText() {
    for (var node : content) {
      var has =
          switch (node) {
            case XmlText piece -> !piece.text().isBlank();
            case XmlElement element -> element.hasText();
          };
      if (has) {
        return true;
      }
    }
    return false;
  }

  /// Whether text stands in it, and in no element within, that nobody has read.
  boolean hasUnreadText() {
    return !isTextRead && hasOwnText();
  }

  /// Whether text stands in it and in no element within.
  boolean hasOwnText() {
    return content.stream()
        .anyMatch(node -> node instanceof XmlText piece && !piece.text().isBlank());
  }

  /// Marks as read whatever is within, and its attributes.
  void readAll() {
    isTextRead = true;
    readAttributes = -1;
    for (var child : children()) { // the depth is limited by SafeXml
      child.readAll();
    }
  }

  /// Shows all attributes. That is not to read them.
  void eachAttribute(BiConsumer<String, String> to) {
    attributes.forEach(to);
  }

  /// Whether nobody has asked for the attribute.
  boolean isUnread(String attribute) {
    return (readAttributes & bit(attribute)) == 0;
  }

  /// What is within as HTML, each element called as `names` calls it: the way to [Fragment] for
  /// XHTML, and for vocabularies that are near to it. What is called `template` is not shown, and
  /// so remains unread.
  String toHtml(UnaryOperator<String> names) {
    var html = new StringBuilder();
    appendHtml(names, html);
    return html.toString();
  }

  private void appendHtml(UnaryOperator<String> names, StringBuilder html) {
    isTextRead = true;
    for (var node : content) {
      switch (node) {
        case XmlText piece -> html.append(escaped(piece.text()));
        case XmlElement element -> {
          var called = names.apply(element.name);
          if (called.equals("template")) {
            html.append(' ');
            continue;
          }
          html.append('<').append(called);
          element.attributes.forEach(
              (name, value) -> {
                if (name.indexOf('{') < 0) {
                  html.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
                }
              });
          html.append('>');
          element.appendHtml(names, html);
          // An end tag of these would be read as a second one.
          if (!called.equals("br") && !called.equals("hr") && !called.equals("img")) {
            html.append("</").append(called).append('>');
          }
        }
      }
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private void readAttribute(String name) {
    readAttributes |= bit(name);
  }

  private long bit(String attribute) {
    var bit = 1L;
    for (var name : attributes.keySet()) {
      if (name.equals(attribute)) {
        return bit;
      }
      bit <<= 1;
    }
    return bit;
  }

  /// The prefix that the document gives its namespace; null where that is none.
  @Nullable String prefix() {
    return prefix;
  }

  void setPrefix(@Nullable String prefix) {
    this.prefix = prefix == null || prefix.isEmpty() ? null : prefix;
  }

  void setAttribute(String name, String value) {
    attributes.put(name, value);
  }

  void add(XmlNode node) {
    content.add(node);
  }

  void end() {
    ended = true;
  }
}
