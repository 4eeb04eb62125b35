package copydesk.parse;

import copydesk.text.Tidy;
import copydesk.text.Uris;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What a page says of itself in its `meta` elements, by the names in lower case: `og:title`.
final class PageMeta {
  private final Map<String, List<String>> contents = new HashMap<>();

  PageMeta(List<Element> metas) {
    for (var meta : metas) {
      var content = Tidy.line(meta.attr("content"));
      if (!content.isEmpty()) {
        for (var attribute : List.of("property", "name", "itemprop", "http-equiv")) {
          add(meta, attribute, content);
        }
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

  /// Every content of a name, in the order of the page.
  List<String> all(String name) {
    return contents.getOrDefault(name, List.of());
  }

  /// The text if it is an absolute http or https URI, as `href` attributes ought to be here; or
  /// null.
  static @Nullable String absolute(@Nullable String href) {
    return Uris.web(href);
  }

  private void add(Element meta, String attribute, String content) {
    var name = meta.attr(attribute).strip().toLowerCase(Locale.ROOT);
    if (!name.isEmpty()) {
      contents.computeIfAbsent(name, _ -> new ArrayList<>()).add(content);
    }
  }
}
