package copydesk.parse;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import copydesk.text.Months;
import copydesk.text.NewsDates;
import copydesk.text.Zones;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Until when a story is held, as far as it is said.
final class EmbargoTime {
  private static final int FIRST_YEAR = 1950;
  private static final int LAST_YEAR = 2100;

  /// A story is not sent longer before its embargo ends.
  private static final int MOST_DAYS_BACK = 30;

  private @Nullable Integer year;
  private @Nullable Integer month;
  private @Nullable Integer day;
  private @Nullable LocalTime time;
  private @Nullable ZoneOffset zone;
  private boolean isWeekday;

  static boolean isZone(String word) {
    return Zones.named(word) != null;
  }

  /// A month, a zone, the day of a week; false for any other word.
  boolean takeWord(String word) {
    var named = Months.of(word);
    if (named != null) {
      return month(named.getValue());
    }
    if (isZone(word)) {
      zone = Zones.named(word);
      return time != null;
    }
    var isDay = NewsDates.isWeekday(word);
    isWeekday |= isDay;
    return isDay || (word.equals("t") && day != null); // "2026-10-08T10:00"
  }

  static boolean isYear(int number) {
    return number >= FIRST_YEAR && number < LAST_YEAR;
  }

  boolean hasMonth() {
    return month != null;
  }

  boolean year(int number) {
    var isNew = year == null;
    year = number;
    return isNew;
  }

  boolean month(int number) {
    var isNew = month == null;
    month = number;
    return isNew && number >= 1 && number <= 12;
  }

  boolean day(int number) {
    var isNew = day == null;
    day = number;
    return isNew && number >= 1 && number <= 31;
  }

  // "08.10.2026", "2026-10-08"; "8/10/2026" is one of two days.
  boolean date(char joint, int first, int second, int third) {
    if (joint == '-') {
      return year(first) && month(second) && day(third);
    }
    return joint == '.' && day(first) && month(second) && year(third);
  }

  boolean hour(int hour, int minute) {
    if (time != null || hour > 23 || minute > 59) {
      return false;
    }
    time = LocalTime.of(hour, minute);
    return true;
  }

  void half(boolean isAfternoon) {
    if (time != null && time.getHour() <= 12) {
      time = time.withHour(time.getHour() % 12 + (isAfternoon ? 12 : 0));
    }
  }

  boolean isKnown() {
    return time != null || (month != null && day != null) || (isWeekday && day == null);
  }

  /// Gives it the year in which it is next after that day.
  void year(LocalDate from) {
    if (year == null && month != null && day != null) {
      year = from.getYear();
      var date = date();
      year = date != null && date.plusDays(MOST_DAYS_BACK).isBefore(from) ? year + 1 : year;
    }
  }

  /// ISO 8601 as far as it is known, "--10-08T00:01Z" without a year; null for "Thursday".
  @Nullable String written() {
    var whole = whole();
    if (whole != null) {
      return ISO_OFFSET_DATE_TIME.format(whole);
    }
    var written = new StringBuilder();
    if (month != null && day != null) {
      written.append(year == null ? "-" : "%04d".formatted(year));
      written.append("-%02d-%02d".formatted(month, day));
    }
    if (time != null) {
      written.append('T').append(time).append(zone == null ? "" : zone.getId());
    }
    return written.isEmpty() ? null : written.toString();
  }

  /// Null where anything is missing.
  @Nullable OffsetDateTime whole() {
    var date = date();
    return date == null || time == null || zone == null
        ? null
        : OffsetDateTime.of(date, time, zone);
  }

  private @Nullable LocalDate date() {
    if (year == null || month == null || day == null) {
      return null;
    }
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }
}
