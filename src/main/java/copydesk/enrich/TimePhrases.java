package copydesk.enrich;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the times in a text: at each word the longest pattern of a table that fits counts.
final class TimePhrases {
  /// Of an article. A list of events has more, and a record has room for little else then.
  static final int MOST = 200;

  // No pattern has more words.
  private static final int LONGEST = 16;

  // As printed. Words with half a file of blanks between them are a table, and no record has room.
  private static final int MOST_CHARACTERS = 120;

  private static final Slot[] NUMBERS = {
    Slot.ORDINAL,
    Slot.COUNT,
    Slot.DAY,
    Slot.LAST_DAY,
    Slot.MONTH_NUMBER,
    Slot.YEAR,
    Slot.LAST_YEAR,
    Slot.DECADE_YEAR,
    Slot.HOUR,
    Slot.MINUTE,
    Slot.CLOCK
  };

  private final TimeTable table;
  private final TimeTokens tokens;
  private final int[] marks = new int[128];
  private final Tenses tenses;

  private final int[] symbols = new int[LONGEST];
  private final int[] values = new int[LONGEST];
  private final int[] bestSymbols = new int[LONGEST];
  private final int[] bestValues = new int[LONGEST];
  private TimeNode.@Nullable Pattern best;
  private int bestEnd;

  private TimePhrases(TimeTable table) {
    this.table = table;
    tokens = new TimeTokens(table.words());
    tenses = new Tenses(table, tokens);
    for (var c = 0; c < marks.length; c++) {
      marks[c] = table.literal(String.valueOf((char) c));
    }
  }

  static List<TimePhrase> in(List<String> paragraphs, TimeTable table) {
    var found = new ArrayList<TimePhrase>();
    var phrases = new TimePhrases(table);
    for (var i = 0; i < paragraphs.size() && found.size() < MOST; i++) {
      var text = paragraphs.get(i);
      for (var at = 0; at < text.length() && found.size() < MOST; ) {
        at = phrases.tokens.read(text, at);
        phrases.scan(i, found);
      }
    }
    return found;
  }

  private void scan(int paragraph, List<TimePhrase> found) {
    for (var i = 0; i < tokens.size() && found.size() < MOST; ) {
      var pattern = longest(i);
      if (pattern == null) {
        i++;
        continue;
      }
      var start = i + further(i, pattern);
      i = accept(paragraph, start, longest(start), found);
    }
  }

  // "in the third quarter" ends where "third quarter of last year" goes on: how many words further
  // on the pattern begins that reaches further.
  private int further(int token, TimeNode.Pattern pattern) {
    var end = bestEnd;
    var last = pattern.isTime() ? pattern.from() : end - token - 1;
    for (var i = 1; i <= last; i++) {
      var later = longest(token + i);
      if (later != null && later.isTime() && bestEnd > end) {
        return i;
      }
    }
    return 0;
  }

  private TimeNode.@Nullable Pattern longest(int token) {
    best = null;
    bestEnd = 0;
    follow(table.patterns(), token, 0);
    return best;
  }

  private void follow(TimeNode node, int token, int depth) {
    var end = node.end();
    if (end != null && (token > bestEnd || (token == bestEnd && !end.isTime()))) {
      best = end;
      bestEnd = token;
      System.arraycopy(symbols, 0, bestSymbols, 0, depth);
      System.arraycopy(values, 0, bestValues, 0, depth);
    }
    if (token >= tokens.size() || depth == LONGEST) {
      return;
    }
    var word = tokens.word(token);
    if (word != null) {
      var senses = word.senses();
      for (var i = 0; i < senses.size(); i++) {
        var sense = senses.get(i);
        var next = node.next(sense.symbol());
        if (next != null
            && TimeWord.isPrinted(
                sense.print(), tokens.text(), tokens.start(token), tokens.end(token))) {
          step(next, token, depth, sense.symbol(), sense.value());
        }
      }
    } else if (tokens.number(token) >= 0) {
      number(node, token, depth);
    } else if (tokens.length(token) == 1) {
      var mark = plain(tokens.text().charAt(tokens.start(token)));
      var next = mark < 128 && marks[mark] >= 0 ? node.next(marks[mark]) : null;
      if (next != null) {
        step(next, token, depth, marks[mark], 0);
      }
    }
  }

  private void number(TimeNode node, int token, int depth) {
    var number = tokens.number(token);
    for (var slot : NUMBERS) {
      var next = node.next(slot.symbol());
      if (next != null && slot.fits(number, tokens.digits(token), tokens.isOrdinal(token))) {
        step(next, token, depth, slot.symbol(), number);
      }
    }
  }

  private void step(TimeNode next, int token, int depth, int symbol, int value) {
    symbols[depth] = symbol;
    values[depth] = value;
    follow(next, token + 1, depth + 1);
  }

  // Where to go on.
  private int accept(
      int paragraph, int first, TimeNode.@Nullable Pattern pattern, List<TimePhrase> found) {
    if (pattern == null) {
      return first + 1;
    }
    if (!pattern.isTime()) {
      return bestEnd;
    }
    var from = first + pattern.from();
    var to = first + pattern.to();
    if (tokens.end(to - 1) - tokens.start(from) > MOST_CHARACTERS
        || !isFree(from, to, bestSymbols[pattern.to() - 1] == Slot.MONTH.symbol())) {
      return first + 1;
    }
    var slots = new EnumMap<Slot, Integer>(Slot.class);
    for (var i = pattern.from(); i < pattern.to(); i++) {
      if (bestSymbols[i] < Slot.SYMBOLS) {
        slots.putIfAbsent(Slot.of(bestSymbols[i]), bestValues[i]);
      }
    }
    var start = tokens.start(from);
    var end = tokens.end(to - 1);
    found.add(
        new TimePhrase(
            paragraph,
            start,
            end,
            tokens.text().substring(start, end),
            slots,
            tenses.of(from, to)));
    return to;
  }

  // Not part of a longer number or word, and no count of something else.
  private boolean isFree(int from, int to, boolean endsWithMonth) {
    var text = tokens.text();
    var start = tokens.start(from);
    var before = start > 0 ? text.charAt(start - 1) : ' ';
    var beyond = start > 1 ? text.charAt(start - 2) : ' ';
    if (isPart(before) || ("$£€¥#+<".indexOf(before) >= 0)) {
      return false;
    }
    if (".,:/-–_".indexOf(before) >= 0 && isPart(beyond)) {
      return false;
    }
    var end = tokens.end(to - 1);
    var after = end < text.length() ? text.charAt(end) : ' ';
    var next = end + 1 < text.length() ? text.charAt(end + 1) : ' ';
    if (isPart(after) || after == '%' || (after == '/' && isPart(next))) {
      return false;
    }
    var isNumber = tokens.number(to - 1) >= 0;
    if (after == '-' && Character.isLowerCase(next)) { // "2007-built", "Friday-night"
      return false;
    }
    if (isNumber && ".,:-–".indexOf(after) >= 0 && isDigit(next)) {
      return false;
    }
    return !(isNumber && isCounted(to)) && !((isNumber || endsWithMonth) && isYearLike(to));
  }

  // "13 March 1435": a day, and of no year that is known here.
  private boolean isYearLike(int token) {
    return token < tokens.size() && tokens.digits(token) >= 3 && isLoneNumber(token);
  }

  private boolean isLoneNumber(int token) {
    return tokens.number(token) >= 0 && tokens.start(token) - tokens.end(token - 1) == 1;
  }

  private boolean isCounted(int token) {
    if (token >= tokens.size()) {
      return false;
    }
    var word = tokens.word(token);
    if (word == null) {
      return false;
    }
    for (var sense : word.senses()) {
      if (sense.symbol() == Slot.COUNTED.symbol()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPart(char c) {
    return Character.isLetterOrDigit(c);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static char plain(char c) {
    return c == '–' || c == '—' || c == '‑' ? '-' : c == '’' ? '\'' : c;
  }
}
