package copydesk.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What Copydesk worked out about an article; nothing of it is written into `ninjs`.
///
/// @param headline for display, where the publisher gave none
/// @param digest SHA-256 of the folded text, in hexadecimal: the same text received twice
public record Enrichment(
    Published published,
    @Nullable Finding language,
    @Nullable Finding headline,
    Counts counts,
    String digest) {

  /// A value, why it is believed, and where it was found.
  public record Finding(String value, Basis basis, String from) {}

  /// When the article appeared.
  ///
  /// @param value as precise as is known: a date, or a date-time with or without a zone
  /// @param sortsAs the same as an instant, for keys: a missing time is midnight, a missing zone is
  ///     UTC, wrong by hours and right about the day
  public record Published(String value, Basis basis, String from, Instant sortsAs) {}

  /// The size of the text.
  ///
  /// @param words runs of anything but white space
  /// @param characters Unicode code points, the break between two paragraphs counted as one
  public record Counts(int words, int characters, int paragraphs) {}
}
