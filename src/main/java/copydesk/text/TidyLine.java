package copydesk.text;

import java.util.Arrays;

/// A line of text that is put together of pieces, and tidied as it grows: any white space between
/// words is one space, and there is none at the ends.
public final class TidyLine {
  private static final int USUAL = 256;

  private char[] line = new char[USUAL];
  private int length;
  private boolean blank;

  /// Adds a piece, whatever white space it has in it.
  public TidyLine append(String piece) {
    var most = length + piece.length() + 1;
    if (most > line.length) {
      line = Arrays.copyOf(line, Math.max(most, 2 * line.length));
    }
    // Every piece of every page comes this way: copied as a whole, and closed up in place. What is
    // written never reaches what is still to be read, since a blank is only written for one read.
    var from = length + (blank && length > 0 ? 1 : 0);
    var to = from + piece.length();
    piece.getChars(0, piece.length(), line, from);
    close(sound(from, to), to);
    return this;
  }

  /// Adds a space, where words stand on both sides of it.
  public void space() {
    blank = true;
  }

  /// The line; what is added next begins another.
  public String take() {
    var taken = length == 0 ? "" : new String(line, 0, length);
    clear();
    return taken;
  }

  /// Forgets what has been added.
  public void clear() {
    length = 0;
    blank = false;
  }

  /// Takes what needs no closing up, which is nearly all of nearly every piece, and returns where
  /// that ends.
  private int sound(int from, int to) {
    var text = line;
    var at = from;
    while (at < to) {
      var c = text[at];
      if (isLetter(c)) {
        at++;
      } else if ((c == ' ' || c == '\n') && at > from && at + 1 < to && isLetter(text[at + 1])) {
        text[at] = ' ';
        at += 2;
      } else {
        break;
      }
    }
    if (at > from) {
      if (from > length) {
        text[length] = ' ';
      }
      length = at;
      blank = false;
    }
    return at;
  }

  // On copies of the fields, which the loop keeps in registers.
  private void close(int from, int to) {
    var text = line;
    var end = length;
    var behind = blank;
    for (var at = from; at < to; at++) {
      var c = text[at];
      if (isLetter(c) || (c != ' ' && Tidy.isSeen(c))) {
        if (behind && end > 0) {
          text[end++] = ' ';
        }
        behind = false;
        text[end++] = c;
      } else if (Tidy.isBlank(c)) {
        behind = true;
      }
    }
    length = end;
    blank = behind;
  }

  // Of ASCII, or of the Latin letters beyond it: as good as all are.
  private static boolean isLetter(char c) {
    return (c > ' ' && c < '\u007F') || (c >= '\u00C0' && c <= '\u024F');
  }
}
