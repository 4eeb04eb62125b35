package copydesk.parse;

import java.util.Arrays;

/// Text as a page shows it: any blanks are one, and a line ends only where a block does.
///
/// Most of a page may come this way, a letter at a time, so it is an array and no builder.
final class PrintedLines {
  private char[] characters = new char[4096];
  private int length;

  /// The text, with room behind it.
  char[] characters() {
    return characters;
  }

  int length() {
    return length;
  }

  void append(String words) {
    makeRoom(words.length());
    var to = characters;
    var at = length;
    var last = last();
    words.getChars(0, words.length(), to, at);
    for (int i = at, end = at + words.length(); i < end; i++) {
      var c = to[i];
      if (c > ' ' && c != '\u00a0') {
        last = c;
        to[at++] = c;
      } else if (last > ' ') {
        last = ' ';
        to[at++] = ' ';
      }
    }
    length = at;
  }

  void endWord() {
    if (last() > ' ') {
      makeRoom(1);
      characters[length++] = ' ';
    }
  }

  void endLine() {
    if (last() != '\n') {
      makeRoom(1);
      characters[length++] = '\n';
    }
  }

  String between(int from, int until) {
    return new String(characters, from, until - from);
  }

  /// Where the line begins that this stands on, or a place so far in front of it.
  int lineStart(int at, int farthest) {
    var start = at;
    while (start > 0 && at - start < farthest && characters[start - 1] != '\n') {
      start--;
    }
    return start;
  }

  /// Where the line ends that this stands on, at the latest here.
  int lineEnd(int at, int latest) {
    var last = Math.min(latest, length);
    var end = at;
    while (end < last && characters[end] != '\n') {
      end++;
    }
    return end;
  }

  private char last() {
    return length == 0 ? '\n' : characters[length - 1];
  }

  private void makeRoom(int more) {
    if (characters.length - length < more) {
      characters = Arrays.copyOf(characters, Math.max(2 * characters.length, length + more));
    }
  }
}
