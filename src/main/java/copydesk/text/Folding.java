package copydesk.text;

import java.text.Normalizer;
import java.util.Locale;

/// Makes spellings comparable: NFKC, lower case, white space collapsed.
public final class Folding {
  private Folding() {}

  /// The folded form, without white space at either end.
  public static String fold(String text) {
    var normal = isNormal(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
    // In place: every headline, name and paragraph of a page comes this way.
    var folded = normal.toLowerCase(Locale.ROOT).toCharArray();
    var length = 0;
    var gap = false;
    for (var c : folded) {
      if (c == ' ' || (isRare(c) && (Character.isWhitespace(c) || Character.isSpaceChar(c)))) {
        gap = length > 0;
      } else {
        if (gap) {
          folded[length++] = ' ';
          gap = false;
        }
        folded[length++] = c;
      }
    }
    return new String(folded, 0, length);
  }

  private static boolean isRare(char c) {
    return c < ' ' || c > '~';
  }

  /// Whether NFKC would change nothing, as far as that can be seen without asking: most text is
  /// made of letters that are as they ought to be, and of the quotation marks of print.
  private static boolean isNormal(String text) {
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c > '~' && !(c >= 'À' && c <= 'ı') && !(c >= '\u2012' && c <= '”' && c != '\u2017')) {
        return false;
      }
    }
    return true;
  }
}
