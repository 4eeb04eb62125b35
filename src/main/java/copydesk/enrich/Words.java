package copydesk.enrich;

import java.util.Arrays;

/// The words of a text and where they stand, for looking names up in it.
final class Words {
  private final String text;
  private int[] bounds = new int[64];
  private int count;

  private Words(String text) {
    this.text = text;
  }

  static Words of(String text) {
    var words = new Words(text);
    var at = 0;
    while (at < text.length()) {
      if (isInWord(text.charAt(at))) {
        var start = at;
        while (at < text.length() && words.goesOn(at)) {
          at++;
        }
        words.add(start, at);
      } else {
        at++;
      }
    }
    return words;
  }

  private static boolean isInWord(char c) {
    return Character.isLetterOrDigit(c)
        || (c >= '\u0300' && c <= '\u036F')
        || Character.isSurrogate(c);
  }

  // "U.S.", "Conn.", "Stoke-on-Trent"; a point at the end belongs to the sentence as well.
  private boolean goesOn(int at) {
    var c = text.charAt(at);
    if (isInWord(c)) {
      return true;
    }
    var next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    return (c == '.' || c == '-') && Character.isLetter(next);
  }

  private void add(int start, int end) {
    if (2 * count == bounds.length) {
      bounds = Arrays.copyOf(bounds, 4 * count);
    }
    bounds[2 * count] = start;
    bounds[2 * count + 1] = end;
    count++;
  }

  int count() {
    return count;
  }

  int start(int word) {
    return bounds[2 * word];
  }

  int end(int word) {
    return bounds[2 * word + 1];
  }

  String word(int word) {
    return text.substring(start(word), end(word));
  }

  /// From the first letter of one word to the last of the word before `to`.
  String text(int from, int to) {
    return text.substring(start(from), end(to - 1));
  }

  boolean isCapital(int word) {
    return Character.isUpperCase(text.charAt(start(word)));
  }

  /// What stands before a word, behind the one before it.
  String gap(int word) {
    return text.substring(word == 0 ? 0 : end(word - 1), start(word));
  }

  /// Whether nothing but blanks stands between the words, "St. Louis" apart.
  boolean isTogether(int from, int to) {
    for (var word = from + 1; word < to; word++) {
      for (var i = end(word - 1); i < start(word); i++) {
        var c = text.charAt(i);
        var isShort = end(word - 1) - start(word - 1) <= 2;
        if (!Character.isWhitespace(c) && c != '\u00A0' && !(c == '.' && isShort)) {
          return false;
        }
      }
    }
    return true;
  }

  /// Whether a sentence ends between a word and the next, as far as points tell.
  boolean isLastOfSentence(int word) {
    if (word + 1 == count) {
      return true;
    }
    var isShort = end(word) - start(word) <= 4 && isCapital(word);
    for (var i = end(word); i < start(word + 1); i++) {
      var c = text.charAt(i);
      if (c == '!' || c == '?' || (c == '.' && !isShort)) {
        return true;
      }
    }
    return false;
  }

  long hash(int from, int to) {
    return NameKey.hash(text, start(from), end(to - 1));
  }
}
