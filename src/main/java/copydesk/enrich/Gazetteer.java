package copydesk.enrich;

import copydesk.text.Charsets;
import copydesk.text.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/// The countries, regions and cities of the world, by their names in six languages.
///
/// A place is a number. The names stay in the bytes of the file and are read when asked for; beside
/// them are a few numbers for each place, and the sorted hashes of all names. So 94,000 places take
/// three megabytes and no objects.
final class Gazetteer {
  /// No place: what lies around a country.
  static final int NOWHERE = -1;

  private static final int[] NONE = {};

  // In the numbers of the index: what fits of a hash, then a place.
  private static final int PLACE_BITS = 20;
  private static final long PLACE_MASK = (1L << PLACE_BITS) - 1;
  private static final long HASH_MASK = ~PLACE_MASK;

  private final byte[] text;
  private final int[] lines;
  private final int[] around;
  private final int[] people;
  private final int[] countries;
  private final int[] standAlone;
  private long[] names;

  private Gazetteer(GazetteerFile file) {
    text = file.text();
    lines = file.lines();
    around = file.around();
    people = file.people();
    countries = IntStream.range(0, lines.length).filter(this::isCountry).toArray();
    names = file.names();
    Arrays.sort(names);
    var ours = new ArrayList<Long>();
    Table.readPairs(
        Gazetteer.class,
        "places.txt",
        entry -> {
          var place = described(entry.left(), file.codes());
          for (var name : entry.right().split("\\|", -1)) {
            ours.add(entry(NameKey.hash(name), place));
          }
        });
    var all = Arrays.copyOf(names, names.length + ours.size());
    for (var i = 0; i < ours.size(); i++) {
      all[names.length + i] = ours.get(i);
    }
    Arrays.sort(all);
    names = all;
    var known = new ArrayList<Integer>();
    Table.read(
        Gazetteer.class, "stand-alone.txt", line -> known.add(described(line, file.codes())));
    standAlone = known.stream().mapToInt(Integer::intValue).sorted().toArray();
  }

  // "US-TX", "IN Mumbai"
  private int described(String place, Map<String, Integer> codes) {
    var blank = place.indexOf(' ');
    var within = codes.get(blank < 0 ? place : place.substring(0, blank));
    if (within == null) {
      throw new IllegalStateException("no such code: " + place);
    }
    return blank < 0 ? within : largest(place.substring(blank + 1), within);
  }

  private int largest(String city, int within) {
    var largest = NOWHERE;
    for (var place : named(city)) {
      if (isCity(place)
          && isWithin(place, within)
          && (largest == NOWHERE || people(place) > people(largest))) {
        largest = place;
      }
    }
    if (largest == NOWHERE) {
      throw new IllegalStateException("no such city: " + city);
    }
    return largest;
  }

  /// Loaded when first asked for, as most formats and many texts name no place.
  static Gazetteer get() {
    return Loaded.GAZETTEER;
  }

  private static final class Loaded {
    private static final Gazetteer GAZETTEER = load();

    private static Gazetteer load() {
      try (var in = Gazetteer.class.getResourceAsStream("gazetteer.txt")) {
        var text = Objects.requireNonNull(in, "gazetteer.txt").readAllBytes();
        return new Gazetteer(new GazetteerFile(text));
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }

  /// The number under which a name of a place is kept.
  static long entry(long hash, int place) {
    return (hash & HASH_MASK) | place;
  }

  /// All places of this name; a place has none twice.
  int[] named(String name) {
    return named(NameKey.hash(name));
  }

  /// All places of the name with this key.
  int[] named(long hash) {
    var wanted = hash & HASH_MASK;
    var from = Arrays.binarySearch(names, wanted);
    from = from < 0 ? -from - 1 : from;
    var to = from;
    while (to < names.length && (names[to] & HASH_MASK) == wanted) {
      to++;
    }
    if (from == to) {
      return NONE;
    }
    var places = new int[to - from];
    var count = 0;
    for (var i = from; i < to; i++) {
      var place = (int) (names[i] & PLACE_MASK);
      if (!contains(places, count, place)) {
        places[count++] = place;
      }
    }
    return Arrays.copyOf(places, count);
  }

  private static boolean contains(int[] places, int count, int place) {
    for (var i = 0; i < count; i++) {
      if (places[i] == place) {
        return true;
      }
    }
    return false;
  }

  boolean isCountry(int place) {
    return text[lines[place]] == '@';
  }

  boolean isRegion(int place) {
    return text[lines[place]] == '-';
  }

  boolean isCity(int place) {
    return !isCountry(place) && !isRegion(place);
  }

  boolean isCapital(int place) {
    return people[place] < 0;
  }

  /// Whether nobody has to be told where it is.
  boolean isKnownToAll(int place) {
    return isCapital(place) || Arrays.binarySearch(standAlone, place) >= 0;
  }

  /// Thousands of people; 0 where nobody counted them, as in countries and regions.
  int people(int place) {
    return Math.abs(people[place]);
  }

  /// Of a city its region, else its country; of a region its country; of a country [#NOWHERE].
  int around(int place) {
    return around[place];
  }

  boolean isWithin(int place, int area) {
    for (var each = place; each != NOWHERE; each = around[each]) {
      if (each == area) {
        return true;
      }
    }
    return false;
  }

  int country(int place) {
    var country = place;
    while (!isCountry(country)) {
      country = around[country];
    }
    return country;
  }

  /// The country with this code; [#NOWHERE] where none has it.
  int country(String code) {
    for (var country : countries) {
      if (code(country).equals(code)) {
        return country;
      }
    }
    return NOWHERE;
  }

  /// ISO 3166 code of a country or region; empty where a region has none that is known.
  String code(int place) {
    return string(lines[place] + 1, '\t');
  }

  String name(int place) {
    var start = lines[place];
    if (!isCity(place)) {
      while (text[start] != '\t') {
        start++;
      }
      start++;
    }
    return string(start, '|');
  }

  private String string(int start, char end) {
    var to = start;
    while (text[to] != end && text[to] != '\t' && text[to] != '\n') {
      to++;
    }
    return Charsets.part(text, start, to, StandardCharsets.UTF_8);
  }
}
