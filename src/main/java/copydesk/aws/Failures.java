package copydesk.aws;

import copydesk.Origin;
import copydesk.Receipt;
import java.time.Instant;

/// The list of what could not be read, a partition a day.
final class Failures {
  // Who wants more than the first few looks at the receipt.
  private static final int PROBLEMS = 5;

  private Failures() {}

  static Key key(Origin origin, Instant at) {
    return new Key(Keys.failures(at), Keys.at(at, origin.toString()));
  }

  static Item item(Receipt receipt, Instant at) {
    var key = key(receipt.origin(), at);
    var problems = receipt.contents().problems();
    return Item.at(key.pk(), key.sk())
        .put("bucket", receipt.origin().bucket())
        .put("key", receipt.origin().key())
        .put("state", receipt.state().name())
        .put("articles", receipt.contents().articles())
        .put(
            "problems",
            ReceiptItem.problems(problems.subList(0, Math.min(PROBLEMS, problems.size()))))
        .put("problemCount", problems.size())
        .build();
  }
}
