package copydesk.parse;

import java.util.List;

/// Counts by number, for the hashes of words: a map of boxed numbers would cost more than all else
/// that is asked of a page.
final class LongTable {
  private static final int FEWEST = 64;

  private long[] keys;
  private float[] values;
  private int size;

  // A bit for some of the keys each. A page's title has a dozen words, and all words of the page
  // are
  // looked for among them: most are ruled out by this.
  private long some;

  LongTable() {
    this(0);
  }

  /// @param expected how many keys there may be; for more it grows
  LongTable(int expected) {
    keys = new long[Math.max(FEWEST, Integer.highestOneBit(expected) << 2)];
    values = new float[keys.length];
  }

  /// The places of words in a list, from 1 on, by the hashes of the words.
  static LongTable places(List<String> words) {
    var table = new LongTable(words.size());
    for (var i = 0; i < words.size(); i++) {
      table.add(WordHashes.hash(words.get(i)), i + 1);
    }
    return table;
  }

  /// What is kept under a key; 0 where there is nothing.
  float get(long key) {
    return (some & bit(key)) == 0 ? 0 : values[slot(keys, key)];
  }

  void add(long key, float value) {
    var slot = slot(keys, key);
    if (keys[slot] == 0) {
      keys[slot] = used(key);
      some |= bit(key);
      size++;
    }
    values[slot] += value;
    if (size * 2 > keys.length) {
      grow();
    }
  }

  boolean isEmpty() {
    return size == 0;
  }

  int size() {
    return size;
  }

  private void grow() {
    var larger = new long[keys.length * 2];
    var moved = new float[larger.length];
    for (var i = 0; i < keys.length; i++) {
      if (keys[i] != 0) {
        var slot = slot(larger, keys[i]);
        larger[slot] = keys[i];
        moved[slot] = values[i];
      }
    }
    keys = larger;
    values = moved;
  }

  private static int slot(long[] keys, long key) {
    var wanted = used(key);
    var slot = (int) (spread(wanted) >>> 32) & (keys.length - 1);
    while (keys[slot] != 0 && keys[slot] != wanted) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  /// The key with its bits spread so that the highest tell keys apart.
  static long spread(long key) {
    return key * 0x9E3779B97F4A7C15L; // the golden ratio: Knuth, TAOCP 3, section 6.4
  }

  private static long bit(long key) {
    return 1L << (spread(key) >>> (Long.SIZE - 6));
  }

  // 0 stands for an empty slot.
  private static long used(long key) {
    return key == 0 ? 1 : key;
  }
}
