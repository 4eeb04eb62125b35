package copydesk.accuracy;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// The pages to look at next: for each measure those that it is worst on, with what was expected
/// and what was found.
final class Worst {
  // As much of a title or segment as tells which it is.
  private static final int LONGEST = 120;

  private final int most;
  private final List<String> lines = new ArrayList<>();

  private Worst(int most) {
    this.most = most;
  }

  /// @param most so many for each measure
  static List<String> of(List<PageScore> pages, int most) {
    var worst = new Worst(most);
    worst.bodies(pages);
    worst.segments(pages);
    for (var field : Field.values()) {
      worst.field(field, pages);
    }
    return worst.lines;
  }

  private void bodies(List<PageScore> pages) {
    var inexact =
        pages.stream()
            .filter(page -> page.body() != null && !page.body().isExact())
            .sorted(comparingDouble(page -> Objects.requireNonNull(page.body()).right()))
            .toList();
    heading("body", inexact.size());
    for (var page : inexact.subList(0, Math.min(most, inexact.size()))) {
      var body = Objects.requireNonNull(page.body());
      var score =
          String.format(
              Locale.ROOT,
              "agree=%.3f extra=%.3f missed=%.3f words=%.3f ",
              body.right(),
              body.extra(),
              body.missed(),
              body.words());
      page(score, page);
    }
  }

  private void segments(List<PageScore> pages) {
    var wrong =
        pages.stream()
            .filter(page -> page.wrongSegments() > 0)
            .sorted(comparingInt(PageScore::wrongSegments).reversed())
            .toList();
    heading("segments", wrong.size());
    for (var page : wrong.subList(0, Math.min(most, wrong.size()))) {
      page("", page);
      var found = page.foundSegments();
      page.segments().with().stream()
          .filter(segment -> !found.with().contains(segment))
          .forEach(segment -> detail("missed", segment));
      found.without().forEach(segment -> detail("extra", segment));
    }
  }

  private void field(Field field, List<PageScore> pages) {
    var wrong = pages.stream().filter(page -> page.states(field) && !page.isRight(field)).toList();
    heading(field.label(), wrong.size());
    for (var page : wrong.subList(0, Math.min(most, wrong.size()))) {
      page("", page);
      detail("expected", field.of(page.truth().essentials()));
      detail("found", field.of(page.answer().essentials()));
    }
  }

  private void heading(String measure, int wrong) {
    if (wrong > 0 && most > 0) {
      lines.add("");
      lines.add("%s: not right on %d, such as".formatted(measure, wrong));
    }
  }

  private void page(String score, PageScore page) {
    lines.add("  " + score + page.id() + " " + page.truth().url());
    if (page.answer().whyNone() != null) {
      detail("no article", page.answer().whyNone());
    }
  }

  private void detail(String name, String text) {
    var line = Words.squeeze(text);
    var cut = line.codePointCount(0, line.length()) > LONGEST;
    lines.add(
        "    %-9s %s"
            .formatted(
                name, cut ? line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…" : line));
  }
}
