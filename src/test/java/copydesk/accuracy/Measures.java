package copydesk.accuracy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Each measure over all pages that the truth allows it for, as a line for people.
final class Measures {
  private Measures() {}

  static List<String> of(List<PageScore> pages) {
    var lines = new ArrayList<String>();
    var bodies = pages.stream().map(PageScore::body).filter(body -> body != null).toList();
    if (!bodies.isEmpty()) {
      lines.add(
          line("body", bodies.size(), body(bodies))
              + " exact="
              + places(mean(bodies, body -> body.isExact() ? 1 : 0)));
      lines.add(start("words", bodies.size()) + " F1=" + places(mean(bodies, BodyScore::words)));
    }
    if (pages.stream().anyMatch(page -> page.truth().segments() != null)) {
      lines.add(line("segments", pages.size(), segments(pages)));
    }
    for (var field : Field.values()) {
      var known = pages.stream().filter(page -> page.states(field)).toList();
      if (!known.isEmpty()) {
        var exact = mean(known, page -> page.isRight(field) ? 1 : 0);
        lines.add(start(field.label(), known.size()) + " exact=" + places(exact));
      }
    }
    return lines;
  }

  // The mean of each first: otherwise a page where nothing was found, whose precision is 1, would
  // have an F1 of 0 for it.
  private static Quality body(List<BodyScore> bodies) {
    return new Quality(
        mean(bodies, body -> body.quality().precision()),
        mean(bodies, body -> body.quality().recall()));
  }

  // All segments alike, whichever page they are of.
  private static Quality segments(List<PageScore> pages) {
    var right = 0;
    var extra = 0;
    var missed = 0;
    for (var page : pages) {
      var found = page.foundSegments();
      right += found.with().size();
      extra += found.without().size();
      missed += page.segments().with().size() - found.with().size();
    }
    return Quality.of(right, extra, missed);
  }

  private static <T> double mean(List<T> all, ToDoubleFunction<T> share) {
    return all.stream().mapToDouble(share).average().orElseThrow();
  }

  private static String line(String name, int pages, Quality quality) {
    return start(name, pages)
        + " F1="
        + places(quality.f1())
        + " P="
        + places(quality.precision())
        + " R="
        + places(quality.recall());
  }

  private static String start(String name, int pages) {
    return "%-8s n=%d".formatted(name, pages);
  }

  /// To four places. A formatter would round the shortest decimal that stands for the number, which
  /// is not quite the number.
  static String places(double share) {
    return new BigDecimal(share).setScale(4, RoundingMode.HALF_EVEN).toPlainString();
  }
}
