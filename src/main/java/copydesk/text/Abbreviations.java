package copydesk.text;

import java.util.HashMap;
import java.util.HashSet;
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
  private static final int LETTERS_OF_ENDING = 3;

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
        default -> throw new IllegalArgumentException("no such use: " + word);
      };
    }
  }

  /// Of each language of the other table, and under `und` what all have in common.
  static Map<String, Abbreviations> byLanguage() {
    var uses = new HashMap<String, Map<String, Use>>();
    var withOrdinals = new HashSet<String>();
    Table.read(
        Abbreviations.class,
        "abbreviations.txt",
        line -> {
          var colon = line.indexOf(": ");
          var head = line.substring(0, Math.max(0, colon)).split(" ", -1);
          var words = List.of(line.substring(colon + 2).strip().split(" +", -1));
          if (head[0].equals("ordinals")) {
            withOrdinals.addAll(words);
            return;
          }
          if (head.length != 2) {
            throw new IllegalArgumentException("no language, use and colon before the words");
          }
          var use = Use.of(head[1]);
          var ofLanguage = uses.computeIfAbsent(head[0], _ -> new HashMap<>());
          words.forEach(word -> ofLanguage.put(word, use));
        });
    var common = uses.getOrDefault(EVERY_LANGUAGE, Map.of());
    var byLanguage = new HashMap<String, Abbreviations>();
    byLanguage.put(Languages.UNKNOWN, new Abbreviations(common, Set.of(), false));
    for (var language : LanguageTable.ALL.tags()) {
      var own = new HashMap<>(common);
      own.putAll(uses.getOrDefault(language, Map.of()));
      var openers = LanguageTable.ALL.words(language);
      byLanguage.put(language, new Abbreviations(own, openers, withOrdinals.contains(language)));
    }
    return byLanguage;
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
