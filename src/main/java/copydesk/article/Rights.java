package copydesk.article;

import org.jspecify.annotations.Nullable;

/// Whose the article is, and what may be done with it.
public record Rights(
    @Nullable String holder, @Nullable String notice, @Nullable String usageTerms) {

  /// For a document that is silent about it.
  public static final Rights NONE = new Rights(null, null, null);
}
