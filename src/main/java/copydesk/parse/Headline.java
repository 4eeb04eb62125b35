package copydesk.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Finds a page's headline by points. What is printed as a heading, and what the page states for
/// others to show, each count; most of all counts that they agree, word for word or nearly.
///
/// The points were fitted to a thousand pages, and rounded: on pages of other sites, no finer ones
/// and no further signs did better.
final class Headline {
  private static final double STATED = 2;

  /// What stands before or behind the bar in "Headline | Section".
  private static final double BEGINNING_OF_STATED = 2;

  private static final double END_OF_STATED = 1;

  /// Times the likeness with all that is stated, from 0 to 1.
  private static final double LIKE_THE_STATED = 3;

  private static final double PRINTED = 3;
  private static final double FIRST_LEVEL = 2;
  private static final double SECOND_LEVEL = 1;
  private static final double MARKED = 0.75;

  /// A heading within the text is one of its chapters.
  private static final double BELOW = -2;

  /// What stands in a heading behind a kicker counts as printed, and nearly so before a subtitle.
  private static final double END_OF_HEADING = 3;

  private static final double BEGINNING_OF_HEADING = 1;

  /// The longest headline of two thousand pages has 240 letters.
  static final int LONGEST = 400;

  /// Fewer words are the same by chance.
  private static final int FEWEST_WORDS = 3;

  /// Many sites print their own name as a heading of the first level.
  private static final double SITE = -2;

  private static final double LEADS_HOME = -4;

  private final Map<Wording, Candidate> candidates = new LinkedHashMap<>();
  private final Map<String, Statement> statements = new LinkedHashMap<>();
  private final List<Wording> headings = new ArrayList<>();
  private final SiteNames site;

  /// One way to put it, with all that speaks for it.
  private static final class Candidate {
    private String text;
    private boolean stated;
    private double statedPoints;
    private double headingPoints;
    private boolean printed;
    private boolean above;
    private boolean leadsHome;
    private @Nullable PrintedTitle heading;

    Candidate(String text) {
      this.text = text;
    }
  }

  /// The words of a title, and how often the page states it.
  private static final class Statement {
    private final Set<String> words;
    private int times = 1;

    Statement(Set<String> words) {
      this.words = words;
    }
  }

  Headline(SiteNames site) {
    this.site = site;
  }

  /// Takes a title that the page states, with the site's name or without.
  void addStated(String title) {
    var known = statements.get(title);
    if (known != null) {
      known.times++;
      return;
    }
    var own = title.length() > LONGEST ? "" : site.without(title);
    var wording = Wording.of(own);
    if (wording.isEmpty()) {
      return;
    }
    statements.put(title, new Statement(wording.set()));
    candidate(own, wording).stated = true;
    addStated(own, wording, STATED);
    for (var cut : TitleCuts.of(own)) {
      var beginning = own.substring(0, cut.to());
      var end = own.substring(cut.from());
      addStated(beginning, Wording.of(beginning), BEGINNING_OF_STATED);
      addStated(end, Wording.of(end), END_OF_STATED);
    }
  }

  /// Takes one that is printed on the page.
  void addPrinted(PrintedTitle title) {
    var own = site.without(title.text());
    var wording = Wording.of(own);
    if (wording.isEmpty()) {
      return;
    }
    var candidate = candidate(own, wording);
    candidate.text = candidate.printed ? candidate.text : own;
    candidate.printed = true;
    candidate.above |= !title.below();
    candidate.leadsHome |= title.leadsHome();
    var points = points(title.level()) + (title.marked() ? MARKED : 0);
    if (candidate.heading == null || (candidate.heading.below() && !title.below())) {
      candidate.heading = title;
    }
    candidate.headingPoints = Math.max(candidate.headingPoints, points);
    if (title.level() == 1) {
      headings.add(wording);
    }
  }

  /// Takes what the text seems to begin with: old pages print their headline in large letters, and
  /// not as a heading.
  void addOpening(String line) {
    if (!headings.isEmpty()) {
      return;
    }
    var text = Wording.of(line.substring(0, Math.min(line.length(), LONGEST)));
    Candidate longest = null;
    for (var entry : candidates.entrySet()) {
      var title = entry.getKey();
      if ((title.equals(text) || title.opens(text))
          && title.set().size() >= FEWEST_WORDS
          && (longest == null || entry.getValue().text.length() > longest.text.length())) {
        longest = entry.getValue();
      }
    }
    if (longest != null) {
      longest.printed = true;
      longest.above = true;
    }
  }

  /// The best.
  ///
  /// @param text null where there is none
  /// @param heading the element that it is printed in, or null
  record Best(@Nullable String text, @Nullable Element heading) {}

  Best best() {
    Candidate best = null;
    var most = Double.NEGATIVE_INFINITY;
    for (var entry : candidates.entrySet()) {
      if (mostPoints(entry.getValue()) > most) {
        var points = points(entry.getKey(), entry.getValue());
        if (points > most) {
          most = points;
          best = entry.getValue();
        }
      }
    }
    var heading = best == null ? null : best.heading;
    return new Best(best == null ? null : best.text, heading == null ? null : heading.element());
  }

  /// Whether the page has the line as a title, or as a part of one.
  boolean isKnown(Wording line) {
    return candidates.containsKey(line);
  }

  /// Every way in which the page puts the whole of its title, or prints it over the text.
  Set<Wording> wordings() {
    var wordings = new HashSet<Wording>();
    candidates.forEach(
        (wording, candidate) -> {
          var isOverText = candidate.headingPoints >= FIRST_LEVEL && candidate.above;
          if (candidate.stated || isOverText) {
            wordings.add(wording);
          }
        });
    return wordings;
  }

  private void addStated(String text, Wording wording, double points) {
    if (!wording.isEmpty()) {
      var candidate = candidate(text, wording);
      candidate.statedPoints = Math.max(candidate.statedPoints, points);
    }
  }

  private Candidate candidate(String text, Wording wording) {
    return candidates.computeIfAbsent(wording, _ -> new Candidate(text));
  }

  /// What its points cannot exceed, before its words are compared with all others.
  private static double mostPoints(Candidate candidate) {
    var printed = candidate.printed ? PRINTED + candidate.headingPoints : 0;
    var inHeading = candidate.headingPoints < FIRST_LEVEL ? END_OF_HEADING : 0;
    return candidate.statedPoints + LIKE_THE_STATED + printed + inHeading;
  }

  private double points(Wording wording, Candidate candidate) {
    var points = candidate.statedPoints + LIKE_THE_STATED * likeness(wording.set());
    if (candidate.printed) {
      points +=
          PRINTED
              + candidate.headingPoints
              + (candidate.above || isOnlyHeading(candidate) ? 0 : BELOW);
    }
    points += candidate.headingPoints < FIRST_LEVEL ? pointsInHeading(wording) : 0;
    points += candidate.leadsHome ? LEADS_HOME : 0;
    return site.isName(wording) ? points + SITE : points;
  }

  // Above it may stand a notice that was taken for the beginning of the text.
  private boolean isOnlyHeading(Candidate candidate) {
    return headings.size() == 1 && candidate.headingPoints >= FIRST_LEVEL;
  }

  private static double points(int level) {
    return switch (level) {
      case 1 -> FIRST_LEVEL;
      case 2 -> SECOND_LEVEL;
      default -> 0;
    };
  }

  private double pointsInHeading(Wording wording) {
    var points = 0.0;
    for (var heading : headings) {
      if (wording.ends(heading)) {
        return END_OF_HEADING;
      }
      points = wording.opens(heading) ? BEGINNING_OF_HEADING : points;
    }
    return points;
  }

  // One alone has nobody to agree with: it may be the site's name on every page.
  private double likeness(Set<String> words) {
    var sum = 0.0;
    var all = 0;
    for (var statement : statements.values()) {
      sum += statement.times * Wording.likeness(words, statement.words);
      all += statement.times;
    }
    return sum / Math.max(2, all);
  }
}
