package copydesk.parse;

import copydesk.text.Capitals;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The line that says who wrote it.
///
/// @param printed the whole line, "By Ann Example, Example News Agency"
/// @param authors the people in it; none in "By Example News Agency"
record Byline(String printed, List<String> authors) {
  private static final int LONGEST = 160;
  private static final int LONGEST_IN_SMALL_LETTERS = 50;

  /// "Pa" and "Ap" are syllables of names.
  private static final int SHORTEST_SURE = 5;

  private static final Set<String> AGENCIES = WireTable.map("agencies").keySet();

  // In these languages the word also begins sentences and headlines, so the place must speak for
  // it.
  private static final Pattern OPENING =
      Pattern.compile(
          "(?:(?<plain>by|(?<other>بقلم|מאת))|von|par|por)[:\\s]\\s*(?<names>\\p{L}.*)",
          Pattern.CASE_INSENSITIVE);

  Byline {
    authors = List.copyOf(authors);
  }

  /// The byline that a line is, or null.
  ///
  /// @param inPlace whether what follows is a dateline or an empty line, as below a byline
  static @Nullable Byline of(String line, boolean inPlace) {
    if (line.length() > LONGEST) {
      return null;
    }
    var opening = OPENING.matcher(line);
    if (!opening.matches() || endsSentence(line)) {
      return null;
    }
    var names = opening.group("other") == null ? line : opening.group("names");
    var authors = Names.in(withoutAgency(names));
    var firstIsName = !authors.isEmpty() && startsWith(line, authors.getFirst());
    var isPlain = opening.group("plain") != null;
    var isByline = firstIsName ? isPlain || inPlace : isPlain && inPlace && Names.haveOffice(line);
    return isByline ? new Byline(line, authors) : null;
  }

  /// The byline above a dateline whose writer took no trouble over capitals: "By ann example".
  static @Nullable Byline inSmallLetters(String line) {
    var space = line.indexOf(' ');
    if (line.length() > LONGEST_IN_SMALL_LETTERS || space < 0 || !line.startsWith("y", 1)) {
      return null;
    }
    var comma = line.indexOf(',');
    var names = line.substring(space + 1, comma < space ? line.length() : comma);
    var isSmall = names.equals(names.toLowerCase(Locale.ROOT));
    var byline = isSmall ? of("By " + Capitals.eased(names.toUpperCase(Locale.ROOT)), true) : null;
    return byline == null ? null : new Byline(line, byline.authors());
  }

  // "By Ann Example Reuters"
  private static String withoutAgency(String line) {
    var space = line.lastIndexOf(' ');
    var word = line.substring(space + 1);
    var isSure = word.length() >= SHORTEST_SURE || word.equals(word.toUpperCase(Locale.ROOT));
    var isBehindName = space > 0 && Character.isLetter(line.charAt(space - 1));
    return isBehindName && isSure && AGENCIES.contains(WireTable.folded(word))
        ? line.substring(0, space)
        : line;
  }

  private static boolean endsSentence(String line) {
    return line.endsWith("?")
        || line.endsWith("!")
        || (line.endsWith(".") && !line.endsWith(" Jr.") && !line.endsWith(" Sr."));
  }

  // "By Land and Sea, Settlers Return" is a headline: what follows "By" at once is nobody's name.
  private static boolean startsWith(String line, String name) {
    var words = line.replaceFirst("^\\p{L}+[:\\s]\\s*", "");
    return words.regionMatches(true, 0, name, 0, name.length());
  }
}
