package copydesk.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the publisher calls the article, and what kind of thing it is.
///
/// @param uri the publisher's own identifier, an absolute URI: the same for all versions of one
///     story
/// @param type one of ninjs' types: `text`, or `picture` for a document that only describes one
/// @param version as the publisher counts
/// @param language a BCP 47 tag as declared
/// @param altIds further identifiers, and those that are no URI
public record Identity(
    @Nullable String uri,
    String type,
    @Nullable String version,
    @Nullable String language,
    List<AltId> altIds,
    Handling handling) {
  /// For a document that says nothing of it.
  public static final Identity NONE = of(null, null);

  /// An identifier beside the URI.
  ///
  /// @param role which scheme it belongs to: `doc-id`, `Message-ID`
  public record AltId(String role, String value) {}

  public Identity {
    altIds = List.copyOf(altIds);
  }

  /// For a document that says no more than these.
  public static Identity of(@Nullable String uri, @Nullable String language) {
    return new Identity(uri, "text", null, language, List.of(), Handling.NONE);
  }
}
