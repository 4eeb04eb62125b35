package copydesk.parse;

import copydesk.article.Concept;
import copydesk.article.Received.Kind;
import copydesk.text.Table.Entry;
import copydesk.text.Tidy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands below a story: credits, notes to editors, whose it is, and that no more follows.
final class CopyFoot {
  /// Credits, a notice, a note and a mark, each wrapped; what is further up is the story.
  private static final int MOST_LINES = 12;

  private static final int MOST_LINES_EACH = 5;
  private static final int LONGEST_NOTICE = 400;
  private static final List<Entry> RIGHTS = WireTable.pairs("rights", "begins", "has");

  private final List<String> lines;
  private final List<Contributors> credits = new ArrayList<>();
  private final List<CopyPart> parts = new ArrayList<>();
  private @Nullable String notice;
  private @Nullable String note;
  private boolean isCut;
  private int end;

  private CopyFoot(List<String> lines) {
    this.lines = new ArrayList<>(lines);
    this.end = lines.size();
  }

  static CopyFoot of(List<String> lines) {
    var foot = new CopyFoot(lines);
    var last = foot.end;
    while (foot.end > 0 && last - foot.end < MOST_LINES) {
      if (foot.lines.get(foot.end - 1).isBlank()) {
        foot.end--;
        last = foot.isUntouched() ? foot.end : last;
      } else if (!foot.take()) {
        break;
      }
    }
    return foot;
  }

  /// The lines above.
  List<String> story() {
    return lines.subList(0, end);
  }

  /// As printed, from top to bottom.
  List<Contributors> credits() {
    return credits.reversed();
  }

  @Nullable String notice() {
    return notice;
  }

  @Nullable String note() {
    return note;
  }

  List<Concept> others() {
    return credits().stream().flatMap(credit -> credit.others().stream()).distinct().toList();
  }

  /// Where each was found.
  List<CopyPart> parts() {
    return parts;
  }

  private boolean isUntouched() {
    return credits.isEmpty() && notice == null && note == null;
  }

  private boolean take() {
    var line = lines.get(end - 1);
    if (EndMarks.isOne(line)) {
      end--;
      parts.add(new CopyPart(Kind.END_MARK, end, line));
      return true;
    }
    var cut = isCut ? line.length() : EndMarks.cut(line);
    if (cut < line.length()) {
      var text = line.substring(0, cut);
      var mark = line.substring(cut);
      parts.add(new CopyPart(Kind.END_MARK, end - 1, ReceivedLines.letters(text), mark));
      lines.set(end - 1, text);
      isCut = true;
      return true;
    }
    return takeParagraph();
  }

  // Upwards, as it may be wrapped: the first reading that makes sense counts.
  private boolean takeParagraph() {
    var text = "";
    for (var from = end - 1; from >= 0 && end - from <= MOST_LINES_EACH; from--) {
      var line = lines.get(from);
      if (line.isBlank()) {
        break;
      }
      text = text.isEmpty() ? Tidy.line(line) : Tidy.line(line) + " " + text;
      var kind = begins(from) ? taken(text) : null;
      if (kind != null) {
        parts.add(new CopyPart(kind, from, text));
        end = from;
        return true;
      }
    }
    return false;
  }

  private boolean begins(int i) {
    return i == 0
        || lines.get(i - 1).isBlank()
        || lines.get(i).startsWith(" ")
        || SentenceEnds.isEnded(lines.get(i - 1))
        || lines.get(i - 1).endsWith(")")
        || EndMarks.isOne(lines.get(i - 1))
        || Contributors.of(lines.get(i - 1)) != null;
  }

  private @Nullable Kind taken(String text) {
    var isPlain = isPlainByline(text) && (credits.isEmpty() || SentenceEnds.isEnded(text));
    var credit = isPlain ? Contributors.before(text) : Contributors.of(text);
    if (credit != null) {
      credits.add(credit);
      return Kind.CREDIT;
    }
    if (notice == null && isNotice(text)) {
      notice = text;
      return Kind.RIGHTS;
    }
    if (note == null && text.startsWith("(") && text.endsWith(")") && ServiceLines.isNote(text)) {
      note = ServiceLines.bare(text);
      return Kind.NOTE;
    }
    return null;
  }

  /// Whether it is a line that stands below stories: who reported it, or whose it is.
  static boolean isLine(String text) {
    return isNotice(text) || (!isPlainByline(text) && Contributors.of(text) != null);
  }

  // "Par ici", "With Ann Example": a short word is no credit below a story unless a bracket or a
  // colon makes it one.
  private static boolean isPlainByline(String text) {
    var space = text.indexOf(' ');
    return space > 0 && space < 5 && !text.startsWith("(") && text.indexOf(':') != space - 1;
  }

  private static boolean isNotice(String text) {
    if (text.length() > LONGEST_NOTICE) {
      return false;
    }
    var folded = WireTable.small(text);
    var isDated = text.chars().anyMatch(Character::isDigit);
    return RIGHTS.stream()
        .anyMatch(
            sign ->
                sign.left().equals("begins")
                    ? isDated && folded.startsWith(sign.right())
                    : folded.contains(sign.right()));
  }
}
