package copydesk.bench;

import java.time.Duration;
import java.util.List;

/// What one thing took, each time that it was done.
record Times(List<Duration> sorted) {
  Times {
    sorted = sorted.stream().sorted().toList();
  }

  double medianMillis() {
    return millis(sorted.get(sorted.size() / 2));
  }

  double leastMillis() {
    return millis(sorted.getFirst());
  }

  double mostMillis() {
    return millis(sorted.getLast());
  }

  private static double millis(Duration time) {
    return time.toNanos() / 1e6;
  }
}
