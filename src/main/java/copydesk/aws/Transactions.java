package copydesk.aws;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Packs steps into as few transactions as they fit into, in order and without splitting any.
final class Transactions {
  // DynamoDB, service quotas: 100 actions and 4 MB a transaction. One action, and one item's size,
  // is for the receipt.
  static final int MOST_WRITES = 100 - 1;
  static final int MOST_BYTES = 4 * 1024 * 1024 - Write.LARGEST_ITEM_BYTES;

  private Transactions() {}

  /// The writes of each transaction; at least one, if only for the receipt. Where several steps of
  /// one transaction are about the same item, the last one holds, as a transaction may name an item
  /// only once.
  static List<List<Write>> of(List<List<Write>> steps) {
    var transactions = new ArrayList<List<Write>>();
    Map<Key, Write> current = new LinkedHashMap<>();
    for (var step : steps) {
      var next = with(current, step);
      if (!fits(next)) {
        transactions.add(List.copyOf(current.values()));
        next = with(Map.of(), step);
      }
      current = next;
    }
    transactions.add(List.copyOf(current.values()));
    return transactions;
  }

  private static Map<Key, Write> with(Map<Key, Write> writes, List<Write> step) {
    var all = new LinkedHashMap<>(writes);
    step.forEach(write -> all.put(write.key(), write));
    return all;
  }

  private static boolean fits(Map<Key, Write> writes) {
    return writes.size() <= MOST_WRITES
        && writes.values().stream().mapToInt(Write::bytes).sum() <= MOST_BYTES;
  }
}
