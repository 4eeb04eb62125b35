package copydesk.parse;

import copydesk.text.Capitals;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The names in what a page declares as its author, one text of it: a person's, several persons', a
/// pen name, or a house's.
///
/// Where an author is declared, it need not look like a person: "gnaddrig" and "Harbour Team" are
/// as their publishers wrote them.
final class AuthorNames {
  private static final int LONGEST = 60;
  private static final int MOST_WORDS = 7;

  /// "Example Media Inc." ends as a sentence does.
  private static final int MOST_WORDS_OF_ABBREVIATION = 4;

  /// "MSc": longer ones end in a large letter, as no name does.
  private static final int LONGEST_SMALL_DEGREE = 3;

  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s*(?:[,;&/+]|\\b(?:and|und|et|y|e|i|en|og|och|with|mit)\\b(?=\\s+\\p{Lu}))\\s*",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern CREDENTIAL =
      Pattern.compile(
          "(?:Ph\\.?\\s?D|M\\.?D|D\\.?O|R\\.?N|R\\.?D|RDN|LDN?|M\\.?S|M\\.?A"
              + "|MSc|BSc|BA|BS|MPH|MBA|DVM"
              + "|VMD|DDS|DMD|PharmD|PsyD|Ed\\.?D|J\\.?D|LLB|LLM|CPA|CFP|CFA|CEPF|CFEI|FAAD|FACS"
              + "|FNP(?:-C)?"
              + "|APRN|ARNP|NP|PA-C|DPT|PT|LCSW|LMFT|LPC|LMHC|CSCS|(?:NASM-)?CPT|BSN|MSN|CNM|DNP|ND"
              + "|FOMA|DABOM|CDCES|CNS|CSSD|Jr|Sr|Esq|II|III|IV)\\.?[®™]?");
  private static final Pattern OF_FAMILY = Pattern.compile("Jr\\.?|Sr\\.?|II|III|IV");
  private static final Pattern ADDRESS = Pattern.compile("://|\\.[a-z]{2,6}/|@");
  private static final Pattern EMPLOYER = Pattern.compile(" (?:For|FOR) .*");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  private AuthorNames() {}

  /// Those that look like a person's, in order.
  static List<String> persons(String text) {
    var persons = new ArrayList<String>();
    var isOfFirst = false;
    for (var part : parts(text)) {
      if (!persons.isEmpty() && CREDENTIAL.matcher(part.text()).matches()) {
        persons.add(persons.removeLast() + ", " + part.text());
        continue;
      }
      var person = person(part.text());
      if (person == null) {
        // Behind what somebody is stands whose: "Ann Example, Deputy Head, Harbour Works".
        isOfFirst = !persons.isEmpty() && isRole(part.text());
      } else if (!(isOfFirst && part.isAfterComma()) && !persons.contains(person)) {
        persons.add(person);
      }
    }
    return persons;
  }

  private static @Nullable String person(String part) {
    var hasEmployer = part.contains(" For ") || part.contains(" FOR ");
    var own = hasEmployer ? EMPLOYER.matcher(part).replaceFirst("") : part;
    var person = Names.in(uncredentialed(own));
    return person.size() == 1 && isPerson(person.getFirst()) ? person.getFirst() : null;
  }

  /// Those that do not: two forenames, a pen name, a house; none where it names nobody.
  ///
  /// @param isExact whether the text is nothing but a name, as in what is written for machines
  static List<String> others(String text, boolean isExact) {
    var parts = parts(text).stream().map(Part::text).toList();
    if (parts.size() == 2 && parts.stream().allMatch(AuthorNames::isForename)) {
      return parts;
    }
    return isName(text) && (isExact || isCapitalised(text)) ? List.of(text) : List.of();
  }

  /// "Example, Ann", as catalogues have it, the other way round.
  static String turned(String name) {
    var comma = name.indexOf(',');
    return comma < 0 ? name : name.substring(comma + 1).strip() + " " + name.substring(0, comma);
  }

  /// Whether it is nobody's name that a person bears, but a house's, or the mark of an office.
  static boolean isHouse(String name) {
    return Names.haveOffice(name) || hasAny(words(name), NameWords::isHouse);
  }

  /// Whether it says what somebody is: "Senior Writer".
  static boolean isRole(String text) {
    return Names.haveOffice(text) || hasAny(words(text), NameWords::isRole);
  }

  /// Whether what somebody is stands first: ", Deputy Head, Harbour Works".
  static boolean beginsWithRole(String text) {
    var parts = parts(text);
    return !parts.isEmpty()
        && isRole(parts.getFirst().text())
        && person(parts.getFirst().text()) == null;
  }

  private static boolean hasAny(List<String> words, Predicate<String> kind) {
    for (var word : words) {
      if (kind.test(word)) {
        return true;
      }
    }
    return false;
  }

  // "Ann Example MD"
  private static String uncredentialed(String part) {
    var name = part;
    var space = name.lastIndexOf(' ');
    while (space > name.indexOf(' ') && isDegree(name.substring(space + 1))) {
      name = name.substring(0, space).strip();
      space = name.lastIndexOf(' ');
    }
    return name;
  }

  private static boolean isDegree(String word) {
    var last = word.isEmpty() ? ' ' : word.charAt(word.length() - 1);
    if (word.length() > LONGEST_SMALL_DEGREE && last >= 'a' && last <= 'z') {
      return false;
    }
    return CREDENTIAL.matcher(word).matches() && !OF_FAMILY.matcher(word).matches();
  }

  private static boolean isPerson(String name) {
    var words = words(name);
    if (NameWords.isArticle(words.getFirst())) {
      return false;
    }
    for (var word : words) {
      if (word.equals("of")
          || NameWords.isFurniture(word)
          || NameWords.isRole(word)
          || NameWords.isHouse(word)) {
        return false;
      }
    }
    return true;
  }

  // In lower case; an empty one at an end where something else stands.
  private static List<String> words(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    var words = new ArrayList<String>();
    var from = 0;
    for (var i = 0; i < lower.length(); ) {
      var next = i + Character.charCount(lower.codePointAt(i));
      if (!isInWord(lower.codePointAt(i))) {
        if (i > from || i == 0) {
          words.add(lower.substring(from, i));
        }
        from = next;
      }
      i = next;
    }
    words.add(lower.substring(from));
    return words;
  }

  private static boolean isInWord(int c) {
    return switch (Character.getType(c)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> Character.isLetter(c) || "'’.&-".indexOf(c) >= 0;
    };
  }

  /// What stands between two marks, or before "and".
  private record Part(String text, boolean isAfterComma) {}

  private static List<Part> parts(String text) {
    if (!Names.maySeparate(text)) {
      return text.isBlank() ? List.of() : List.of(new Part(text.strip(), false));
    }
    var parts = new ArrayList<Part>();
    var between = BETWEEN.matcher(text);
    var from = 0;
    var isAfterComma = false;
    while (from <= text.length()) {
      var isFound = between.find();
      var part = text.substring(from, isFound ? between.start() : text.length()).strip();
      if (!part.isEmpty()) {
        parts.add(new Part(part, isAfterComma));
      }
      if (!isFound) {
        break;
      }
      isAfterComma = between.group().strip().equals(",");
      from = between.end();
    }
    return parts;
  }

  private static boolean isForename(String part) {
    return part.indexOf(' ') < 0
        && part.length() > 2
        && part.length() < 15
        && Character.isUpperCase(part.charAt(0))
        && Character.isLowerCase(part.charAt(1));
  }

  // On a page a pen name is one word. More words that are small are about something else.
  private static boolean isCapitalised(String text) {
    if (text.endsWith(":")) {
      return false;
    }
    var words = text.split(" ", -1);
    for (var word : words) {
      if (words.length > 1
          && Character.isLowerCase(word.codePointAt(0))
          && !isHouse(word)
          && !Capitals.isParticle(word)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isName(String text) {
    if (text.length() > LONGEST || text.length() < 2) {
      return false;
    }
    var words = words(text);
    return words.size() <= MOST_WORDS
        && !hasAny(words, NameWords::isFurniture)
        && LETTER.matcher(text).find()
        && !ADDRESS.matcher(text).find()
        && !NameWords.isNobody(text.toLowerCase(Locale.ROOT))
        && (words.size() < MOST_WORDS_OF_ABBREVIATION || !SentenceEnds.isEnded(text));
  }
}
