package copydesk.enrich;

import copydesk.article.Basis;
import copydesk.article.Signal;
import copydesk.article.Signal.Kind;
import copydesk.text.Sentences;
import copydesk.text.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Paragraphs that tell readers of a correction or an update, above a text or below it:
/// "Correction: An earlier version of this article …". They stay in the text.
final class ReaderNotices {
  private static final int FIRST = 2;
  private static final int LAST = 4;

  /// "Correction (Oct. 7, 2026): "
  private static final int LONGEST_ASIDE = 40;

  private static final int LONGEST_DETAIL = 300;
  private static final Map<String, List<Notice>> BY_FIRST_WORD = table();

  private ReaderNotices() {}

  /// @param words "correction:", a heading; "(corrects", between brackets; else the beginning of a
  ///     sentence
  private record Notice(@Nullable Kind kind, String words) {
    boolean isHeading() {
      return words.endsWith(":");
    }

    boolean isBracketed() {
      return words.startsWith("(");
    }

    boolean isSentence() {
      return !isHeading() && !isBracketed();
    }

    String bare() {
      return words.substring(isBracketed() ? 1 : 0, words.length() - (isHeading() ? 1 : 0));
    }
  }

  static List<Signal> in(List<String> paragraphs, Offsets offsets) {
    var signals = new ArrayList<Signal>();
    for (var i = 0; i < paragraphs.size(); i++) {
      if (i == FIRST && paragraphs.size() - LAST > FIRST) {
        i = paragraphs.size() - LAST;
      }
      var signal = signal(i, paragraphs, offsets);
      if (signal != null) {
        signals.add(signal);
      }
    }
    return signals;
  }

  private static @Nullable Signal signal(int i, List<String> paragraphs, Offsets offsets) {
    var text = paragraphs.get(i);
    var start = letter(text, 0);
    var found = notice(text, start);
    if (found == null) {
      start = letter(text, lastBracket(text));
      found = start == 0 ? null : notice(text, start);
    }
    if (found == null) {
      return null;
    }
    var at = start;
    if (found.kind() == null) { // "Editor's note: This article was updated"
      at = letter(text, behind(text, found, start));
      found = notice(text, at);
    }
    if (found == null || found.kind() == null) {
      return null;
    }
    var from = found.isSentence() ? at : letter(text, behind(text, found, at));
    var end = text.endsWith(")") && start > 0 ? text.length() - 1 : text.length();
    var rest = from < end ? text.substring(from, end) : "";
    // "Correction: December 20, 2023:" stands above what it says.
    var detail =
        (rest.isEmpty() || rest.endsWith(":")) && i + 1 < paragraphs.size()
            ? paragraphs.get(i + 1)
            : rest;
    return detail.isEmpty()
        ? null
        : new Signal(
            found.kind(),
            Sentences.cut(text.substring(start, end), LONGEST_DETAIL),
            null,
            Sentences.cut(detail, LONGEST_DETAIL),
            Basis.STATED,
            "text",
            offsets.span(i, start, end));
  }

  // "… on Friday. (Corrects name of ferry)": what a desk left at the end of its text.
  private static int lastBracket(String text) {
    return text.endsWith(")") ? Math.max(0, text.lastIndexOf('(')) : 0;
  }

  private static @Nullable Notice notice(String text, int start) {
    var small = text.substring(start, Math.min(text.length(), start + 2 * LONGEST_ASIDE));
    small = small.replace('’', '\'').replace('İ', 'i').toLowerCase(Locale.ROOT);
    for (var notice : BY_FIRST_WORD.getOrDefault(firstWord(small), List.of())) {
      if (small.startsWith(notice.bare()) && behind(text, notice, start) >= 0) {
        return notice;
      }
    }
    return null;
  }

  // Behind its words, and the colon where it has one; -1 where it has not.
  private static int behind(String text, Notice notice, int start) {
    var at = start + notice.bare().length();
    var isOutside = start == 0 || text.charAt(start - 1) != '(' || !text.endsWith(")");
    if (notice.isBracketed() && isOutside) {
      return -1;
    }
    if (!notice.isHeading()) {
      return at == text.length() || !Character.isLetter(text.charAt(at)) ? at : -1;
    }
    var colon = text.indexOf(':', at);
    var aside = colon < 0 ? "" : text.substring(at, colon).strip();
    var isAside =
        aside.isEmpty()
            || (aside.length() <= LONGEST_ASIDE && aside.chars().anyMatch(Character::isDigit));
    return colon >= 0 && isAside ? colon + 1 : -1;
  }

  private static int letter(String text, int from) {
    var at = from;
    while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static String firstWord(String text) {
    var end = 0;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(0, end);
  }

  private static Map<String, List<Notice>> table() {
    var table = new HashMap<String, List<Notice>>();
    Table.readPairs(
        ReaderNotices.class,
        "reader-notices.txt",
        entry -> {
          var kind = entry.left().toUpperCase(Locale.ROOT);
          var notice = new Notice(kind.equals("LEAD") ? null : Kind.valueOf(kind), entry.right());
          table.computeIfAbsent(firstWord(notice.bare()), _ -> new ArrayList<>()).add(notice);
        });
    return table;
  }
}
