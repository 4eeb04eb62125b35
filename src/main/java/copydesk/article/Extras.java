package copydesk.article;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What else belongs to an article: the media beside it, and what the other nouns have no field
/// for.
///
/// @param ninjs further properties of ninjs 3.1, as its schema wants them: `plannedCoverage`. A
///     list is added to what the nouns give of the same name; anything else counts only where they
///     give nothing
/// @param source what the document says and ninjs 3.1 has no place for, in the document's own words
public record Extras(List<Media> media, Map<String, Object> ninjs, Map<String, Object> source) {
  /// For a document with nothing else in it.
  public static final Extras NONE = new Extras(List.of(), Map.of(), Map.of());

  public Extras {
    media = List.copyOf(media);
    ninjs = Collections.unmodifiableMap(new LinkedHashMap<>(ninjs));
    source = Collections.unmodifiableMap(new LinkedHashMap<>(source));
  }

  /// For a document that has only media.
  public static Extras media(List<Media> media) {
    return new Extras(media, Map.of(), Map.of());
  }
}
