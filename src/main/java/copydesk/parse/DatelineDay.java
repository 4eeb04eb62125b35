package copydesk.parse;

import copydesk.parse.DatelineTokens.Kind;
import copydesk.parse.DatelineTokens.Token;
import copydesk.text.Months;
import copydesk.text.NewsDates;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The day in a dateline, as a part of it ends with one: "Oct. 7", "7. Oktober 2026", "Narch 2".
///
/// @param words how many pieces at the end of the part it takes
/// @param date where the year is printed
/// @param day where it is not; null also where a misprint has spoilt the number
record DatelineDay(int words, @Nullable LocalDate date, @Nullable MonthDay day) {

  /// "7 de octubre de 2026": words that stand between its parts.
  private static final List<String> BETWEEN = List.of("de", "di", "of");

  private static final int LONGEST_YEAR = 4;
  private static final int LAST_DAY = 31;

  /// "March 119": a key was hit twice.
  private static final int LONGEST_DAY = 3;

  private static final int MOST_OF_MISPRINT = 319;

  /// The day that the part ends with, or null.
  ///
  /// @param year printed behind it, between commas
  /// @param isLater whether a place stands before this part: then a misprint may be a month
  static @Nullable DatelineDay atEnd(List<Token> part, @Nullable Integer year, boolean isLater) {
    var last = part.size() - 1;
    if (last < 0) {
      return null;
    }
    var whole = part.get(last).is(Kind.NUMBER) ? whole(part.get(last).text()) : null;
    if (whole != null) {
      return new DatelineDay(1, whole, null);
    }
    var at = last;
    if (year == null && last >= 2 && isYear(part.get(last))) {
      year = Integer.valueOf(part.get(last).text());
      at = skipped(part, last - 1);
    }
    var found = day(part, at, year, isLater && at == 1);
    return found == null
        ? null
        : new DatelineDay(found.words() + last - at, found.date(), found.day());
  }

  /// Whether a part of a dateline is the number of a day, and nothing else.
  static boolean isNumber(List<Token> part) {
    if (part.size() != 1 || !part.getFirst().is(Kind.NUMBER)) {
      return false;
    }
    var number = number(part.getFirst().text());
    return number > 0 && number <= LAST_DAY;
  }

  static boolean isYear(Token token) {
    return token.is(Kind.NUMBER)
        && token.text().length() == LONGEST_YEAR
        && token.text().compareTo("1900") >= 0
        && token.text().compareTo("2100") < 0;
  }

  // A month and a day, whichever is first; they end at this place.
  private static @Nullable DatelineDay day(
      List<Token> part, int at, @Nullable Integer year, boolean mayBeMisprint) {
    if (at < 1) {
      return null;
    }
    var last = part.get(at);
    if (last.is(Kind.NUMBER)) {
      var month = part.get(at - 1);
      var found = month.is(Kind.WORD) ? month(month.text(), mayBeMisprint) : null;
      return found == null ? null : of(2, year, found, number(last.text()));
    }
    var before = skipped(part, at - 1);
    if (before >= 0 && last.is(Kind.WORD) && part.get(before).is(Kind.NUMBER)) {
      var found = month(last.text(), false);
      return found == null
          ? null
          : of(at - before + 1, year, found, number(part.get(before).text()));
    }
    // "April l": the letter for the digit, which has the same key on old machines.
    var month = part.get(at - 1);
    var isLetter = mayBeMisprint && last.is(Kind.WORD) && last.text().matches("l\\d?");
    var found = isLetter && month.is(Kind.WORD) ? month(month.text(), true) : null;
    return found == null ? null : of(2, year, found, number(last.text().replace('l', '1')));
  }

  private static @Nullable DatelineDay of(
      int words, @Nullable Integer year, Month month, int number) {
    if (number < 1 || number > MOST_OF_MISPRINT) {
      return null;
    }
    try {
      return year == null
          ? new DatelineDay(words, null, MonthDay.of(month, number))
          : new DatelineDay(words, LocalDate.of(year, month, number), null);
    } catch (DateTimeException noSuchDay) {
      return new DatelineDay(words, null, null);
    }
  }

  private static int skipped(List<Token> part, int at) {
    var isBetween = at > 0 && BETWEEN.contains(part.get(at).text().toLowerCase(Locale.ROOT));
    return isBetween ? at - 1 : at;
  }

  // "07.10.2026", "2026-10-07"
  private static @Nullable LocalDate whole(String number) {
    var digits = number.split("[./-]", -1);
    if (digits.length < 3) {
      return null;
    }
    if (number.indexOf('.') > 0 && digits[2].length() == LONGEST_YEAR) {
      var iso = digits[2] + "-" + twoDigits(digits[1]) + "-" + twoDigits(digits[0]);
      return NewsDates.parse(iso) instanceof LocalDate day ? day : null;
    }
    return NewsDates.parse(number) instanceof LocalDate day ? day : null;
  }

  private static String twoDigits(String number) {
    return number.length() == 1 ? "0" + number : number;
  }

  private static int number(String text) {
    var end = 0;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end > 0 && end <= LONGEST_DAY && text.indexOf('/') < 0
        ? Integer.parseInt(text.substring(0, end))
        : 0;
  }

  private static @Nullable Month month(String word, boolean mayBeMisprint) {
    var name = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    var month = Months.of(name);
    return month == null && mayBeMisprint ? Months.near(name) : month;
  }
}
