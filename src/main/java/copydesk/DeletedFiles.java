package copydesk;

/// What becomes of the records of a file that was deleted from the bucket.
public enum DeletedFiles {
  /// They go too.
  REMOVE,
  /// They outlive it; the receipt says that the file is gone.
  KEEP
}
