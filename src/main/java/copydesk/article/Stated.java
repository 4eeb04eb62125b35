package copydesk.article;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;

/// A time exactly as precise as the document states it.
///
/// @param value an `OffsetDateTime`, a `LocalDateTime` where the zone is missing, or a `LocalDate`
/// @param basis stated in the text, or declared beside it
/// @param from where it stands, in the format's own words: `article:published_time`, `dateline`
public record Stated(Temporal value, Basis basis, String from) {
  public Stated {
    if (!(value instanceof OffsetDateTime
        || value instanceof LocalDateTime
        || value instanceof LocalDate)) {
      throw new IllegalArgumentException("neither a date nor a date-time: " + value);
    }
  }
}
