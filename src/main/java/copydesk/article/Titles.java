package copydesk.article;

import org.jspecify.annotations.Nullable;

/// What stands over an article: `headlines[role=main]`, `slugline` and `descriptions` of ninjs.
///
/// A story without a headline has none; its first sentence is not made into one here.
public record Titles(
    @Nullable String headline, @Nullable String slugline, @Nullable String description) {}
