package copydesk.enrich;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the times of a text say of the day on which it was written.
record Clues(List<TimePhrase> phrases) {
  /// Behind a day that the text names without a year, the story is this near or not about it.
  static final int RECENT_DAYS = 31;

  // "late" has no word for it in every language, and these have.
  private static final List<String> LATE =
      List.of(
          "late", "spät", "evening", "night", "abend", "nacht", "soir", "nuit", "noche", "noite",
          "akşam", "gece");

  /// A day, and how long ago it was.
  record Pair(TimePhrase day, TimePhrase distance) {
    @Nullable LocalDate in(int year) {
      var start = Clues.in(day, year);
      var count = distance.get(Slot.COUNT, 1);
      if (start == null) {
        return null;
      }
      return distance.unit() == TimeUnit.WEEK ? start.plusWeeks(count) : start.plusDays(count);
    }
  }

  /// A day that has been, and the words for it.
  record Past(LocalDate day, String text) {}

  static @Nullable LocalDate in(TimePhrase phrase, int year) {
    try {
      return LocalDate.of(year, phrase.month(), phrase.get(Slot.DAY, 1));
    } catch (DateTimeException _) { // no leap year
      return null;
    }
  }

  static LocalDate lastWeekday(TimePhrase phrase, LocalDate until) {
    return until.with(TemporalAdjusters.previousOrSame(DayOfWeek.of(phrase.weekday())));
  }

  /// The last year since which something is so.
  @Nullable TimePhrase since(int last) {
    TimePhrase since = null;
    for (var phrase : phrases) {
      var year = phrase.get(Slot.YEAR, 0);
      if (phrase.has(Slot.SINCE)
          && year > 0
          && year <= last
          && (since == null || year > since.get(Slot.YEAR, 0))) {
        since = phrase;
      }
    }
    return since;
  }

  @Nullable Pair dayAndDistance() {
    for (var distance : phrases) {
      var unit = distance.unit();
      if (distance.get(Slot.AWAY, 0) < 0 && (unit == TimeUnit.WEEK || unit == TimeUnit.DAY)) {
        for (var day : phrases) {
          if (isPastDay(day)
              && !day.has(Slot.YEAR)
              && Math.abs(day.paragraph() - distance.paragraph()) <= 1) {
            return new Pair(day, distance);
          }
        }
      }
    }
    return null;
  }

  /// The weekday of what the story tells.
  @Nullable TimePhrase weekday() {
    for (var phrase : phrases) {
      if (phrase.isWeekday() && !phrase.has(Slot.SHIFT) && phrase.tense() != Tense.FUTURE) {
        return phrase;
      }
    }
    return null;
  }

  /// "Saturday, Oct. 14"
  @Nullable TimePhrase named() {
    for (var phrase : phrases) {
      if (isPastDay(phrase) && phrase.has(Slot.WEEKDAY) && !phrase.has(Slot.YEAR)) {
        return phrase;
      }
    }
    return null;
  }

  String weekdayAndDay() {
    for (var phrase : phrases) {
      if (phrase.isDay() && phrase.has(Slot.WEEKDAY) && !phrase.has(Slot.YEAR)) {
        return phrase.text();
      }
    }
    return "";
  }

  /// Whether in a story of this day the weekdays are those that the text gives to its days.
  boolean areWeekdaysRight(LocalDate today) {
    for (var phrase : phrases) {
      if (phrase.isDay() && phrase.has(Slot.WEEKDAY) && !phrase.has(Slot.YEAR)) {
        var day = in(phrase, today.getYear());
        if (day == null) {
          return false;
        }
        // The days around New Year.
        day = day.isAfter(today.plusDays(183)) ? day.minusYears(1) : day;
        day = day.isBefore(today.minusDays(183)) ? day.plusYears(1) : day;
        if (!StoryDays.isOnWeekday(phrase, day)) {
          return false;
        }
      }
    }
    return true;
  }

  boolean isLate(TimePhrase weekday) {
    var text = weekday.text().toLowerCase(Locale.ROOT);
    return LATE.stream().anyMatch(text::contains);
  }

  /// The last day that the text names as past, on or before this one.
  @Nullable Past latestDay(LocalDate until) {
    var latest = latestStated(until);
    for (var phrase : phrases) {
      if (isPastDay(phrase) && !phrase.has(Slot.YEAR)) {
        var day = in(phrase, until.getYear());
        day = day != null && day.isAfter(until) ? in(phrase, until.getYear() - 1) : day;
        if (day != null
            && StoryDays.isOnWeekday(phrase, day)
            && (latest == null || day.isAfter(latest.day()))) {
          latest = new Past(day, phrase.text());
        }
      }
    }
    return latest;
  }

  /// The same of those with a year.
  @Nullable Past latestStated(LocalDate until) {
    Past latest = null;
    for (var phrase : phrases) {
      var year = phrase.get(Slot.YEAR);
      var day = year != null && isPastDay(phrase) ? in(phrase, year) : null;
      if (day != null && !day.isAfter(until) && (latest == null || day.isAfter(latest.day()))) {
        latest = new Past(day, phrase.text());
      }
    }
    return latest;
  }

  private static boolean isPastDay(TimePhrase phrase) {
    return phrase.isDay() && phrase.tense() != Tense.FUTURE;
  }
}
