package copydesk;

import copydesk.article.Problem;

/// What a look at the bucket found. To be closed when its bytes are no longer needed.
public sealed interface Fetched extends AutoCloseable {
  /// The object, and its bytes. Closing it gives their room back to other uploads.
  ///
  /// @param content not to be changed by anyone
  // Compared by nobody, and copying up to 64 MiB would cost as much as reading them.
  @SuppressWarnings("ArrayRecordComponent")
  record Found(ObjectVersion version, byte[] content, Runnable whenClosed) implements Fetched {
    @Override
    public void close() {
      whenClosed.run();
    }
  }

  /// An object that is there, but will not be read whatever is in it.
  record Unreadable(ObjectVersion version, Problem problem) implements Fetched {}

  /// S3 does not hand the object out: what is in it remains unknown.
  record Refused(Problem problem) implements Fetched {}

  /// Still the object that the receipt describes.
  record Unchanged() implements Fetched {}

  /// No object of that key.
  record Gone() implements Fetched {}

  @Override
  default void close() {}
}
