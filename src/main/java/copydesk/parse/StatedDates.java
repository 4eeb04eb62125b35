package copydesk.parse;

import copydesk.article.Stated;
import copydesk.parse.PrintedText.Day;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which of several statements of when something happened is the later one, or says more.
final class StatedDates {
  /// The days that programs count from: a page of such a day is one whose day they do not know.
  private static final Set<LocalDate> ZEROS =
      Set.of(
          LocalDate.of(1, 1, 1),
          LocalDate.of(1899, 12, 30),
          LocalDate.of(1900, 1, 1),
          LocalDate.of(1969, 12, 31),
          LocalDate.of(1970, 1, 1));

  private StatedDates() {}

  static boolean isZero(Temporal value) {
    return ZEROS.contains(Day.of(value));
  }

  static boolean isBefore(Temporal one, Temporal other) {
    if (one instanceof OffsetDateTime time && other instanceof OffsetDateTime otherTime) {
      return time.isBefore(otherTime);
    }
    return Day.of(one).isBefore(Day.of(other));
  }

  /// The later of two, or of the same day the one that says more; the first where it is the same.
  static @Nullable Stated later(@Nullable Stated one, @Nullable Stated other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return isBefore(one.value(), other.value()) ? other : fuller(one, other);
  }

  /// The other, if it is of the same day and has the time or the zone that the one is without.
  static Stated fuller(Stated one, @Nullable Stated other) {
    return other != null
            && !(one.value() instanceof OffsetDateTime)
            && Day.of(one.value()).equals(Day.of(other.value()))
            && precision(other.value()) > precision(one.value())
        ? other
        : one;
  }

  // Midnight is what becomes of a day without a time.
  private static int precision(Temporal value) {
    return switch (value) {
      case OffsetDateTime time -> isMidnight(time.toLocalTime()) ? 0 : 2;
      case LocalDateTime time -> isMidnight(time.toLocalTime()) ? 0 : 1;
      default -> 0;
    };
  }

  private static boolean isMidnight(LocalTime time) {
    return time.equals(LocalTime.MIDNIGHT);
  }
}
