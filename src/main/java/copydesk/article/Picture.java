package copydesk.article;

import org.jspecify.annotations.Nullable;

/// A picture that the document ties to the article, an association in ninjs.
///
/// @param href an absolute URI
public record Picture(String href, @Nullable String caption) {}
