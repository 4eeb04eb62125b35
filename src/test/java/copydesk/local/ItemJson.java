package copydesk.local;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// An item of the table as plain JSON, without DynamoDB's letters for types.
final class ItemJson {
  private ItemJson() {}

  static String pretty(Map<String, AttributeValue> item) {
    return Json.pretty(plain(AttributeValue.fromM(item)));
  }

  private static Object plain(AttributeValue value) {
    return switch (value.type()) {
      case S -> value.s();
      case N -> new BigDecimal(value.n());
      case BOOL -> value.bool();
      case L -> value.l().stream().map(ItemJson::plain).toList();
      case SS -> value.ss();
      case M -> {
        var map = new TreeMap<String, Object>(); // the order of a map in an item is not kept
        value.m().forEach((name, field) -> map.put(name, plain(field)));
        yield map;
      }
      case B, BS, NS, NUL, UNKNOWN_TO_SDK_VERSION -> value.toString();
    };
  }
}
