package copydesk.parse;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The dates in a page's JSON-LD: of its article, else of the page, the video or the recipe that
/// stands in its place.
final class DataDates {
  private static final List<String> PUBLISHED = List.of("datePublished", "dateCreated");
  private static final List<String> UPDATED = List.of("dateModified");

  /// What lies within a page and has a day of its own: its readers' opinions, its pictures, the
  /// pages that it lists, and the site.
  private static final Set<String> OF_OTHERS =
      Set.of(
          "acceptedAnswer",
          "author",
          "citation",
          "comment",
          "comments",
          "hasPart",
          "image",
          "isPartOf",
          "itemListElement",
          "mentions",
          "publisher",
          "review",
          "reviews",
          "suggestedAnswer");

  private final PageData data;

  DataDates(PageData data) {
    this.data = data;
  }

  @Nullable String published() {
    var published = first(PUBLISHED);
    return published == null ? within(data.documents(), "uploadDate") : published;
  }

  @Nullable String updated() {
    return first(UPDATED);
  }

  // What the article says of itself comes before all that is said elsewhere.
  private @Nullable String first(List<String> properties) {
    for (var property : properties) {
      for (var article : data.articles()) {
        var line = article.line(property);
        if (line != null) {
          return line;
        }
      }
    }
    for (var property : properties) {
      var line = within(data.documents(), property);
      if (line != null) {
        return line;
      }
    }
    return null;
  }

  // Who read the JSON has limited its depth.
  private static @Nullable String within(@Nullable Object value, String property) {
    return switch (value) {
      case Map<?, ?> map -> within(map, property);
      case List<?> list -> {
        for (var one : list) {
          var line = within(one, property);
          if (line != null) {
            yield line;
          }
        }
        yield null;
      }
      case null, default -> null;
    };
  }

  private static @Nullable String within(Map<?, ?> map, String property) {
    if (map.get(property) instanceof String text && !text.isBlank()) {
      return text;
    }
    for (var entry : map.entrySet()) {
      var line = OF_OTHERS.contains(entry.getKey()) ? null : within(entry.getValue(), property);
      if (line != null) {
        return line;
      }
    }
    return null;
  }
}
