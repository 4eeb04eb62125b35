package copydesk;

import copydesk.article.ArticleRecord;
import java.util.List;

/// What one commit makes of an upload.
///
/// @param next the receipt as it will be, but for the revision, which is for the store to count
public record Change(Receipt next, Records records) {

  /// What becomes of the upload's records.
  public sealed interface Records {
    /// These, and none of those before; none at all where the list is empty.
    record Replaced(List<ArticleRecord> with) implements Records {
      public Replaced {
        with = List.copyOf(with);
      }
    }

    /// Those before stay as they are.
    record Kept() implements Records {}
  }
}
