package copydesk.article;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What desks are told to do with a story: take this version for the last one, correct it, hold it,
/// never use it.
///
/// @param text as printed, or as declared
/// @param number of an update or a correction, from 1
/// @param detail of a correction, what is corrected; of an update, what is new; of an embargo,
///     until when, in ISO 8601 as far as it is known, "--10-08T00:01Z" without a year; of a kill
///     that names another story, the sentence that does
/// @param from where it stands: `slugline`, `service line`, `note to editors`, `headline`, `text`,
///     or in the format's own words
/// @param span in the text as received; null in formats that are no plain text
public record Signal(
    Kind kind,
    String text,
    @Nullable Integer number,
    @Nullable String detail,
    Basis basis,
    String from,
    @Nullable Span span) {
  public Signal {
    if (number != null && number < 1) {
      throw new IllegalArgumentException("numbers begin with 1: " + number);
    }
  }

  /// Whether it says no more than another.
  public boolean isWithin(Signal other) {
    return kind == other.kind
        && (number == null || number.equals(other.number))
        && (detail == null || detail.equals(other.detail) || text.equals(other.text));
  }

  /// The same with another detail.
  public Signal with(@Nullable String other) {
    return new Signal(kind, text, number, other, basis, from, span);
  }

  /// What is to be done, the gravest first.
  public enum Kind {
    /// Never to be used.
    KILL,
    /// Not to be used until further notice.
    WITHHOLD,
    /// Not to be used before a time.
    EMBARGO,
    CORRECTION,
    URGENT,
    UPDATE;

    /// As records write it.
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
