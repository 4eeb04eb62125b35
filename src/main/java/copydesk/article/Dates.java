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
public record Dates(
    @Nullable Stated published,
    @Nullable Stated updated,
    @Nullable Stated created,
    @Nullable OffsetDateTime embargoedUntil,
    @Nullable OffsetDateTime expires) {
  /// For a document without any.
  public static final Dates NONE = new Dates(null, null, null, null, null);

  /// For a document that states at most these two.
  public static Dates of(@Nullable Stated published, @Nullable Stated updated) {
    return new Dates(published, updated, null, null, null);
  }
}
