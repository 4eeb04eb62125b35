package copydesk.parse;

import copydesk.parse.Draft.Of;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What schema.org's types are to us: which are articles, and in which of ninjs' lists the others
/// belong.
final class SchemaOrgTypes {
  private static final int LONGEST_IN_PROBLEM = 200;

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

  private static final Set<String> ARTICLES =
      Set.of(
          "report",
          "blogposting",
          "liveblogposting",
          "socialmediaposting",
          "discussionforumposting",
          "review");

  private static final Set<String> WORKS = Set.of("Recipe", "HowTo", "Course", "TechArticle");

  private SchemaOrgTypes() {}

  /// Whether it is an Article or of a kind of it: all of those but these end in "Article".
  static boolean isArticle(Map<?, ?> node) {
    for (var type : LinkedData.types(node)) {
      var folded = type.toLowerCase(Locale.ROOT);
      if (folded.endsWith("article") || ARTICLES.contains(folded)) {
        return true;
      }
    }
    return false;
  }

  /// Whether it is what a page may be about, or the page itself.
  static boolean isWork(Map<?, ?> node) {
    return LinkedData.types(node).stream()
        .anyMatch(
            type ->
                type.endsWith("Page") || type.startsWith("CreativeWork") || WORKS.contains(type));
  }

  /// Whether it can be read as one, though it is a page or says not what it is.
  static boolean isReadable(Map<?, ?> node) {
    return node.containsKey("articleBody")
        || (node.containsKey("headline")
            && (node.containsKey("text") || LinkedData.types(node).isEmpty()));
  }

  /// These types in words, for who looks for an article among them in vain.
  static String inWords(List<String> types) {
    var said = String.join(", ", types);
    return said.isEmpty()
        ? "nothing that has a type"
        : said.substring(0, Math.min(said.length(), LONGEST_IN_PROBLEM));
  }

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
