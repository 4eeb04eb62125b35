package copydesk;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// An item, or a map in one, as tests read it: asking for what is not there fails the test.
record Row(Map<String, AttributeValue> map) {
  boolean has(String name) {
    return map.containsKey(name);
  }

  /// A string or a number, as text; empty where it is absent.
  String text(String name) {
    var value = map.get(name);
    if (value == null) {
      return "";
    }
    return value.s() != null ? value.s() : requireNonNull(value.n(), name);
  }

  int number(String name) {
    return Integer.parseInt(text(name));
  }

  Row row(String name) {
    return new Row(requireNonNull(map.get(name), name).m());
  }

  List<Row> rows(String name) {
    return list(name).stream().map(value -> new Row(value.m())).toList();
  }

  List<String> texts(String name) {
    return list(name).stream().map(AttributeValue::s).toList();
  }

  private List<AttributeValue> list(String name) {
    return requireNonNull(map.get(name), name).l();
  }
}
