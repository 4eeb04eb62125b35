package copydesk.parse;

import java.util.Map;

/// How much a word speaks for the text of an article: the logarithm of the odds in thousandths,
/// for words that are known by their hashes.
///
/// A word takes four bytes, half of them its weight and half what tells it from the others that
/// belong at the same place: a page asks for thousands of words, and the table has to stay in the
/// cache. One unknown word in a hundred thousand is taken for a known one.
final class WordWeights {
  private static final float UNIT = 1000;
  private static final int WEIGHT_BITS = 16;

  // At least half of them are empty, which is 0.
  private final int[] slots;

  /// @param weights from -32 to 32
  WordWeights(Map<String, Float> weights) {
    slots = new int[4 * Math.max(1, Integer.highestOneBit(weights.size()))];
    weights.forEach((word, weight) -> add(WordHashes.hash(word), Math.round(weight * UNIT)));
  }

  /// The word's weight; 0 where it is not known.
  float of(long hash) {
    var spread = LongTable.spread(hash);
    var sign = sign(spread);
    var at = place(spread);
    while (slots[at] != 0) {
      if (slots[at] >>> WEIGHT_BITS == sign) {
        return (short) slots[at] / UNIT;
      }
      at = (at + 1) & (slots.length - 1);
    }
    return 0;
  }

  private void add(long hash, int weight) {
    var spread = LongTable.spread(hash);
    var at = place(spread);
    while (slots[at] != 0) {
      at = (at + 1) & (slots.length - 1);
    }
    slots[at] = sign(spread) << WEIGHT_BITS | (weight & 0xFFFF);
  }

  private int place(long spread) {
    return (int) (spread >>> Integer.SIZE) & (slots.length - 1);
  }

  // Never 0. Of other bits than the place.
  private static int sign(long spread) {
    return (int) (spread >>> (Long.SIZE - WEIGHT_BITS)) | 1;
  }
}
