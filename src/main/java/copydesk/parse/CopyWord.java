package copydesk.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A word of a line of copy, or a number with what makes an ordinal of it: "2nd", "2ª".
///
/// @param start in the line
/// @param end in the line, behind its last letter
/// @param text in small letters; [#NUMBER] for a number
/// @param number -1 for a word
record CopyWord(int start, int end, String text, int number) {
  /// Stands for any number.
  static final String NUMBER = "#";

  private static final Set<String> ORDINALS =
      Set.of("st", "nd", "rd", "th", "e", "er", "re", "ère", "ème", "eme", "a", "o", "ª", "º");
  private static final int LONGEST_NUMBER = 4;

  /// The words of a line, as far as this place in it.
  static List<CopyWord> in(String line, int from, int end) {
    var words = new ArrayList<CopyWord>();
    for (var at = from; at < end; ) {
      var c = line.charAt(at);
      if (isDigit(c)) {
        words.add(number(line, at));
      } else if (Character.isLetter(c)) {
        words.add(word(line, at));
      } else {
        at++;
        continue;
      }
      at = words.getLast().end();
    }
    return words;
  }

  static List<CopyWord> in(String line) {
    return in(line, 0, line.length());
  }

  boolean isNumber() {
    return number >= 0;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static CopyWord word(String line, int start) {
    var end = start;
    while (end < line.length() && isLetter(line.charAt(end))) {
      end++;
    }
    return new CopyWord(start, end, WireTable.small(line.substring(start, end)), -1);
  }

  // "É" may come as a letter and a mark.
  private static boolean isLetter(char c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  // Not "2h", whose letter stands for hours; "2ndLd" has two words.
  private static CopyWord number(String line, int start) {
    var digits = start;
    while (digits < line.length() && isDigit(line.charAt(digits))) {
      digits++;
    }
    var isShort = digits - start <= LONGEST_NUMBER;
    var number = isShort ? Integer.parseInt(line.substring(start, digits)) : Integer.MAX_VALUE;
    var end = digits;
    while (end < line.length() && isLetter(line.charAt(end))) {
      end++;
      var isWhole =
          end == line.length()
              || !isLetter(line.charAt(end))
              || (Character.isUpperCase(line.charAt(end))
                  && Character.isLowerCase(line.charAt(end - 1)));
      if (isWhole) {
        var isOrdinal = ORDINALS.contains(WireTable.small(line.substring(digits, end)));
        return new CopyWord(start, isOrdinal ? end : digits, NUMBER, number);
      }
    }
    return new CopyWord(start, digits, NUMBER, number);
  }
}
