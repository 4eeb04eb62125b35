package copydesk.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What `languages.txt` knows: for each language its little words and its letters.
final class LanguageTable {
  // Zipf's law: the second word is half as frequent as the first, the tenth a tenth.
  private static final double FIRST_WORD = 0.08;
  // Of words that are no little words here: a name, a quotation, another word written alike.
  private static final double STRANGE_WORD = 0.0003;

  /// The only one; made when a language has to be told for the first time.
  static final LanguageTable ALL = new LanguageTable();

  private final List<String> tags = new ArrayList<>();
  private final List<UnicodeScript> scripts = new ArrayList<>();
  private final Map<String, Votes> words = new HashMap<>(4096);
  private final Map<String, Set<String>> wordsOf = new HashMap<>();
  private final Map<Character, boolean[]> letters = new HashMap<>();

  /// What a word says: for which languages, and how much. Both have the same length.
  // Looked up, and compared with none.
  @SuppressWarnings("ArrayRecordComponent")
  record Votes(int[] languages, float[] weights) {
    private static final Votes NONE = new Votes(new int[0], new float[0]);

    private Votes and(int language, float weight) {
      var more =
          new Votes(
              Arrays.copyOf(languages, languages.length + 1),
              Arrays.copyOf(weights, weights.length + 1));
      more.languages[languages.length] = language;
      more.weights[weights.length] = weight;
      return more;
    }
  }

  private LanguageTable() {
    var marks = new ArrayList<Set<Character>>();
    Table.read(LanguageTable.class, "languages.txt", line -> marks.add(language(line)));
    for (var i = 0; i < marks.size(); i++) {
      for (var letter : marks.get(i)) {
        letters.computeIfAbsent(letter, _ -> new boolean[marks.size()])[i] = true;
      }
    }
  }

  private Set<Character> language(String line) {
    var colon = line.indexOf(" : ");
    var head = line.substring(0, Math.max(0, colon)).split(" ", 2);
    if (head.length < 2) {
      throw new IllegalArgumentException("no tag, letters or - and colon before the words");
    }
    var own = List.of(line.substring(colon + 3).strip().split(" +", -1));
    wordsOf.put(head[0], add(tags.size(), own));
    tags.add(head[0]);
    scripts.add(UnicodeScript.of(own.getFirst().codePointAt(0)));
    return letters(head[1]);
  }

  private Set<String> add(int language, List<String> own) {
    var known = new HashSet<String>();
    for (var rank = 0; rank < own.size(); rank++) {
      var word = own.get(rank);
      if (known.add(word)) {
        var weight = (float) Math.log(FIRST_WORD / (rank + 2) / STRANGE_WORD);
        words.put(word, words.getOrDefault(word, Votes.NONE).and(language, weight));
      }
    }
    return known;
  }

  private static Set<Character> letters(String written) {
    var letters = new HashSet<Character>();
    for (var i = 0; i < written.length(); i++) {
      if (Character.isLetter(written.charAt(i))) {
        letters.add(written.charAt(i));
      }
    }
    return letters;
  }

  int size() {
    return tags.size();
  }

  List<String> tags() {
    return List.copyOf(tags);
  }

  String tag(int language) {
    return tags.get(language);
  }

  UnicodeScript script(int language) {
    return scripts.get(language);
  }

  /// In small letters; null for a word that is in no language's list.
  @Nullable Votes votes(String word) {
    return words.get(word);
  }

  /// The same of how a word ends.
  @Nullable Votes ending(String letters) {
    return words.get("-" + letters);
  }

  /// Which languages have this letter, of which some have not; null where all have it.
  boolean @Nullable [] having(char letter) {
    return letters.get(letter);
  }

  /// The language of the table that a tag means, `de` for `de-AT`; `und` where it is none of them.
  String known(String tag) {
    if (wordsOf.containsKey(tag)) {
      return tag;
    }
    var dash = tag.indexOf('-');
    var language = dash < 0 ? tag : tag.substring(0, dash);
    return wordsOf.containsKey(language) ? language : Languages.UNKNOWN;
  }

  /// The little words of a language, in small letters; none where the language is not in the table.
  Set<String> words(String language) {
    return wordsOf.getOrDefault(language, Set.of());
  }
}
