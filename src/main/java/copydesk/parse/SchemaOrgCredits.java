package copydesk.parse;

import copydesk.article.Concept;
import copydesk.article.Credits;
import copydesk.parse.Draft.Of;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who wrote an article of schema.org, and who published it.
///
/// An `author` is meant to be one person. Often it is a whole byline, "Ann Example and Bob Sample,
/// North Wire Agency"; often `creator` says it again.
final class SchemaOrgCredits {
  /// In the order that they have to be read in: an author that is the publisher is no other source.
  static final List<String> PROPERTIES =
      List.of("publisher", "author", "creator", "sourceOrganization", "contributor", "editor");

  private final SchemaOrgValues values;
  private final Draft draft;
  private final Set<String> publishers = new HashSet<>();
  private final Set<String> authors = new HashSet<>();
  private final List<String> printed = new ArrayList<>();
  private boolean isByline;

  SchemaOrgCredits(SchemaOrgValues values, Draft draft) {
    this.values = values;
    this.draft = draft;
  }

  void read(String property, List<Object> all) {
    for (var one : all) {
      var isHouse = SchemaOrgTypes.list(one) == Of.ORGANISATIONS;
      switch (property) {
        case "publisher" -> {
          publishers.add(folded(values.name(one)));
          draft.source(values.concept(one, Credits.PUBLISHER));
        }
        case "author", "creator" -> {
          if (isHouse) {
            agency(one);
          } else {
            author(one);
          }
        }
        case "sourceOrganization" -> agency(one);
        default ->
            draft.about(isHouse ? Of.ORGANISATIONS : Of.PEOPLE, values.concept(one, property));
      }
    }
  }

  /// Says the byline as it stood, where the authors' names are taken out of one.
  void end() {
    if (isByline) {
      draft.by(String.join(", ", printed));
    }
  }

  private void agency(Object house) {
    if (!publishers.contains(folded(values.name(house)))) {
      draft.source(values.concept(house, Credits.AGENCY));
    }
  }

  private void author(Object one) {
    var concept = values.concept(one, "author");
    if (concept == null || concept.name() == null) {
      draft.author(concept);
      return;
    }
    if (publishers.contains(folded(concept.name()))) {
      return; // a paper that signs its own stories
    }
    var names = values.names(one);
    names.forEach(
        name -> byline(name, names.size() == 1 ? concept : Concept.named(name, "author")));
  }

  private void byline(String line, Concept author) {
    var names = Names.in(line);
    var isName =
        names.isEmpty()
            || line.startsWith("The ") // a paper that signs its own stories
            || (names.size() == 1 && names.getFirst().equalsIgnoreCase(line));
    var isNew = false;
    for (var name : isName ? List.of(line) : names) {
      if (authors.add(folded(name))) {
        isNew = true;
        var uri = names.size() == 1 ? author.uri() : null;
        draft.author(isName ? author : Draft.concept(name, "author", uri, null, Map.of()));
      }
    }
    if (isNew) {
      printed.add(line);
      isByline |= !isName;
    }
  }

  private static String folded(@Nullable String name) {
    return name == null ? "" : name.toLowerCase(Locale.ROOT);
  }
}
