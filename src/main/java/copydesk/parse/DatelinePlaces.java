package copydesk.parse;

import copydesk.text.Capitals;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The names between the commas of a dateline, and what each of them is: a town first, then perhaps
/// its region, its country, or both.
///
/// @param names not in capitals, whichever way they are printed
record DatelinePlaces(List<String> names) {
  private static final Set<String> REGIONS = WireTable.set("regions");

  static DatelinePlaces of(List<String> printed) {
    return new DatelinePlaces(printed.stream().map(DatelinePlaces::eased).toList());
  }

  /// Whether datelines print it behind a town, and no country has the name.
  static boolean isRegion(String place) {
    return REGIONS.contains(WireTable.folded(place));
  }

  /// The names as one: "Springfield, Ill."; null where there is none.
  @Nullable String all() {
    return names.isEmpty() ? null : String.join(", ", names);
  }

  @Nullable String town() {
    return names.isEmpty() ? null : names.getFirst();
  }

  /// The one that the table has; of three names, the one between the others.
  @Nullable String region() {
    for (var name : names.subList(Math.min(1, names.size()), names.size())) {
      if (isRegion(name) || (names.size() == 3 && name.equals(names.get(1)))) {
        return name;
      }
    }
    return null;
  }

  @Nullable String country() {
    return names.size() > 1 && !isRegion(names.getLast()) ? names.getLast() : null;
  }

  // "MARABÁ, PA": two capitals are an abbreviation.
  private static String eased(String place) {
    return place.length() == 2 && isRegion(place) ? place : Capitals.eased(place);
  }
}
