package copydesk.parse;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Puts the values of a page's state where they belong: many programs keep each once, in a table,
/// and write its number or its name wherever it is meant.
final class References {
  /// Deeper than any page goes on; what is below is left out.
  private static final int DEEPEST = 60;

  private static final String NOTHING = "";

  private final Map<?, ?> table;
  private final Function<Object, @Nullable Object> name;
  private final Map<Object, Object> read = new HashMap<>();
  private final Set<Object> referred = new HashSet<>();

  /// @param table the values by their names
  /// @param name what a value refers to, or null where it stands for itself
  References(Map<?, ?> table, Function<Object, @Nullable Object> name) {
    this.table = table;
    this.name = name;
  }

  /// The value of a name, with all that it refers to. Each is read once, however often it is meant,
  /// and not within itself.
  Object at(Object key) {
    return at(key, 0);
  }

  /// All values that no other refers to.
  List<Object> roots() {
    table.keySet().forEach(this::at);
    return table.keySet().stream().filter(key -> !referred.contains(key)).map(this::at).toList();
  }

  private Object at(Object key, int depth) {
    var known = read.putIfAbsent(key, NOTHING);
    var value = table.get(key);
    if (known != null || value == null) {
      return known == null ? NOTHING : known;
    }
    var whole = within(value, depth);
    read.put(key, whole);
    return whole;
  }

  private Object within(Object value, int depth) {
    if (depth > DEEPEST) {
      return NOTHING;
    }
    if (value instanceof Map<?, ?> map) {
      var whole = new LinkedHashMap<String, Object>();
      map.forEach((property, held) -> whole.put(String.valueOf(property), meant(held, depth + 1)));
      return whole;
    }
    return value instanceof List<?> list
        ? list.stream().map(held -> meant(held, depth + 1)).toList()
        : value;
  }

  private Object meant(Object value, int depth) {
    var key = name.apply(value);
    if (key == null || !table.containsKey(key)) {
      return within(value, depth);
    }
    referred.add(key);
    return at(key, depth);
  }
}
