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
  /// @throws RuntimeException where the service fails: trying again may help, and is harmless if
  ///     the change was made all the same
  Committed commit(Receipt known, Change change);

  /// How a commit ended.
  sealed interface Committed {
    /// Made; this is the receipt now.
    record Done(Receipt receipt) implements Committed {}

    /// Not made, or not to its end: another commit came in between, and all is to be done again.
    record Overtaken() implements Committed {}
  }
}
