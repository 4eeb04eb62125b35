package copydesk.parse;

import java.util.Arrays;

/// A text as the hashes of its words, whatever their case; numbers are all alike. Two texts are
/// compared at the cost of reading both, and without a string for each word.
///
/// @param hashes in the order of the text
// Made for each block of a page, and looked at by nobody else.
@SuppressWarnings("ArrayRecordComponent")
record WordHashes(long[] hashes) {
  private static final byte[] LETTERS = letters();
  private static final long NUMBER = WordHashes.hash("#");

  /// Takes a word that begins at `from` and ends before `to`.
  interface Taker {
    void take(int from, int to, long hash);
  }

  static WordHashes of(String text) {
    var found = new Found();
    each(text, (_, _, hash) -> found.add(hash));
    return new WordHashes(Arrays.copyOf(found.hashes, found.count));
  }

  /// The words of so many characters at either end. One that is cut there counts as it is.
  static WordHashes ofEnds(String text, int each) {
    return of(text.substring(0, each) + ' ' + text.substring(text.length() - each));
  }

  /// The hash of one word.
  static long hash(String word) {
    return hash(word, 0, word.length());
  }

  /// The hash of a word within a text.
  static long hash(String word, int from, int to) {
    var hash = 0L;
    for (var i = from; i < to; i++) {
      hash = hash * 31 + Character.toLowerCase(word.charAt(i)) + 1;
    }
    return hash;
  }

  /// Hands on each word of a text, and each sign that says something by itself.
  static void each(String text, Taker taker) {
    var from = -1;
    var hash = 0L;
    for (var i = 0; i <= text.length(); i++) {
      var c = i < text.length() ? text.charAt(i) : ' ';
      var letter = letter(c);
      if (letter != 0) {
        from = from < 0 ? i : from;
        hash = hash * 31 + letter + 1;
      } else {
        if (from >= 0) {
          taker.take(from, i, Character.isDigit(text.charAt(from)) ? NUMBER : hash);
          from = -1;
          hash = 0;
        }
        if (isSign(c)) {
          taker.take(i, i + 1, c + 1L);
        }
      }
    }
  }

  // In lower case; 0 for what is neither letter nor digit. Most are of ASCII, and quickly told.
  private static int letter(char c) {
    if (c < LETTERS.length) {
      return LETTERS[c];
    }
    return Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
  }

  private static byte[] letters() {
    var letters = new byte[128];
    for (var c = 0; c < letters.length; c++) {
      letters[c] = (byte) (Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0);
    }
    return letters;
  }

  /// Each word with the two behind it, as one number.
  long three(int first) {
    var hash = hashes[first] * 0x9E3779B97F4A7C15L + hashes[first + 1];
    return hash * 0x9E3779B97F4A7C15L + hashes[first + 2];
  }

  void addThrees(LongTable table) {
    for (var i = 0; i + 2 < hashes.length; i++) {
      table.add(three(i), 1);
    }
  }

  /// The share of the threes that are in a table. A shorter text has none.
  float share(LongTable table) {
    var found = 0;
    for (var i = 0; i + 2 < hashes.length; i++) {
      found += table.get(three(i)) > 0 ? 1 : 0;
    }
    return found == 0 ? 0 : (float) found / (hashes.length - 2);
  }

  /// How alike it is to a set of words: those in both to those in either.
  float likeness(LongTable words) {
    if (words.isEmpty() || hashes.length == 0) {
      return 0;
    }
    var both = 0;
    for (var hash : hashes) {
      both += words.get(hash) > 0 ? 1 : 0;
    }
    return (float) both / Math.max(both, hashes.length + words.size() - both);
  }

  private static boolean isSign(char c) {
    return c == '©' || c == '|' || c == '»' || c == '›' || c == '→' || c == '@';
  }

  private static final class Found {
    private long[] hashes = new long[32];
    private int count;

    void add(long hash) {
      if (count == hashes.length) {
        hashes = Arrays.copyOf(hashes, 2 * count);
      }
      hashes[count++] = hash;
    }
  }
}
