package copydesk.parse;

import copydesk.text.Uris;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the elements of a feed are called, whichever prefixes the feed chose and whichever dialect
/// it is in: `title` for the feed's own, `dc:creator` for those of a module.
final class FeedVocabulary {
  static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  private static final List<String> ATOM =
      List.of("http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#");

  // By beginnings: the modules' addresses come with and without a version or a slash at the end.
  private static final Map<String, String> MODULES =
      Map.ofEntries(
          Map.entry("http://purl.org/dc/elements/1.", "dc:"),
          Map.entry("http://purl.org/dc/terms", "dcterms:"),
          Map.entry("http://purl.org/rss/1.0/modules/content", "content:"),
          Map.entry("http://search.yahoo.com/mrss", "media:"),
          Map.entry("http://video.search.yahoo.com/mrss", "media:"),
          Map.entry("http://backend.userland.com/creativeCommonsRssModule", "cc:"),
          Map.entry("http://cyber.law.harvard.edu/rss/creativeCommons", "cc:"),
          Map.entry("http://creativecommons.org/ns", "cc:"),
          Map.entry("http://web.resource.org/cc", "cc:"),
          Map.entry("http://www.itunes.com/", "itunes:"),
          Map.entry("http://www.w3.org/1999/xhtml", "xhtml:"));
  private static final List<String> RSS =
      List.of(
          "http://purl.org/rss/1.0/",
          "http://my.netscape.com/",
          "http://channel.netscape.com/",
          "http://backend.userland.com/rss",
          "http://blogs.law.harvard.edu/",
          "http://purl.org/net/rss");

  private FeedVocabulary() {}

  static String name(XmlElement element) {
    var namespace = element.namespace();
    var parent = element.parent();
    // Of the feed's own language, whatever that is called; of Atom within RSS otherwise.
    if (namespace.isEmpty() || (isAtom(element) && parent != null && isAtom(parent))) {
      return element.name();
    }
    for (var module : MODULES.entrySet()) {
      if (namespace.startsWith(module.getKey())) {
        return module.getValue() + element.name();
      }
    }
    if (isAtom(element)) {
      return "atom:" + element.name();
    }
    return RSS.stream().anyMatch(namespace::startsWith)
        ? element.name()
        : "{%s}%s".formatted(namespace, element.name());
  }

  /// Whether it is in a namespace of Atom, 0.3 or 1.0.
  static boolean isAtom(XmlElement element) {
    return ATOM.contains(element.namespace());
  }

  /// The elements directly within that are called one of the names: all of the first name, then
  /// all of the second.
  static List<XmlElement> all(@Nullable XmlElement parent, String... names) {
    if (parent == null) {
      return List.of();
    }
    var found = new LinkedHashMap<String, List<XmlElement>>();
    for (var name : names) {
      found.put(name, new ArrayList<>());
    }
    for (var child : parent.children()) {
      var called = found.get(name(child));
      if (called != null) {
        called.add(child);
      }
    }
    return found.values().stream().flatMap(List::stream).toList();
  }

  /// The first of these that says anything, or null.
  static @Nullable XmlElement first(@Nullable XmlElement parent, String... names) {
    for (var element : all(parent, names)) {
      if (!element.children().isEmpty() || element.hasText()) {
        return element;
      }
    }
    return null;
  }

  /// The text of that, on one line, or null.
  static @Nullable String text(@Nullable XmlElement parent, String... names) {
    var element = first(parent, names);
    return element == null || element.text().isEmpty() ? null : element.text();
  }

  /// What relative links within an element are relative to: `xml:base`, each itself relative to
  /// those around it.
  static @Nullable String base(@Nullable XmlElement element, @Nullable String document) {
    if (element == null) {
      return document;
    }
    var around = base(element.parent(), document); // the depth is limited by SafeXml
    var own = Uris.resolve(around, element.attribute("xml:base"));
    return own == null ? around : own;
  }

  /// The address in the first Atom link of a relation, as it stands.
  static @Nullable XmlElement link(@Nullable XmlElement parent, String relation) {
    for (var link : all(parent, "link", "atom:link")) {
      var href = link.shown("href");
      var rel = link.shown("rel");
      if (href != null && relation.equals(rel == null ? "alternate" : rel)) {
        return link;
      }
    }
    return null;
  }
}
