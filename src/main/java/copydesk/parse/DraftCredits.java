package copydesk.parse;

import copydesk.article.Concept;
import copydesk.article.Credits;
import copydesk.article.Filing;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who made a [Draft], and where.
final class DraftCredits {
  private static final int LONGEST_DATELINE = 200;

  private final Set<Concept> authors = new LinkedHashSet<>();
  private final Set<Concept> sources = new LinkedHashSet<>();
  private @Nullable String by;
  private @Nullable String located;
  private @Nullable String mark;
  private @Nullable Filing filing;

  void by(@Nullable String value) {
    by = by == null ? Overmatter.line(value) : by;
  }

  boolean hasAuthor() {
    return !authors.isEmpty() || by != null;
  }

  void author(@Nullable Concept author) {
    if (author != null) {
      authors.add(author);
    }
  }

  void located(@Nullable String value) {
    located = located == null ? Overmatter.line(value) : located;
  }

  void source(@Nullable Concept source) {
    if (source != null) {
      sources.add(source);
    }
  }

  /// The dateline of the text: what it says counts where nothing else says it.
  void dateline(Dateline dateline) {
    located(dateline.place());
    mark = mark == null ? dateline.agency() : mark;
  }

  /// The dateline that the text opens with, taken apart.
  void filing(Filing found) {
    filing = found;
  }

  /// A dateline on a line of its own, "PORTO, Portugal, Nov. 22 (NWA) -", or the place alone. Gives
  /// the line back where it says more.
  @Nullable String dateline(@Nullable String value) {
    var line = Overmatter.line(value);
    if (line == null || line.length() > LONGEST_DATELINE) {
      located(line);
      return null;
    }
    var filed = Dateline.withoutDash(line);
    var dateline = Dateline.of(filed + " - ");
    if (dateline != null) {
      dateline(dateline);
      return filed.equalsIgnoreCase(dateline.place()) ? null : line;
    }
    // What has a number in it is a date, and no place.
    var place = filed.replaceFirst("(?:,[^,\\d]*|^[^,\\d]*)\\d.*$", "");
    located(NitfCredits.eased(place));
    return place.equals(filed) ? null : line;
  }

  /// The byline and the names in it: where only one of them was stated, the other is made of it.
  Credits credits() {
    if (mark != null && sources.stream().noneMatch(other -> Credits.AGENCY.equals(other.rel()))) {
      sources.add(Concept.marked(mark, Credits.AGENCY));
    }
    if (by != null && authors.isEmpty()) {
      var names = Byline.of(by, true);
      authors.addAll(Concept.authors(names == null ? Names.in(by) : names.authors()));
    }
    if (by == null && !authors.isEmpty()) {
      by = String.join(", ", authors.stream().map(Concept::label).toList());
    }
    return new Credits(by, List.copyOf(authors), located, List.copyOf(sources), filing);
  }
}
