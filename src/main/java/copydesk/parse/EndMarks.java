package copydesk.parse;

import copydesk.text.Misprint;
import copydesk.text.Months;
import java.util.Locale;
import java.util.Set;

/// The desk's signs below a story that no more follows: "ENDS", "-30-", "###", "abc/de".
final class EndMarks {
  private static final Set<String> MARKS = WireTable.set("end-marks");
  private static final Set<String> AGENCIES = WireTable.map("agencies").keySet();

  private static final int LONGEST = 24;

  /// What a transmission may leave behind a mark, "Reuter^M".
  private static final int LONGEST_RUBBISH = 3;

  private static final int LONGEST_INITIALS = 4;
  private static final int SHORTEST_MISPRINT = 5;

  /// The day, the hour and the minute.
  private static final int TIME_GROUP = 6;

  /// "Enditem" is no other word.
  private static final int SHORTEST_SURE = 7;

  private EndMarks() {}

  /// Whether the line is such a sign, and nothing else.
  static boolean isOne(String line) {
    var text = line.strip();
    return !text.isEmpty()
        && text.length() <= LONGEST
        && (areSigns(text)
            || isWord(text)
            || isMisprint(text)
            || areInitials(text)
            || isSignature(text)
            || isTransmission(text));
  }

  /// Where the line ends without a mark that stands behind its last sentence, far from it or in
  /// capitals: "(33.7).        REUTER". The line's length where there is none.
  static int cut(String line) {
    var last = line.lastIndexOf(' ');
    if (last <= 0 || !isWord(line.substring(last + 1))) {
      return line.length();
    }
    var word = line.substring(last + 1);
    var text = line.substring(0, last).stripTrailing();
    var isFar = last - text.length() >= 2;
    var isLoud =
        word.length() >= SHORTEST_SURE
            || (word.length() > 2 && word.equals(word.toUpperCase(Locale.ROOT)));
    return isFar || (isLoud && SentenceEnds.isEnded(text)) ? text.length() : line.length();
  }

  // "###", "* * *", "___"
  private static boolean areSigns(String text) {
    var signs = 0;
    for (var i = 0; i < text.length(); i++) {
      if ("#*_=".indexOf(text.charAt(i)) >= 0) {
        signs++;
      } else if (text.charAt(i) != ' ') {
        return false;
      }
    }
    return signs > 1;
  }

  private static boolean isWord(String text) {
    var start = 0;
    while (start < text.length() && "-–—=/([<. ".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    var end = start;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == ' ')) {
      end++;
    }
    var word = text.substring(start, end).strip();
    var rest = text.substring(end).replace(" ", "");
    var isBetweenSigns = start > 0 || !word.equals("30");
    return isBetweenSigns
        && (rest.length() <= LONGEST_RUBBISH || rest.startsWith(".."))
        && (MARKS.contains(WireTable.folded(word)) || areMarks(word));
  }

  private static boolean areMarks(String text) {
    for (var word : text.split(" ", -1)) {
      if (!MARKS.contains(WireTable.folded(word))) {
        return false;
      }
    }
    return true;
  }

  // "RUTER": long enough to be nothing else, alone on its line.
  private static boolean isMisprint(String text) {
    var word = WireTable.folded(text);
    return word.length() >= SHORTEST_MISPRINT
        && MARKS.stream()
            .anyMatch(mark -> mark.length() > SHORTEST_MISPRINT && Misprint.isOf(word, mark));
  }

  // "abc/de", "ab-cd/ef", "JM // GW": who wrote and who checked it; "NWA/Fim".
  private static boolean areInitials(String text) {
    var parts = text.split("[/ -]+", -1);
    var isMarks = true;
    for (var part : parts) {
      if (part.isEmpty()
          || part.length() > LONGEST_INITIALS
          || !part.codePoints().allMatch(Character::isLetter)) {
        return false;
      }
      isMarks &= isMark(part);
    }
    var isOneCase =
        text.equals(text.toLowerCase(Locale.ROOT)) || text.equals(text.toUpperCase(Locale.ROOT));
    return text.indexOf('/') > 1 && parts.length > 1 && (isMarks || isOneCase);
  }

  // "dpa abc xy n1 de", "==NWA"
  private static boolean isSignature(String text) {
    var words = text.replaceFirst("^=+", "").split(" ", -1);
    for (var i = 1; i < words.length; i++) {
      var isShort = words[i].length() <= LONGEST_INITIALS || areInitials(words[i]);
      if (!isShort || !words[i].equals(words[i].toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return AGENCIES.contains(WireTable.folded(words[0]));
  }

  // "071200 Okt 26", "AP-WX-10-07-26 1200EDT": when it went out.
  private static boolean isTransmission(String text) {
    var words = text.split(" ", -1);
    var month = words.length == 3 ? Months.of(words[1]) : null;
    if (month != null) {
      return words[0].length() == TIME_GROUP && isNumber(words[0]) && isNumber(words[2]);
    }
    var hyphen = text.indexOf('-');
    return hyphen > 1
        && text.chars().filter(Character::isDigit).count() >= TIME_GROUP
        && text.chars().noneMatch(Character::isLowerCase)
        && AGENCIES.contains(WireTable.folded(text.substring(0, hyphen)));
  }

  private static boolean isNumber(String word) {
    return !word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isMark(String word) {
    return MARKS.contains(WireTable.folded(word)) || AGENCIES.contains(WireTable.folded(word));
  }
}
