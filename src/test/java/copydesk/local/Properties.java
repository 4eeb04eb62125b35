package copydesk.local;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A map in the template, and where it stands: what is missing or wrong is said with its place.
final class Properties {
  private final String place;
  private final Map<?, ?> values;
  private final Resolver resolver;

  Properties(String place, Object values, Resolver resolver) {
    this.place = place;
    this.resolver = resolver;
    if (!(values instanceof Map<?, ?> map)) {
      throw new LocalProblem(
          "template.yaml: %s should be a map and is %s.".formatted(place, values));
    }
    this.values = map;
  }

  /// Complains about a property that is neither used here nor known to make no difference.
  void allow(Set<String> used, Set<String> withoutEffect) {
    for (var name : values.keySet()) {
      if (!used.contains(name.toString()) && !withoutEffect.contains(name.toString())) {
        throw new LocalProblem(
            "template.yaml: %s has %s, which the local stack does not know."
                .formatted(place, name));
      }
    }
  }

  String text(String name) {
    return findText(name).orElseThrow(() -> missing(name));
  }

  Optional<String> findText(String name) {
    return Optional.<Object>ofNullable(values.get(name)).map(resolver::text);
  }

  int number(String name) {
    var text = text(name);
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException _) {
      throw new LocalProblem(
          "template.yaml: %s of %s should be a whole number and is %s."
              .formatted(name, place, text));
    }
  }

  Properties map(String name) {
    return find(name).orElseThrow(() -> missing(name));
  }

  Optional<Properties> find(String name) {
    return Optional.<Object>ofNullable(values.get(name))
        .map(value -> new Properties(place + " / " + name, value, resolver));
  }

  List<Properties> list(String name) {
    if (!(values.get(name) instanceof List<?> list)) {
      throw missing(name);
    }
    var items = new ArrayList<Properties>();
    for (var item : list) {
      items.add(new Properties(place + " / " + name + "[" + items.size() + "]", item, resolver));
    }
    return items;
  }

  /// A list of words; empty where there is none.
  List<String> findTexts(String name) {
    return values.get(name) instanceof List<?> list
        ? list.stream().map(resolver::text).toList()
        : List.of();
  }

  /// The maps in this map.
  Stream<Properties> maps() {
    return values.keySet().stream().map(Object::toString).map(this::map);
  }

  /// All of this map, each value resolved to text.
  Map<String, String> texts() {
    var texts = new LinkedHashMap<String, String>();
    values.keySet().forEach(name -> texts.put(name.toString(), text(name.toString())));
    return texts;
  }

  private LocalProblem missing(String name) {
    return new LocalProblem("template.yaml: %s has no %s.".formatted(place, name));
  }
}
