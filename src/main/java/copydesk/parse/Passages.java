package copydesk.parse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Tells whether a text has one of some passages in it, word for word. All are looked for at once,
/// and by their hashes (Karp and Rabin): however a hostile page repeats itself, a text of a
/// megabyte takes a few milliseconds.
final class Passages {
  private static final int BASE = 31;

  private final int length;
  private final int power;
  private final Map<Integer, String> byHash = new HashMap<>();
  // One bit for the lowest six of each hash: most places of a text are ruled out by them.
  private long lowest;

  /// @param length of each, in characters; what is longer counts up to there, and what is shorter
  ///     does not count
  Passages(List<String> texts, int length) {
    this.length = length;
    this.power = power(length);
    for (var text : texts) {
      if (text.length() >= length) {
        var passage = text.substring(0, length);
        byHash.put(passage.hashCode(), passage);
        lowest |= 1L << passage.hashCode();
      }
    }
  }

  boolean isEmpty() {
    return byHash.isEmpty();
  }

  /// Whether one of them stands anywhere in the text.
  boolean areIn(String text) {
    var hash = 0; // as `String.hashCode` has it, of the last characters
    for (var i = 0; i < text.length() && lowest != 0; i++) {
      hash = hash * BASE + text.charAt(i) - (i < length ? 0 : power * text.charAt(i - length));
      if ((lowest >>> hash & 1) != 0 && i + 1 >= length && isPassage(hash, text, i + 1 - length)) {
        return true;
      }
    }
    return false;
  }

  private boolean isPassage(int hash, String text, int from) {
    var passage = byHash.get(hash);
    return passage != null && text.startsWith(passage, from);
  }

  private static int power(int length) {
    var power = 1;
    for (var i = 0; i < length; i++) {
      power *= BASE;
    }
    return power;
  }
}
