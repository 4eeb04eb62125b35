package copydesk.aws;

import copydesk.Change;
import copydesk.Change.Records;
import copydesk.Origin;
import copydesk.Receipt;
import copydesk.Receipt.Entry;
import copydesk.Receipt.State;
import copydesk.RecordStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// The table in DynamoDB.
///
/// A change is one transaction, or several where one has no room for it; each one writes the
/// receipt with the next revision, on condition that it still has the revision before.
final class DynamoRecordStore implements RecordStore {
  private final DynamoDbClient dynamo;
  private final String table;

  DynamoRecordStore(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  @Override
  public Receipt receipt(Origin origin) {
    var key = new Key(Keys.upload(origin), Keys.RECEIPT).attributes();
    var answer = dynamo.getItem(get -> get.tableName(table).key(key).consistentRead(true));
    return answer.hasItem()
        ? ReceiptItem.receipt(origin, new Attributes(answer.item()))
        : Receipt.unseen(origin);
  }

  @Override
  public Committed commit(Receipt known, Change change) {
    var steps = new ArrayList<List<Write>>();
    if (change.records() instanceof Records.Replaced(var records)) {
      steps.addAll(Plan.replacing(known.origin(), pointers(known.origin()), records));
    }
    steps.add(failures(known, change.next()));
    var transactions = Transactions.of(steps);

    var before = known;
    for (var writes : transactions.subList(0, transactions.size() - 1)) {
      var reading = numbered(before, change.next(), State.READING, known.failedAt());
      if (!transact(before, reading, writes)) {
        return new Committed.Overtaken();
      }
      before = reading;
    }
    var next = change.next();
    var last = numbered(before, next, next.state(), next.failedAt());
    return transact(before, last, transactions.getLast())
        ? new Committed.Done(last)
        : new Committed.Overtaken();
  }

  private static Receipt numbered(
      Receipt before, Receipt next, State state, @Nullable Instant failedAt) {
    return new Receipt(
        next.origin(),
        before.revision() + 1,
        state,
        next.object(),
        next.contents(),
        failedAt,
        next.entry());
  }

  // Read before the commit, not with it; yet nobody can have changed them if the commit succeeds,
  // since whoever does counts up the revision that it depends on.
  private List<Pointer> pointers(Origin origin) {
    var pages =
        dynamo.queryPaginator(
            query ->
                query
                    .tableName(table)
                    .consistentRead(true)
                    .keyConditionExpression("pk = :pk and begins_with(sk, :prefix)")
                    .expressionAttributeValues(
                        Map.of(
                            ":pk", AttributeValue.fromS(Keys.upload(origin)),
                            ":prefix", AttributeValue.fromS(Keys.POINTER_PREFIX))));
    return pages.items().stream().map(item -> Pointer.from(new Attributes(item))).toList();
  }

  private static List<Write> failures(Receipt known, Receipt next) {
    var writes = new ArrayList<Write>();
    if (known.failedAt() != null) {
      var key = Failures.key(known.origin(), known.failedAt());
      writes.add(new Write.Removed(key, Write.SMALL_ITEM_BYTES));
    }
    if (next.failedAt() != null) {
      writes.add(new Write.Stored(Failures.item(next, next.failedAt())));
    }
    return writes;
  }

  /// One transaction; false where another commit came in between.
  private boolean transact(Receipt before, Receipt next, List<Write> writes) {
    var actions = new ArrayList<TransactWriteItem>(writes.size() + 1);
    actions.add(TransactWriteItem.builder().put(receipt(before, next)).build());
    writes.forEach(write -> actions.add(write.in(table)));
    for (var backoff = new Backoff(); ; backoff.pause()) {
      try {
        dynamo.transactWriteItems(transaction -> transaction.transactItems(actions));
        return true;
      } catch (TransactionCanceledException canceled) {
        switch (Cancellation.of(canceled)) {
          case CONDITION -> {
            return isIn(next);
          }
          case CONTENTION -> {
            if (backoff.isExhausted()) {
              throw canceled;
            }
          }
          case FAULT -> throw canceled;
        }
      } catch (SdkException unanswered) {
        // The answer may have been lost after the work was done: the receipt names its writer.
        if (isIn(next)) {
          return true;
        }
        throw unanswered;
      }
    }
  }

  private Put receipt(Receipt before, Receipt next) {
    var put = Put.builder().tableName(table).item(ReceiptItem.of(next).attributes());
    return before.revision() == 0
        ? put.conditionExpression("attribute_not_exists(pk)").build()
        : put.conditionExpression("revision = :revision")
            .expressionAttributeValues(
                Map.of(":revision", AttributeValue.fromN(Long.toString(before.revision()))))
            .build();
  }

  private boolean isIn(Receipt ours) {
    var now = receipt(ours.origin());
    return now.revision() == ours.revision() && writer(now).equals(writer(ours));
  }

  private static String writer(Receipt receipt) {
    Entry entry = receipt.entry();
    return entry == null ? "" : entry.writer();
  }
}
