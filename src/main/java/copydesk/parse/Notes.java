package copydesk.parse;

import copydesk.article.Signal.Kind;
import copydesk.text.Sentences;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Notes to editors: "Adds quotes, corrects spelling in paragraph 3", "Eds: UPDATES with quotes".
final class Notes {
  /// About what is said of a correction; a record is not the place for more.
  private static final int LONGEST_DETAIL = 300;

  /// Whatever ends so early is an abbreviation.
  private static final int SHORTEST_SENTENCE = 8;

  private Notes() {}

  /// What a note says, between brackets or without.
  static List<Told> in(String text) {
    var inner = ServiceLines.bare(text);
    var start = inner.length() == text.length() ? 0 : text.indexOf(inner, 1);
    return in(text, start, start + inner.length());
  }

  /// What a note between these places says; nothing where it says something else.
  static List<Told> in(String text, int start, int end) {
    var words = CopyWord.in(text, start, Math.min(end, start + 2 * LONGEST_DETAIL));
    var first = behindLead(text, words);
    if (first >= words.size()) {
      return List.of();
    }
    var told = at(text, words, first, end);
    if (told == null) {
      var begin = words.get(first).start();
      var marks = first > 0 || isShort(begin, end) ? MarkLine.read(text, begin, end) : null;
      return marks == null ? List.of() : marks;
    }
    return told.kind() == Kind.CORRECTION ? List.of(told) : both(told, text, words, first, end);
  }

  private static boolean isShort(int start, int end) {
    return end - start < LONGEST_DETAIL / 2;
  }

  private static int behindLead(String text, List<CopyWord> words) {
    var at = 0;
    for (var lead = SignalWords.LEADS.at(text, words, at); lead != null; ) {
      at = lead.next();
      lead = SignalWords.LEADS.at(text, words, at);
    }
    for (var mark = SignalWords.MARKS.at(text, words, at);
        mark != null && mark.phrase().meaning().isWord(); ) {
      at = mark.next(); // "please"
      mark = SignalWords.MARKS.at(text, words, at);
    }
    return at;
  }

  private static @Nullable Told at(String text, List<CopyWord> words, int first, int end) {
    var match = SignalWords.NOTES.at(text, words, first);
    if (match == null) {
      return null;
    }
    var behind = words.get(match.next() - 1).end();
    return Told.of(
        match.phrase().meaning(), words.get(first).start(), end, detail(text, behind, end));
  }

  // What was added comes first; what was wrong counts for more.
  private static List<Told> both(Told told, String text, List<CopyWord> words, int first, int end) {
    for (var i = first + 1; i < words.size(); i++) {
      var last = lastBefore(text, words.get(i).start());
      var other = ".,;".indexOf(text.charAt(last)) >= 0 ? at(text, words, i, end) : null;
      if (other != null && other.kind() == Kind.CORRECTION) {
        var added = at(text, words, first, last);
        return added == null ? List.of(other) : List.of(added, other);
      }
    }
    return List.of(told);
  }

  // The place of the last letter or sign before this one.
  private static int lastBefore(String text, int before) {
    var at = before - 1;
    while (at > 0 && text.charAt(at) == ' ') {
      at--;
    }
    return at;
  }

  private static @Nullable String detail(String text, int from, int end) {
    var start = from;
    while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    var detail = sentence(text.substring(start, end));
    return detail.isEmpty() ? null : detail;
  }

  /// The first sentence without its stop, or what there is room for.
  static String sentence(String text) {
    var stop = text.indexOf(". ", SHORTEST_SENTENCE);
    while (stop > 0
        && stop + 2 < text.length()
        && (CopyWord.isDigit(text.charAt(stop - 1)) // "2. Absatz"
            || !Character.isUpperCase(text.charAt(stop + 2)))) {
      stop = text.indexOf(". ", stop + 1);
    }
    var sentence = Sentences.cut(stop < 0 ? text : text.substring(0, stop), LONGEST_DETAIL).strip();
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }
}
