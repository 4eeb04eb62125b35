package copydesk.parse;

import copydesk.text.Tidy;
import copydesk.text.Uris;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// What a page says of itself in its `meta` elements, by the names in lower case: `og:title`.
final class PageMeta {
  private final Map<String, List<String>> contents = new LinkedHashMap<>();

  PageMeta(List<Element> metas) {
    for (var meta : metas) {
      var attributes = meta.attributes();
      var content = plain(attributes.get("content"));
      if (!content.isEmpty()) {
        add(attributes.get("property"), content);
        add(attributes.get("name"), content);
        add(attributes.get("itemprop"), content);
        add(attributes.get("http-equiv"), content);
      }
    }
  }

  /// The first content of the first of these names that has any.
  @Nullable String first(String... names) {
    for (var name : names) {
      if (contents.containsKey(name)) {
        return all(name).getFirst();
      }
    }
    return null;
  }

  /// The names, in the order of the page.
  Set<String> names() {
    return contents.keySet();
  }

  /// Every content of a name, in the order of the page.
  List<String> all(String name) {
    return contents.getOrDefault(name, List.of());
  }

  /// The text if it is an absolute http or https URI, as `href` attributes ought to be here; or
  /// null.
  static @Nullable String absolute(@Nullable String href) {
    return Uris.web(href);
  }

  // Programs that fill in a page encode once more what has been encoded: "&amp;#8217;".
  private static String plain(String content) {
    var isTwice = Fragment.hasReference(content);
    return Tidy.line(isTwice ? Parser.unescapeEntities(content, true) : content);
  }

  private void add(String stated, String content) {
    if (!stated.isBlank()) {
      var name = stated.strip().toLowerCase(Locale.ROOT);
      contents.computeIfAbsent(name, _ -> new ArrayList<>()).add(content);
    }
  }
}
