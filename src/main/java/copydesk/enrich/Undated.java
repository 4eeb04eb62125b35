package copydesk.enrich;

import copydesk.article.Enrichment.Range;
import copydesk.article.Filing;
import copydesk.enrich.Clues.Past;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Works out when a story was written that nothing dates: from the day in its dateline, or else
/// from what it says, and from when its file arrived. Never in silence: each step leaves a reason.
final class Undated {
  // The weekdays of a year come again after 28 at the latest.
  private static final int YEARS = 28;

  /// A file that arrives later than this is from an archive, and of any year that fits.
  private static final int FRESH_DAYS = 366;

  // "May 18" on copy of March 18.
  private static final int LONG_AGO_DAYS = 300;

  // Copy of a later week than the last day in it is about something older.
  private static final int NEAR_DAYS = 7;

  // "since 1760" says nothing of when a story was written.
  private static final int TELLING_YEARS = 20;

  private final Clues clues;
  private final LocalDate arrived;
  private final @Nullable TimePhrase since;
  private final int sinceYear;
  private final int firstYear;
  private final List<String> reasons = new ArrayList<>();

  private Undated(List<TimePhrase> phrases, Instant received) {
    clues = new Clues(phrases);
    arrived = received.atZone(ZoneOffset.UTC).toLocalDate();
    since = clues.since(arrived.getYear());
    sinceYear = since == null ? 0 : since.get(Slot.YEAR, 0);
    firstYear = Math.max(sinceYear, arrived.getYear() - YEARS);
  }

  static StoryDate date(@Nullable Filing filing, List<TimePhrase> phrases, Instant received) {
    var undated = new Undated(phrases, received);
    var dateline = filing == null ? null : day(filing.date());
    var found = dateline == null ? null : undated.ofDateline(dateline);
    found = found == null ? undated.ofDayAndDistance() : found;
    found = found == null ? undated.ofWeekdayAndDay() : found;
    found = found == null ? undated.ofLatestDay() : found;
    return found == null ? StoryDate.ofReceipt(received, undated.bounds()) : found;
  }

  private static @Nullable MonthDay day(@Nullable String printed) {
    return printed != null && printed.startsWith("--") ? MonthDay.parse(printed) : null;
  }

  private @Nullable StoryDate ofDateline(MonthDay day) {
    // East of us it is tomorrow already.
    var years = new ArrayList<LocalDate>();
    var all = new ArrayList<LocalDate>();
    for (var year = arrived.getYear() + 1; year >= firstYear; year--) {
      if (day.isValidYear(year) && !day.atYear(year).isAfter(arrived.plusDays(1))) {
        all.add(day.atYear(year));
        if (clues.areWeekdaysRight(day.atYear(year))) {
          years.add(day.atYear(year));
        }
      }
    }
    if (all.isEmpty()) {
      return null;
    }
    reasons.add("The dateline has the day %s, and no year.".formatted(day.toString().substring(2)));
    reasons.add(
        "The file arrived on %s: the day was last in %d."
            .formatted(arrived, all.getFirst().getYear()));
    if (all.getFirst().plusDays(LONG_AGO_DAYS).isBefore(arrived)) {
      reasons.add("It is soon again: perhaps a misprint of a day that was lately.");
    }
    if (years.isEmpty() || years.getFirst().equals(all.getFirst())) {
      return StoryDate.of(all.getFirst(), all.getFirst(), all.getFirst(), "dateline", reasons);
    }
    reasons.add("“%s” is on that weekday in %s.".formatted(clues.weekdayAndDay(), years(years)));
    return StoryDate.of(years.getFirst(), years.getLast(), years.getFirst(), "dateline", reasons);
  }

  // "one week ago", and beside it "on Oct. 7".
  private @Nullable StoryDate ofDayAndDistance() {
    var pair = clues.dayAndDistance();
    if (pair == null) {
      return null;
    }
    var weekday = clues.weekday();
    var fitting = new ArrayList<LocalDate>();
    for (var year = arrived.getYear(); year >= firstYear; year--) {
      var day = pair.in(year);
      if (day != null
          && !day.isAfter(arrived.plusDays(1))
          && (weekday == null || day.getDayOfWeek().getValue() == weekday.weekday())) {
        fitting.add(day);
      }
    }
    if (fitting.isEmpty()) {
      return null;
    }
    reasons.add(
        "“%s” and “%s” together: written about %s."
            .formatted(pair.distance().text(), pair.day().text(), monthDay(fitting.getFirst())));
    if (weekday != null) {
      reasons.add("“%s”: that day is one in %s.".formatted(weekday.text(), years(fitting)));
    }
    return near(fitting, weekday);
  }

  // "on Saturday, Oct. 14"
  private @Nullable StoryDate ofWeekdayAndDay() {
    var named = clues.named();
    if (named == null) {
      return null;
    }
    var fitting = new ArrayList<LocalDate>();
    for (var year = arrived.getYear(); year >= firstYear; year--) {
      var day = Clues.in(named, year);
      if (day != null && !day.isAfter(arrived) && StoryDays.isOnWeekday(named, day)) {
        fitting.add(day);
      }
    }
    if (fitting.isEmpty()) {
      return null;
    }
    reasons.add("“%s” is on that weekday in %s.".formatted(named.text(), years(fitting)));
    return near(fitting, named);
  }

  private StoryDate near(List<LocalDate> fitting, @Nullable TimePhrase weekday) {
    var day = fitting.getFirst();
    if (since != null && sinceYear == firstYear) {
      reasons.add("“%s”: not written before.".formatted(since.text()));
    }
    reasons.add("The file arrived on %s.".formatted(arrived));
    var next = earlier(day.plusDays(1), arrived);
    var best = weekday != null && clues.isLate(weekday) ? next : earlier(day, arrived);
    var isFresh = day.plusDays(FRESH_DAYS).isAfter(arrived) || fitting.size() == 1;
    if (!isFresh) {
      reasons.add("More than a year before: any of these years may be meant, the last is taken.");
    }
    reasons.add("Copy is written on the day that it tells of, or on the next.");
    var earliest = isFresh ? day : fitting.getLast();
    return StoryDate.of(best, earlier(earliest, best), next, "text", reasons);
  }

  // Days that have been, without more. "Oct. 29" in a file of November is of this year; in one of
  // December it may be of any.
  private @Nullable StoryDate ofLatestDay() {
    var last = clues.latestDay(arrived);
    if (last == null || last.day().plusDays(Clues.RECENT_DAYS).isBefore(arrived)) {
      return null;
    }
    var weekday = clues.weekday();
    var named = weekday == null ? null : Clues.lastWeekday(weekday, arrived);
    var isNear = !last.day().plusDays(NEAR_DAYS).isBefore(arrived);
    reasons.add("“%s” has been: %s at the latest.".formatted(last.text(), last.day()));
    reasons.add("The file arrived on %s.".formatted(arrived));
    if (weekday != null && named != null && !named.isBefore(last.day())) {
      reasons.add("“%s” was last on %s.".formatted(weekday.text(), named));
      var best = clues.isLate(weekday) ? earlier(named.plusDays(1), arrived) : named;
      return StoryDate.of(best, named, earlier(named.plusDays(6), arrived), "text", reasons);
    }
    if (!isNear) {
      return null;
    }
    // Days apart: what "yesterday" means is not known.
    var story = StoryDate.of(last.day(), last.day(), arrived, "text", reasons);
    return new StoryDate(story.published(), null);
  }

  // A lower bound is all that is known.
  private @Nullable Range bounds() {
    var stated = clues.latestStated(arrived);
    var ofYear = since == null ? null : new Past(LocalDate.of(sinceYear, 1, 1), since.text());
    var last =
        ofYear == null || (stated != null && stated.day().isAfter(ofYear.day())) ? stated : ofYear;
    if (last == null || last.day().getYear() < arrived.getYear() - TELLING_YEARS) {
      return null;
    }
    return new Range(
        last.day().toString(),
        arrived.toString(),
        List.of(
            "“%s”: not written before.".formatted(last.text()),
            "The file arrived on %s.".formatted(arrived)));
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static String monthDay(LocalDate day) {
    return MonthDay.from(day).toString().substring(2);
  }

  private static String years(List<LocalDate> days) {
    var years = new StringBuilder();
    for (var day : days) {
      years.append(years.isEmpty() ? "" : ", ").append(day.getYear());
    }
    return years.toString();
  }
}
