package copydesk.text;

import java.time.Month;
import org.jspecify.annotations.Nullable;

/// The numbers and words that a printed date is made of, read from a place on.
///
/// Characters and no string: [PrintedDates] looks at every one of a page.
final class DateWords {
  private static final int LONGEST_MONTH = 14;
  private static final int WIDEST_GAP = 4;

  /// In each of the scripts that are read here they are the digit's value.
  private static final int LAST_FOUR_BITS = 0xF;

  private final char[] text;
  private final int length;

  /// Where the date that is being read ends so far.
  int end;

  DateWords(char[] text, int length) {
    this.text = text;
    this.length = length;
  }

  int length() {
    return length;
  }

  /// Where the next digit is, or the end of the text.
  int nextDigit(int from) {
    var i = from;
    while (i < length && !isDigit(text[i])) {
      i++;
    }
    return i;
  }

  // "st", "nd", "rd", "th", "er", "º"
  void ordinal() {
    var c = charAt(end);
    if (c == 'º' || c == 'ª' || c == '°' || c == '日') {
      end++;
    } else if (Character.isLetter(c) && !Character.isLetter(charAt(end + 2))) {
      var next = charAt(end + 1);
      end +=
          (c == 's' && next == 't')
                  || (c == 'n' && next == 'd')
                  || (c == 'r' && next == 'd')
                  || (c == 't' && next == 'h')
                  || (c == 'e' && next == 'r')
              ? 2
              : 0;
    }
  }

  @Nullable Month monthAfter() {
    var before = end;
    gap(" .,-/");
    particle();
    gap(" .-");
    if (end == before && !Character.isLetter(charAt(end))) {
      return null;
    }
    var word = wordAt(end);
    var month = word.isEmpty() ? null : Months.of(word);
    end += word.length();
    return month;
  }

  // Where the month's name begins that stands before the number, or -1.
  int monthBefore(int number) {
    var i = number;
    while (i > 0 && number - i < WIDEST_GAP && " .-,".indexOf(plain(text[i - 1])) >= 0) {
      i--;
    }
    var until = i;
    while (i > 0 && until - i <= LONGEST_MONTH && Character.isLetter(text[i - 1])) {
      i--;
    }
    return i < until && Months.of(new String(text, i, until - i)) != null ? i : -1;
  }

  // "3 de mayo de 2019", "3rd of May", "3 Mai, 2019", "May '19"
  void particle() {
    switch (wordAt(end)) {
      case "de", "del", "di", "of", "den", "d", "m" -> {
        end += wordAt(end).length();
        gap(" '’");
      }
      default -> {}
    }
  }

  int year() {
    var short2 = charAt(end) == '\'' || charAt(end) == '’' || charAt(end - 1) == '-';
    end += charAt(end) == '\'' || charAt(end) == '’' ? 1 : 0;
    var digits = digits(end) - end;
    if (digits != 4 && !(digits == 2 && short2)) {
      return -1;
    }
    var year = number(end, end + digits) + (digits == 2 ? 2000 : 0);
    end += digits;
    return year;
  }

  // At most one space may stand before it.
  int nextNumber() {
    end += plain(charAt(end)) == ' ' ? 1 : 0;
    var after = digits(end);
    if (after == end || after - end > 2) {
      return -1;
    }
    var number = number(end, after);
    end = after;
    return number;
  }

  void gap(String characters) {
    var start = end;
    while (end < length && end - start < WIDEST_GAP && characters.indexOf(plain(text[end])) >= 0) {
      end++;
    }
  }

  String wordAt(int from) {
    var i = from;
    while (i < length && i - from <= LONGEST_MONTH && Character.isLetter(text[i])) {
      i++;
    }
    return i <= from ? "" : new String(text, from, i - from);
  }

  // Of 1.2.3.2019, of 555-12-2019, of a word.
  boolean isWithinNumber(int from) {
    var before = charAt(from - 1);
    return ((before == '.' || before == '-' || before == '/' || before == ',')
            && isDigit(from - 2)
            && monthBefore(from) < 0)
        || (Character.isLetter(before) && before < 128 && monthBefore(from) < 0);
  }

  int digits(int from) {
    var i = from;
    while (isDigit(i)) {
      i++;
    }
    return i;
  }

  int number(int from, int until) {
    var number = 0;
    for (var i = from; i < until; i++) {
      number = 10 * number + (text[i] & LAST_FOUR_BITS);
    }
    return number;
  }

  boolean isDigit(int at) {
    return isDigit(charAt(at));
  }

  // "١٢" and "۱۲" are twelve in the Arabic and in the Persian script.
  private static boolean isDigit(char c) {
    return c <= '9' ? c >= '0' : c >= '٠' && (c <= '٩' || (c >= '۰' && c <= '۹'));
  }

  char charAt(int at) {
    return at >= 0 && at < length ? text[at] : '\n';
  }

  private static char plain(char c) {
    return c == '\u00a0' || c == '\u202f' || c == '\u2009' || c == '\t' ? ' ' : c;
  }
}
