package copydesk.text;

import java.text.Normalizer;
import java.util.Locale;

/// Makes spellings comparable: NFKC, lower case, white space collapsed.
public final class Folding {
  private Folding() {}

  /// The folded form, without white space at either end.
  public static String fold(String text) {
    var normal = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    var folded = new StringBuilder(normal.length());
    var gap = false;
    for (var i = 0; i < normal.length(); i++) {
      var c = normal.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        gap = !folded.isEmpty();
      } else {
        if (gap) {
          folded.append(' ');
          gap = false;
        }
        folded.append(c);
      }
    }
    return folded.toString();
  }
}
