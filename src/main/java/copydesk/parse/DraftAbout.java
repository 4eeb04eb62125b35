package copydesk.parse;

import copydesk.article.About;
import copydesk.article.Concept;
import copydesk.parse.Draft.Of;
import java.util.EnumMap;
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

  private List<Concept> list(Of of) {
    return List.copyOf(lists.getOrDefault(of, Set.of()));
  }
}
