package copydesk.enrich;

import java.util.ArrayList;
import java.util.List;

/// Takes a printed name for a place: "Cambridge" with "Mass." beside it is the one in
/// Massachusetts.
///
/// What is printed beside a name decides; then the setting of the story; then how many people live
/// there. Where that leaves two, what they have in common counts, and be it nothing.
final class PlaceNames {
  // How many times likelier the first must be than the second.
  private static final double LEAST_LEAD = 1.5;

  // The world looks to a capital for more reasons than its size.
  private static final int OF_KNOWN_TO_ALL = 10;

  // In thousands. Datelines name towns, but "CALIFORNIA" is not the village in Maryland.
  private static final int LEAST_PEOPLE_BEFORE_REGION = 100;
  private static final int LEAST_PEOPLE_BESIDE_REGION = 20;
  private static final int LEAST_PEOPLE_BEFORE_COUNTRY = 1_000;

  private final Gazetteer gazetteer = Gazetteer.get();
  private final Setting setting;

  PlaceNames(Setting setting) {
    this.setting = setting;
  }

  /// @param within what is printed beside the name, from the inside out: "Texas", "U.S."
  Resolved resolve(String name, List<String> within) {
    var areas = areas(within);
    var places = places(name);
    if (areas.isEmpty()) {
      // Beside it stands a country that we do not know: only a name without namesakes is sure.
      return places.length == 0
          ? inParts(name)
          : within.isEmpty() || places.length == 1 ? bare(name, places) : Resolved.NOTHING;
    }
    var cities = new ArrayList<Integer>();
    var others = new ArrayList<Integer>();
    for (var place : places) {
      if (isWithin(place, areas)) {
        (gazetteer.isCity(place) ? cities : others).add(place);
      }
    }
    if (cities.isEmpty() && others.isEmpty()) {
      return common(areas);
    }
    return likeliest(cities.isEmpty() ? others : cities);
  }

  /// Whether the name is that of a country or region.
  boolean isArea(String name) {
    for (var place : gazetteer.named(name)) {
      if (!gazetteer.isCity(place)) {
        return true;
      }
    }
    return false;
  }

  boolean isCity(String name) {
    for (var place : gazetteer.named(name)) {
      if (gazetteer.isCity(place)) {
        return true;
      }
    }
    return false;
  }

  // "Muenchen" is how telex and web addresses spell it.
  private int[] places(String name) {
    var places = gazetteer.named(name);
    if (places.length > 0) {
      return places;
    }
    var key = NameKey.folded(name);
    var plain = key.replace("ae", "a").replace("oe", "o").replace("ue", "u");
    return plain.equals(key) ? places : gazetteer.named(plain);
  }

  // What each word beside the name may mean; words that mean no area say nothing.
  private List<List<Integer>> areas(List<String> within) {
    var areas = new ArrayList<List<Integer>>();
    for (var name : within) {
      var named = new ArrayList<Integer>();
      for (var place : gazetteer.named(name)) {
        if (!gazetteer.isCity(place) && !isInSmallLetters(name, place)) {
          named.add(place);
        }
      }
      if (!named.isEmpty()) {
        areas.add(named);
      }
    }
    return areas;
  }

  // "Pa." is Pennsylvania; Brazil's papers write PA with capitals.
  private boolean isInSmallLetters(String name, int region) {
    return name.length() <= "Pa.".length()
        && Character.isLowerCase(name.charAt(name.length() > 1 ? 1 : 0))
        && gazetteer.code(gazetteer.country(region)).equals("BR");
  }

  private boolean isWithin(int place, List<List<Integer>> areas) {
    for (var area : areas) {
      var isIn = false;
      for (var each : area) {
        isIn |= place != each && gazetteer.isWithin(place, each);
      }
      if (!isIn) {
        return false;
      }
    }
    return true;
  }

  // The town is in no gazetteer; where it is has been printed all the same.
  private Resolved common(List<List<Integer>> areas) {
    var inner = areas.getFirst();
    for (var outer : areas) {
      var narrower = new ArrayList<Integer>();
      for (var each : inner) {
        for (var around : outer) {
          if (gazetteer.isWithin(each, around)) {
            narrower.add(each);
            break;
          }
        }
      }
      if (narrower.isEmpty()) {
        return Resolved.NOTHING;
      }
      inner = narrower;
    }
    return inner.size() == 1 ? Resolved.of(inner.getFirst()) : Resolved.NOTHING;
  }

  // Nothing stands beside it: "DOHA", "QATAR", "CALIFORNIA".
  private Resolved bare(String name, int[] places) {
    var cities = new ArrayList<Integer>();
    var countries = new ArrayList<Integer>();
    var regions = new ArrayList<Integer>();
    for (var place : places) {
      (gazetteer.isCity(place) ? cities : gazetteer.isCountry(place) ? countries : regions)
          .add(place);
    }
    // "SALVADOR" is in Brazil, though some call El Salvador so.
    if (cities.stream().anyMatch(city -> people(city) >= LEAST_PEOPLE_BEFORE_COUNTRY)) {
      countries.removeIf(country -> !isEnglish(name, country));
    }
    if (!countries.isEmpty()) {
      // "KUWAIT" and "LUXEMBOURG" are towns in it too.
      for (var city : cities) {
        if (gazetteer.isCapital(city) && countries.contains(gazetteer.country(city))) {
          return Resolved.of(city);
        }
      }
      countries.addAll(regions);
      return likeliest(countries);
    }
    if (cities.isEmpty()) {
      return likeliest(regions);
    }
    var city = likeliest(cities);
    if (regions.isEmpty() || !city.isCity() || regions.contains(city.region())) {
      return city;
    }
    var people = people(city.city());
    return people >= LEAST_PEOPLE_BEFORE_REGION
        ? city
        : people < LEAST_PEOPLE_BESIDE_REGION
            ? likeliest(regions)
            : common(city, likeliest(regions));
  }

  private int people(int place) {
    return gazetteer.people(place);
  }

  private boolean isEnglish(String name, int place) {
    return NameKey.hash(name) == NameKey.hash(gazetteer.name(place));
  }

  // A comma got lost: "CAMBRIDGE MASS."
  private Resolved inParts(String name) {
    var blank = name.lastIndexOf(' ');
    for (var words = 1; words <= 2 && blank > 0; words++) {
      var area = name.substring(blank + 1);
      var town = name.substring(0, blank);
      if (isArea(area) && isCity(town)) {
        var found = resolve(town, List.of(area));
        return found.isCity() ? found : Resolved.NOTHING;
      }
      blank = name.lastIndexOf(' ', blank - 1);
    }
    return Resolved.NOTHING;
  }

  private Resolved likeliest(List<Integer> places) {
    if (places.size() == 1) {
      return Resolved.of(places.getFirst());
    }
    var scores = new double[places.size()];
    var best = 0;
    for (var i = 0; i < scores.length; i++) {
      scores[i] = score(places.get(i));
      best = scores[i] > scores[best] ? i : best;
    }
    var found = Resolved.of(places.get(best));
    for (var i = 0; i < scores.length; i++) {
      if (i != best && scores[i] * LEAST_LEAD > scores[best]) {
        found = common(found, Resolved.of(places.get(i)));
      }
    }
    return found;
  }

  private double score(int place) {
    var people = Math.max(1, people(place));
    var size = gazetteer.isKnownToAll(place) ? OF_KNOWN_TO_ALL * people : people;
    // "GEORGIA" is the country where nothing speaks for the state.
    var rank = gazetteer.isCountry(place) ? 2 : 1;
    return (double) size * rank * setting.weight(place);
  }

  private Resolved common(Resolved one, Resolved other) {
    if (one.country() != other.country()) {
      return Resolved.NOTHING;
    }
    var isSameName =
        one.isCity()
            && other.isCity()
            && gazetteer.name(one.city()).equals(gazetteer.name(other.city()));
    return new Resolved(
        isSameName ? one.city() : Gazetteer.NOWHERE,
        one.region() == other.region() ? one.region() : Gazetteer.NOWHERE,
        one.country());
  }
}
