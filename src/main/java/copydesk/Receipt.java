package copydesk;

import copydesk.article.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the table says of one upload. Its revision is what serialises commits: each one is made on
/// condition that the receipt still has the revision that was read before.
///
/// @param revision counts commits; 0 where the table has no receipt yet
/// @param object the version that the records come from
/// @param contents what was in it
/// @param failedAt set while the upload stands in the list of failures
/// @param entry who wrote this receipt, when and how
public record Receipt(
    Origin origin,
    long revision,
    State state,
    @Nullable ObjectVersion object,
    Contents contents,
    @Nullable Instant failedAt,
    @Nullable Entry entry) {

  /// How far an upload has come.
  public enum State {
    /// Nobody has looked at it.
    UNSEEN,
    /// A commit of several transactions is under way, or died on its way.
    READING,
    /// Its articles are in the table.
    RECORDED,
    /// It was read, and has no article for the table.
    REJECTED,
    /// S3 does not hand it out; what an earlier look brought stays.
    REFUSED,
    /// The file was deleted.
    DELETED
  }

  /// What was found in an object.
  ///
  /// @param sha256 of its bytes, in hexadecimal
  /// @param format of its documents
  public record Contents(
      @Nullable String sha256, @Nullable String format, int articles, List<Problem> problems) {
    /// Of an upload that was not read.
    public static final Contents NONE = new Contents(null, null, 0, List.of());

    public Contents {
      problems = List.copyOf(problems);
    }
  }

  /// Who made a commit: what tells a lost answer from a conflict.
  ///
  /// @param writer unique to one attempt at a commit
  /// @param parserVersion of the code that read the file
  /// @param fetched how long getting the object took
  /// @param read how long reading it took
  public record Entry(
      String writer, Instant at, int parserVersion, Duration fetched, Duration read) {}

  /// For an upload that the table does not know.
  public static Receipt unseen(Origin origin) {
    return new Receipt(origin, 0, State.UNSEEN, null, Contents.NONE, null, null);
  }

  /// The ETag of the object that this receipt is final about: while the bucket has it, there is
  /// nothing to do.
  public @Nullable String settledETag() {
    return object != null && (state == State.RECORDED || state == State.REJECTED)
        ? object.eTag()
        : null;
  }
}
