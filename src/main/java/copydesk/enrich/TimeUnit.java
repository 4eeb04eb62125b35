package copydesk.enrich;

/// What time is counted in. The tables of [TimeTable] name them in small letters.
enum TimeUnit {
  DAY,
  WEEK,
  WEEKEND,
  MONTH,
  QUARTER,
  YEAR,
  DECADE
}
