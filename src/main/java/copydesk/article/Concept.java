package copydesk.article;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Somebody or something that an article names beside its text: what ninjs holds in `people`,
/// `organisations`, `places`, `subjects`, `events`, `objects`, `genres` and `infoSources`.
///
/// @param rel what it is to the article: `author`, `keyword`; of an `infoSource`, its role
/// @param uri an absolute URI that identifies it
/// @param literal the publisher's own code or mark for it, "AA", which is no URI
/// @param details what else ninjs 3.1 has room for in a concept of this kind: `contactInfo`
public record Concept(
    @Nullable String name,
    @Nullable String rel,
    @Nullable String uri,
    @Nullable String literal,
    Map<String, Object> details) {
  public Concept {
    if (isBlank(name) && isBlank(uri) && isBlank(literal)) {
      throw new IllegalArgumentException("a concept with neither name nor identifier");
    }
    details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }

  /// One that is known by its name alone.
  public static Concept named(String name, @Nullable String rel) {
    return new Concept(name, rel, null, null, Map.of());
  }

  /// One that is known by a mark alone, as the agency in a dateline: to spell it out would be our
  /// doing.
  public static Concept marked(String literal, @Nullable String rel) {
    return new Concept(null, rel, null, literal, Map.of());
  }

  /// The people of a byline.
  public static List<Concept> authors(List<String> names) {
    return names.stream()
        .filter(name -> !name.isBlank())
        .map(name -> named(name, "author"))
        .toList();
  }

  /// What people call it: its name, else its mark, else its URI.
  public String label() {
    if (name != null && !name.isBlank()) {
      return name;
    }
    return literal != null && !literal.isBlank() ? literal : String.valueOf(uri);
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
