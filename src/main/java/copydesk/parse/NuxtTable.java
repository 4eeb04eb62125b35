package copydesk.parse;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The state of a page made by Nuxt 3: each value stands once in a table, and objects and lists
/// hold its number there.
final class NuxtTable {
  private static final int DEEPEST = 60;

  private final List<?> table;
  private final Set<Integer> read = new HashSet<>();

  private NuxtTable(List<?> table) {
    this.table = table;
  }

  /// The value that the table is of; null where it is no table.
  static @Nullable Object read(String json) {
    // A null would not be counted in a list, and all behind it have other numbers then.
    var value = SafeJson.literal(json.replace(",null", ",\"\"")).value();
    return value instanceof List<?> list && !list.isEmpty() ? new NuxtTable(list).at(0, 0) : value;
  }

  // An object that is referred to again is not read again: it may hold itself.
  private Object at(int number, int depth) {
    var value = table.get(number);
    if (value instanceof Map<?, ?> map && depth < DEEPEST && read.add(number)) {
      var object = new LinkedHashMap<String, Object>();
      map.forEach((name, at) -> object.put(String.valueOf(name), referred(at, depth)));
      return object;
    }
    if (value instanceof List<?> list && depth < DEEPEST && read.add(number)) {
      return list.stream().map(at -> referred(at, depth)).toList();
    }
    return value instanceof Map || value instanceof List ? "" : value;
  }

  private Object referred(Object at, int depth) {
    return at instanceof Long number && number >= 0 && number < table.size()
        ? at(number.intValue(), depth + 1)
        : at;
  }
}
