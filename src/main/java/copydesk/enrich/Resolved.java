package copydesk.enrich;

import copydesk.article.Basis;
import copydesk.article.Place;
import copydesk.article.Span;
import org.jspecify.annotations.Nullable;

/// What a name was taken for: places of the gazetteer, as far as they are sure.
///
/// @param city [Gazetteer#NOWHERE] where the name is that of a region or country, or unknown
record Resolved(int city, int region, int country) {
  static final Resolved NOTHING =
      new Resolved(Gazetteer.NOWHERE, Gazetteer.NOWHERE, Gazetteer.NOWHERE);

  static Resolved of(int place) {
    var gazetteer = Gazetteer.get();
    if (gazetteer.isCountry(place)) {
      return new Resolved(Gazetteer.NOWHERE, Gazetteer.NOWHERE, place);
    }
    var region = gazetteer.isRegion(place) ? place : gazetteer.around(place);
    return new Resolved(
        gazetteer.isCity(place) ? place : Gazetteer.NOWHERE,
        gazetteer.isRegion(region) ? region : Gazetteer.NOWHERE,
        gazetteer.country(place));
  }

  boolean isCity() {
    return city != Gazetteer.NOWHERE;
  }

  boolean isNothing() {
    return country == Gazetteer.NOWHERE;
  }

  Place place(String name, Basis basis, String from, @Nullable Span span) {
    return new Place(
        name,
        name(city),
        name(region),
        code(region),
        name(country),
        code(country),
        basis,
        from,
        span);
  }

  private static @Nullable String name(int place) {
    return place == Gazetteer.NOWHERE ? null : Gazetteer.get().name(place);
  }

  private static @Nullable String code(int place) {
    var code = place == Gazetteer.NOWHERE ? "" : Gazetteer.get().code(place);
    return code.isEmpty() ? null : code;
  }
}
