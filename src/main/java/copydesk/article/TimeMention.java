package copydesk.article;

import java.util.Locale;

/// A time that the text names, and when that was.
///
/// @param text as printed: "late Saturday"
/// @param value ISO 8601: a year, month, day or date-time, or an interval of two, with "/" between
///     them and ".." for an open end
/// @param basis stated where the text says the whole of it, inferred where the story's own date
///     was needed
/// @param span where it stands in the text
public record TimeMention(
    String text, String value, Resolution resolution, Basis basis, Span span) {

  /// How exact it is.
  public enum Resolution {
    MINUTE,
    HOUR,
    /// "late Saturday"
    PART_OF_DAY,
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    SEASON,
    YEAR,
    DECADE;

    /// As records write it.
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }
}
