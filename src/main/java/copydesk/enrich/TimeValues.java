package copydesk.enrich;

import copydesk.article.Basis;
import copydesk.article.TimeMention.Resolution;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which time a phrase means in a story of a day.
///
/// @param today null where nothing says when the story was written: then only what the text says
///     the whole of has a value
record TimeValues(List<TimePhrase> phrases, @Nullable LocalDate today) {
  // "a week ago" may be eight days, and "seven days" are seven.
  private static final int ABOUT_A_WEEK = 2;

  // "a meeting in May", in a story of March: of last May it would say so.
  private static final int MONTHS_AHEAD = 3;

  /// ISO 8601 as far as it is known.
  record Value(String iso, Resolution resolution, Basis basis) {}

  /// Of the phrase with this number; null where it would be a guess.
  @Nullable Value of(int number) {
    var phrase = phrases.get(number);
    try {
      var value = value(phrase, number);
      return value != null && phrase.has(Slot.SINCE) ? since(value) : value;
    } catch (DateTimeException _) { // the thirty-first of February
      return null;
    }
  }

  private static Value since(Value value) {
    var slash = value.iso().indexOf('/');
    var start = slash < 0 ? value.iso() : value.iso().substring(0, slash);
    return new Value(start + "/..", value.resolution(), value.basis());
  }

  private @Nullable Value value(TimePhrase phrase, int number) {
    if (phrase.has(Slot.CLOCK) || phrase.has(Slot.HOUR)) {
      return new ClockTimes(this).value(number);
    }
    if (phrase.isDay()) {
      return days(phrase);
    }
    if (!phrase.isWeekday() && phrase.has(Slot.YEAR)) {
      return stated(phrase);
    }
    if (phrase.has(Slot.DECADE_YEAR)) {
      return decade(phrase.get(Slot.DECADE_YEAR, 0));
    }
    return today == null ? null : relative(phrase, number, today);
  }

  private @Nullable Value days(TimePhrase phrase) {
    var day = StoryDays.day(phrase, today);
    if (day == null) {
      return null;
    }
    var basis = phrase.has(Slot.YEAR) ? Basis.STATED : Basis.INFERRED;
    var last = phrase.get(Slot.LAST_DAY);
    if (last == null) {
      return new Value(day.toString(), Resolution.DAY, basis);
    }
    var end = day.withDayOfMonth(last);
    return end.isAfter(day) ? new Value(day + "/" + end, Resolution.DAY, basis) : null;
  }

  private static @Nullable Value stated(TimePhrase phrase) {
    var year = phrase.get(Slot.YEAR, 0);
    if (phrase.has(Slot.MONTH)) {
      var month = YearMonth.of(year, phrase.month());
      return new Value(month.toString(), Resolution.MONTH, Basis.STATED);
    }
    if (phrase.has(Slot.ORDINAL)) {
      return phrase.unit() == TimeUnit.QUARTER
          ? quarter(year, phrase.get(Slot.ORDINAL, 1), Basis.STATED)
          : null;
    }
    var last = phrase.get(Slot.LAST_YEAR);
    if (last == null) {
      return new Value(Year.of(year).toString(), Resolution.YEAR, Basis.STATED);
    }
    var until = last < 100 ? year - year % 100 + last : last;
    until += until < year ? 100 : 0; // "1999/00"
    return until > year && until - year < 100
        ? new Value(year + "/" + until, Resolution.YEAR, Basis.STATED)
        : null;
  }

  private @Nullable Value decade(int year) {
    if (year >= 100) {
      return new Value(year + "/" + (year + 9), Resolution.DECADE, Basis.STATED);
    }
    if (today == null) {
      return null;
    }
    var century = today.getYear() - today.getYear() % 100;
    var start = century + year > today.getYear() ? century - 100 + year : century + year;
    return new Value(start + "/" + (start + 9), Resolution.DECADE, Basis.INFERRED);
  }

  private @Nullable Value relative(TimePhrase phrase, int number, LocalDate today) {
    if (phrase.isWeekday()) {
      var isPart = phrase.has(Slot.PART) || phrase.has(Slot.EARLY) || phrase.has(Slot.WEEKDAY_PART);
      return inferred(weekday(phrase, today), isPart ? Resolution.PART_OF_DAY : Resolution.DAY);
    }
    if (phrase.has(Slot.AWAY)) {
      return away(phrase, number, today);
    }
    if (phrase.has(Slot.RELATIVE)) {
      var isPart = phrase.has(Slot.PART) || phrase.has(Slot.EARLY);
      return inferred(
          today.plusDays(phrase.get(Slot.RELATIVE, 0)),
          isPart ? Resolution.PART_OF_DAY : Resolution.DAY);
    }
    if (phrase.has(Slot.ORDINAL)) {
      return phrase.unit() == TimeUnit.QUARTER ? quarter(phrase, today) : null;
    }
    if (phrase.has(Slot.MONTH)) {
      var year = StoryDays.year(phrase, today);
      return inferred(
          year == null ? month(phrase, YearMonth.from(today)) : YearMonth.of(year, phrase.month()),
          Resolution.MONTH);
    }
    if (phrase.has(Slot.UNIT)) {
      return unit(phrase, today);
    }
    return phrase.has(Slot.PART)
        ? inferred(today.plusDays(phrase.get(Slot.SHIFT, 0)), Resolution.PART_OF_DAY)
        : null;
  }

  // In copy, "Saturday" is the last one, today among them, but for what lies ahead.
  private static LocalDate weekday(TimePhrase phrase, LocalDate today) {
    var day = DayOfWeek.of(phrase.weekday());
    var shift = phrase.get(Slot.SHIFT);
    if (shift != null && shift < 0) {
      return today.with(TemporalAdjusters.previous(day));
    }
    if (shift != null && shift > 0) {
      return today.with(TemporalAdjusters.next(day));
    }
    var isAhead = phrase.tense() == Tense.FUTURE || (shift != null && phrase.tense() != Tense.PAST);
    return isAhead && !phrase.has(Slot.SINCE)
        ? today.with(TemporalAdjusters.nextOrSame(day))
        : today.with(TemporalAdjusters.previousOrSame(day));
  }

  private @Nullable Value away(TimePhrase phrase, int number, LocalDate today) {
    var count = phrase.get(Slot.COUNT, 1) * phrase.get(Slot.AWAY, -1);
    return switch (phrase.unit()) {
      case DAY -> inferred(today.plusDays(count), Resolution.DAY);
      case WEEK -> {
        var day = today.plusWeeks(count);
        var named = dayBeside(number, day);
        yield named == null ? inferred(day, Resolution.WEEK) : inferred(named, Resolution.DAY);
      }
      case MONTH -> inferred(YearMonth.from(today).plusMonths(count), Resolution.MONTH);
      case YEAR -> inferred(Year.from(today).plusYears(count), Resolution.YEAR);
      case WEEKEND, QUARTER, DECADE -> null;
    };
  }

  // "one week ago", and in the next paragraph "on Oct. 7": the same day, if it may be.
  private @Nullable LocalDate dayBeside(int number, LocalDate about) {
    var paragraph = phrases.get(number).paragraph();
    for (var other : phrases) {
      if (other.isDay() && Math.abs(other.paragraph() - paragraph) <= 1) {
        var day = StoryDays.day(other, today);
        if (day != null && Math.abs(ChronoUnit.DAYS.between(day, about)) <= ABOUT_A_WEEK) {
          return day;
        }
      }
    }
    return null;
  }

  private static YearMonth month(TimePhrase phrase, YearMonth now) {
    var month = now.withMonth(phrase.month());
    var shift = phrase.get(Slot.SHIFT, 0);
    if (shift > 0) {
      return month.isAfter(now) ? month : month.plusYears(1);
    }
    if (shift < 0) {
      return month.isBefore(now) ? month : month.minusYears(1);
    }
    if (phrase.tense() == Tense.FUTURE && !phrase.has(Slot.SINCE)) {
      return month.isBefore(now) ? month.plusYears(1) : month;
    }
    var isNear = !phrase.has(Slot.SINCE) && !month.minusMonths(MONTHS_AHEAD).isAfter(now);
    return month.isAfter(now) && !isNear ? month.minusYears(1) : month;
  }

  private static Value quarter(TimePhrase phrase, LocalDate today) {
    var quarter = phrase.get(Slot.ORDINAL, 1);
    var now = (today.getMonthValue() + 2) / 3;
    var shift = phrase.get(Slot.SHIFT);
    var year = today.getYear();
    if (shift != null) {
      year += shift;
    } else if (phrase.tense() == Tense.FUTURE) {
      year += quarter < now ? 1 : 0;
    } else {
      year -= quarter > now ? 1 : 0;
    }
    return quarter(year, quarter, Basis.INFERRED);
  }

  private static Value quarter(int year, int quarter, Basis basis) {
    var first = YearMonth.of(year, 3 * quarter - 2);
    return new Value(first + "/" + first.plusMonths(2), Resolution.QUARTER, basis);
  }

  private static @Nullable Value unit(TimePhrase phrase, LocalDate today) {
    var shift = phrase.get(Slot.SHIFT, 0);
    var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(shift);
    return switch (phrase.unit()) {
      case DAY, DECADE -> null;
      case WEEK -> new Value(monday + "/" + monday.plusDays(6), Resolution.WEEK, Basis.INFERRED);
      case WEEKEND -> {
        var isOver = phrase.tense() != Tense.FUTURE && !phrase.has(Slot.SHIFT);
        var saturday = monday.plusDays(5);
        saturday = isOver && saturday.isAfter(today) ? saturday.minusWeeks(1) : saturday;
        yield new Value(saturday + "/" + saturday.plusDays(1), Resolution.DAY, Basis.INFERRED);
      }
      case MONTH -> inferred(YearMonth.from(today).plusMonths(shift), Resolution.MONTH);
      case QUARTER -> {
        var month = YearMonth.from(today).plusMonths(3L * shift);
        yield quarter(month.getYear(), (month.getMonthValue() + 2) / 3, Basis.INFERRED);
      }
      case YEAR -> inferred(Year.from(today).plusYears(shift), Resolution.YEAR);
    };
  }

  private static Value inferred(Object value, Resolution resolution) {
    return new Value(value.toString(), resolution, Basis.INFERRED);
  }
}
