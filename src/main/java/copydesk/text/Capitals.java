package copydesk.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Names that copy prints in capitals, "RIO DE JANEIRO", as a sentence would print them.
public final class Capitals {
  // Small words inside the names of places and people.
  private static final Set<String> PARTICLES =
      Set.of(
          "al", "am", "an", "and", "au", "aux", "bin", "da", "de", "del", "den", "der", "des", "di",
          "do", "dos", "du", "e", "en", "et", "ibn", "im", "in", "of", "on", "sur", "the", "und",
          "upon", "van", "von", "y", "zu");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
  private static final Locale TURKISH = Locale.of("tr");

  private Capitals() {}

  /// Whether a word of this kind stands in small letters inside a name.
  public static boolean isParticle(String word) {
    return PARTICLES.contains(word);
  }

  /// The name in upper and lower case; unchanged where it has lower case already.
  public static String eased(String name) {
    for (var i = 0; i < name.length(); i++) {
      if (Character.isLowerCase(name.charAt(i))) {
        return name;
      }
    }
    // "DİYARBAKIR": the dotted capital gives away that the plain one is the dotless letter.
    var locale = name.indexOf('İ') >= 0 ? TURKISH : Locale.ROOT;
    var words = WORD.matcher(name);
    var eased = new StringBuilder();
    while (words.find()) {
      words.appendReplacement(eased, eased(name, words.start(), words.end(), locale));
    }
    return words.appendTail(eased).toString();
  }

  // "SANTA CRUZ DE LA SIERRA", but "EAST LOS ANGELES".
  private static boolean isArticle(String name, int start, String lower) {
    return (lower.equals("la") || lower.equals("las") || lower.equals("los"))
        && name.startsWith("DE ", start - "DE ".length());
  }

  private static String eased(String name, int start, int end, Locale locale) {
    var word = name.substring(start, end);
    var lower = word.toLowerCase(locale);
    var isInner = start > 0 && end < name.length() && " -".indexOf(name.charAt(start - 1)) >= 0;
    if (isInner && (PARTICLES.contains(lower) || isArticle(name, start, lower))) {
      return lower;
    }
    // "ST. JOHN'S", but "O'BRIEN".
    var afterApostrophe = start > 1 && "'’".indexOf(name.charAt(start - 1)) >= 0;
    if (afterApostrophe && word.length() == 1) {
      return lower;
    }
    var first = word.offsetByCodePoints(0, 1);
    return word.substring(0, first) + word.substring(first).toLowerCase(locale);
  }
}
