package copydesk.aws;

import java.security.SecureRandom;
import java.util.concurrent.TimeUnit;

/// Waits between tries: twice as long each time, at a random point of that, so that those who met
/// once do not meet again.
final class Backoff {
  private static final long FIRST_MILLIS = 25;
  // 25 ms doubled so often is three seconds: by then it is the queue's turn to wait.
  private static final int TRIES = 7;

  // Functions restored from one snapshot would share the seed of any other source.
  private final SecureRandom random = new SecureRandom();
  private int pauses;

  boolean isExhausted() {
    return pauses >= TRIES;
  }

  void pause() {
    var most = FIRST_MILLIS << pauses++;
    try {
      TimeUnit.MILLISECONDS.sleep(random.nextLong(most) + 1);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the table", interrupted);
    }
  }
}
