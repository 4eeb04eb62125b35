package copydesk.aws;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The size of items as DynamoDB counts it: "DynamoDB item sizes and formats" in its developer
/// guide. What limits an item, and what a write costs, are both counted from it.
public final class ItemSize {
  private static final int KIB = 1024;

  private ItemSize() {}

  /// Bytes of an item: the names of its attributes and their values.
  public static int of(Map<String, AttributeValue> item) {
    var bytes = 0;
    for (var attribute : item.entrySet()) {
      bytes += Utf8.length(attribute.getKey()) + of(attribute.getValue());
    }
    return bytes;
  }

  /// What writing an item in a transaction costs: two write units for each KB begun.
  public static int transactionalWriteUnits(Map<String, AttributeValue> item) {
    return 2 * Math.max(1, Math.ceilDiv(of(item), KIB));
  }

  private static int of(AttributeValue value) {
    return switch (value.type()) {
      case S -> Utf8.length(value.s());
      // "Approximately one byte per two significant digits, plus one": one more, to be safe.
      case N -> value.n().length() / 2 + 2;
      case BOOL, NUL -> 1;
      case M -> {
        var bytes = 3;
        for (var entry : value.m().entrySet()) {
          bytes += 1 + Utf8.length(entry.getKey()) + of(entry.getValue());
        }
        yield bytes;
      }
      case L -> {
        var bytes = 3;
        for (var element : value.l()) {
          bytes += 1 + of(element);
        }
        yield bytes;
      }
      case B, SS, NS, BS, UNKNOWN_TO_SDK_VERSION ->
          throw new IllegalArgumentException("no attribute of ours: " + value.type());
    };
  }
}
