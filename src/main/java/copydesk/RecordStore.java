package copydesk;

/// The table, as the pipeline sees it.
public interface RecordStore {
  /// The receipt of an upload, as the last commit left it.
  ///
  /// @throws RuntimeException where the service fails: trying again may help
  Receipt receipt(Origin origin);

  /// Makes a change, all of it or nothing that a reader could see, on condition that the receipt
  /// still is `known`.
  ///
  /// @return false where another commit came in between
  /// @throws RuntimeException where the service fails: trying again may help, and is harmless if
  ///     the change was made all the same
  boolean commit(Receipt known, Change change);
}
