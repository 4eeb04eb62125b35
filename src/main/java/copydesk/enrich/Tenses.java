package copydesk.enrich;

import java.util.List;

/// Tells of a place in a sentence whether what is said there lies ahead, by the nearest word before
/// it that tells, or else behind it.
final class Tenses {
  // As far as a clause goes.
  private static final int BACK = 20;
  private static final int FORTH = 12;

  // In Turkish the verb ends the sentence.
  private static final int TO_THE_END = 30;

  private final TimeTable table;
  private final TimeTokens tokens;

  Tenses(TimeTable table, TimeTokens tokens) {
    this.table = table;
    this.tokens = tokens;
  }

  /// Of the words from `from` to before `to`.
  Tense of(int from, int to) {
    if (table.isVerbLast()) {
      return lastAhead(to);
    }
    var told = back(from);
    return told == Tense.UNKNOWN ? forth(to) : told;
  }

  private Tense back(int from) {
    var before = from > 0 ? tokens.word(from - 1) : null;
    if (before != null && before.isLimit()) {
      return Tense.FUTURE;
    }
    for (var i = from - 1; i >= Math.max(0, from - BACK) && !isEnd(i); i--) {
      var told = tense(i);
      if (told != Tense.UNKNOWN) {
        return told;
      }
    }
    return Tense.UNKNOWN;
  }

  private Tense forth(int to) {
    for (var i = to; i < Math.min(tokens.size(), to + FORTH) && !isEnd(i); i++) {
      var told = tense(i);
      if (told != Tense.UNKNOWN) {
        return told;
      }
    }
    return Tense.UNKNOWN;
  }

  private Tense lastAhead(int to) {
    var last = Tense.UNKNOWN;
    for (var i = to; i < Math.min(tokens.size(), to + TO_THE_END) && !isEnd(i); i++) {
      var told = tense(i);
      last = told == Tense.UNKNOWN ? last : told;
    }
    return last;
  }

  private Tense tense(int token) {
    var word = tokens.word(token);
    if (word != null && word.tense() != Tense.UNKNOWN) {
      return word.tense();
    }
    if (endsLike(token, table.futureEnds())) {
      return Tense.FUTURE;
    }
    return endsLike(token, table.pastEnds()) ? Tense.PAST : Tense.UNKNOWN;
  }

  private boolean endsLike(int token, List<String> ends) {
    for (var i = 0; i < ends.size(); i++) {
      var end = ends.get(i);
      if (tokens.length(token) > end.length() + 1
          && tokens.text().regionMatches(tokens.end(token) - end.length(), end, 0, end.length())) {
        return true;
      }
    }
    return false;
  }

  private boolean isEnd(int token) {
    return tokens.length(token) == 1
        && ".!?;".indexOf(tokens.text().charAt(tokens.start(token))) >= 0
        && !isGlued(token); // "7.30"
  }

  private boolean isGlued(int token) {
    return token + 1 < tokens.size() && tokens.start(token + 1) == tokens.end(token);
  }
}
