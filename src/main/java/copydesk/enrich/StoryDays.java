package copydesk.enrich;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Of which year a day is that the text names without one.
final class StoryDays {
  // A year has no news of what is further ahead, or it says "next year".
  private static final int FURTHEST_AHEAD = 300;
  // Copy says "declared a dividend payable April 1": a verb of the past may have the future behind
  // it, as long as that is near.
  private static final int NEAR_AHEAD = 100;
  private static final int AHEAD = 150;
  // A weekday tells one year of five or six.
  private static final int YEARS_WITH_WEEKDAY = 3;

  private StoryDays() {}

  /// The day of a phrase that is one; null where it has no year and nothing to take it from, or
  /// where it is on another weekday than the text says.
  static @Nullable LocalDate day(TimePhrase phrase, @Nullable LocalDate today) {
    var day = phrase.get(Slot.DAY, 1);
    var year = year(phrase, today);
    if (year != null) {
      var stated = LocalDate.of(year, phrase.month(), day);
      return isOnWeekday(phrase, stated) ? stated : null;
    }
    if (today == null) {
      return null;
    }
    var monthDay = MonthDay.of(phrase.month(), day);
    return phrase.has(Slot.WEEKDAY)
        ? onWeekday(phrase, monthDay, today)
        : nearest(phrase.has(Slot.SINCE) ? Tense.PAST : phrase.tense(), monthDay, today);
  }

  /// As the text says it: "1987", "last year".
  static @Nullable Integer year(TimePhrase phrase, @Nullable LocalDate today) {
    var isYears = phrase.has(Slot.UNIT) && phrase.unit() == TimeUnit.YEAR;
    return isYears && today != null
        ? Integer.valueOf(today.getYear() + phrase.get(Slot.SHIFT, 0))
        : phrase.get(Slot.YEAR);
  }

  static boolean isOnWeekday(TimePhrase phrase, LocalDate day) {
    return !phrase.has(Slot.WEEKDAY) || day.getDayOfWeek() == DayOfWeek.of(phrase.weekday());
  }

  private static @Nullable LocalDate onWeekday(
      TimePhrase phrase, MonthDay monthDay, LocalDate today) {
    LocalDate nearest = null;
    for (var i = -YEARS_WITH_WEEKDAY; i <= YEARS_WITH_WEEKDAY; i++) {
      var year = today.getYear() + i;
      if (monthDay.isValidYear(year) && isOnWeekday(phrase, monthDay.atYear(year))) {
        var found = monthDay.atYear(year);
        nearest = nearest == null || apart(found, today) < apart(nearest, today) ? found : nearest;
      }
    }
    return nearest;
  }

  private static LocalDate nearest(Tense tense, MonthDay monthDay, LocalDate today) {
    var past = monthDay.atYear(today.getYear());
    past = past.isAfter(today) ? monthDay.atYear(today.getYear() - 1) : past;
    if (past.equals(today)) {
      return past;
    }
    var next = monthDay.atYear(past.getYear() + 1);
    var ahead = ChronoUnit.DAYS.between(today, next);
    var most =
        switch (tense) {
          case FUTURE -> FURTHEST_AHEAD;
          case UNKNOWN -> AHEAD;
          case PAST -> NEAR_AHEAD;
        };
    return ahead <= most ? next : past;
  }

  private static long apart(LocalDate one, LocalDate other) {
    return Math.abs(ChronoUnit.DAYS.between(one, other));
  }
}
