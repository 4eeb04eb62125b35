package copydesk.enrich;

import org.jspecify.annotations.Nullable;

/// The words of a table, found without making a string of each word of a story.
final class TimeWords {
  private String[] keys = new String[512];
  private TimeWord[] words = new TimeWord[512];
  private int size;

  /// The word as the table has it, made where it is new.
  TimeWord make(String name) {
    if (2 * size > keys.length) {
      grow();
    }
    var folded = fold(name);
    var at = place(folded, 0, folded.length());
    if (words[at] == null) {
      keys[at] = folded;
      words[at] = new TimeWord();
      size++;
    }
    return words[at];
  }

  @Nullable TimeWord find(String text, int from, int to) {
    return words[place(text, from, to)];
  }

  private int place(String text, int from, int to) {
    var hash = 0;
    for (var i = from; i < to; i++) {
      hash = 31 * hash + fold(text.charAt(i));
    }
    var at = (hash ^ (hash >>> 15)) & (keys.length - 1);
    while (words[at] != null && !isSame(keys[at], text, from, to)) {
      at = (at + 1) & (keys.length - 1);
    }
    return at;
  }

  private static boolean isSame(String key, String text, int from, int to) {
    if (key.length() != to - from) {
      return false;
    }
    for (var i = 0; i < key.length(); i++) {
      if (key.charAt(i) != fold(text.charAt(from + i))) {
        return false;
      }
    }
    return true;
  }

  private void grow() {
    var oldKeys = keys;
    var oldWords = words;
    keys = new String[2 * oldKeys.length];
    words = new TimeWord[2 * oldWords.length];
    for (var i = 0; i < oldKeys.length; i++) {
      if (oldWords[i] != null) {
        var at = place(oldKeys[i], 0, oldKeys[i].length());
        keys[at] = oldKeys[i];
        words[at] = oldWords[i];
      }
    }
  }

  private static String fold(String name) {
    var folded = new StringBuilder(name);
    for (var i = 0; i < name.length(); i++) {
      folded.setCharAt(i, fold(name.charAt(i)));
    }
    return folded.toString();
  }

  /// A small letter for a capital; Turkish has two letters i, which capitals do not tell apart.
  static char fold(char c) {
    if (c < 128) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    return switch (c) {
      case 'ı', 'İ' -> 'i';
      case '’' -> '\'';
      default -> Character.toLowerCase(c);
    };
  }
}
