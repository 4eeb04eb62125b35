package copydesk.aws;

import copydesk.Hint;
import copydesk.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// Processes hints side by side, until all are done or the time is up.
final class Batch {
  // What has begun needs time to end: fetching, reading and committing a large file takes seconds.
  private static final Duration NO_NEW_WORK = Duration.ofSeconds(10);
  // What has not ended by then is given up, so that the answer for the others gets out.
  private static final Duration ANSWER = Duration.ofSeconds(2);

  // Enough to fill the time that each one waits for bucket and table.
  private static final int SIDE_BY_SIDE = 8;

  private final Function<Hint, Outcome> pipeline;
  private final UploadLog log;
  private final InstantSource clock;

  Batch(Function<Hint, Outcome> pipeline, UploadLog log, InstantSource clock) {
    this.pipeline = pipeline;
    this.log = log;
    this.clock = clock;
  }

  /// The hints that were carried out: all others have to come again.
  Set<Hint> process(Collection<Hint> hints, Instant deadline) {
    Set<Hint> done = ConcurrentHashMap.newKeySet();
    var slots = new Semaphore(SIDE_BY_SIDE, true);
    var left = new CountDownLatch(hints.size());
    List<Thread> threads = new ArrayList<>(hints.size());
    for (var hint : hints) {
      threads.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    slots.acquireUninterruptibly();
                    try {
                      if (clock.instant().isBefore(deadline.minus(NO_NEW_WORK)) && process(hint)) {
                        done.add(hint);
                      }
                    } finally {
                      slots.release();
                      left.countDown();
                    }
                  }));
    }
    try {
      var millis = Duration.between(clock.instant(), deadline.minus(ANSWER)).toMillis();
      if (!left.await(Math.max(0, millis), TimeUnit.MILLISECONDS)) {
        threads.forEach(Thread::interrupt);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return Set.copyOf(done);
  }

  // A failure of one upload must not become one of the others, whatever it is; the platform brings
  // the hint again, and says so to the operator when it has done so often enough.
  private boolean process(Hint hint) {
    var begun = clock.instant();
    try {
      var outcome = pipeline.apply(hint);
      log.done(outcome, Duration.between(begun, clock.instant()));
      return true;
    } catch (RuntimeException | Error failure) {
      log.failed(hint, failure, Duration.between(begun, clock.instant()));
      return false;
    }
  }
}
