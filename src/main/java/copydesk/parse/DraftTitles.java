package copydesk.parse;

import static copydesk.article.Titles.MAIN;

import copydesk.article.Titles;
import copydesk.article.Titles.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What stands over the text of a [Draft].
final class DraftTitles {
  private final Set<Line> headlines = new LinkedHashSet<>();
  private final Set<Line> descriptions = new LinkedHashSet<>();
  private boolean hasMain;
  private @Nullable String title;
  private @Nullable String slugline;

  void title(@Nullable String value) {
    title = title == null ? Overmatter.line(value) : title;
  }

  void headline(String role, @Nullable String value) {
    var line = Overmatter.line(value);
    if (line == null || headlines.contains(new Line(role, line))) {
      return;
    }
    var isMain = role.equals(MAIN);
    headlines.add(new Line(isMain && hasMain ? "alternative" : role, line));
    hasMain |= isMain;
  }

  void slugline(@Nullable String value) {
    slugline = slugline == null ? Overmatter.line(value) : slugline;
  }

  void description(String role, @Nullable String value) {
    var line = Overmatter.line(value);
    if (line != null) {
      descriptions.add(new Line(role, line));
    }
  }

  boolean isEmpty() {
    return headlines.isEmpty() && descriptions.isEmpty();
  }

  Titles titles() {
    // The main one first, wherever a document says it.
    var ordered = new ArrayList<>(headlines);
    ordered.sort(Comparator.comparing(line -> !line.role().equals(MAIN)));
    return new Titles(title, ordered, slugline, List.copyOf(descriptions));
  }
}
