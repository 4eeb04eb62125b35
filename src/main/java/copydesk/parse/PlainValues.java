package copydesk.parse;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

/// What a reader of YAML or TOML gives, as the values that JSON has: a `Map` that keeps the order,
/// a `List`, `String`, `Long`, `BigDecimal` or `Boolean`, and no null within.
///
/// Every value is counted, since an alias of YAML is a value again wherever it stands.
final class PlainValues {
  /// As deep as JSON may be.
  static final int MAX_DEPTH = SafeJson.MAX_DEPTH;

  private static final int MAX_VALUES = 20_000;

  private int room = MAX_VALUES;

  private PlainValues() {}

  /// Null where there is no value.
  ///
  /// @throws IllegalArgumentException where it passes a limit, which the message names
  static @Nullable Object of(@Nullable Object value) {
    return new PlainValues().plain(value, 0);
  }

  private @Nullable Object plain(@Nullable Object value, int depth) {
    room--;
    if (room < 0 || depth > MAX_DEPTH) {
      throw new IllegalArgumentException(
          "more than %d values or %d levels".formatted(MAX_VALUES, MAX_DEPTH));
    }
    return switch (value) {
      case null -> null;
      case Map<?, ?> map -> map(map, depth);
      case TomlTable table -> table(table, depth);
      case Collection<?> list -> list(list, depth);
      case TomlArray array -> list(array.toList(), depth);
      case Boolean truth -> truth;
      case byte[] bytes -> Base64.getEncoder().encodeToString(bytes);
      case Double number when !Double.isFinite(number) -> number.toString();
      case Number number -> SafeJson.number(number.toString());
      default -> value.toString();
    };
  }

  private Map<String, Object> map(Map<?, ?> map, int depth) {
    var plain = new LinkedHashMap<String, Object>();
    map.forEach((name, value) -> put(plain, String.valueOf(name), plain(value, depth + 1)));
    return plain;
  }

  private Map<String, Object> table(TomlTable table, int depth) {
    var plain = new LinkedHashMap<String, Object>();
    // By its path, since a key may have dots in it.
    table.keySet().forEach(name -> put(plain, name, plain(table.get(List.of(name)), depth + 1)));
    return plain;
  }

  private List<Object> list(Collection<?> list, int depth) {
    var plain = new ArrayList<Object>();
    for (var one : list) {
      var value = plain(one, depth + 1);
      if (value != null) {
        plain.add(value);
      }
    }
    return plain;
  }

  private static void put(Map<String, Object> plain, String name, @Nullable Object value) {
    if (value != null) {
      plain.put(name, value);
    }
  }
}
