package copydesk.parse;

import copydesk.article.Basis;
import copydesk.article.Stated;
import copydesk.parse.PrintedText.Day;
import copydesk.parse.PrintedText.Kind;
import copydesk.text.DayOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/// The day that a page shows its readers: beside its headline, else wherever days are printed.
final class PrintedDays {
  // The scores were found by trying: what a day must have to be the page's own beside its headline,
  // and what to be a day of the page at all.
  private static final int BESIDE = 6;
  private static final int LIKELY = -1;

  private static final int BELOW_HEADLINE = 1500;
  private static final int MOST_NODES = 800;
  private static final int MOST_LEVELS = 50;
  private static final int LONGEST_LINE = 250;

  // What the parts of a page are called that are about other pages, or by other people.
  private static final Set<String> ELSEWHERE =
      Set.of(
          "archive",
          "archives",
          "aside",
          "breaking",
          "calendar",
          "comment",
          "commentlist",
          "comments",
          "copyright",
          "disqus",
          "dsq",
          "embed",
          "events",
          "footer",
          "instagram",
          "kommentar",
          "kommentare",
          "latest",
          "menu",
          "nav",
          "popular",
          "recent",
          "recommended",
          "related",
          "replies",
          "reply",
          "respond",
          "sidebar",
          "similar",
          "teaser",
          "teasers",
          "termine",
          "ticker",
          "trending",
          "tweet",
          "widget");

  private static final String UPDATED = ", updated";

  private final Page page;
  private final DayOrder order;
  private final @Nullable Element headline;
  private @Nullable List<Seen> whole;
  private final Set<Node> around = new HashSet<>();

  PrintedDays(Page page, DayOrder order) {
    this.page = page;
    this.order = order;
    headline = PrintedHeadline.of(page);
    for (Node node = headline; node != null; node = node.parent()) {
      around.add(node);
    }
  }

  /// The one beside the headline that is plainly the page's own; null where there is none, or where
  /// it is what the page declares.
  @Nullable Stated besideHeadline(@Nullable Stated declared) {
    if (headline == null) {
      return null;
    }
    var text = new PrintedText(page.marks(), order);
    text.read(PrintedHeadline.above(headline), headline, BELOW_HEADLINE, MOST_NODES);
    if (declared != null && text.days().stream().allMatch(day -> isSame(day, declared))) {
      return null;
    }
    var seen = seen(text);
    var best = best(seen, BESIDE);
    return best == null || (declared != null && !isAnother(best, seen, declared))
        ? null
        : stated(best, seen);
  }

  /// The one that looks most like it of all that are on the page, if it does so as much as this.
  @Nullable Stated anywhere(int least) {
    if (whole == null) {
      var text = new PrintedText(page.marks(), order);
      text.read(page.html().body(), headline, Integer.MAX_VALUE, Integer.MAX_VALUE);
      whole = seen(text);
    }
    var best = best(whole, least);
    return best == null ? null : stated(best, whole);
  }

  /// Whether the page calls it the day of an update.
  static boolean isUpdate(Stated stated) {
    return stated.from().endsWith(UPDATED);
  }

  private static boolean isAnother(Seen best, List<Seen> all, Stated declared) {
    for (var seen : all) {
      if (isSame(seen.day(), declared)
          && seen.label() != DateLabels.UPDATED
          && seen.score() >= LIKELY) {
        return false;
      }
    }
    var isCalledSo = best.label() == DateLabels.PUBLISHED;
    var isBare = best.day().kind() == Kind.PLAIN;
    return best.label() != DateLabels.UPDATED
        && (isCalledSo || !best.isElsewhere())
        && best.running() < (isCalledSo ? 1000 : isBare ? 300 : 700)
        && best.line() < LONGEST_LINE;
  }

  private static boolean isSame(Day day, Stated declared) {
    var known = Day.of(declared.value());
    return day.day().equals(known) || known.equals(day.other());
  }

  // Numbers that could mean two days mean the one that the page prints in another way as well.
  private static Stated stated(Seen best, List<Seen> all) {
    var value = best.day().value();
    for (var seen : all) {
      if (seen.day().other() == null && seen.day().day().equals(best.day().other())) {
        value = seen.day().value();
      }
    }
    var place = best.day().kind() == Kind.TIME ? "time" : "text";
    var from = best.label() == DateLabels.UPDATED ? place + UPDATED : place;
    return new Stated(value, Basis.STATED, from);
  }

  // The first of the best.
  private static @Nullable Seen best(List<Seen> all, int least) {
    Seen best = null;
    for (var seen : all) {
      if (seen.label() != DateLabels.OTHER
          && seen.score() >= least
          && (best == null || seen.score() > best.score())) {
        best = seen;
      }
    }
    return best;
  }

  private List<Seen> seen(PrintedText text) {
    var all = new ArrayList<Seen>();
    for (var day : text.days()) {
      var label = DateLabels.of(text.before(day));
      var line = text.lineLength(day);
      var running = text.runningAbove(day);
      var distance = text.headline() < 0 ? Integer.MIN_VALUE : day.from() - text.headline();
      var isElsewhere = isElsewhere(day.in());
      var score = score(day.kind(), label, line) + nearness(distance, running);
      all.add(new Seen(day, label, line, running, isElsewhere, score - (isElsewhere ? 6 : 0)));
    }
    return all;
  }

  /// A day and what stands around it.
  ///
  /// @param line how long its line is
  /// @param running how much running text is above it, up to the headline
  /// @param isElsewhere in a part of the page that is not its article
  /// @param score how much it looks like the page's own
  private record Seen(
      Day day, DateLabels label, int line, int running, boolean isElsewhere, int score) {}

  private static int score(Kind kind, DateLabels label, int line) {
    return switch (kind) {
          case TIME -> 4;
          case MARKED -> 3;
          case PLAIN -> 0;
        }
        + switch (label) {
          case PUBLISHED -> 3;
          case UPDATED -> -6;
          case OTHER -> -8;
          case NONE -> 0;
        }
        + (line < 40 ? 3 : line < 100 ? 2 : line < 190 ? 0 : -2);
  }

  private static int nearness(int distance, int running) {
    if (distance < -PrintedHeadline.ABOVE || running > 600) {
      return 0;
    }
    if (distance < 0) {
      return 2;
    }
    return distance < 120 ? 6 : distance < 300 ? 5 : distance < 600 && running < 400 ? 4 : 2;
  }

  // Within what holds the headline as well, no name means another part of the page.
  private boolean isElsewhere(Node node) {
    var levels = 0;
    for (Node in = node; in != null && levels++ < MOST_LEVELS; in = in.parent()) {
      if (in.nameIs("body") || around.contains(in)) {
        return false;
      }
      if (in instanceof Element element && isElsewhere(element)) {
        return true;
      }
    }
    return false;
  }

  private boolean isElsewhere(Element element) {
    return element.nameIs("aside")
        || element.nameIs("blockquote")
        || element.nameIs("nav")
        || (element.nameIs("footer") && !isInArticle(element))
        || (element.attributesSize() > 0 && isCalledElsewhere(page.marks().words(element)));
  }

  private static boolean isCalledElsewhere(List<String> words) {
    for (var word : words) {
      if (ELSEWHERE.contains(word)) {
        return true;
      }
    }
    return false;
  }

  // An article's own footer names its author and its day.
  private static boolean isInArticle(Element footer) {
    var around = footer.parent();
    return around != null && around.nameIs("article");
  }
}
