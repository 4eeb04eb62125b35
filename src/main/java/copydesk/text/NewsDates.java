package copydesk.text;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Dates as pages, feeds and copy write them: ISO 8601, RFC 822 and its successors, and the long
/// forms "Nov. 22, 2026, 10:15 a.m. EST" and "22 November 2026".
///
/// Read word by word and in any order, and refused if one word is not understood: a date that is
/// perhaps another one is worse than none. So "11/12/2026" is refused, as is a zone of several
/// meanings.
public final class NewsDates {
  private static final int LONGEST = 100;

  private static final Pattern TOKEN =
      Pattern.compile(
          """
          (?<iso>\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}(?!\\d))
          |(?<basic>\\d{8}(?:T\\d{4}(?:\\d\\d)?)?(?!\\d))
          |(?<time>\\d{1,2}:\\d\\d(?::\\d\\d(?:[.,]\\d{1,20})?)?(?!\\d))
          |(?<number>\\d{1,4}(?!\\d)(?:st\\b|nd\\b|rd\\b|th\\b)?)
          |(?<name>(?:[ap]\\.m\\.)|\\p{L}+)
          |(?<other>[,.|\\s]+|-)
          """,
          Pattern.COMMENTS | Pattern.CASE_INSENSITIVE);

  // A zone in words after the offset, as JavaScript and Java print it.
  private static final Pattern ASIDE = Pattern.compile("(?:\\([^()]*\\)|\\[[^\\[\\]]*\\])$");

  // Of the other languages of Months.
  private static final String WEEKDAYS =
      """
      montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
      lundi mardi mercredi jeudi vendredi samedi dimanche
      lunes martes miércoles jueves viernes sábado domingo
      lunedì martedì mercoledì giovedì venerdì sabato domenica
      maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
      poniedziałek wtorek środa czwartek piątek sobota niedziela
      pazartesi salı çarşamba perşembe cuma cumartesi pazar
      måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag
      понедельник вторник среда четверг пятница суббота воскресенье
      uhr le den
      """;

  private static final Set<String> BESIDE =
      Set.of("t", "at", "on", "of", "the", "published", "updated", "posted");

  private static final Set<String> IDLE = idleWords();

  private @Nullable Integer year;
  private @Nullable Month month;
  private @Nullable Integer day;
  private @Nullable LocalTime time;
  private @Nullable Boolean afternoon;
  private @Nullable ZoneOffset zone;

  private NewsDates() {}

  /// Whether a word stands beside a date and says no more than it: the day of the week.
  public static boolean isWeekday(String word) {
    var name = word.toLowerCase(Locale.ROOT);
    return name.length() > 2 && IDLE.contains(name) && !BESIDE.contains(name);
  }

  /// An `OffsetDateTime`, a `LocalDateTime` where the zone is missing, a `LocalDate` where the time
  /// is; null where the text is no date, or one that no news is from.
  public static @Nullable Temporal parse(String text) {
    var date = text.strip();
    if (date.isEmpty() || date.length() > LONGEST) {
      return null;
    }
    try {
      var stamp = Timestamps.parse(date);
      if (stamp != null) {
        return stamp;
      }
      var parts = new NewsDates();
      return parts.read(ASIDE.matcher(date).replaceFirst("")) ? parts.whole() : null;
    } catch (DateTimeException _) { // the thirtieth of February, half past twenty-five
      return null;
    }
  }

  private boolean read(String date) {
    var token = TOKEN.matcher(date);
    var offset = Zones.OFFSET.matcher(date);
    for (var at = 0; at < date.length(); at = token.end()) {
      // A sign before digits is an offset only after a time: "22-11" has the same look.
      if (time != null && offset.region(at, date.length()).lookingAt()) {
        zone = Zones.of(offset);
        at = offset.end();
        if (at == date.length()) {
          return true;
        }
      }
      if (!token.region(at, date.length()).lookingAt() || !understood(token)) {
        return false;
      }
    }
    return true;
  }

  private boolean understood(Matcher token) {
    if (token.group("iso") != null) {
      var parts = token.group().split("[-/]", -1);
      return date(parts[0], parts[1], parts[2]);
    }
    if (token.group("basic") != null) {
      return basic(token.group());
    }
    if (token.group("time") != null) {
      return time(token.group());
    }
    if (token.group("number") != null) {
      return number(token.group().replaceFirst("\\D+", ""));
    }
    return token.group("name") == null || name(token.group().toLowerCase(Locale.ROOT));
  }

  private boolean date(String years, String months, String days) {
    var fresh = year == null && month == null && day == null;
    year = Integer.valueOf(years);
    month = Month.of(Integer.parseInt(months));
    day = Integer.valueOf(days);
    return fresh;
  }

  private boolean basic(String digits) {
    var fresh = date(digits.substring(0, 4), digits.substring(4, 6), digits.substring(6, 8));
    if (digits.length() == 8) {
      return fresh;
    }
    var seconds = digits.length() > 13 ? ":" + digits.substring(13) : "";
    return fresh && time(digits.substring(9, 11) + ":" + digits.substring(11, 13) + seconds);
  }

  private boolean time(String clock) {
    var fresh = time == null;
    var parts = clock.split("[:.,]", -1);
    var nanos = parts.length < 4 ? "0" : (parts[3] + "000000000").substring(0, 9);
    time =
        LocalTime.of(
            Integer.parseInt(parts[0]),
            Integer.parseInt(parts[1]),
            parts.length < 3 ? 0 : Integer.parseInt(parts[2]),
            Integer.parseInt(nanos));
    return fresh;
  }

  private boolean number(String digits) {
    if (digits.length() == 4 && year == null) {
      year = Integer.valueOf(digits);
    } else if (digits.length() <= 2 && day == null) {
      day = Integer.valueOf(digits);
    } else if (digits.length() == 2 && month != null && year == null && time == null) {
      // RFC 822 had years of two digits; RFC 2822, section 4.3, says which centuries they mean.
      var short2 = Integer.parseInt(digits);
      year = short2 < 50 ? 2000 + short2 : 1900 + short2;
    } else {
      return false;
    }
    return true;
  }

  private boolean name(String word) {
    if (IDLE.contains(word)) {
      return true;
    }
    if (word.equals("am") || word.equals("a.m.") || word.equals("pm") || word.equals("p.m.")) {
      var fresh = afternoon == null;
      afternoon = word.startsWith("p");
      return fresh;
    }
    if (time != null && zone == null && Zones.named(word) != null) {
      zone = Zones.named(word);
      return true;
    }
    var fresh = month == null;
    month = Months.of(word);
    return fresh && month != null;
  }

  private @Nullable Temporal whole() {
    if (year == null || month == null || day == null || year < 1600 || year > 2200) {
      return null;
    }
    var date = LocalDate.of(year, month, day);
    if (time == null) {
      return afternoon == null && zone == null ? date : null;
    }
    var local = LocalDateTime.of(date, afternoon == null ? time : onTwelveHours(time, afternoon));
    return zone == null ? local : local.atOffset(zone);
  }

  private static LocalTime onTwelveHours(LocalTime time, boolean afternoon) {
    if (time.getHour() < 1 || time.getHour() > 12) {
      throw new DateTimeException("no hour of a twelve-hour clock: " + time);
    }
    return time.withHour(time.getHour() % 12 + (afternoon ? 12 : 0));
  }

  private static Set<String> idleWords() {
    var idle = new HashSet<>(BESIDE);
    for (var day : DayOfWeek.values()) {
      var name = day.name().toLowerCase(Locale.ROOT);
      idle.add(name);
      idle.add(name.substring(0, 3));
    }
    idle.addAll(Set.of("tues", "thur", "thurs"));
    idle.addAll(List.of(WEEKDAYS.strip().split("\\s+", -1)));
    return Set.copyOf(idle);
  }
}
