package copydesk.parse;

import copydesk.text.Capitals;
import copydesk.text.Tidy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The people in a credit such as "Ann Example, Example News Agency, and Bob Sample in Doha".
final class Names {
  // Ten authors with their titles; anything longer is prose.
  private static final int LONGEST_CREDIT = 800;
  private static final int LONGEST_NAME = 60;
  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s*(?:[,;&|•·/]|\\b(?:and|AND|und|UND|et|y|e|ve)\\b(?=\\s+\\p{Lu}))\\s*",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final OpeningWords LEAD =
      new OpeningWords(
          "(?i:(?:by|von|par|por)\\b:?\\s*"
              + "|(?:written|posted|published|reported|story|words|text|autor|author)\\b:?\\s*"
              + "(?:(?:by|von|par|por)\\b:?\\s*)?)");
  private static final String MARKS = ",;&|•·/+";

  // Where the writer was or whom the writer works for: "Ann Example in Doha".
  private static final Pattern STATION = Pattern.compile("\\s+(?:in|at|for|with|aus|à|en)\\s.*$");

  // A part with one of these names a house or an office and nobody.
  private static final Set<String> OFFICES =
      Set.of(
          "administrator",
          "agence",
          "agencia",
          "agency",
          "agentur",
          "analyst",
          "associated",
          "bureau",
          "chief",
          "columnist",
          "contributor",
          "correspondent",
          "daily",
          "desk",
          "editor",
          "editorial",
          "editors",
          "gazette",
          "group",
          "herald",
          "journal",
          "korrespondent",
          "magazine",
          "media",
          "news",
          "newspaper",
          "newsroom",
          "online",
          "photographer",
          "post",
          "press",
          "producer",
          "redaktion",
          "reporter",
          "reporters",
          "reuters",
          "service",
          "staff",
          "team",
          "times",
          "tribune",
          "writer");

  private Names() {}

  /// The names in the order printed, each once; none where the credit names nobody.
  static List<String> in(String credit) {
    var names = new ArrayList<String>();
    if (credit.length() > LONGEST_CREDIT) {
      return names;
    }
    var line = Tidy.line(credit);
    var lead = LEAD.end(line);
    line = lead > 0 ? line.substring(lead) : line;
    for (var part : maySeparate(line) ? List.of(BETWEEN.split(line, -1)) : List.of(line)) {
      var here = hasSmallWord(part) ? STATION.matcher(part).replaceFirst("") : part;
      var name = Capitals.eased(here.strip());
      if (isPerson(name) && !names.contains(name)) {
        names.add(name);
      }
    }
    return names;
  }

  /// Whether the credit names a house or an office, "Example News Agency", "our staff
  /// correspondent".
  static boolean haveOffice(String credit) {
    for (var from = 0; from < credit.length(); ) {
      var end = wordEnd(credit, from);
      if (end > from && OFFICES.contains(credit.substring(from, end).toLowerCase(Locale.ROOT))) {
        return true;
      }
      from = end > from ? end : from + Character.charCount(credit.codePointAt(from));
    }
    return false;
  }

  /// Whether something may stand in it that stands between names. Patterns that look for such words
  /// are tried at every letter, and most names are a single one.
  static boolean maySeparate(String text) {
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c != ' ' && (c < 'A' || c > 'z') && MARKS.indexOf(c) >= 0) {
        return true;
      }
    }
    return hasSmallWord(text) || text.contains(" AND ") || text.contains(" UND ");
  }

  // "and", "in", "von", and no more of most names than these.
  private static boolean hasSmallWord(String text) {
    var isInside = false;
    for (var i = 0; i < text.length(); i++) {
      var isLetter = Character.isLetter(text.charAt(i));
      if (isLetter && !isInside && Character.isLowerCase(text.charAt(i))) {
        return true;
      }
      isInside = isLetter;
    }
    return false;
  }

  // A letter, and further letters, accents, points, apostrophes and hyphens.
  private static int wordEnd(String text, int from) {
    var end = from;
    while (end < text.length()) {
      var c = text.codePointAt(end);
      if (!Character.isLetter(c) && (end == from || !isInWord(c))) {
        break;
      }
      end += Character.charCount(c);
    }
    return end;
  }

  private static boolean isInWord(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> c == '.' || c == '\'' || c == '’' || c == '-';
    };
  }

  /// Whether a text looks like a person's name and has nothing else in it.
  static boolean isPerson(String name) {
    if (name.length() > LONGEST_NAME) {
      return false;
    }
    var words = name.split(" ", -1);
    for (var word : words) {
      if (word.isEmpty() || wordEnd(word, 0) < word.length() || !isOfPerson(word)) {
        return false;
      }
    }
    // One word is a pen name or a house. Where names have no space in them it may be a whole one.
    return words.length > 1 ? words.length < 7 : isWithoutCase(name) && name.length() > 1;
  }

  private static boolean isOfPerson(String word) {
    var first = word.codePointAt(0);
    return !OFFICES.contains(word.toLowerCase(Locale.ROOT))
        && (!Character.isLowerCase(first) || isSmall(word));
  }

  private static boolean isSmall(String word) {
    // "al-Masri", "d'Artagnan", "van"
    return Capitals.isParticle(word)
        || word.equals("la")
        || word.equals("ten")
        || word.equals("ter")
        || hasCapital(word);
  }

  private static boolean hasCapital(String word) {
    for (var i = 0; i < word.length(); i++) {
      if (Character.isUpperCase(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWithoutCase(String name) {
    return name.codePoints().noneMatch(c -> Character.isUpperCase(c) || Character.isLowerCase(c));
  }
}
