package copydesk.parse;

import copydesk.parse.SignalWords.Mark;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lines of marks, and nothing else: "BULLETIN KILL", "2nd Ld-Writethru, 250", "EMBARGOED until
/// 0001 GMT Oct 8".
final class MarkLine {
  private MarkLine() {}

  /// What the line says; null where it is no such line.
  ///
  /// @param end of what is read of it
  static @Nullable List<Told> read(String line, int start, int end) {
    var words = CopyWord.in(line, start, end);
    if (words.isEmpty() || isForeign(line, words)) {
      return null;
    }
    var embargo = Embargo.in(line, words);
    return embargo == null ? marks(line, words) : List.of(embargo);
  }

  static @Nullable List<Told> read(String line) {
    return read(line, 0, line.length());
  }

  /// What is behind the name in a slug: "BC-Ferry-Fire, 2nd Ld-Writethru", "Unfälle/Update 2/".
  static List<Told> inSlug(String slug) {
    var told = new ArrayList<Told>();
    var from = next(slug, 0) + 1;
    while (from < slug.length()) {
      var end = next(slug, from);
      var part = read(slug, from, end);
      told.addAll(part == null ? List.of() : part);
      from = end + 1;
    }
    return told;
  }

  private static int next(String slug, int from) {
    var at = from;
    while (at < slug.length() && slug.charAt(at) != ',' && slug.charAt(at) != '/') {
      at++;
    }
    return at;
  }

  // Most lines are neither, and their first word says so.
  private static boolean isForeign(String line, List<CopyWord> words) {
    return !words.getFirst().isNumber()
        && SignalWords.MARKS.at(line, words, 0) == null
        && !Embargo.isWord(line, words);
  }

  private static @Nullable List<Told> marks(String line, List<CopyWord> words) {
    var told = new ArrayList<Told>();
    var isMarked = false;
    for (var i = 0; i < words.size(); ) {
      var match = SignalWords.MARKS.at(line, words, i);
      if (match == null) {
        if (!words.get(i).isNumber()) {
          return null;
        }
        i++; // how many words it has
        continue;
      }
      Mark mark = match.phrase().meaning();
      isMarked |= !mark.isWord();
      if (mark.kind() != null) {
        var end = words.get(match.next() - 1).end();
        told.add(Told.of(mark, mark.kind(), words.get(i).start(), end, match.number()));
      }
      i = match.next();
    }
    return isMarked ? told : null;
  }
}
