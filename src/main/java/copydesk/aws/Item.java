package copydesk.aws;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// An item for the table: a key, and attributes made from trees of maps, lists, strings, numbers,
/// truth values and instants.
record Item(Key key, Map<String, AttributeValue> attributes) {

  static Builder at(String pk, String sk) {
    return new Builder(new Key(pk, sk));
  }

  /// Collects attributes. Absent values are left out.
  static final class Builder {
    private final Key key;
    private final Map<String, AttributeValue> attributes = new LinkedHashMap<>();

    private Builder(Key key) {
      this.key = key;
      attributes.putAll(key.attributes());
    }

    Builder put(String name, @Nullable Object value) {
      if (value != null) {
        attributes.put(name, attribute(value));
      }
      return this;
    }

    Item build() {
      return new Item(key, attributes);
    }
  }

  // DynamoDB allows 32 levels, and `Bounds` keeps what documents nest to fewer.
  private static AttributeValue attribute(Object value) {
    return switch (value) {
      case String text -> AttributeValue.fromS(Utf8.wellFormed(text));
      case Boolean truth -> AttributeValue.fromBool(truth);
      case Number number -> AttributeValue.fromN(number.toString());
      case Instant time -> AttributeValue.fromS(time.toString());
      case Map<?, ?> map -> AttributeValue.fromM(attributes(map));
      case Collection<?> list -> AttributeValue.fromL(list.stream().map(Item::attribute).toList());
      default -> throw new IllegalArgumentException("no attribute: " + value.getClass());
    };
  }

  private static Map<String, AttributeValue> attributes(Map<?, ?> map) {
    var attributes = new LinkedHashMap<String, AttributeValue>();
    map.forEach((name, value) -> attributes.put(name.toString(), attribute(value)));
    return attributes;
  }
}
