package copydesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import copydesk.Receipt.Contents;
import copydesk.Receipt.Entry;
import copydesk.Receipt.State;
import copydesk.article.Concept;
import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.intake.Limits;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every hint makes the table agree with the object as it is now, and nothing is written that the
/// table already says.
final class PipelineTest {
  private static final Origin STORY = new Origin("bucket", "desk/story.txt");
  private static final Hint HINT = new Hint(STORY, false);
  private static final Hint REREAD = new Hint(STORY, true);
  private static final String BY_ADA =
      "By Ada Quill\nPORTO (NWA) - The ferry sailed at eight.\nIt was full.\n";
  private static final String BY_BEN =
      "By Ben Nib\nGHENT (OPS) - The bridge opened on Monday.\nIt is long.\n";
  private static final Problem FORBIDDEN = new Problem(Kind.FORBIDDEN, "", "S3 says AccessDenied");

  private final MemorySource source = new MemorySource();
  private final MemoryStore store = new MemoryStore();
  private final Clock clock = new Clock();

  @Test
  void anObjectThatIsStillTheSameIsLeftAlone() {
    var version = source.put(STORY, BY_ADA);
    var first = process(HINT);
    var second = process(HINT);

    assertThat(first.changed()).isTrue();
    assertThat(second).isEqualTo(new Outcome(first.receipt(), false, 1));
    assertThat(source.asked()).containsExactly(null, version.eTag());
    assertThat(store.commits()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void onlyASettledReceiptSparesTheReading(State state) {
    var version = source.put(STORY, BY_ADA);
    store.put(receipt(state, version, Contents.NONE));
    var outcome = process(HINT);

    var settled = state == State.RECORDED || state == State.REJECTED;
    assertThat(source.asked()).containsExactly(settled ? version.eTag() : null);
    assertThat(outcome.changed()).isEqualTo(!settled);
    assertThat(store.records(STORY)).hasSize(settled ? 0 : 1);
  }

  @Test
  void aRereadIsUnconditionalAndGivesTheSameRecords() {
    source.put(STORY, BY_ADA);
    process(HINT);
    var records = store.records(STORY);
    clock.now = clock.now.plus(Duration.ofDays(400));
    var outcome = process(REREAD);

    assertThat(source.asked()).containsExactly(null, null);
    assertThat(outcome.changed()).isTrue();
    assertThat(outcome.receipt().revision()).isEqualTo(2);
    assertThat(store.records(STORY)).hasSize(1).isEqualTo(records);
  }

  @Test
  void aDeletedFileLeavesOneTombstone() {
    source.put(STORY, BY_ADA);
    var recorded = process(HINT).receipt();
    source.delete(STORY);
    var tombstone = process(HINT).receipt();

    assertThat(tombstone.state()).isEqualTo(State.DELETED);
    assertThat(tombstone.contents()).isEqualTo(Contents.NONE);
    assertThat(tombstone.object()).isEqualTo(recorded.object());
    assertThat(store.records(STORY)).isEmpty();
    for (var again : List.of(HINT, REREAD)) {
      assertThat(process(again)).isEqualTo(new Outcome(tombstone, false, 1));
    }
    assertThat(store.commits()).isEqualTo(2);
  }

  @Test
  void aFileThatComesBackIsReadThoughItIsTheSame() {
    source.put(STORY, BY_ADA);
    process(HINT);
    source.delete(STORY);
    process(HINT);
    source.put(STORY, BY_ADA);

    assertThat(process(HINT).receipt().state()).isEqualTo(State.RECORDED);
    assertThat(store.records(STORY)).hasSize(1);
  }

  @Test
  void recordsMayOutliveTheirFile() {
    var pipeline = pipeline(DeletedFiles.KEEP);
    source.put(STORY, BY_ADA);
    var recorded = pipeline.process(HINT).receipt();
    source.delete(STORY);
    var tombstone = pipeline.process(HINT).receipt();

    assertThat(tombstone.state()).isEqualTo(State.DELETED);
    assertThat(tombstone.contents()).isEqualTo(recorded.contents());
    assertThat(tombstone.contents().articles()).isEqualTo(1);
    assertThat(store.records(STORY)).hasSize(1);
    assertThat(pipeline.process(HINT).changed()).isFalse();
  }

  @Test
  void recordsThatWereKeptGoOnceTheyAreNoLongerToBeKept() {
    source.put(STORY, BY_ADA);
    process(HINT);
    source.delete(STORY);
    pipeline(DeletedFiles.KEEP).process(HINT);
    assertThat(store.records(STORY)).hasSize(1);

    pipeline(DeletedFiles.REMOVE).process(HINT);
    assertThat(store.records(STORY)).isEmpty();
  }

  @Test
  void aDeletedFileIsNoLongerAFailure() {
    for (var choice : DeletedFiles.values()) {
      source.put(STORY, "");
      assertThat(pipeline(choice).process(HINT).receipt().failedAt()).isNotNull();
      source.delete(STORY);
      assertThat(pipeline(choice).process(HINT).receipt().failedAt()).as("%s", choice).isNull();
    }
  }

  @Test
  void aRefusalKeepsWhatIsKnownAndIsWrittenOnce() {
    source.put(STORY, BY_ADA);
    var recorded = process(HINT).receipt();
    source.put(STORY, new Fetched.Refused(FORBIDDEN));
    var refused = process(HINT).receipt();

    assertThat(refused.state()).isEqualTo(State.REFUSED);
    assertThat(refused.object()).isEqualTo(recorded.object());
    assertThat(refused.contents())
        .isEqualTo(
            new Contents(
                recorded.contents().sha256(), recorded.contents().format(), 1, List.of(FORBIDDEN)));
    assertThat(refused.failedAt()).isEqualTo(clock.now);
    assertThat(store.records(STORY)).hasSize(1);
    assertThat(process(HINT)).isEqualTo(new Outcome(refused, false, 1));
    assertThat(process(REREAD).changed()).isFalse();
  }

  @Test
  void anotherRefusalIsNews() {
    source.put(STORY, new Fetched.Refused(FORBIDDEN));
    process(HINT);
    var archived = new Problem(Kind.ARCHIVED, "", "restore it first");
    source.put(STORY, new Fetched.Refused(archived));
    var outcome = process(HINT);

    assertThat(outcome.changed()).isTrue();
    assertThat(outcome.receipt().contents().problems()).containsExactly(archived);
  }

  @Test
  void whatIsHandedOutAgainIsReadThoughItIsTheSame() {
    source.put(STORY, BY_ADA);
    process(HINT);
    source.put(STORY, new Fetched.Refused(FORBIDDEN));
    process(HINT);
    source.put(STORY, BY_ADA);
    var receipt = process(HINT).receipt();

    assertThat(receipt.state()).isEqualTo(State.RECORDED);
    assertThat(receipt.failedAt()).isNull();
    assertThat(receipt.contents().problems()).isEmpty();
  }

  @Test
  void aVersionThatIsNotReadTakesTheOlderRecordsAway() {
    source.put(STORY, BY_ADA);
    process(HINT);
    var version = new ObjectVersion("big", "v2", 1L << 40, MemorySource.UPLOADED, null);
    var problem = new Problem(Kind.TOO_LARGE, "", "1 TiB");
    source.put(STORY, new Fetched.Unreadable(version, problem));
    var receipt = process(HINT).receipt();

    assertThat(receipt.state()).isEqualTo(State.REJECTED);
    assertThat(receipt.object()).isEqualTo(version);
    assertThat(receipt.contents()).isEqualTo(new Contents(null, null, 0, List.of(problem)));
    assertThat(receipt.failedAt()).isEqualTo(clock.now);
    assertThat(receipt.settledETag()).isEqualTo("big");
    assertThat(store.records(STORY)).isEmpty();
  }

  @Test
  void aFailureLastsUntilTheFileIsRead() {
    source.put(STORY, "");
    assertThat(process(HINT).receipt().failedAt()).isEqualTo(clock.now);
    source.put(STORY, BY_ADA);
    assertThat(process(HINT).receipt().failedAt()).isNull();
  }

  @Test
  void aFolderIsNoFailure() {
    var folder = new Origin("bucket", "desk/");
    source.put(folder, "");
    var receipt = process(new Hint(folder, false)).receipt();

    assertThat(receipt.state()).isEqualTo(State.REJECTED);
    assertThat(receipt.failedAt()).isNull();
  }

  @Test
  void whoIsOvertakenLooksAgain() {
    source.put(STORY, BY_ADA);
    store.meanwhile(
        () -> {
          source.put(STORY, BY_BEN);
          // Somebody else's commit, of the text that was there before.
          store.put(receipt(State.RECORDED, source.put(other(), BY_ADA), Contents.NONE));
        });
    var outcome = process(HINT);

    assertThat(outcome.attempts()).isEqualTo(2);
    assertThat(outcome.changed()).isTrue();
    assertThat(outcome.receipt().revision()).isEqualTo(4);
    assertThat(source.asked().getFirst()).isNull();
    assertThat(source.asked().getLast()).as("the ETag of the newer receipt").isNotNull();
    assertThat(store.records(STORY).getFirst().article().credits().authors())
        .containsExactlyElementsOf(Concept.authors(List.of("Ben Nib")));
  }

  @Test
  void whoIsOvertakenByTheSameObjectHasNothingToDo() {
    var version = source.put(STORY, BY_ADA);
    store.meanwhile(() -> store.put(receipt(State.RECORDED, version, Contents.NONE)));

    var outcome = process(HINT);
    assertThat(outcome).isEqualTo(new Outcome(store.receipt(STORY), false, 2));
    assertThat(store.commits()).isZero();
    assertThat(source.stillOpen()).isZero();
  }

  @Test
  void whoIsOvertakenForEverGivesUp() {
    source.put(STORY, BY_ADA);
    for (var n = 1; n <= 100; n++) {
      var revision = n;
      store.meanwhile(() -> store.put(MemoryStore.revised(Receipt.unseen(STORY), revision)));
    }
    assertThatIllegalStateException()
        .isThrownBy(() -> process(HINT))
        .withMessage("bucket/desk/story.txt: overtaken by other commits 20 times");
    assertThat(source.asked()).hasSize(20);
    assertThat(source.opened()).isEqualTo(20);
    assertThat(source.stillOpen()).isZero();
    assertThat(store.commits()).isZero();
  }

  @Test
  void whatWasFetchedIsClosedThoughReadingItFails() {
    source.put(STORY, BY_ADA);
    Supplier<String> nobody =
        () -> {
          throw new IllegalStateException("while it is read");
        };
    assertThatIllegalStateException()
        .isThrownBy(() -> pipeline(DeletedFiles.REMOVE, nobody).process(HINT))
        .withMessage("while it is read");
    assertThat(source.opened()).isEqualTo(1);
    assertThat(source.stillOpen()).isZero();
  }

  @Test
  void whatWasFetchedIsClosedThoughTheTableFails() {
    source.put(STORY, BY_ADA);
    store.meanwhile(
        () -> {
          throw new IllegalStateException("the table is down");
        });
    assertThatIllegalStateException()
        .isThrownBy(() -> process(HINT))
        .withMessage("the table is down");
    assertThat(source.stillOpen()).isZero();

    assertThat(process(HINT).changed()).as("the hint comes again").isTrue();
    assertThat(source.stillOpen()).isZero();
  }

  @Test
  void whatWasFetchedKeepsItsRoomUntilItIsCommitted() {
    source.put(STORY, BY_ADA);
    var openAtCommit = new AtomicInteger();
    store.meanwhile(() -> openAtCommit.set(source.stillOpen()));
    process(HINT);
    assertThat(openAtCommit).hasValue(1);
    assertThat(source.stillOpen()).isZero();
  }

  @Test
  void aReceiptSaysWhoWroteItAndHowLongTheStagesTook() {
    source.put(STORY, BY_ADA);
    clock.step = Duration.ofSeconds(1);
    var begun = clock.now;

    // Three looks at the clock: before the bucket, after it, and when all is read.
    assertThat(process(HINT).receipt().entry())
        .isEqualTo(
            new Entry(
                "writer",
                begun.plusSeconds(2),
                Pipeline.PARSER_VERSION,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1)));
  }

  private Outcome process(Hint hint) {
    return pipeline(DeletedFiles.REMOVE).process(hint);
  }

  private Pipeline pipeline(DeletedFiles deletedFiles) {
    return pipeline(deletedFiles, () -> "writer");
  }

  private Pipeline pipeline(DeletedFiles deletedFiles, Supplier<String> writers) {
    return new Pipeline(source, store, new Reader(Limits.DEFAULT), deletedFiles, clock, writers);
  }

  private static Receipt receipt(State state, ObjectVersion version, Contents contents) {
    return new Receipt(STORY, 3, state, version, contents, null, null);
  }

  private static Origin other() {
    return new Origin("bucket", "other.txt");
  }

  /// Stands still unless it is told to step.
  private static final class Clock implements InstantSource {
    private Instant now = Instant.parse("2026-11-23T08:00:00Z");
    private Duration step = Duration.ZERO;

    @Override
    public Instant instant() {
      var instant = now;
      now = now.plus(step);
      return instant;
    }
  }
}
