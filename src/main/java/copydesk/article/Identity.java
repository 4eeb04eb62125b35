package copydesk.article;

import org.jspecify.annotations.Nullable;

/// What the publisher calls the article, and the language the publisher says it is in.
///
/// @param uri the publisher's own identifier: the same for all versions of one story
/// @param language a BCP 47 tag as declared
public record Identity(@Nullable String uri, @Nullable String language) {

  /// For a document that says neither.
  public static final Identity NONE = new Identity(null, null);
}
