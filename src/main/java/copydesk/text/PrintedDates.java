package copydesk.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The days that stand anywhere in a text, in the languages of [Months]: "3. Mai 2019",
/// "May 3rd, 2019", "le 3 mai 2019", "2019-05-03", "03.05.2019", "5/3/19", "2019年5月3日".
///
/// Unlike [NewsDates] it does not mind what stands around them. One scan from digit to digit, with
/// a look at a few letters on either side of each: a text without dates costs next to nothing.
public final class PrintedDates {
  /// No web page is older, and most older days in a text are history.
  private static final int FIRST_YEAR = 1993;

  private static final int LAST_YEAR = 2100;

  /// A day and where it stands.
  ///
  /// @param until the index behind its last character
  /// @param other what it is in the other order of day and month, where that could be meant
  public record Found(LocalDate day, int from, int until, @Nullable LocalDate other) {}

  private final DateWords text;
  private final DayOrder order;
  private boolean isAddress;

  private PrintedDates(char[] text, int length, DayOrder order) {
    this.text = new DateWords(text, length);
    this.order = order;
  }

  /// The first of them, at most so many.
  public static List<Found> in(String text, DayOrder order, int most) {
    return in(text.toCharArray(), text.length(), order, most);
  }

  /// The first of them, at most so many, in so many characters.
  public static List<Found> in(char[] text, int length, DayOrder order, int most) {
    return new PrintedDates(text, length, order).scan(most);
  }

  /// The day that a short text states, or null where it states none or two.
  public static @Nullable LocalDate only(String text, DayOrder order) {
    var found = in(text, order, 2);
    return found.isEmpty() || !found.getFirst().day().equals(found.getLast().day())
        ? null
        : found.getFirst().day();
  }

  /// The day in the path of an address: "/2019/05/03/", "/2019/may/03/", "-20190503.html".
  public static @Nullable LocalDate inAddress(String path, DayOrder order) {
    var reader = new PrintedDates(path.replace('_', '-').toCharArray(), path.length(), order);
    reader.isAddress = true;
    var found = reader.scan(1);
    return found.isEmpty() ? null : found.getFirst().day();
  }

  private List<Found> scan(int most) {
    var found = new ArrayList<Found>();
    for (var i = text.nextDigit(0); i < text.length() && found.size() < most; ) {
      var after = text.digits(i);
      var one = !isAddress && text.isWithinNumber(i) ? null : at(i, after);
      if (one != null) {
        found.add(one);
      }
      i = text.nextDigit(Math.max(after, one == null ? 0 : one.until()));
    }
    return found;
  }

  private @Nullable Found at(int from, int after) {
    text.end = after;
    return switch (after - from) {
      case 4 -> yearFirst(from, text.number(from, after));
      case 1, 2 -> {
        var numeric = numeric(from, text.number(from, after));
        text.end = numeric == null ? after : text.end;
        yield numeric == null ? named(from, text.number(from, after)) : numeric;
      }
      case 8 -> isAddress ? basic(from) : null;
      default -> null;
    };
  }

  private @Nullable Found basic(int from) {
    return found(
        from,
        text.number(from, from + 4),
        text.number(from + 4, from + 6),
        text.number(from + 6, from + 8));
  }

  private @Nullable Found yearFirst(int from, int year) {
    var afterYear = text.end;
    var c = text.charAt(text.end);
    if (c == '年' || c == '년') {
      text.end++;
      var month = text.nextNumber();
      var isMonth = month > 0 && (text.charAt(text.end) == '月' || text.charAt(text.end) == '월');
      text.end++;
      var day = isMonth ? text.nextNumber() : -1;
      return day < 0 ? null : found(from, year, month, day);
    }
    if (c == '-' || c == '/' || c == '.' || c == '‑' || c == '–') {
      text.end++;
      var month = text.nextNumber();
      if (month > 0 && text.charAt(text.end) == c) {
        text.end++;
        var day = text.nextNumber();
        var found = day < 0 ? null : found(from, year, month, day);
        if (found != null) {
          return found;
        }
      }
    }
    text.end = afterYear;
    var month = text.monthAfter();
    text.gap(" .-,/");
    var day = month == null ? -1 : text.nextNumber();
    return month == null || day < 0 ? null : found(from, year, month.getValue(), day);
  }

  // 03.05.2019, 3. 5. 2019, 03/05/2019, 03-05-19
  private @Nullable Found numeric(int from, int first) {
    var separator = text.charAt(text.end);
    if (separator != '.' && separator != '/' && separator != '-') {
      return null;
    }
    var spaced = separator == '.' && text.charAt(text.end + 1) == ' ';
    text.end++;
    var second = text.nextNumber();
    if (second < 0 || text.charAt(text.end) != separator) {
      return null;
    }
    text.end++;
    if (spaced && text.charAt(text.end) == ' ') {
      text.end++;
    }
    var digits = text.digits(text.end) - text.end;
    var year = digits == 4 || digits == 2 ? text.number(text.end, text.end + digits) : -1;
    text.end += digits;
    // Where only two digits stand for the year, a version or a telephone number is as likely.
    if (digits == 2 && (isAddress || separator == '-' || spaced || text.end - from < 7)) {
      return null;
    }
    var isPartOfMore =
        (text.charAt(text.end) == separator && text.isDigit(text.end + 1))
            || Character.isLetter(text.charAt(text.end));
    if (year < 0 || isPartOfMore) {
      return null;
    }
    year += digits == 2 ? 2000 : 0;
    var isMonthFirst =
        second > 12 || (first <= 12 && separator != '.' && order == DayOrder.MONTH_FIRST);
    return isMonthFirst
        ? found(from, year, first, second, second <= 12)
        : found(from, year, second, first, first <= 12);
  }

  // May 3, 2019; 3. Mai 2019
  private @Nullable Found named(int from, int day) {
    var afterDay = text.end;
    text.ordinal();
    var start = text.monthBefore(from);
    if (start >= 0) {
      var month = Months.of(text.wordAt(start));
      text.gap(" .,-");
      // "June 10-12, 2019" is no day of the year 12.
      var isRange = text.charAt(text.end - 1) == '-' && text.digits(text.end) - text.end != 4;
      var year = isRange ? -1 : text.year();
      var found = month == null || year < 0 ? null : found(start, year, month.getValue(), day);
      if (found != null) {
        return found;
      }
    }
    text.end = afterDay;
    text.ordinal();
    var month = text.monthAfter();
    if (month == null) {
      return null;
    }
    text.gap(" .,-/");
    text.particle();
    text.gap(" ");
    var year = text.year();
    return year < 0 ? null : found(from, year, month.getValue(), day);
  }

  private @Nullable Found found(int from, int year, int month, int day) {
    return found(from, year, month, day, false);
  }

  private @Nullable Found found(int from, int year, int month, int day, boolean isEither) {
    if (year < FIRST_YEAR || year > LAST_YEAR || text.isDigit(text.end)) {
      return null;
    }
    try {
      var other = isEither && month != day ? LocalDate.of(year, day, month) : null;
      return new Found(LocalDate.of(year, month, day), from, text.end, other);
    } catch (DateTimeException _) { // the thirty-first of February, a thirteenth month
      return null;
    }
  }
}
