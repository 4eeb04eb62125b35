package copydesk.enrich;

import java.util.List;
import java.util.Locale;

/// What time is counted in. The tables of [TimeTable] name them in small letters.
enum TimeUnit {
  DAY,
  WEEK,
  WEEKEND,
  MONTH,
  QUARTER,
  YEAR,
  DECADE;

  private static final List<TimeUnit> ALL = List.of(values());

  /// What stands for the unit of this name in a table.
  static int number(String name) {
    return ALL.indexOf(valueOf(name.toUpperCase(Locale.ROOT)));
  }

  static TimeUnit of(int number) {
    return ALL.get(number);
  }
}
