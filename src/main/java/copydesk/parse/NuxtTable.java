package copydesk.parse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The state of a page made by Nuxt 3: a list of values, in which objects and lists hold the
/// numbers of others.
final class NuxtTable {
  private NuxtTable() {}

  /// The first value with all that it refers to; null where there is no such list.
  static @Nullable Object read(String json) {
    var table = table(json);
    return table.isEmpty() ? null : new References(table, NuxtTable::number).at(0L);
  }

  // One by one: a null has a number as well.
  private static Map<Long, Object> table(String text) {
    var table = new LinkedHashMap<Long, Object>();
    try (var json = SafeJson.open(text, "")) {
      if (json.next() != JsonToken.START_ARRAY) {
        return table;
      }
      for (var token = json.next();
          token != null && token != JsonToken.END_ARRAY && table.size() < SafeJson.MAX_VALUES;
          token = json.next()) {
        var value = json.value();
        table.put((long) table.size(), value == null ? "" : value);
      }
    } catch (JsonProcessingException _) { // what came before the fault counts
      return table;
    } catch (IOException impossible) { // it is all in memory
      throw new UncheckedIOException(impossible);
    }
    return table;
  }

  private static @Nullable Object number(Object value) {
    return value instanceof Long ? value : null;
  }
}
