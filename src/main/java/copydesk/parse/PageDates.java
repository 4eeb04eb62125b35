package copydesk.parse;

import copydesk.article.Basis;
import copydesk.article.Dates;
import copydesk.article.Identity;
import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.article.Stated;
import copydesk.parse.PrintedText.Day;
import copydesk.text.DayOrder;
import copydesk.text.NewsDates;
import copydesk.text.PrintedDates;
import copydesk.text.Uris;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// When a page was published and updated: what it declares in its JSON-LD, its `meta` elements and
/// its microdata, and what it prints beside its headline. Where neither says anything, its address,
/// the data of its scripts, and at last any day printed on it.
///
/// The printed day counts where it is another one and is not called that of an update: it is what
/// readers, and those who quote the page, know it by. What is declared stays beside it.
final class PageDates {
  private static final int LONGEST_IN_PROBLEM = 60;

  // The most specific first: "date" is now and then the day on which the page was rendered.
  private static final List<String> PUBLISHED =
      List.of(
          "article:published_time",
          "article:published",
          "og:article:published_time",
          "og:published_time",
          "datepublished",
          "citation_publication_date",
          "citation_online_date",
          "parsely-pub-date",
          "sailthru.date",
          "cxenseparse:recs:publishtime",
          "dc.date.issued",
          "dcterms.issued",
          "dcterms.date",
          "dcterms.created",
          "dc.date.created",
          "dc.date",
          "dc:date",
          "citation_date",
          "article:created",
          "date");

  // So many of them may say more of the same day than the JSON-LD does.
  private static final int FULLER = 5;

  private static final List<String> UPDATED =
      List.of(
          "article:modified_time",
          "article:modified",
          "og:article:modified_time",
          "datemodified",
          "og:updated_time",
          "article:updated_time",
          "article:updated");

  // Where nothing else is said: now and then it is when the page was put together.
  private static final List<String> CHANGED =
      List.of("dcterms.modified", "dc.date.modified", "last-modified", "revised", "lastmod");

  // Every house has a name of its own for it: publish-date, pub_date, w-published-date.
  private static final Pattern ALIKE =
      Pattern.compile("pub(?:li\\p{L}{0,8})?.?(?:date|time|at|on)|date.?publi|^published$");
  private static final Pattern UNLIKE = Pattern.compile("modif|updat|expir|unpub|revi|last");

  // What a printed day must score to be worth more than a date in the data of a script.
  private static final int FAIR = 3;
  private static final int ANY = Integer.MIN_VALUE;

  private final String entry;
  private final List<Problem> problems = new ArrayList<>();
  private DayOrder order = DayOrder.DAY_FIRST;

  PageDates(String entry) {
    this.entry = entry;
  }

  Dates read(Page page, Identity identity) {
    return read(page, identity, null, null);
  }

  /// @param told the article as the page's scripts have it, where it is read from there
  /// @param heading what its headline is printed in, or null
  Dates read(Page page, Identity identity, @Nullable StateStory told, @Nullable Element heading) {
    var address = identity.uri();
    order = DayOrder.of(identity.language(), address == null ? null : Uris.host(address));
    var data = new DataDates(page.data());
    var updated = updated(page, data);
    var published = published(page, data);
    if (told != null) {
      updated = updated == null ? found(told.updated(), "script") : updated;
      published = published == null ? found(told.published(), "script") : published;
    }
    var printed = new PrintedDays(page, order, heading);
    var shown = printed.besideHeadline(published);
    if (published != null) {
      return Dates.shown(published, notBefore(published, updated), shown);
    }
    published = undeclared(page, address, updated, printed, shown);
    if (published != null && PrintedDays.isUpdate(published)) {
      return Dates.of(null, updated == null ? published : updated);
    }
    return Dates.of(published, published == null ? updated : notBefore(published, updated));
  }

  /// The dates that were there and could not be understood.
  List<Problem> problems() {
    return problems;
  }

  private @Nullable Stated undeclared(
      Page page,
      @Nullable String address,
      @Nullable Stated updated,
      PrintedDays printed,
      @Nullable Stated shown) {
    var day = sameDay(inAddress(address), shown);
    day = day == null ? printed.anywhere(updated == null ? FAIR : PrintedDays.GOOD) : day;
    if (day != null || updated != null) {
      return day;
    }
    day = found(ScriptDates.first(page), "script");
    return day == null ? printed.anywhere(ANY) : day;
  }

  // What had been changed before its day of publication is no update of it.
  private static @Nullable Stated notBefore(Stated published, @Nullable Stated updated) {
    return updated == null || StatedDates.isBefore(updated.value(), published.value())
        ? null
        : updated;
  }

  // An address is on one clock as well: on the day before or after, it means the printed one.
  private static @Nullable Stated sameDay(@Nullable Stated address, @Nullable Stated shown) {
    if (address == null || shown == null) {
      return shown == null ? address : shown;
    }
    var apart = ChronoUnit.DAYS.between(Day.of(address.value()), Day.of(shown.value()));
    return Math.abs(apart) <= 1 ? shown : address;
  }

  private @Nullable Stated published(Page page, DataDates data) {
    var published = stated(data.published(), "datePublished");
    published = published == null ? stated(page.meta(), PUBLISHED) : published;
    published = published == null ? alike(page.meta()) : published;
    published = published == null ? marked(page.marks(), "datePublished") : published;
    for (var i = 0; i < FULLER && published != null; i++) {
      var name = PUBLISHED.get(i);
      published = StatedDates.fuller(published, found(page.meta().first(name), name));
    }
    return published;
  }

  // Of several the latest: not every program of a house is told of each update.
  private @Nullable Stated updated(Page page, DataDates data) {
    var updated = stated(data.updated(), "dateModified");
    for (var name : UPDATED) {
      updated = StatedDates.later(updated, stated(page.meta().first(name), name));
    }
    updated = updated == null ? stated(page.meta(), CHANGED) : updated;
    return updated == null ? marked(page.marks(), "dateModified") : updated;
  }

  private @Nullable Stated stated(PageMeta meta, List<String> names) {
    for (var name : names) {
      var stated = stated(meta.first(name), name);
      if (stated != null) {
        return stated;
      }
    }
    return null;
  }

  // Of several the earliest: the others are when it was published again, or to whom.
  private @Nullable Stated alike(PageMeta meta) {
    Stated earliest = null;
    for (var name : meta.names()) {
      var isAlike =
          name.contains("pub") && ALIKE.matcher(name).find() && !UNLIKE.matcher(name).find();
      var found = isAlike ? found(meta.first(name), name) : null;
      var isEarlier =
          found != null
              && (earliest == null || Day.of(found.value()).isBefore(Day.of(earliest.value())));
      earliest = isEarlier ? found : earliest;
    }
    return earliest;
  }

  private @Nullable Stated marked(PageMarks marks, String property) {
    for (var element : marks.property(property.toLowerCase(Locale.ROOT))) {
      var stated = stated(dateOf(element), "itemprop " + property);
      if (stated != null) {
        return stated;
      }
    }
    return null;
  }

  private static String dateOf(Element element) {
    for (var attribute : List.of("datetime", "content")) {
      if (!element.attr(attribute).isBlank()) {
        return element.attr(attribute);
      }
    }
    return PrintedText.of(element, LONGEST_IN_PROBLEM);
  }

  private @Nullable Stated inAddress(@Nullable String address) {
    var day = address == null ? null : PrintedDates.inAddress(address, order);
    return day == null ? null : new Stated(day, Basis.DECLARED, "url");
  }

  private @Nullable Stated stated(@Nullable String text, String from) {
    var found = found(text, from);
    if (found == null && text != null && !text.isBlank()) {
      var quoted = text.substring(0, Math.min(text.length(), LONGEST_IN_PROBLEM));
      var detail = "%s: no date in \"%s\"".formatted(from, quoted);
      problems.add(new Problem(Kind.UNREADABLE_DATE, entry, detail));
    }
    return found;
  }

  private @Nullable Stated found(@Nullable String text, String from) {
    if (text == null) {
      return null;
    }
    var value = NewsDates.parse(text);
    value = value == null ? PrintedDates.only(text, order) : value;
    return value == null || StatedDates.isZero(value)
        ? null
        : new Stated(value, Basis.DECLARED, from);
  }
}
