package copydesk;

import copydesk.Change.Records;
import copydesk.Receipt.Contents;
import copydesk.Receipt.Entry;
import copydesk.Receipt.State;
import copydesk.RecordStore.Committed;
import copydesk.article.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The whole flow. The bucket is the truth, and an event only a hint to look at a key: every hint
/// makes the table agree with the object as it is now.
public final class Pipeline {
  /// Grows whenever the same file would give another record. Receipts hold it, so that whoever
  /// wants to have outdated records read again can find them.
  public static final int PARSER_VERSION = 1;

  // Of n commits that race on one key, one wins each round; more than this many is no race.
  private static final int MAX_ATTEMPTS = 20;

  private final ObjectSource source;
  private final RecordStore store;
  private final Reader reader;
  private final DeletedFiles deletedFiles;
  private final InstantSource clock;
  private final Supplier<String> writers;

  /// @param clock for receipts alone: nothing in a record depends on it
  /// @param writers a new name for each attempt at a commit
  public Pipeline(
      ObjectSource source,
      RecordStore store,
      Reader reader,
      DeletedFiles deletedFiles,
      InstantSource clock,
      Supplier<String> writers) {
    this.source = source;
    this.store = store;
    this.reader = reader;
    this.deletedFiles = deletedFiles;
    this.clock = clock;
    this.writers = writers;
  }

  /// Brings the table up to date with one object. Doing so again is harmless.
  ///
  /// @throws RuntimeException where a service fails, or so many others write the same upload that
  ///     none of our commits succeeds: the hint has to come again
  public Outcome process(Hint hint) {
    for (var attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
      var known = store.receipt(hint.origin());
      var begun = clock.instant();
      var knownETag = hint.reread() ? null : known.settledETag();
      // Open until the commit is made: what it was read into takes as much memory.
      try (var fetched = source.fetch(hint.origin(), knownETag)) {
        var change = change(known, fetched, new Entries(begun, clock.instant()));
        if (change == null) {
          return new Outcome(known, false, attempt);
        }
        if (store.commit(known, change) instanceof Committed.Done(var receipt)) {
          return new Outcome(receipt, true, attempt);
        }
      }
    }
    throw new IllegalStateException(
        hint.origin() + ": overtaken by other commits " + MAX_ATTEMPTS + " times");
  }

  /// The change that the object as it is now calls for, or nothing.
  private @Nullable Change change(Receipt known, Fetched fetched, Entries entries) {
    return switch (fetched) {
      case Fetched.Unchanged _ -> null;
      case Fetched.Gone _ -> gone(known, entries);
      case Fetched.Refused(var problem) -> refused(known, problem, entries);
      case Fetched.Unreadable(var version, var problem) ->
          replaced(known, version, Reading.of(problem), entries);
      case Fetched.Found(var version, var content, _) ->
          replaced(known, version, reader.read(known.origin(), version, content), entries);
    };
  }

  private @Nullable Change gone(Receipt known, Entries entries) {
    var keep = deletedFiles == DeletedFiles.KEEP;
    if (known.state() == State.DELETED && (keep || known.contents().articles() == 0)) {
      return null;
    }
    var contents = keep ? settled(known) : Contents.NONE;
    return new Change(
        new Receipt(
            known.origin(),
            known.revision(),
            State.DELETED,
            known.object(),
            contents,
            null,
            entries.next()),
        keep ? new Records.Kept() : new Records.Replaced(List.of()));
  }

  private @Nullable Change refused(Receipt known, Problem problem, Entries entries) {
    var problems = List.of(problem);
    if (known.state() == State.REFUSED && known.contents().problems().equals(problems)) {
      return null;
    }
    var before = settled(known);
    var entry = entries.next();
    return new Change(
        new Receipt(
            known.origin(),
            known.revision(),
            State.REFUSED,
            known.object(),
            new Contents(before.sha256(), before.format(), before.articles(), problems),
            entry.at(),
            entry),
        new Records.Kept());
  }

  // What a commit that died was about to bring is not what the table has.
  private static Contents settled(Receipt known) {
    return known.state() == State.READING ? Contents.NONE : known.contents();
  }

  private Change replaced(Receipt known, ObjectVersion version, Reading reading, Entries entries) {
    var entry = entries.next();
    return new Change(
        new Receipt(
            known.origin(),
            known.revision(),
            reading.records().isEmpty() ? State.REJECTED : State.RECORDED,
            version,
            reading.contents(),
            reading.lostAnArticle() ? entry.at() : null,
            entry),
        new Records.Replaced(reading.records()));
  }

  /// The stages' times, up to when the commit begins.
  private final class Entries {
    private final Instant begun;
    private final Instant fetched;

    Entries(Instant begun, Instant fetched) {
      this.begun = begun;
      this.fetched = fetched;
    }

    Entry next() {
      var now = clock.instant();
      return new Entry(
          writers.get(),
          now,
          PARSER_VERSION,
          Duration.between(begun, fetched),
          Duration.between(fetched, now));
    }
  }
}
