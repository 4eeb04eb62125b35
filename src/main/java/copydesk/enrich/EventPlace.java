package copydesk.enrich;

import copydesk.article.Basis;
import copydesk.article.Place;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Decides where the event of a story happened. It says so only where the lead does, and of two
/// places none: a wrong one is worse than no place.
final class EventPlace {
  // A smaller town has namesakes, and its story says where it is.
  private static final int LEAST_PEOPLE = 100;

  private final List<EventMention> mentions;
  private final PlaceNames names;
  private final Offsets offsets;

  EventPlace(List<EventMention> mentions, PlaceNames names, Offsets offsets) {
    this.mentions = mentions;
    this.names = names;
    this.offsets = offsets;
  }

  /// @param filed is no event's place: only where it is another one is it worth telling
  @Nullable Place find(@Nullable Place filed) {
    EventMention found = null;
    var where = Resolved.NOTHING;
    for (var mention : mentions) {
      if (found != null && mention.paragraph() > found.paragraph()) {
        break;
      }
      var place = resolve(mention);
      if (place.isCity()) {
        if (found != null && place.city() != where.city()) {
          return null;
        }
        found = found == null ? mention : found;
        where = place;
      }
    }
    if (found == null || (filed != null && isSame(found, where, filed))) {
      return null;
    }
    var span = offsets.span(found.paragraph(), found.from(), found.to());
    return where.place(found.name(), basis(found, where), "text", span);
  }

  private Resolved resolve(EventMention mention) {
    var beside = mention.beside();
    return switch (mention.kind()) {
      case LOCATED ->
          beside != null && names.isArea(beside)
              ? names.resolve(mention.name(), List.of(beside))
              : Resolved.NOTHING;
      case TIMED -> {
        var place = names.resolve(mention.name(), List.of());
        yield place.isCity() && isKnown(place) ? place : Resolved.NOTHING;
      }
      case CAPITAL -> {
        var place = names.resolve(mention.name(), List.of());
        var isCapital = place.isCity() && Gazetteer.get().isCapital(place.city());
        yield isCapital ? place : Resolved.NOTHING;
      }
    };
  }

  private static boolean isKnown(Resolved place) {
    var gazetteer = Gazetteer.get();
    return place.region() != Gazetteer.NOWHERE
        && (gazetteer.isKnownToAll(place.city()) || gazetteer.people(place.city()) >= LEAST_PEOPLE);
  }

  private static boolean isSame(EventMention mention, Resolved where, Place filed) {
    var city = Gazetteer.get().name(where.city());
    return city.equals(filed.city())
        || mention.name().toLowerCase(Locale.ROOT).equals(filed.name().toLowerCase(Locale.ROOT));
  }

  // Stated where the text says the country too; else it was found by size or setting.
  private static Basis basis(EventMention mention, Resolved where) {
    if (mention.kind() == EventMention.Kind.LOCATED) {
      return Basis.STATED;
    }
    var words = mention.around();
    for (var i = 0; i < words.count(); i++) {
      if (words.isCapital(i) && NamedAreas.ofPeople(words.hash(i, i + 1)) == where.country()) {
        return Basis.STATED;
      }
    }
    return Basis.INFERRED;
  }
}
