package copydesk.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What `abbreviations.txt` knows of one language.
///
/// @param openers the language's little words: with a capital letter they begin a sentence, and are
///     no part of a name
/// @param ordinals whether a stop makes a number one that counts: "am 7. Mai"
record Abbreviations(Map<String, Use> uses, Set<String> openers, boolean ordinals) {
  private static final String EVERY_LANGUAGE = "all";
  private static final String ORDINALS = "ordinals";

  private static final Map<String, Map<String, Use>> BY_LANGUAGE = new HashMap<>();
  private static final Set<String> LANGUAGES_WITH_ORDINALS = new TreeSet<>();

  static {
    for (var line : Table.lines(Abbreviations.class, "abbreviations.txt")) {
      var colon = line.indexOf(": ");
      var head = line.substring(0, colon).split(" ", -1);
      for (var word : line.substring(colon + 2).split(" ", -1)) {
        if (head[0].equals(ORDINALS)) {
          LANGUAGES_WITH_ORDINALS.add(word);
        } else {
          BY_LANGUAGE.computeIfAbsent(head[0], _ -> new HashMap<>()).put(word, Use.of(head[1]));
        }
      }
    }
  }

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
    var uses = new HashMap<>(BY_LANGUAGE.getOrDefault(EVERY_LANGUAGE, Map.of()));
    uses.putAll(BY_LANGUAGE.getOrDefault(language, Map.of()));
    return new Abbreviations(
        uses, LanguageTable.ALL.words(language), LANGUAGES_WITH_ORDINALS.contains(language));
  }

  /// How a word without its stop is used; null for one that is whole.
  @Nullable Use use(String printed, String inSmallLetters) {
    var use = uses.get(inSmallLetters);
    return use == null ? uses.get(printed) : use;
  }
}
