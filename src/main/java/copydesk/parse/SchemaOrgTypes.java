package copydesk.parse;

import copydesk.parse.Draft.Of;
import java.util.Map;
import java.util.Set;

/// In which of ninjs' lists a thing of schema.org belongs, by its type.
final class SchemaOrgTypes {
  private static final Set<String> ORGANISATIONS =
      Set.of(
          "Corporation",
          "NGO",
          "SportsTeam",
          "Airline",
          "Consortium",
          "LibrarySystem",
          "CollegeOrUniversity",
          "School",
          "MusicGroup",
          "PoliticalParty",
          "Cooperative");
  private static final Set<String> PLACES =
      Set.of(
          "City",
          "Country",
          "State",
          "AdministrativeArea",
          "Continent",
          "Mountain",
          "Landform",
          "CivicStructure",
          "Airport",
          "Park",
          "TouristAttraction",
          "BodyOfWater");
  private static final Set<String> EVENTS = Set.of("Festival", "EventSeries", "Hackathon");
  private static final Set<String> OBJECTS =
      Set.of("Product", "CreativeWork", "Book", "Movie", "TVSeries", "Vehicle", "Car");

  private SchemaOrgTypes() {}

  static Of list(Object thing) {
    var types = thing instanceof Map<?, ?> node ? LinkedData.types(node) : Set.<String>of();
    for (var type : types) {
      if (type.equals("Person")) {
        return Of.PEOPLE;
      }
      if (type.endsWith("Organization")
          || type.endsWith("Business")
          || ORGANISATIONS.contains(type)) {
        return Of.ORGANISATIONS;
      }
      if (type.endsWith("Place") || PLACES.contains(type)) {
        return Of.PLACES;
      }
      if (type.endsWith("Event") || EVENTS.contains(type)) {
        return Of.EVENTS;
      }
      if (OBJECTS.contains(type)) {
        return Of.OBJECTS;
      }
    }
    return Of.SUBJECTS;
  }
}
