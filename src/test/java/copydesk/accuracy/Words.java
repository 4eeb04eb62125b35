package copydesk.accuracy;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Text as the measures see it.
///
/// Published figures of other extractors were counted by Python, so what counts as a letter or a
/// blank is as there. Neither `\w` of Java is the same: one knows ASCII only, the other takes
/// combining marks for parts of words.
public final class Words {
  // Python, "re": what `str.isalnum` says is alphanumeric, and the low line.
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
  // What `str.isspace` says is white.
  private static final Pattern WHITE = Pattern.compile("[\\t-\\r\\x1C-\\x1F\\x85\\p{Z}]+");

  private Words() {}

  public static List<String> of(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }

  public static List<String> lowerCase(String text) {
    return of(text.toLowerCase(Locale.ROOT));
  }

  /// What is left of a line once forms, case and punctuation are forgiven.
  static String fold(String line) {
    return String.join(" ", lowerCase(Normalizer.normalize(line, Normalizer.Form.NFKC)));
  }

  /// White space as single blanks, and none around it.
  public static String squeeze(String text) {
    return WHITE.matcher(text).replaceAll(" ").strip();
  }
}
