package copydesk.article;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// The times that the document states.
///
/// @param published when it was first published, `firstCreated` in ninjs
/// @param updated when this version of it was published, `versionCreated`
/// @param created when its content was made, `contentCreated`
/// @param embargoedUntil not to be published before
/// @param expires of no editorial interest after
/// @param shown the day that its readers are shown, where it is not that of `published`: pages are
///     dated on the clock of their newsroom, and declare an instant that is on the next day
///     elsewhere
public record Dates(
    @Nullable Stated published,
    @Nullable Stated updated,
    @Nullable Stated created,
    @Nullable OffsetDateTime embargoedUntil,
    @Nullable OffsetDateTime expires,
    @Nullable Stated shown) {
  /// For a document without any.
  public static final Dates NONE = of(null, null);

  /// For a document that states at most these two.
  public static Dates of(@Nullable Stated published, @Nullable Stated updated) {
    return shown(published, updated, null);
  }

  /// For a page, which may show its readers another day than it declares.
  public static Dates shown(
      @Nullable Stated published, @Nullable Stated updated, @Nullable Stated shown) {
    return new Dates(published, updated, null, null, null, shown);
  }
}
