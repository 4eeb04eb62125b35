package copydesk.parse;

import java.util.Arrays;

/// A text as the hashes of its words, whatever their case; numbers are all alike. Two texts are
/// compared at the cost of reading both, and without a string for each word.
///
/// Reads one text after the other into the same arrays: a page has hundreds.
final class WordHashes {
  private static final byte[] LETTERS = letters();
  private static final long NUMBER = WordHashes.hash("#");
  private static final int USUAL = 1 << 10;

  private char[] text = new char[USUAL];
  private long[] hashes = new long[USUAL];
  private int size;
  private int capitals;
  private int letters;

  /// Takes a word that begins at `from` and ends before `to`.
  interface Taker {
    void take(int from, int to, long hash);
  }

  /// Reads a text in the place of the one before.
  void read(String whole) {
    clear();
    add(whole, 0, whole.length());
  }

  /// Reads the words of so many characters at either end. One that is cut there counts as it is.
  void readEnds(String whole, int each) {
    clear();
    add(whole, 0, each);
    add(whole, whole.length() - each, whole.length());
  }

  /// How many words there are.
  int size() {
    return size;
  }

  /// The share of the words that begin with a capital.
  float capitals() {
    return (float) capitals / Math.max(1, size);
  }

  /// How long the words are on average.
  float length() {
    return (float) letters / Math.max(1, size);
  }

  /// The hash of a word, in the order of the text.
  long get(int word) {
    return hashes[word];
  }

  private void clear() {
    size = 0;
    capitals = 0;
    letters = 0;
  }

  private void add(String whole, int from, int to) {
    if (to - from > text.length) {
      text = new char[to - from];
    }
    whole.getChars(from, to, text, 0);
    each(text, to - from, this::add);
  }

  private void add(int from, int to, long hash) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * size);
    }
    hashes[size++] = hash;
    capitals += isCapital(text[from]) ? 1 : 0;
    letters += to - from;
  }

  /// The hash of one word.
  static long hash(String word) {
    return hash(word, 0, word.length());
  }

  /// The hash of a word within a text.
  static long hash(String word, int from, int to) {
    var hash = 0L;
    for (var i = from; i < to; i++) {
      hash = next(hash, lower(word.charAt(i)));
    }
    return hash;
  }

  /// The hash of a word that goes on with one more letter, in lower case. It begins with 0.
  static long next(long hash, int letter) {
    return hash * 31 + letter + 1;
  }

  /// Hands on each word of a text, and each sign that says something by itself.
  static void each(char[] text, int length, Taker taker) {
    var at = 0;
    while (at < length) {
      var letter = letter(text[at]);
      if (letter == 0) {
        if (isSign(text[at])) {
          taker.take(at, at + 1, text[at] + 1L);
        }
        at++;
        continue;
      }
      var from = at;
      var hash = 0L;
      while (letter != 0) {
        hash = next(hash, letter);
        at++;
        letter = at < length ? letter(text[at]) : 0;
      }
      taker.take(from, at, isDigit(text[from]) ? NUMBER : hash);
    }
  }

  // In lower case; 0 for what is neither letter nor digit. Most are of ASCII, and quickly told.
  private static int letter(char c) {
    if (c < LETTERS.length) {
      return LETTERS[c];
    }
    return Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
  }

  private static boolean isCapital(char c) {
    return c < LETTERS.length ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
  }

  private static boolean isDigit(char c) {
    return c < LETTERS.length ? c >= '0' && c <= '9' : Character.isDigit(c);
  }

  private static int lower(char c) {
    return c >= 'a' && c <= 'z' ? c : Character.toLowerCase(c);
  }

  private static byte[] letters() {
    var letters = new byte[128];
    for (var c = 0; c < letters.length; c++) {
      letters[c] = (byte) (Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0);
    }
    return letters;
  }

  /// Adds each word with the two behind it to a table.
  void addThrees(LongTable table) {
    for (var i = 0; i + 2 < size; i++) {
      table.add(three(i), 1);
    }
  }

  /// The share of the threes that are in a table. A shorter text has none.
  float share(LongTable table) {
    var found = 0;
    for (var i = 0; i + 2 < size; i++) {
      found += table.get(three(i)) > 0 ? 1 : 0;
    }
    return found == 0 ? 0 : (float) found / (size - 2);
  }

  /// How alike it is to a set of words: those in both to those in either.
  float likeness(LongTable words) {
    if (words.isEmpty() || size == 0) {
      return 0;
    }
    var both = 0;
    for (var i = 0; i < size; i++) {
      both += words.get(hashes[i]) > 0 ? 1 : 0;
    }
    return (float) both / Math.max(both, size + words.size() - both);
  }

  private long three(int first) {
    var hash = LongTable.spread(hashes[first]) + hashes[first + 1];
    return LongTable.spread(hash) + hashes[first + 2];
  }

  private static boolean isSign(char c) {
    return c > ' ' && (c == '©' || c == '|' || c == '»' || c == '›' || c == '→' || c == '@');
  }
}
