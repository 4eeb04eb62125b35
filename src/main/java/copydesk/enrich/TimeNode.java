package copydesk.enrich;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A step in the patterns of a table: those that begin alike share their first steps.
final class TimeNode {
  private @Nullable TimeNode[] next = new TimeNode[0];
  private @Nullable Pattern end;

  /// @param from how many words stand before the time
  /// @param to the place behind its last word
  /// @param isTime false for what only looks like one
  record Pattern(int from, int to, boolean isTime) {}

  @Nullable TimeNode next(int symbol) {
    return symbol < next.length ? next[symbol] : null;
  }

  @Nullable Pattern end() {
    return end;
  }

  TimeNode make(int symbol) {
    if (symbol >= next.length) {
      next = Arrays.copyOf(next, symbol + 1);
    }
    var node = next[symbol];
    if (node == null) {
      node = new TimeNode();
      next[symbol] = node;
    }
    return node;
  }

  void end(Pattern pattern) {
    end = end == null ? pattern : end;
  }
}
