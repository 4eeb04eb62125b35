package copydesk.article;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// The times that the document states.
///
/// @param published when it was first published
/// @param updated when this version of it was published
/// @param embargoedUntil not to be published before
/// @param expires of no editorial interest after
public record Dates(
    @Nullable Stated published,
    @Nullable Stated updated,
    @Nullable OffsetDateTime embargoedUntil,
    @Nullable OffsetDateTime expires) {

  /// For a document without any.
  public static final Dates NONE = new Dates(null, null, null, null);
}
