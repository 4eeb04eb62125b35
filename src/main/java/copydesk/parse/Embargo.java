package copydesk.parse;

import copydesk.article.Signal.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Lines that hold a story until a time: "EMBARGOED until 0001 GMT Oct 8", "Sperrfrist: 8. Oktober
/// 2026, 10.00 Uhr". Every word must belong to that: "Embargo on oil lifted" is a headline.
final class Embargo {
  /// "EMBARGOED UNTIL DELIVERY": in capitals, it says as much without a time.
  private static final int MOST_WORDS_WITHOUT_TIME = 5;

  /// "12 noon"
  private static final int NOON = 12;

  private enum Role {
    EMBARGO,
    BESIDE,
    HOUR,
    NOON,
    MIDNIGHT
  }

  private static final CopyPhrases<Role> WORDS = new CopyPhrases<>();

  static {
    WireTable.read(
        "embargo-words",
        entry -> WORDS.add(Role.valueOf(entry.left().toUpperCase(Locale.ROOT)), entry.right()));
  }

  private final String line;
  private final List<CopyWord> words;
  private final EmbargoTime time = new EmbargoTime();
  private boolean isHeld;
  private int end;

  private Embargo(String line, List<CopyWord> words) {
    this.line = line;
    this.words = words;
  }

  /// Whether a line may begin so.
  static boolean isWord(String line, List<CopyWord> words) {
    return WORDS.at(line, words, 0) != null;
  }

  /// What it says, its first sentence at least; null where it says something else.
  static @Nullable Told in(String line, List<CopyWord> words) {
    var embargo = new Embargo(line, words);
    var isUnderstood = embargo.read();
    var isLoud =
        words.size() <= MOST_WORDS_WITHOUT_TIME
            && CopyPhrases.isLoud(line, words.getFirst().start(), words.getLast().end());
    if (!embargo.isHeld || !(isUnderstood ? embargo.time.isKnown() : isLoud && words.size() > 2)) {
      return null;
    }
    var start = words.getFirst().start();
    var end = isUnderstood ? embargo.end : words.getLast().end();
    var time = embargo.time;
    return new Told(Kind.EMBARGO, start, end, null, time.written(), time.whole(), 0);
  }

  /// The same with the year that it does not say, as the story's own day has it.
  static Told on(Told told, String line, LocalDate day) {
    var embargo = new Embargo(line, CopyWord.in(line, told.start(), told.end()));
    embargo.read();
    embargo.time.year(day);
    var time = embargo.time;
    return new Told(
        told.kind(), told.start(), told.end(), null, time.written(), time.whole(), told.urgency());
  }

  private boolean read() {
    for (var i = 0; i < words.size(); ) {
      var next = step(i);
      if (next == i) {
        // What is said beside it begins a sentence: "Check against delivery."
        return i > 0 && isStop(words.get(i - 1).end()) && time.isKnown();
      }
      end = words.get(next - 1).end();
      i = next;
    }
    return true;
  }

  private boolean isStop(int at) {
    return at + 1 < line.length()
        && ".;".indexOf(line.charAt(at)) >= 0
        && line.charAt(at + 1) == ' ';
  }

  // The number of the word behind what is understood here; the same where nothing is.
  private int step(int i) {
    var phrase = WORDS.at(line, words, i);
    if (phrase != null) {
      switch (phrase.phrase().meaning()) {
        case EMBARGO -> isHeld = true;
        case NOON -> time.hour(12, 0);
        case MIDNIGHT -> time.hour(0, 0);
        case BESIDE, HOUR -> {}
      }
      return phrase.next();
    }
    var word = words.get(i);
    return word.isNumber() ? number(i) : time.takeWord(word.text()) || isEnding(i) ? i + 1 : i;
  }

  // "10.00'a kadar", "2026'ya": what Turkish hangs on a number.
  private boolean isEnding(int i) {
    var start = words.get(i).start();
    return i > 0
        && words.get(i - 1).isNumber()
        && start == words.get(i - 1).end() + 1
        && "'’".indexOf(line.charAt(start - 1)) >= 0;
  }

  private int number(int i) {
    var joint = joint(i);
    var second = joint == 0 ? -1 : digits(i + 1);
    var isThird = second >= 0 && joint(i + 1) == joint && digits(i + 2) >= 0;
    var first = words.get(i).number();
    if (isThird) {
      var isRead =
          joint == ':' // with seconds
              ? time.hour(first, second)
              : time.date(joint, first, second, digits(i + 2));
      return isRead ? i + 3 : i;
    }
    if (second >= 0 && (joint == ':' || (joint == '.' && !isPoint(i + 1)))) {
      return time.hour(first, second) ? half(i + 2) : i;
    }
    if (second >= 0 && joint == '.') {
      return time.day(first) && time.month(second) ? i + 2 : i; // "8.10."
    }
    return hour(i, first);
  }

  // "0001 GMT", "10 Uhr", "10h30", "6 p.m.", "2026", "8"
  private int hour(int i, int number) {
    var isLong = words.get(i).end() - words.get(i).start() == 4;
    var unit = WORDS.at(line, words, i + 1);
    var role = unit == null ? Role.BESIDE : unit.phrase().meaning();
    if (number == NOON && (role == Role.NOON || role == Role.MIDNIGHT)) {
      return i + 1;
    }
    var isHour = role == Role.HOUR;
    if (isLong && (isHour || isZone(i + 1) || !EmbargoTime.isYear(number))) {
      return time.hour(number / 100, number % 100) ? i + 1 : i;
    }
    if (isLong) {
      return time.hasMonth() && time.year(number) ? i + 1 : i; // alone it may be half past eight
    }
    if (isHour) {
      var isFollowed = i + 2 < words.size() && words.get(i + 1).end() == words.get(i + 2).start();
      var minutes = isFollowed ? digits(i + 2) : -1;
      return time.hour(number, Math.max(minutes, 0)) ? i + (minutes < 0 ? 2 : 3) : i;
    }
    if (isHalf(i + 1)) {
      return time.hour(number, 0) ? half(i + 1) : i;
    }
    return time.day(number) ? i + 1 : i;
  }

  private boolean isZone(int i) {
    return i < words.size() && EmbargoTime.isZone(words.get(i).text());
  }

  // "a.m." is two words, "am" is one.
  private boolean isHalf(int i) {
    var text = i < words.size() ? words.get(i).text() : "";
    return text.equals("am")
        || text.equals("pm")
        || ((text.equals("a") || text.equals("p"))
            && i + 1 < words.size()
            && words.get(i + 1).text().equals("m"));
  }

  private int half(int i) {
    if (!isHalf(i)) {
      return i;
    }
    time.half(words.get(i).text().charAt(0) == 'p');
    return i + (words.get(i).text().length() == 1 ? 2 : 1);
  }

  // The sign between two numbers, or 0.
  private char joint(int i) {
    if (i + 1 >= words.size() || !words.get(i + 1).isNumber()) {
      return 0;
    }
    var from = words.get(i).end();
    return words.get(i + 1).start() == from + 1 ? line.charAt(from) : 0;
  }

  private boolean isPoint(int i) {
    var at = words.get(i).end();
    return at < line.length() && line.charAt(at) == '.' && i + 1 < words.size();
  }

  private int digits(int i) {
    return i < words.size() && words.get(i).isNumber() ? words.get(i).number() : -1;
  }
}
