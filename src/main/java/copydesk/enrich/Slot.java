package copydesk.enrich;

import java.util.List;

/// What a word or number may be in a time. The tables of [TimeTable] name them.
enum Slot {
  MONTH,
  WEEKDAY,
  /// "Montagabend": a weekday and a part of it in one word.
  WEEKDAY_PART,
  /// "evening"
  PART,
  /// "early", "late"
  EARLY,
  UNIT,
  /// -1 for last, 0 for this, 1 for next.
  SHIFT,
  /// -1 for "ago", 1 for "from now".
  AWAY,
  /// Days from today.
  RELATIVE,
  SINCE,
  /// Of a quarter.
  ORDINAL,
  /// Seconds from UTC.
  ZONE,
  /// The hours that "p.m." adds.
  HALF,
  /// What is counted, so that the number before it is no year.
  COUNTED,
  /// A number, in letters or digits.
  COUNT,
  DAY,
  /// The end of a range: "Oct. 7-9".
  LAST_DAY,
  MONTH_NUMBER,
  YEAR,
  /// "1986/87", "1986/1987"
  LAST_YEAR,
  /// "1990", "90"
  DECADE_YEAR,
  HOUR,
  MINUTE,
  /// "1400"
  CLOCK;

  /// Symbols from here on are words that stand for themselves.
  static final int SYMBOLS = values().length;

  private static final List<Slot> ALL = List.of(values());
  private static final int FIRST_YEAR = 1500;
  private static final int LAST = 2100;
  private static final int MOST_COUNTED = 100;

  /// As patterns are stepped through.
  @SuppressWarnings("EnumOrdinal") // kept nowhere: a number for as long as the program runs
  int symbol() {
    return ordinal();
  }

  static Slot of(int symbol) {
    return ALL.get(symbol);
  }

  /// Whether a number that is printed with so many digits may be this.
  ///
  /// @param isOrdinal whether "th" or the like stands behind it
  boolean fits(int number, int digits, boolean isOrdinal) {
    return switch (this) {
      case COUNT -> number >= 1 && number <= MOST_COUNTED && !isOrdinal;
      case DAY, LAST_DAY -> number >= 1 && number <= 31 && digits <= 2;
      case MONTH_NUMBER -> number >= 1 && number <= 12 && digits <= 2 && !isOrdinal;
      case YEAR -> digits == 4 && number >= FIRST_YEAR && number <= LAST && !isOrdinal;
      case LAST_YEAR -> (digits == 2 || YEAR.fits(number, digits, isOrdinal)) && !isOrdinal;
      case DECADE_YEAR ->
          number % 10 == 0
              && !isOrdinal
              && ((digits == 2 && number > 0) || YEAR.fits(number, digits, false));
      case HOUR -> number <= 24 && digits <= 2 && !isOrdinal;
      case MINUTE -> number <= 59 && digits == 2 && !isOrdinal;
      case CLOCK -> digits == 4 && number / 100 <= 24 && number % 100 <= 59 && !isOrdinal;
      case ORDINAL -> isOrdinal && number >= 1 && number <= 4;
      case MONTH,
          WEEKDAY,
          WEEKDAY_PART,
          PART,
          EARLY,
          UNIT,
          SHIFT,
          AWAY,
          RELATIVE,
          SINCE,
          ZONE,
          HALF,
          COUNTED ->
          false;
    };
  }
}
