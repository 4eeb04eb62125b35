package copydesk.aws;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The attributes of an item that was read, with their types.
record Attributes(Map<String, AttributeValue> map) {

  /// @throws IllegalStateException if the item lacks it, and so was not written by us
  String text(String name) {
    return required(name).s();
  }

  @Nullable String optionalText(String name) {
    var value = map.get(name);
    return value == null ? null : value.s();
  }

  @Nullable Instant optionalInstant(String name) {
    var value = optionalText(name);
    return value == null ? null : Instant.parse(value);
  }

  long number(String name) {
    return Long.parseLong(required(name).n());
  }

  List<String> texts(String name) {
    return required(name).l().stream().map(AttributeValue::s).toList();
  }

  List<Attributes> maps(String name) {
    return required(name).l().stream().map(value -> new Attributes(value.m())).toList();
  }

  private AttributeValue required(String name) {
    var value = map.get(name);
    if (value == null) {
      throw new IllegalStateException("an item without " + name + ": " + map.keySet());
    }
    return value;
  }
}
