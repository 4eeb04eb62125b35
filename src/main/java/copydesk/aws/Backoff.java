package copydesk.aws;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/// Waits between tries: twice as long each time, at a random point of that, so that those who met
/// once do not meet again.
final class Backoff {
  private static final long FIRST_MILLIS = 25;
  // 25 ms doubled so often is three seconds: by then it is the queue's turn to wait.
  private static final int TRIES = 7;

  private int pauses;

  boolean isExhausted() {
    return pauses >= TRIES;
  }

  void pause() {
    var most = FIRST_MILLIS << pauses++;
    try {
      TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextLong(most) + 1);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the table", interrupted);
    }
  }
}
