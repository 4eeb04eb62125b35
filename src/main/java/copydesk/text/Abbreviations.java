package copydesk.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What `abbreviations.txt` knows of one language.
///
/// @param openers the language's little words: with a capital letter they begin a sentence, and are
///     no part of a name
/// @param ordinals whether a stop makes a number one that counts: "am 7. Mai"
record Abbreviations(Map<String, Use> uses, Set<String> openers, boolean ordinals) {
  private static final String EVERY_LANGUAGE = "all";
  private static final String ORDINALS = "ordinals";
  private static final int LETTERS_OF_ENDING = 3;

  private static final List<String> LINES =
      Table.lines(Abbreviations.class, "abbreviations.txt");

  /// Where an abbreviation stands.
  enum Use {
    /// Before a name: "Gen. Moreau".
    NAME,
    /// Before a number: "No. 3".
    NUMBER,
    /// Anywhere, also at the end of a sentence.
    ANY;

    private static Use of(String word) {
      return switch (word) {
        case "name" -> NAME;
        case "number" -> NUMBER;
        case "any" -> ANY;
        default -> throw new IllegalArgumentException("abbreviations.txt knows no use: " + word);
      };
    }
  }

  /// Of the language with that tag; of one that the table does not know, what all have in common.
  static Abbreviations of(String language) {
    var uses = new HashMap<String, Use>();
    var ordinals = false;
    for (var line : LINES) {
      var colon = line.indexOf(": ");
      var head = line.substring(0, colon).split(" ", -1);
      var words = List.of(line.substring(colon + 2).split(" ", -1));
      if (head[0].equals(ORDINALS)) {
        ordinals = words.contains(language);
      } else if (head[0].equals(language) || head[0].equals(EVERY_LANGUAGE)) {
        words.forEach(word -> uses.put(word, Use.of(head[1])));
      }
    }
    return new Abbreviations(uses, LanguageTable.ALL.words(language), ordinals);
  }

  /// How a word without its stop is used; null for one that is whole.
  @Nullable Use use(String printed, String inSmallLetters) {
    var use = uses.get(inSmallLetters);
    if (use == null && inSmallLetters.length() > LETTERS_OF_ENDING) {
      var ending = inSmallLetters.substring(inSmallLetters.length() - LETTERS_OF_ENDING);
      use = uses.get("-" + ending);
    }
    return use == null ? uses.get(printed) : use;
  }
}
