package copydesk.text;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;

/// The form of ISO 8601 that programs write, `2026-11-22T10:15:00+01:00`, also with a space for the
/// T and without the seconds. Nearly all that pages declare for machines is in it, and [NewsDates],
/// which understands all forms, takes ten times as long.
final class Timestamps {
  private static final int LONGEST_FRACTION = 9;

  private final String text;
  private int at;

  private Timestamps(String text) {
    this.text = text;
  }

  /// Null where it is of another form, and an exception where there is no such time.
  static @Nullable Temporal parse(String text) {
    return text.length() < "2026-11-22T10:15".length()
            || (text.charAt(10) != 'T' && text.charAt(10) != ' ')
        ? null
        : new Timestamps(text).read();
  }

  private @Nullable Temporal read() {
    var year = number(4, '-');
    var month = number(2, '-');
    var day = number(2, text.charAt(10));
    var hour = number(2, ':');
    var minute = number(2, '\0');
    var second = second();
    var nanos = minute < 0 || second < 0 ? -1 : fraction();
    if (nanos < 0 || year < 1600 || year > 2200) {
      return null;
    }
    var time = LocalDateTime.of(year, month, day, hour, minute, second, nanos);
    return at == text.length() ? time : zoned(time);
  }

  // Some programs leave it out.
  private int second() {
    if (at < 0 || at == text.length() || text.charAt(at) != ':') {
      return 0;
    }
    at++;
    return number(2, '\0');
  }

  private @Nullable OffsetDateTime zoned(LocalDateTime time) {
    var sign = text.charAt(at++);
    if (sign == 'Z' && at == text.length()) {
      return time.atOffset(ZoneOffset.UTC);
    }
    var hasColon = text.length() == at + 5;
    var hours = number(2, hasColon ? ':' : '\0');
    var minutes = number(2, '\0');
    if ((sign != '+' && sign != '-') || minutes < 0 || at != text.length()) {
      return null;
    }
    var way = sign == '-' ? -1 : 1;
    return time.atOffset(ZoneOffset.ofHoursMinutes(way * hours, way * minutes));
  }

  // Once something is missing, all that follows is.
  private int number(int digits, char behind) {
    if (at < 0 || at + digits > text.length()) {
      at = -1;
      return -1;
    }
    var number = 0;
    for (var end = at + digits; at < end; at++) {
      var digit = text.charAt(at) - '0';
      if (digit < 0 || digit > 9) {
        at = -1;
        return -1;
      }
      number = 10 * number + digit;
    }
    if (behind != '\0') {
      if (at == text.length() || text.charAt(at) != behind) {
        at = -1;
        return -1;
      }
      at++;
    }
    return number;
  }

  private int fraction() {
    if (at == text.length() || text.charAt(at) != '.') {
      return 0;
    }
    at++;
    var nanos = 0;
    var digits = 0;
    for (; at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9'; at++) {
      nanos = 10 * nanos + text.charAt(at) - '0';
      if (++digits > LONGEST_FRACTION) {
        return -1;
      }
    }
    for (var i = digits; i < LONGEST_FRACTION; i++) {
      nanos *= 10;
    }
    return digits == 0 ? -1 : nanos;
  }
}
