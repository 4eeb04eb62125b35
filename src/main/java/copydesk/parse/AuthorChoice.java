package copydesk.parse;

import copydesk.parse.PageAuthors.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which of those whom a page names is its article's author, by points: each place that names
/// somebody speaks for these names, and it counts most of all that several places agree.
///
/// The points were fitted to a thousand pages, and rounded: hardly anything hangs on any of them,
/// and on pages of other sites finer ones did no better.
final class AuthorChoice {
  /// Houses are named beside the person who wrote, and declared where nobody took more trouble.
  private static final double PERSON = 0.5;

  private static final double HOUSE = -0.5;

  /// Who names the first author only speaks for all of them as well.
  private static final double NAMES_THE_FIRST = 0.5;

  private static final double FULLER = 0.5;

  /// Who took the pictures, or edited.
  private static final double OTHER = -0.5;

  /// So far ahead of all others, and a person, nobody needs to be looked for elsewhere.
  private static final double LEAD = 2;

  private final SiteNames site;
  private final PageAuthors authors;
  private final Map<Set<String>, Candidate> candidates = new LinkedHashMap<>();

  /// Names that some places of the page agree on.
  ///
  /// @param line one of the lines that have them, the best to print
  private record Candidate(AuthorLine line, double points, int places) {
    Candidate with(Source source, AuthorLine other) {
      var isBetter = line.printed() == null || (!line.isByline() && other.isByline());
      var best = isBetter ? other : line;
      return new Candidate(best, points + source.points(), places + 1);
    }
  }

  AuthorChoice(SiteNames site, PageAuthors authors) {
    this.site = site;
    this.authors = authors;
  }

  /// The author's line, or null where nobody is named.
  @Nullable AuthorLine best() {
    for (var source : Source.values()) {
      if (source == Source.LINKED && isSettled()) {
        break;
      }
      var line = authors.from(source);
      if (line != null) {
        add(source, line.without(authors.others()));
      }
    }
    var ranked = ranked();
    return ranked.isEmpty() ? null : ranked.getFirst().line();
  }

  private void add(Source source, AuthorLine line) {
    candidates.merge(
        line.folded(),
        new Candidate(line, source.points(), 1),
        (known, _) -> known.with(source, line));
  }

  private boolean isSettled() {
    var ranked = ranked();
    return !ranked.isEmpty()
        && ranked.getFirst().line().isPersons()
        && ranked.getFirst().points() - (ranked.size() < 2 ? 0 : ranked.get(1).points()) >= LEAD;
  }

  /// All of them, the best first, with all that speaks for each.
  private List<Candidate> ranked() {
    var ranked = new ArrayList<Candidate>();
    for (var one : candidates.values()) {
      var points = one.points() + kind(one.line());
      for (var other : candidates.values()) {
        if (one.line().goesOn(other.line())) {
          points += NAMES_THE_FIRST * other.places();
        }
      }
      points +=
          candidates.values().stream().anyMatch(it -> one.line().goesOn(it.line())) ? FULLER : 0;
      ranked.add(new Candidate(one.line(), points, one.places()));
    }
    ranked.sort((one, other) -> Double.compare(other.points(), one.points()));
    return ranked;
  }

  private double kind(AuthorLine line) {
    var other = authors.others().containsAll(line.folded()) ? OTHER : 0;
    if (line.isHouse() || line.authors().stream().allMatch(site::isSite)) {
      return HOUSE + other;
    }
    return other + (line.isPersons() ? PERSON : 0);
  }
}
