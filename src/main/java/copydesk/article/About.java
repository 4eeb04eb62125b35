package copydesk.article;

import java.util.List;

/// What the publisher says that an article is about, and of what kind it is.
///
/// @param people those whom it mentions; its authors are in [Credits]
/// @param genres "analysis", "obituary"
public record About(
    List<Concept> subjects,
    List<Concept> people,
    List<Concept> organisations,
    List<Concept> places,
    List<Concept> events,
    List<Concept> objects,
    List<Concept> genres) {
  /// For a document that says nothing of it.
  public static final About NOTHING = subjects(List.of());

  public About {
    subjects = List.copyOf(subjects);
    people = List.copyOf(people);
    organisations = List.copyOf(organisations);
    places = List.copyOf(places);
    events = List.copyOf(events);
    objects = List.copyOf(objects);
    genres = List.copyOf(genres);
  }

  /// For a document that has sections and tags, and nothing else.
  public static About subjects(List<Concept> subjects) {
    return new About(subjects, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }
}
