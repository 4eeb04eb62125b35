package copydesk.accuracy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Things and how often each is there, in no order.
record Bag(Map<String, Integer> counts, int size) {
  Bag {
    counts = Map.copyOf(counts);
  }

  static Bag of(List<String> things) {
    var counts = new HashMap<String, Integer>();
    things.forEach(thing -> counts.merge(thing, 1, Integer::sum));
    return new Bag(counts, things.size());
  }

  /// How many are in both.
  int shared(Bag other) {
    var shared = 0;
    for (var own : counts.entrySet()) {
      shared += Math.min(own.getValue(), other.counts.getOrDefault(own.getKey(), 0));
    }
    return shared;
  }
}
