package copydesk.parse;

import copydesk.article.Signal.Kind;
import java.util.ArrayList;
import java.util.List;

/// Marks before a headline, "CORRECTED-UPDATE 2-Ferry sails", "(URGENT) Ferry sails", and between
/// brackets behind it.
///
/// A headline may begin with any of these words. So a colon or a dash must stand behind them, and
/// those that are words of every day must be in capitals.
final class HeadlineMarks {
  /// Marks are short; what is further on is the headline.
  private static final int LONGEST = 80;

  private final String line;
  private final List<CopyWord> words;
  private final List<Told> told = new ArrayList<>();
  private final List<Told> waiting = new ArrayList<>();

  private HeadlineMarks(String line) {
    this.line = line;
    this.words = CopyWord.in(line, 0, Math.min(line.length(), LONGEST));
  }

  static List<Told> in(String headline) {
    var marks = new HeadlineMarks(headline);
    marks.readFromStart();
    marks.readLastBrackets();
    return marks.told;
  }

  /// Those before a text that has no headline.
  static List<Told> before(String text) {
    var marks = new HeadlineMarks(text);
    marks.readFromStart();
    return marks.told;
  }

  private void readFromStart() {
    for (var i = 0; i < words.size(); ) {
      var match = SignalWords.MARKS.at(line, words, i);
      if (match == null || match.phrase().meaning().isAlone()) {
        return;
      }
      var start = words.get(i).start();
      var end = words.get(match.next() - 1).end();
      if (match.phrase().isLoud() && !CopyPhrases.isLoud(line, start, end)) {
        return;
      }
      var mark = match.phrase().meaning();
      if (mark.kind() != null) {
        waiting.add(Told.of(mark, mark.kind(), start, end, match.number()));
      }
      if (isJoint(end, match.phrase().isLoud())) {
        told.addAll(waiting);
        waiting.clear();
      }
      i = match.next();
    }
  }

  // "FLASH-FLOOD KILLS TWO" is no flash, and "Update-proof" no update.
  private boolean isJoint(int end, boolean isEveryday) {
    var at = skipBlanks(end);
    if (isAny(at, ")]") && waiting.size() <= 1) {
      return isBracketed(end, at) && at + 1 < line.length();
    }
    if (isAny(at, ":–—")) {
      return true;
    }
    if (!isAny(at, "-") || at + 1 >= line.length()) {
      return false;
    }
    var isTight = at == end && !Character.isWhitespace(line.charAt(at + 1));
    return !isTight
        || !(Character.isLowerCase(line.charAt(at + 1))
            || (isEveryday && CopyPhrases.isLoud(line, at, line.length())));
  }

  private boolean isBracketed(int end, int closing) {
    var opening = line.lastIndexOf(line.charAt(closing) == ')' ? '(' : '[', end);
    return opening == 0;
  }

  // "Ferry sails (Update 2)", "FERRY SAILS (CORRECTS NAME OF FERRY)"
  private void readLastBrackets() {
    var last = line.length() - 1;
    if (!isAny(last, ")]")) {
      return;
    }
    var opening = line.lastIndexOf(line.charAt(last) == ')' ? '(' : '[', last);
    if (opening > 0) {
      var marks = MarkLine.read(line, opening + 1, last);
      var found = marks == null ? Notes.in(line, opening + 1, last) : marks;
      // "(with pictures)" says nothing of the last version.
      found.stream()
          .filter(one -> marks != null || one.kind() == Kind.CORRECTION)
          .forEach(told::add);
    }
  }

  private int skipBlanks(int from) {
    var at = from;
    while (at < line.length() && line.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  private boolean isAny(int at, String signs) {
    return at >= 0 && at < line.length() && signs.indexOf(line.charAt(at)) >= 0;
  }
}
