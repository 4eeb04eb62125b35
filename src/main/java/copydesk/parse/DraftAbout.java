package copydesk.parse;

import copydesk.article.About;
import copydesk.article.Concept;
import copydesk.parse.Draft.Of;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whom and what a [Draft] is about, in ninjs' lists.
final class DraftAbout {
  private final Map<Of, Set<Concept>> lists = new EnumMap<>(Of.class);

  void add(Of of, @Nullable Concept concept) {
    if (concept != null) {
      lists.computeIfAbsent(of, _ -> new LinkedHashSet<>()).add(concept);
    }
  }

  About about() {
    return new About(
        list(Of.SUBJECTS),
        list(Of.PEOPLE),
        list(Of.ORGANISATIONS),
        list(Of.PLACES),
        list(Of.EVENTS),
        list(Of.OBJECTS),
        list(Of.GENRES));
  }

  // Who is named twice, once with a code, is one.
  private List<Concept> list(Of of) {
    var all = lists.getOrDefault(of, Set.of());
    var coded = new HashSet<Concept>();
    for (var concept : all) {
      if (concept.name() != null && !isBare(concept)) {
        coded.add(Concept.named(concept.name(), concept.rel()));
      }
    }
    return all.stream().filter(concept -> !isBare(concept) || !coded.contains(concept)).toList();
  }

  private static boolean isBare(Concept concept) {
    return concept.uri() == null && concept.literal() == null && concept.details().isEmpty();
  }
}
