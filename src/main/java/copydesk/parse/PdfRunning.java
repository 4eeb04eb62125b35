package copydesk.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Takes out of the pages what stands on each of them: running headers, page numbers.
final class PdfRunning {
  private static final float MARGIN = 0.12f;
  private static final float ISOLATED = 2.2f;
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "[-–—|·•\\s]{0,5}"
              + "(?:(?:page|p\\.|pg\\.?|seite|página|pagina|sida|side|strona|sayfa|第)\\s{0,3})?"
              + "(?:\\d{1,4}|[ivxl]{1,7})"
              + "(?:\\s{0,3}(?:of|/|von|de|di|av|z|页|頁|ページ)\\s{0,3}(?:\\d{1,4})?)?"
              + "[-–—|·•\\s]{0,5}",
          Pattern.CASE_INSENSITIVE);
  // What a browser prints around a page.
  private static final Pattern PRINTED =
      Pattern.compile(
          "\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4},? \\d{1,2}:\\d\\d(?: ?[AP]M)?|(?:https?|file)://\\S+",
          Pattern.CASE_INSENSITIVE);

  private final Set<String> taken = new HashSet<>();
  private final List<String> texts = new ArrayList<>();

  /// What was taken out, each once, without the page numbers.
  List<String> texts() {
    return texts;
  }

  List<PdfPage> without(List<PdfPage> pages) {
    var rest = without(pages, repeated(pages));
    if (rest.stream().allMatch(page -> page.lines().isEmpty())) {
      taken.clear();
      texts.clear();
      return without(pages, Set.of()); // what is all that a page says heads nothing
    }
    return rest;
  }

  private List<PdfPage> without(List<PdfPage> pages, Set<String> repeated) {
    var rest = new ArrayList<PdfPage>();
    for (var i = 0; i < pages.size(); i++) {
      var page = pages.get(i);
      if (page.lines().size() > PdfColumns.MOST_LINES) {
        rest.add(page);
        continue;
      }
      var isFirst = i == 0;
      rest.add(
          page.with(
              page.lines().stream()
                  .filter(line -> !isRunning(line, page, repeated, isFirst))
                  .toList()));
    }
    return rest;
  }

  private boolean isRunning(PdfLine line, PdfPage page, Set<String> repeated, boolean isFirst) {
    if (PAGE_NUMBER.matcher(line.text()).matches()
        && (isMargin(line, page) || isLast(line, page))) {
      return true;
    }
    if (!isMargin(line, page)) {
      return false;
    }
    var isRunning =
        repeated.contains(key(line))
            || PRINTED.matcher(line.text()).matches()
            || (!isFirst && stands(line, page));
    if (isRunning && taken.add(key(line))) {
      texts.add(line.text());
    }
    return isRunning;
  }

  private static boolean isMargin(PdfLine line, PdfPage page) {
    return line.y() < page.height() * MARGIN || line.y() > page.height() * (1 - MARGIN);
  }

  private static boolean isLast(PdfLine line, PdfPage page) {
    return page.lines().stream()
        .allMatch(other -> other.equals(line) || other.y() < line.y() - line.size());
  }

  private static String key(PdfLine line) {
    return line.text().replaceAll("\\d+", "#");
  }

  private static Set<String> repeated(List<PdfPage> pages) {
    var on = new HashMap<String, Set<Integer>>();
    for (var page : pages) {
      for (var line : page.lines()) {
        if (isMargin(line, page)) {
          on.computeIfAbsent(key(line), _ -> new HashSet<>()).add(line.page());
        }
      }
    }
    on.values().removeIf(pagesOf -> pagesOf.size() < 2);
    return Map.copyOf(on).keySet();
  }

  // Left and right pages have headers of their own: in a short document each stands there once, but
  // alone.
  private static boolean stands(PdfLine line, PdfPage page) {
    var isTop = line.y() < page.height() / 2;
    var nearest = Float.MAX_VALUE;
    for (var other : page.lines()) {
      if (!other.isLevelWith(line)) {
        var gap = isTop ? other.y() - line.y() : line.y() - other.y();
        if (gap < 0 || (other.size() < line.size() * 0.95f && gap < 3 * line.size())) {
          return false;
        }
        nearest = Math.min(nearest, gap / Math.max(line.size(), other.size()));
      }
    }
    return nearest > ISOLATED && nearest < Float.MAX_VALUE;
  }
}
