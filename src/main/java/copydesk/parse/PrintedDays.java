package copydesk.parse;

import copydesk.article.Basis;
import copydesk.article.Stated;
import copydesk.parse.PrintedText.Day;
import copydesk.parse.PrintedText.Kind;
import copydesk.text.DayOrder;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The day that a page shows its readers: beside its headline, else wherever days are printed.
final class PrintedDays {
  /// What a day must score to be the page's own.
  static final int GOOD = 5;

  /// What it must score to be one of the page at all.
  private static final int LIKELY = -1;

  private static final int BELOW_HEADLINE = 3000;
  private static final int MOST_NODES = 800;
  private static final int LONGEST_LINE = 250;

  private static final String UPDATED = ", updated";

  private final Page page;
  private final DayOrder order;
  private final @Nullable Element headline;
  private final Surroundings surroundings;
  private @Nullable List<Sighting> whole;

  /// @param heading what the page's headline is printed in, or null
  PrintedDays(Page page, DayOrder order, @Nullable Element heading) {
    this.page = page;
    this.order = order;
    headline = PrintedHeadline.of(page.marks(), heading);
    surroundings = new Surroundings(page.marks(), headline);
  }

  /// The one beside the headline that is plainly the page's own; null where there is none, or where
  /// it is what the page declares.
  @Nullable Stated besideHeadline(@Nullable Stated declared) {
    if (headline == null) {
      return null;
    }
    var text = new PrintedText(page.marks(), order);
    // Where it stands is looked at only if that could matter: most pages print what they declare.
    text.read(
        PrintedHeadline.above(headline),
        headline,
        BELOW_HEADLINE,
        MOST_NODES,
        day -> isSame(day, declared) && isOfPage(Sighting.of(day, text, true)));
    if (text.days().stream().allMatch(day -> isSame(day, declared))) {
      return null;
    }
    var all = sightings(text);
    if (all.stream().anyMatch(one -> isSame(one.day(), declared) && isOfPage(one))) {
      return null;
    }
    var best = best(all, GOOD);
    if (best == null || (declared != null && !isPlain(best))) {
      return null;
    }
    return stated(best, declared == null && best.day().other() != null ? whole() : all);
  }

  /// The one that looks most like it of all that are on the page, if it does so as much as this.
  @Nullable Stated anywhere(int least) {
    var best = best(whole(), least);
    return best == null ? null : stated(best, whole());
  }

  /// Whether the page calls it the day of an update.
  static boolean isUpdate(Stated stated) {
    return stated.from().endsWith(UPDATED);
  }

  private List<Sighting> whole() {
    var known = whole;
    if (known == null) {
      var text = new PrintedText(page.marks(), order);
      text.read(page.html().body(), headline, Integer.MAX_VALUE, Integer.MAX_VALUE, _ -> false);
      known = sightings(text);
      whole = known;
    }
    return known;
  }

  private static boolean isOfPage(Sighting sighting) {
    return sighting.label() != DateLabels.UPDATED && sighting.score() >= LIKELY;
  }

  // Plainly enough to stand beside what is declared.
  private static boolean isPlain(Sighting best) {
    var isCalledSo = best.label() == DateLabels.PUBLISHED;
    var isBare = best.day().kind() == Kind.PLAIN;
    return best.label() != DateLabels.UPDATED
        && (isCalledSo || !best.isElsewhere())
        && best.running() < (isCalledSo ? 1000 : isBare ? 300 : 700)
        && best.line() < LONGEST_LINE;
  }

  private static boolean isSame(Day day, @Nullable Stated declared) {
    if (declared == null) {
      return false;
    }
    var known = Day.of(declared.value());
    return day.day().equals(known) || known.equals(day.other());
  }

  // Numbers that could mean two days mean the one that the page prints in another way as well.
  private static Stated stated(Sighting best, List<Sighting> all) {
    var value = best.day().value();
    for (var sighting : all) {
      if (sighting.day().other() == null && sighting.day().day().equals(best.day().other())) {
        value = sighting.day().value();
      }
    }
    var place = best.day().kind() == Kind.TIME ? "time" : "text";
    var from = best.label() == DateLabels.UPDATED ? place + UPDATED : place;
    return new Stated(value, Basis.STATED, from);
  }

  // The first of the best.
  private static @Nullable Sighting best(List<Sighting> all, int least) {
    Sighting best = null;
    for (var sighting : all) {
      if (sighting.label() != DateLabels.OTHER
          && sighting.score() >= least
          && (best == null || sighting.score() > best.score())) {
        best = sighting;
      }
    }
    return best;
  }

  private List<Sighting> sightings(PrintedText text) {
    var all = new ArrayList<Sighting>();
    for (var day : text.days()) {
      all.add(sighting(text, day));
    }
    return all;
  }

  private Sighting sighting(PrintedText text, Day day) {
    return Sighting.of(day, text, surroundings.isElsewhere(day.in()));
  }
}
