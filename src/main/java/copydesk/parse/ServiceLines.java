package copydesk.parse;

import copydesk.article.Received.Kind;
import copydesk.text.Tidy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The lines above a story that desks send to desks and nobody prints: its slug, "URGENT", "(Adds
/// quotes)". Taken out of the lines, with blank ones in their place: what is further down keeps its
/// number.
final class ServiceLines {
  /// A slug, a mark, an embargo, a headline of three lines, notes of as many, a byline of two.
  private static final int MOST_LINES = 12;

  private static final int LONGEST_NOTE_LINES = 6;
  private static final int LONGEST_MARK = 100;
  private static final int LONGEST_SLUG = 90;
  static final int SHORTEST_SENTENCE = 60;
  private static final int SHORTEST_TOPIC = 3;

  /// With it begins what a wire transmits.
  private static final String START = "zczc";

  private final List<String> lines;
  private final List<String> notes = new ArrayList<>();
  private final List<String> marks = new ArrayList<>();
  private final List<CopyPart> parts = new ArrayList<>();
  private @Nullable String slug;

  private ServiceLines(List<String> lines) {
    this.lines = new ArrayList<>(lines);
  }

  static ServiceLines above(List<String> lines) {
    var service = new ServiceLines(lines);
    service.read();
    return service;
  }

  /// The lines, blank where one was taken.
  List<String> lines() {
    return lines;
  }

  @Nullable String slug() {
    return slug;
  }

  /// What editors are told, in their words: "Adds quotes"; null where they are told nothing.
  @Nullable String note() {
    return notes.isEmpty() ? null : String.join(" ", notes);
  }

  /// "URGENT", "EMBARGOED until 0001 GMT Oct 8".
  List<String> marks() {
    return marks;
  }

  /// Whether a desk has sent it to a desk.
  boolean isSome() {
    return !parts.isEmpty();
  }

  /// Where each was found.
  List<CopyPart> parts() {
    return parts;
  }

  private void read() {
    var filled = 0;
    for (var i = 0; i < lines.size() && filled < MOST_LINES; i++) {
      var line = Tidy.line(lines.get(i));
      if (line.isEmpty()) {
        continue;
      }
      if (isRule(line)) {
        lines.set(i, "");
        continue;
      }
      filled++;
      if (ServiceTable.entry("label", line) != null && line.length() <= LONGEST_MARK) {
        marks.add(line);
        take(Kind.MARK, i, line);
      } else if (isNote(line)) {
        i = takeNote(i);
      } else if (slug == null && (isSlug(line, filled == 1) || (filled == 1 && isCatchline(i)))) {
        slug = line.startsWith("^") ? line.substring(1) : line;
        take(Kind.SLUG, i, line);
      } else if (isMark(line)) {
        marks.add(line);
        take(Kind.MARK, i, line);
      } else if (isText(line)) {
        return;
      }
    }
  }

  private void take(Kind kind, int i, String line) {
    parts.add(new CopyPart(kind, i, line));
    lines.set(i, "");
  }

  // "=====" below a headline.
  private static boolean isRule(String line) {
    return line.length() > 2
        && line.length() <= LONGEST_MARK
        && line.chars().allMatch(c -> "=-_*~#".indexOf(c) >= 0);
  }

  private static boolean isText(String line) {
    var dateline = Dateline.of(line);
    return (dateline != null && !dateline.bare())
        || (line.length() > SHORTEST_SENTENCE && SentenceEnds.isEnded(line));
  }

  /// Whether nothing but the first line of a story looks so: "BC-Ferry-Fire", "ZCZC abc123".
  static boolean opensStory(String line) {
    return ServiceTable.entry("slug", line) != null
        || (line.regionMatches(true, 0, START, 0, START.length()) && isMark(line));
  }

  /// Whether it is a note to editors, between brackets or with a colon: else it would be a
  /// sentence.
  static boolean isNote(String line) {
    var isBracketed = line.startsWith("(") || line.startsWith("[");
    var text = isBracketed ? line.substring(1) : line;
    var lead = ServiceTable.entry("lead", text);
    var entry = lead == null ? ServiceTable.entry("note", text) : lead;
    if (entry == null) {
      return false;
    }
    // "(CORRECTED) - Ferry sails" is a headline.
    var isMark = text.startsWith(")", entry.length()) || text.startsWith("]", entry.length());
    return isBracketed ? !isMark : entry.endsWith(":") || text.startsWith(":", entry.length());
  }

  // To its bracket or the end of its paragraph.
  private int takeNote(int first) {
    var note = new StringBuilder();
    var opening = lines.get(first).strip().charAt(0);
    var closing = opening == '(' ? ')' : opening == '[' ? ']' : '.';
    var i = first;
    while (i < lines.size() && i - first < LONGEST_NOTE_LINES && !lines.get(i).isBlank()) {
      var line = Tidy.line(lines.get(i));
      if (i > first && closing == '.' && isOpening(line)) {
        i--;
        break;
      }
      note.append(' ').append(line);
      lines.set(i, "");
      if (line.endsWith(String.valueOf(closing)) || line.endsWith(closing + ".")) {
        break;
      }
      i++;
    }
    parts.add(new CopyPart(Kind.NOTE, first, note.toString()));
    notes.add(bare(note.toString().strip()));
    return i;
  }

  // A note without brackets has no end that is seen, but for what begins below it.
  private static boolean isOpening(String line) {
    var dateline = Dateline.of(line);
    return (dateline != null && !dateline.bare()) || Byline.of(line, false) != null;
  }

  /// The words of a note without the brackets around it.
  static String bare(String note) {
    var isBracketed =
        (note.startsWith("(") && note.endsWith(")"))
            || (note.startsWith("[") && note.endsWith("]"));
    return isBracketed ? note.substring(1, note.length() - 1).strip() : note;
  }

  // "BC-Ferry-Fire, 2nd Ld-Writethru"; "Ferry-fire-Norway"; "Verkehr/Unfälle/Zusammenfassung 2/".
  private static boolean isSlug(String line, boolean isFirst) {
    if (line.length() > LONGEST_SLUG || SentenceEnds.isEnded(line)) {
      return false;
    }
    if (ServiceTable.entry("slug", line) != null) {
      return true;
    }
    var joints = line.chars().filter(c -> c == '-' || c == '/').count();
    var isOneWord = line.indexOf(' ') < 0 || line.endsWith("/");
    return isFirst && joints > 1 && isOneWord && Character.isLetter(line.charAt(0));
  }

  // "1 SEA Ferry", "SEA Ferry" above "Ferry sinks off coast": a desk of Britain's sends it so.
  private boolean isCatchline(int i) {
    var words = Tidy.line(lines.get(i)).split(" ", -1);
    var first = words[0].chars().allMatch(Character::isDigit) ? 1 : 0;
    var next = i + 1 < lines.size() ? Tidy.line(lines.get(i + 1)) : "";
    if (words.length != first + 2 || words[first].length() < SHORTEST_TOPIC) {
      return false;
    }
    var word = words[first + 1];
    var isSame = next.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
    return words[first].chars().allMatch(Character::isUpperCase)
        && Character.isUpperCase(word.charAt(0))
        && word.chars().skip(1).allMatch(Character::isLowerCase)
        && word.length() > 1
        && next.indexOf(' ') > 0
        && (first > 0 || isSame);
  }

  private static boolean isMark(String line) {
    if (line.length() > LONGEST_MARK) {
      return false;
    }
    var entry = ServiceTable.entry("mark", trimmed(line));
    var isNumbered = entry != null && entry.endsWith("...");
    return isNumbered ? line.chars().anyMatch(Character::isDigit) : MarkLine.read(line) != null;
  }

  private static String trimmed(String line) {
    var start = 0;
    var end = line.length();
    while (start < end && !Character.isLetterOrDigit(line.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetterOrDigit(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(start, end);
  }
}
