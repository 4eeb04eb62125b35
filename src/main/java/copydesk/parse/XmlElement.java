package copydesk.parse;

import copydesk.text.Tidy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// An element of an XML document, as [SafeXml] read it.
///
/// Names are local ones: who has to know the namespace asks for it.
final class XmlElement implements XmlNode {
  private final String namespace;
  private final String name;
  private final @Nullable XmlElement parent;
  private final int line;
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
    return attributes;
  }

  /// The value, or null where there is none or a blank one.
  @Nullable String attribute(String name) {
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

  /// All text within, as it stands.
  String wholeText() {
    var text = new StringBuilder();
    appendText(text);
    return text.toString();
  }

  private void appendText(StringBuilder text) {
    for (var node : content) {
      switch (node) {
        case XmlText piece -> text.append(piece.text());
        case XmlElement element -> element.appendText(text);
      }
    }
  }

  /// The text of the first element at a path, on one line; null where there is none or it is blank.
  @Nullable String text(String path) {
    var element = first(path);
    var text = element == null ? "" : element.text();
    return text.isEmpty() ? null : text;
  }

  /// What is within as HTML, each element called as `names` calls it: the way to [Fragment] for
  /// XHTML, and for vocabularies that are near to it.
  String toHtml(UnaryOperator<String> names) {
    var html = new StringBuilder();
    appendHtml(names, html);
    return html.toString();
  }

  private void appendHtml(UnaryOperator<String> names, StringBuilder html) {
    for (var node : content) {
      switch (node) {
        case XmlText piece -> html.append(escaped(piece.text()));
        case XmlElement element -> {
          var called = names.apply(element.name);
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
