package copydesk;

import copydesk.Change.Records;
import copydesk.article.ArticleRecord;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A table in memory, under the rule of the real one: a commit holds only if the receipt still is
/// the one that was read.
final class MemoryStore implements RecordStore {
  private final Map<Origin, Receipt> receipts = new HashMap<>();
  private final Map<Origin, List<ArticleRecord>> records = new HashMap<>();
  private final Deque<Runnable> meanwhile = new ArrayDeque<>();
  private int commits;

  /// Happens just before the next commit; several happen before one commit each.
  void meanwhile(Runnable event) {
    meanwhile.add(event);
  }

  /// The receipt is this, whatever it was.
  void put(Receipt receipt) {
    receipts.put(receipt.origin(), receipt);
  }

  List<ArticleRecord> records(Origin origin) {
    return records.getOrDefault(origin, List.of());
  }

  int commits() {
    return commits;
  }

  @Override
  public Receipt receipt(Origin origin) {
    return receipts.getOrDefault(origin, Receipt.unseen(origin));
  }

  @Override
  public Committed commit(Receipt known, Change change) {
    if (!meanwhile.isEmpty()) {
      meanwhile.remove().run();
    }
    if (receipt(known.origin()).revision() != known.revision()) {
      return new Committed.Overtaken();
    }
    commits++;
    if (change.records() instanceof Records.Replaced(var with)) {
      records.put(known.origin(), with);
    }
    put(revised(change.next(), known.revision() + 1));
    return new Committed.Done(receipt(known.origin()));
  }

  static Receipt revised(Receipt receipt, long revision) {
    return new Receipt(
        receipt.origin(),
        revision,
        receipt.state(),
        receipt.object(),
        receipt.contents(),
        receipt.failedAt(),
        receipt.entry());
  }
}
