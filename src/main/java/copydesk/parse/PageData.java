package copydesk.parse;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a page says of its article in JSON-LD, for search engines. Most news pages do, and more
/// carefully than in their `meta` elements; some describe other articles as well.
final class PageData {
  private final List<Found> articles = new ArrayList<>();
  private final List<Map<String, Object>> documents = new ArrayList<>();
  private @Nullable Found authored;
  private final Set<String> kinds = new LinkedHashSet<>();

  /// @param article by schema.org's own names
  /// @param data the document that it stands in, which knows what it refers to
  record Found(LinkedData data, Map<String, Object> article) {
    /// The property's values, in words.
    List<String> lines(String property) {
      var values = new SchemaOrgValues(data, null);
      var lines = new ArrayList<String>();
      for (var one : data.values(article.get(property))) {
        lines.addAll(values.names(one));
      }
      return lines;
    }

    /// The first of them, or null.
    @Nullable String line(String property) {
      var lines = lines(property);
      return lines.isEmpty() ? null : lines.getFirst();
    }
  }

  PageData(PageMarks marks) {
    for (var script : marks.tagged("script")) {
      if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
        collect(SafeJson.read(script.data(), "").value());
      }
    }
    for (var data : LinkedData.of(documents)) {
      kinds.addAll(data.kinds());
      for (var article : data.articles()) {
        articles.add(new Found(data, article));
      }
      var work = data.authored();
      if (authored == null && work != null) {
        authored = new Found(data, work);
      }
    }
  }

  /// The articles, in the order of the page. None of those within another.
  List<Found> articles() {
    return articles;
  }

  /// The one that the page is about: the only one, or the first.
  @Nullable Found main() {
    return articles.isEmpty() ? null : articles.getFirst();
  }

  /// The page itself, where it is no article but names its author, or null.
  @Nullable Found authored() {
    return authored;
  }

  /// The kinds of things that it is about: `NewsArticle`, `BreadcrumbList`.
  Set<String> kinds() {
    return kinds;
  }

  /// The text of the article, or null where the page keeps it to itself.
  @Nullable String text() {
    for (var found : articles) {
      var text = found.line("articleBody");
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  /// All that could be read, as it stands there: pages, videos and recipes as well.
  List<Map<String, Object>> documents() {
    return documents;
  }

  private void collect(@Nullable Object value) {
    if (value instanceof List<?> list) {
      list.forEach(this::collect);
    } else if (value instanceof Map<?, ?> map) {
      documents.add(LinkedData.object(map));
    }
  }
}
