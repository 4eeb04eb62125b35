package copydesk.enrich;

import copydesk.text.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Finds the countries and regions that a text names, and the countries whose people it names.
final class NamedAreas {
  private static final int MOST_WORDS = 3;
  private static final int SHORTEST_NAME = 3;
  private static final int LEAST_PEOPLE = 100;

  private NamedAreas() {}

  static void addTo(Set<Integer> named, String text) {
    var words = Words.of(text);
    for (var i = 0; i < words.count(); i++) {
      if (!words.isCapital(i)) {
        continue;
      }
      var people = Demonyms.BY_KEY.get(words.hash(i, i + 1));
      if (people != null) {
        named.add(people);
      }
      var end = Math.min(words.count(), i + MOST_WORDS);
      for (var to = i + 1; to <= end && words.isTogether(i, to); to++) {
        if (words.end(to - 1) - words.start(i) >= SHORTEST_NAME && words.isCapital(to - 1)) {
          addAreas(named, words.hash(i, to));
        }
      }
    }
  }

  private static void addAreas(Set<Integer> named, long hash) {
    var gazetteer = Gazetteer.get();
    var places = gazetteer.named(hash);
    for (var place : places) {
      // "Washington" in a text is the city.
      if (gazetteer.isCity(place) && gazetteer.people(place) >= LEAST_PEOPLE) {
        return;
      }
    }
    for (var place : places) {
      if (!gazetteer.isCity(place)) {
        named.add(place);
      }
    }
  }

  /// The country whose people, or whose own, are called so; [Gazetteer#NOWHERE] where that is none.
  static int ofPeople(long hash) {
    return Demonyms.BY_KEY.getOrDefault(hash, Gazetteer.NOWHERE);
  }

  private static final class Demonyms {
    private static final Map<Long, Integer> BY_KEY = read();

    private static Map<Long, Integer> read() {
      var gazetteer = Gazetteer.get();
      var byKey = new HashMap<Long, Integer>();
      Table.readPairs(
          NamedAreas.class,
          "demonyms.txt",
          entry -> {
            var country = gazetteer.country(entry.left());
            if (country == Gazetteer.NOWHERE) {
              throw new IllegalArgumentException("no such country: " + entry.left());
            }
            for (var word : entry.right().split(" +", -1)) {
              byKey.put(NameKey.hash(word), country);
            }
          });
      return Map.copyOf(byKey);
    }
  }
}
