package copydesk.parse;

import copydesk.article.Span;

/// Tells where in a text as received something stands that was found in one of its tidied lines.
///
/// Tidying takes away blanks and what nobody sees, and nothing else: so the letters are counted.
final class ReceivedLine {
  private ReceivedLine() {}

  /// From the first letter of `found` on this line to the letter behind its last, which may be on a
  /// line further down.
  static Span span(String received, int line, String found) {
    var at = start(received, line);
    var letters = letters(found);
    var first = found.charAt(0);
    while (at < received.length() && received.charAt(at) != first) {
      at++;
    }
    var start = at;
    while (at < received.length() && (letters > 0 || !isLetter(received.charAt(at)))) {
      letters -= isLetter(received.charAt(at)) ? 1 : 0;
      at++;
    }
    var before = received.codePointCount(0, start);
    return new Span(before, before + received.codePointCount(start, at));
  }

  /// From one place in the tidied text that begins on this line to another.
  static Span span(String received, int line, String tidied, int start, int end) {
    var at = behind(received, start(received, line), letters(tidied.substring(0, start)));
    while (at < received.length() && !isLetter(received.charAt(at))) {
      at++;
    }
    var last = behind(received, at, letters(tidied.substring(start, end)));
    var before = received.codePointCount(0, at);
    return new Span(before, before + received.codePointCount(at, last));
  }

  private static int behind(String received, int from, int letters) {
    var at = from;
    for (var left = letters; left > 0 && at < received.length(); at++) {
      left -= isLetter(received.charAt(at)) ? 1 : 0;
    }
    return at;
  }

  // As Tidy.lines counts them.
  private static int start(String received, int line) {
    var at = 0;
    for (var left = line; left > 0 && at < received.length(); at++) {
      var c = received.charAt(at);
      var isPair = c == '\r' && at + 1 < received.length() && received.charAt(at + 1) == '\n';
      var ends = "\n\r\u0085\u2028\u2029".indexOf(c) >= 0;
      left -= ends && !isPair ? 1 : 0;
    }
    return at;
  }

  private static int letters(String text) {
    var letters = 0;
    for (var i = 0; i < text.length(); i++) {
      letters += isLetter(text.charAt(i)) ? 1 : 0;
    }
    return letters;
  }

  // Anything that is seen.
  private static boolean isLetter(char c) {
    return !Character.isWhitespace(c)
        && !Character.isSpaceChar(c)
        && !Character.isISOControl(c)
        && Character.getType(c) != Character.FORMAT;
  }
}
