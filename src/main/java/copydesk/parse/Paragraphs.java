package copydesk.parse;

import copydesk.text.Tidy;
import java.util.ArrayList;
import java.util.List;

/// Finds the paragraphs in lines of text.
///
/// Desks send them in two ways: a paragraph on each line, or lines wrapped to a width, with an
/// empty line or an indent between paragraphs. Wrapped lines rarely end where a sentence does. Rows
/// of a table, items of a list and sub-headings stay lines of their own either way.
final class Paragraphs {
  /// A line shorter than this part of the widest had room for the word that begins the next.
  private static final double SHORT = 0.55;

  /// Of the lines of a wrapped text, so many end only where the next word had no room.
  private static final double MOSTLY = 0.7;

  /// Lists and verses have lines shorter than any that copy is wrapped to.
  private static final int NARROWEST_WRAP = 50;

  /// Whoever wraps lines wraps them to fewer letters than this.
  static final int WIDEST_WRAP = 100;

  private static final int BETWEEN_COLUMNS = 3;

  private final List<String> lines;
  private final int margin;
  private final int width;
  private final boolean isWrapped;
  private final boolean hasIndents;
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final StringBuilder paragraph = new StringBuilder();

  /// How far the item of a list that is being read is indented; -1 in running text.
  private int itemIndent = -1;

  /// The line that the paragraph begins on.
  private int first;

  private boolean isOneRow;

  private Paragraphs(List<String> lines) {
    this.lines = lines;
    this.margin = margin(lines);
    this.width = lines.stream().mapToInt(String::length).max().orElse(0);
    this.hasIndents = lines.stream().skip(1).anyMatch(line -> indent(line) > margin);
    this.isWrapped =
        (hasIndents && width <= WIDEST_WRAP)
            || (areWrapped(lines, margin) && (mayBeWrapped() || areFull(lines, width)));
  }

  /// A paragraph, put on one line.
  ///
  /// @param line the number of the line that it began on
  record Paragraph(int line, String text) {}

  // A list of a few words a line is narrow, and each of its lines begins with a capital.
  private boolean mayBeWrapped() {
    if (margin > 0 || width >= NARROWEST_WRAP) {
      return margin == 0;
    }
    var filled = 0;
    var small = 0;
    for (var line : lines.subList(1, lines.size())) {
      filled += line.isBlank() ? 0 : 1;
      small += !line.isBlank() && !isCapital(line) ? 1 : 0;
    }
    return small * 4 >= filled;
  }

  /// The paragraphs, none blank, each on one line.
  static List<String> in(List<String> lines) {
    return of(lines).stream().map(Paragraph::text).toList();
  }

  /// The same, and where each begins.
  static List<Paragraph> of(List<String> lines) {
    return new Paragraphs(lines).read();
  }

  private List<Paragraph> read() {
    for (var i = 0; i < lines.size(); i++) {
      if (!isWrapped || i == 0 || begins(i)) {
        end();
        first = i;
        isOneRow = isRow(lines.get(i));
        itemIndent = isItem(lines.get(i)) ? indent(lines.get(i)) : -1;
      } else {
        isOneRow = false;
      }
      paragraph.append(' ').append(lines.get(i));
    }
    end();
    return paragraphs;
  }

  private void end() {
    // The columns of a row stay apart.
    var text = isOneRow ? paragraph.toString().strip() : Tidy.line(paragraph);
    if (!text.isEmpty()) {
      paragraphs.add(new Paragraph(first, text));
    }
    paragraph.setLength(0);
  }

  private boolean begins(int i) {
    var line = lines.get(i);
    var before = lines.get(i - 1);
    if (line.isBlank() || before.isBlank()) {
      return true;
    }
    if (indent(line) > margin) {
      // An item may go on below its first word.
      return itemIndent < 0 || indent(line) <= itemIndent || isItem(line) || isRow(line);
    }
    return isRow(line)
        || isRow(before)
        || isItem(before, line)
        || (i > 1 && isHeading(before, line));
  }

  // Sub-headings, and the lines of an address or a short list: there was room for the next word,
  // and no sentence goes on. The first line is short where a dateline was taken off it; where
  // indents begin paragraphs, nothing else does.
  private boolean isHeading(String before, String line) {
    return !hasIndents
        && before.length() < SHORT * width
        && indent(before) == margin
        && !isSmall(line)
        && !before.endsWith(",")
        && !before.endsWith("-");
  }

  private static boolean isCapital(String line) {
    return Character.isUpperCase(line.codePointAt(0));
  }

  private static boolean isSmall(String line) {
    return Character.isLowerCase(line.stripLeading().codePointAt(0));
  }

  /// Whether a line is a row of a table: columns with blanks between them.
  static boolean isRow(String line) {
    var blanks = 0;
    for (var i = indent(line); i < line.length(); i++) {
      blanks = line.charAt(i) == ' ' ? blanks + 1 : 0;
      if (blanks == BETWEEN_COLUMNS) {
        return true;
      }
    }
    return false;
  }

  // "- Ferries", "* Ferries", "• Ferries", "3. Ferries", "3) Ferries"; not the middle of a sentence
  // that happens to go on so.
  private boolean isItem(String before, String line) {
    return isItem(line)
        && (SentenceEnds.isEnded(before) || before.endsWith(":") || itemIndent >= 0);
  }

  private static boolean isItem(String line) {
    var text = line.substring(indent(line));
    var sign = 0;
    while (sign < text.length() && sign < 2 && isDigit(text.charAt(sign))) {
      sign++;
    }
    if (sign > 0) {
      return text.startsWith(". ", sign) || text.startsWith(") ", sign);
    }
    return text.length() > 2
        && text.charAt(1) == ' '
        && "-*•–·‣▪".indexOf(text.charAt(0)) >= 0
        && !isSmall(text.substring(2));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int indent(String line) {
    var indent = 0;
    while (indent < line.length() && line.charAt(indent) == ' ') {
      indent++;
    }
    return indent;
  }

  // The first line has none where a dateline was taken off it.
  private static int margin(List<String> lines) {
    return lines.stream()
        .skip(1)
        .filter(line -> !line.isBlank())
        .mapToInt(Paragraphs::indent)
        .min()
        .orElse(0);
  }

  // Asked only of lines with another directly below: the last line of a paragraph tells nothing.
  // So does the line above an indented one.
  private static boolean areWrapped(List<String> lines, int margin) {
    var inner = 0;
    var ended = 0;
    for (var i = 0; i + 1 < lines.size(); i++) {
      var next = lines.get(i + 1);
      if (!lines.get(i).isBlank() && !next.isBlank() && indent(next) == margin) {
        inner++;
        ended += SentenceEnds.isEnded(lines.get(i)) ? 1 : 0;
      }
    }
    return ended * 2 < inner || (inner == 0 && lines.size() > 1);
  }

  private static boolean areFull(List<String> lines, int width) {
    var inner = 0;
    var full = 0;
    var small = 0;
    for (var i = 0; i + 1 < lines.size(); i++) {
      var line = lines.get(i);
      var next = lines.get(i + 1).strip();
      if (!line.isBlank() && !next.isEmpty()) {
        inner++;
        var word = next.indexOf(' ') < 0 ? next.length() : next.indexOf(' ');
        small += isCapital(next) ? 0 : 1;
        full += line.length() + 1 + word > width ? 1 : 0;
      }
    }
    return width >= NARROWEST_WRAP && full >= MOSTLY * inner && small * 3 > inner;
  }
}
