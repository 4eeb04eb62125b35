package copydesk.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What the closed schema of ninjs 3.1 allows where, and how a value is cut to that: what does not
/// fit is handed to a [Misfits], and the rest of the value stays.
///
/// Names are compared without regard to case, since that is all that changed in most of them.
@FunctionalInterface
interface NinjsShape {
  /// The value in this shape, or null where nothing of it fits.
  @Nullable Object fit(Object value, String place, Misfits misfits);

  /// Takes what a shape has no room for.
  @FunctionalInterface
  interface Misfits {
    /// Takes one of them, and whether it is `wrong`: the place exists and does not allow it.
    void take(String place, Object value, boolean wrong);
  }

  static Closed object() {
    return new Closed(Map.of(), Set.of(), List.of());
  }

  static NinjsShape listOf(NinjsShape item) {
    return (value, place, misfits) -> {
      if (!(value instanceof List<?> items)) {
        misfits.take(place, value, true);
        return null;
      }
      var fitting = new ArrayList<Object>();
      for (var i = 0; i < items.size(); i++) {
        var fit = item.fit(items.get(i), "%s[%d]".formatted(place, i + 1), misfits);
        if (fit != null) {
          fitting.add(fit);
        }
      }
      return fitting.isEmpty() ? null : fitting;
    };
  }

  static NinjsShape oneOf(String... values) {
    var all = Set.of(values);
    return when(value -> value instanceof String text && all.contains(text));
  }

  static NinjsShape when(Predicate<Object> allowed) {
    return checked((value, _, _) -> allowed.test(value) ? value : null);
  }

  static NinjsShape checked(NinjsShape shape) {
    return (value, place, misfits) -> {
      var fit = shape.fit(value, place, misfits);
      if (fit == null) {
        misfits.take(place, value, true);
      }
      return fit;
    };
  }

  /// An object that has these properties and no others.
  ///
  /// @param alternatives pairs of which one alone may be there; where there are any, at least
  ///     one is
  record Closed(
      Map<String, Map.Entry<String, NinjsShape>> properties,
      Set<String> needed,
      List<List<String>> alternatives)
      implements NinjsShape {
    Closed with(NinjsShape shape, String... names) {
      var all = new LinkedHashMap<>(properties);
      for (var name : names) {
        all.put(name.toLowerCase(Locale.ROOT), Map.entry(name, shape));
      }
      return new Closed(all, needed, alternatives);
    }

    Closed needing(String... names) {
      return new Closed(properties, Set.of(names), alternatives);
    }

    Closed oneOfThese(String first, String second) {
      var all = new ArrayList<>(alternatives);
      all.add(List.of(first, second));
      return new Closed(properties, needed, all);
    }

    @Override
    public @Nullable Object fit(Object value, String place, Misfits misfits) {
      if (!(value instanceof Map<?, ?> map)) {
        misfits.take(place, value, true);
        return null;
      }
      var fitting = new LinkedHashMap<String, Object>();
      map.forEach((name, one) -> fit((String) name, one, place, fitting, misfits));
      for (var pair : alternatives) {
        if (fitting.containsKey(pair.getFirst()) && fitting.containsKey(pair.getLast())) {
          misfits.take(place + "." + pair.getLast(), fitting.remove(pair.getLast()), true);
        }
      }
      var isComplete =
          fitting.keySet().containsAll(needed)
              && (alternatives.isEmpty()
                  || alternatives.stream()
                      .anyMatch(pair -> pair.stream().anyMatch(fitting::containsKey)));
      if (!isComplete && !fitting.isEmpty()) {
        misfits.take(place, fitting, true);
      }
      return isComplete && !fitting.isEmpty() ? fitting : null;
    }

    private void fit(
        String name, Object value, String place, Map<String, Object> fitting, Misfits misfits) {
      var property = properties.get(name.toLowerCase(Locale.ROOT));
      var inside = place.isEmpty() ? name : place + "." + name;
      if (property == null || fitting.containsKey(property.getKey())) {
        misfits.take(inside, value, false);
        return;
      }
      var fit = property.getValue().fit(value, inside, misfits);
      if (fit != null) {
        fitting.put(property.getKey(), fit);
      }
    }
  }
}
