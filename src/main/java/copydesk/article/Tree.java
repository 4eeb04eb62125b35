package copydesk.article;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A JSON object in the making: keeps the order, and leaves out what is absent or empty.
final class Tree {
  private final Map<String, Object> map = new LinkedHashMap<>();

  Tree put(String name, @Nullable Object value) {
    if (value != null && !(value instanceof Collection<?> list && list.isEmpty())) {
      map.put(name, value);
    }
    return this;
  }

  Map<String, Object> map() {
    return Collections.unmodifiableMap(map);
  }
}
