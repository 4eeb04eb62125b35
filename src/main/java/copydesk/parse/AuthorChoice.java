package copydesk.parse;

import java.util.LinkedHashMap;
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

  /// Behind "Written by", as against "by" alone, nobody else is named.
  private static final double PLAIN = 0.5;

  /// So far ahead of all others, and a person, nobody needs to be looked for elsewhere.
  private static final double LEAD = 1.5;

  /// Who reads for machines and who reads the page.
  private static final int ENOUGH = 3;

  private final SiteNames site;
  private final PageAuthors authors;
  private final Map<Set<String>, Candidate> candidates = new LinkedHashMap<>();

  /// Names that some places of the page agree on.
  private static final class Candidate {
    private AuthorLine line; // one of those that have them, the best to print
    private double points;
    private int places;
    private final boolean isPersons;

    Candidate(AuthorLine line, double points, boolean isPersons) {
      this.line = line;
      this.points = points;
      this.isPersons = isPersons;
    }

    void add(AuthorPlace place, AuthorLine other) {
      if (line.printed() == null || (!line.isByline() && other.isByline())) {
        line = other;
      }
      points += place.points() + (place == AuthorPlace.PRINTED && other.isPlain() ? PLAIN : 0);
      places++;
    }
  }

  AuthorChoice(SiteNames site, PageAuthors authors) {
    this.site = site;
    this.authors = authors;
  }

  /// The author's line, or null where nobody is named.
  @Nullable AuthorLine best() {
    for (var place : AuthorPlace.values()) {
      if (place.isFarther() ? isSettled() : isAgreed()) {
        break;
      }
      var line = authors.from(place);
      if (line != null) {
        var own = line.without(authors.others());
        candidates.computeIfAbsent(own.folded(), folded -> candidate(own, folded)).add(place, own);
      }
    }
    Candidate best = null;
    for (var one : candidates.values()) {
      best = best == null || points(one) > points(best) ? one : best;
    }
    return best == null ? null : best.line;
  }

  private Candidate candidate(AuthorLine line, Set<String> folded) {
    var other = authors.others().containsAll(folded) ? OTHER : 0;
    var isPersons = line.isPersons();
    if ((!isPersons && line.isHouse()) || line.authors().stream().allMatch(site::isSite)) {
      return new Candidate(line, HOUSE + other, false);
    }
    return new Candidate(line, other + (isPersons ? PERSON : 0), isPersons);
  }

  /// Whether all have said the same so far, in the best way that there is to print it.
  private boolean isAgreed() {
    if (candidates.size() != 1) {
      return false;
    }
    var only = candidates.values().iterator().next();
    return only.places >= ENOUGH && only.isPersons && only.line.isByline();
  }

  private boolean isSettled() {
    Candidate best = null;
    var most = 0.0;
    var second = 0.0;
    for (var one : candidates.values()) {
      var points = points(one);
      second = Math.max(second, Math.min(points, most));
      if (points > most) {
        most = points;
        best = one;
      }
    }
    return best != null && best.isPersons && most - second >= LEAD;
  }

  /// All that speaks for one, beside all others.
  private double points(Candidate one) {
    var places = 0;
    if (candidates.size() > 1) {
      for (var other : candidates.values()) {
        places += one.line.goesOn(other.line) ? other.places : 0;
      }
    }
    return one.points + NAMES_THE_FIRST * places + (places > 0 ? FULLER : 0);
  }
}
