package copydesk.parse;

import copydesk.article.Span;
import java.util.Arrays;

/// A text as received, and where each of its lines begins: tells where in it something stands that
/// was found in its tidied lines.
///
/// Tidying takes away blanks and what nobody sees, and nothing else: so the letters are counted.
final class ReceivedLines {
  private static final int USUAL_LINES = 64;

  private final String text;
  private int[] starts = new int[USUAL_LINES];
  private int[] characters = new int[USUAL_LINES];
  private int count;

  ReceivedLines(String text) {
    this.text = text;
    read();
  }

  /// These lines, as received.
  String text(int first, int end) {
    return text.substring(starts[first], start(end));
  }

  /// How many Unicode characters stand before a line.
  int charactersBefore(int line) {
    return characters[line];
  }

  /// Where a part stands.
  ///
  /// @param first the number of the line that its story begins on
  Span span(CopyPart part, int first) {
    var start = letter(starts[first + part.line()], part.skipped());
    return span(start, behind(start, letters(part.text())), first + part.line());
  }

  /// The same up to the letter that the text begins with, as a dateline has its dash and the blanks
  /// behind it.
  Span spanUpToText(CopyPart part, int first) {
    var start = letter(starts[first + part.line()], part.skipped());
    var end = behind(start, letters(part.text()));
    return span(start, letter(end, 0), first + part.line());
  }

  private Span span(int start, int end, int line) {
    var before = characters[line] + text.codePointCount(starts[line], start);
    return new Span(before, before + text.codePointCount(start, end));
  }

  // As Tidy.lines tells them apart. Each half of a pair is a char, and both are one character.
  private void read() {
    var pairs = 0;
    add(0, 0);
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      pairs += Character.isLowSurrogate(c) && i > 0 && isHigh(i - 1) ? 1 : 0;
      if (c == '\n' || (c == '\r' && !isNewLine(i + 1)) || isOtherLineEnd(c)) {
        add(i + 1, i + 1 - pairs);
      }
    }
  }

  private boolean isHigh(int i) {
    return Character.isHighSurrogate(text.charAt(i));
  }

  private boolean isNewLine(int i) {
    return i < text.length() && text.charAt(i) == '\n';
  }

  private static boolean isOtherLineEnd(char c) {
    return c >= '\u0085' && (c == '\u0085' || c == '\u2028' || c == '\u2029');
  }

  private void add(int start, int before) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      characters = Arrays.copyOf(characters, 2 * count);
    }
    starts[count] = start;
    characters[count] = before;
    count++;
  }

  private int start(int line) {
    return line < count ? starts[line] : text.length();
  }

  // The letter that has so many others before it, counted from this place.
  private int letter(int from, int others) {
    var left = others;
    var at = from;
    while (at < text.length() && (left > 0 || !isLetter(text.charAt(at)))) {
      left -= isLetter(text.charAt(at)) ? 1 : 0;
      at++;
    }
    return at;
  }

  private int behind(int from, int letters) {
    var left = letters;
    var at = from;
    while (at < text.length() && left > 0) {
      left -= isLetter(text.charAt(at)) ? 1 : 0;
      at++;
    }
    return at;
  }

  /// How many letters a text has.
  static int letters(String text) {
    var letters = 0;
    for (var i = 0; i < text.length(); i++) {
      letters += isLetter(text.charAt(i)) ? 1 : 0;
    }
    return letters;
  }

  // Anything that is seen.
  private static boolean isLetter(char c) {
    if (c < '\u007f') {
      return c > ' ';
    }
    return !Character.isWhitespace(c)
        && !Character.isSpaceChar(c)
        && !Character.isISOControl(c)
        && Character.getType(c) != Character.FORMAT;
  }
}
