package copydesk.parse;

import copydesk.article.Basis;
import copydesk.article.Dates;
import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.article.Stated;
import copydesk.text.NewsDates;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// When a page says that it was published and updated. The first date that can be understood
/// counts.
final class PageDates {
  private static final int LONGEST_IN_PROBLEM = 60;

  // The most specific first: "date" is now and then the day on which the page was rendered.
  private static final List<String> PUBLISHED =
      List.of(
          "article:published_time",
          "datepublished",
          "og:published_time",
          "parsely-pub-date",
          "pubdate",
          "publishdate",
          "dc.date.issued",
          "dcterms.issued",
          "dc.date",
          "date");
  private static final List<String> UPDATED =
      List.of(
          "article:modified_time",
          "datemodified",
          "og:updated_time",
          "dcterms.modified",
          "lastmod");

  private final String entry;
  private final List<Problem> problems = new ArrayList<>();

  PageDates(String entry) {
    this.entry = entry;
  }

  Dates read(Page page, Element story) {
    var meta = page.meta();
    var published = stated(meta, PUBLISHED);
    published = published == null ? marked(page.html(), "datePublished") : published;
    published = published == null ? inHeader(story) : published;
    var updated = stated(meta, UPDATED);
    updated = updated == null ? marked(page.html(), "dateModified") : updated;
    return Dates.of(published, updated);
  }

  /// The dates that were there and could not be understood.
  List<Problem> problems() {
    return problems;
  }

  private @Nullable Stated stated(PageMeta meta, List<String> names) {
    for (var name : names) {
      var content = meta.first(name);
      var stated = content == null ? null : stated(content, name);
      if (stated != null) {
        return stated;
      }
    }
    return null;
  }

  private @Nullable Stated marked(Document page, String property) {
    var element = page.selectFirst("[itemprop~=(?i)\\b" + property + "\\b]:not(meta)");
    return element == null ? null : stated(dateOf(element), "itemprop " + property);
  }

  // Above the text, or marked as the date of the whole: below stand the dates of other stories.
  private @Nullable Stated inHeader(Element story) {
    var time = story.selectFirst("time[pubdate], header time[datetime], time[datetime]");
    return time == null || time.closest("aside, footer, nav, li") != null
        ? null
        : stated(dateOf(time), "time");
  }

  private static String dateOf(Element element) {
    for (var attribute : List.of("datetime", "content")) {
      if (!element.attr(attribute).isBlank()) {
        return element.attr(attribute);
      }
    }
    return element.text();
  }

  private @Nullable Stated stated(String text, String from) {
    var value = NewsDates.parse(text);
    if (value != null) {
      return new Stated(value, Basis.DECLARED, from);
    }
    var quoted = text.substring(0, Math.min(text.length(), LONGEST_IN_PROBLEM));
    problems.add(
        new Problem(Kind.UNREADABLE_DATE, entry, "%s: no date in \"%s\"".formatted(from, quoted)));
    return null;
  }
}
