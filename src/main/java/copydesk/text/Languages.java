package copydesk.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Which language a text is written in, by the little words that no text does without.
///
/// It says `und` rather than guess: a table of results has names and figures, and no little words.
public final class Languages {
  /// BCP 47 for a language that is not known.
  public static final String UNKNOWN = "und";

  // Some hundred and fifty words. A text in two languages is said to be in that of most of them.
  private static final int FIRST_PART = 1000;
  // Fewer words of a language than these may be in a list of names, or in a quotation.
  private static final int LEAST_WORDS = 4;
  private static final int LEAST_DIFFERENT = 3;
  // Running text has one little word of three in English, and one of seven in Finnish.
  private static final double LEAST_SHARE = 0.1;
  // Natural logarithm: the best answer is twenty times as likely as the next.
  private static final double LEAST_LEAD = 3;
  // A name has a letter that its reader's language has not.
  private static final double STRANGE_LETTER = 1;
  // So few letters of a writing that only one language has may be a name.
  private static final int LEAST_LETTERS = 20;
  // A Chinese word has one or two letters where others have six.
  private static final int LETTERS_OF_IDEOGRAPH = 3;
  private static final int SHORTEST_ENDING = 3;
  private static final int LONGEST_ENDING = 4;
  private static final int KANA_IN = 10;

  private final LanguageTable table = LanguageTable.ALL;
  private final double[] scores = new double[table.size()];
  private final int[] hits = new int[table.size()];
  private final int[] different = new int[table.size()];
  private final Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
  private final IdentityHashMap<LanguageTable.Votes, Integer> seen = new IdentityHashMap<>();
  private final StringBuilder word = new StringBuilder();
  private int latin;
  private int words;

  private final boolean endingsCount;

  private Languages(boolean endingsCount) {
    this.endingsCount = endingsCount;
  }

  /// The tag of the language that the first part of a text is in, or `und`.
  public static String of(List<String> paragraphs) {
    var byWords = new Languages(false).read(paragraphs);
    return byWords.equals(UNKNOWN) ? new Languages(true).read(paragraphs) : byWords;
  }

  private String read(List<String> paragraphs) {
    var room = FIRST_PART;
    for (var paragraph : paragraphs) {
      var part = paragraph.substring(0, Math.min(room, paragraph.length()));
      read(part);
      room -= part.length();
      if (room <= 0) {
        break;
      }
    }
    return answer();
  }

  private void read(String text) {
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (isLetter(c)) {
        letter(Character.toLowerCase(c));
      } else {
        endWord();
      }
    }
    endWord();
  }

  private static boolean isLetter(char c) {
    return c < 0x80
        ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
        : Character.isLetter(c) || isMark(c);
  }

  // The vowels of India's writings.
  private static boolean isMark(char c) {
    return c >= 0x300
        && (Character.getType(c) == Character.NON_SPACING_MARK
            || Character.getType(c) == Character.COMBINING_SPACING_MARK);
  }

  private void letter(char c) {
    word.append(c);
    if (c < 0x250) {
      latin++;
    } else {
      letters.merge(UnicodeScript.of(c), 1, Integer::sum);
    }
    var having = c < 0x80 ? null : table.having(c);
    if (having != null) {
      for (var i = 0; i < scores.length; i++) {
        scores[i] -= having[i] ? 0 : STRANGE_LETTER;
      }
    }
  }

  private void endWord() {
    if (word.isEmpty()) {
      return;
    }
    words++;
    var votes = table.votes(word.toString());
    for (var n = LONGEST_ENDING; endingsCount && votes == null && n >= SHORTEST_ENDING; n--) {
      votes = word.length() < n + 2 ? null : table.ending(word.substring(word.length() - n));
    }
    word.setLength(0);
    if (votes == null) {
      return;
    }
    var isNew = seen.merge(votes, 1, Integer::sum) == 1;
    for (var i = 0; i < votes.languages().length; i++) {
      var language = votes.languages()[i];
      scores[language] += votes.weights()[i];
      hits[language]++;
      different[language] += isNew ? 1 : 0;
    }
  }

  private String answer() {
    letters.merge(UnicodeScript.LATIN, latin, Integer::sum);
    var script = script();
    var best = -1;
    var next = -1;
    for (var i = 0; i < scores.length; i++) {
      if (table.script(i) != script) {
        continue;
      }
      if (best < 0 || scores[i] > scores[best]) {
        next = best;
        best = i;
      } else if (next < 0 || scores[i] > scores[next]) {
        next = i;
      }
    }
    if (best < 0) {
      return UNKNOWN;
    }
    var isSure =
        next < 0
            ? letters.getOrDefault(script, 0) >= LEAST_LETTERS
            : hits[best] >= LEAST_WORDS
                && different[best] >= LEAST_DIFFERENT
                && hits[best] >= LEAST_SHARE * words
                && scores[best] - scores[next] >= LEAST_LEAD;
    return isSure ? table.tag(best) : UNKNOWN;
  }

  /// The writing that most of the text is in; of Chinese letters with kana among them, the kana.
  private UnicodeScript script() {
    var han = take(UnicodeScript.HAN);
    var kana = take(UnicodeScript.HIRAGANA) + take(UnicodeScript.KATAKANA);
    letters.remove(UnicodeScript.INHERITED);
    letters.remove(UnicodeScript.COMMON);
    var isJapanese = kana * KANA_IN >= han + kana && kana > 0;
    letters.put(
        isJapanese ? UnicodeScript.HIRAGANA : UnicodeScript.HAN,
        LETTERS_OF_IDEOGRAPH * (han + kana));
    var most = UnicodeScript.LATIN;
    for (var entry : letters.entrySet()) {
      most = entry.getValue() > letters.getOrDefault(most, 0) ? entry.getKey() : most;
    }
    return most;
  }

  private int take(UnicodeScript script) {
    var count = letters.remove(script);
    return count == null ? 0 : count;
  }
}
