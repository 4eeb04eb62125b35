package copydesk.parse;

import java.util.BitSet;
import java.util.Map;

/// How much a word speaks for the text of an article: the logarithm of the odds, 0 for words that
/// are not known.
final class WordWeights {
  private static final int BITS = 1 << 14;

  private final LongTable weights = new LongTable();

  // Most words are not known, and this is a tenth of the table: it tells them from nearly all
  // others without leaving the cache.
  private final BitSet known = new BitSet(BITS);

  WordWeights(Map<String, Float> weights) {
    weights.forEach(
        (word, weight) -> {
          var hash = WordHashes.hash(word);
          known.set(bit(hash));
          this.weights.add(hash, weight);
        });
  }

  float of(long hash) {
    return known.get(bit(hash)) ? weights.get(hash) : 0;
  }

  private static int bit(long hash) {
    return (int) ((hash * 0x9E3779B97F4A7C15L) >>> 50);
  }
}
