package copydesk.enrich;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The languages whose times are known, each with a table under `times`.
enum TimeLanguage {
  ENGLISH("en", "the of and to in that is was for it with as on said by at from has have be"),
  GERMAN("de", "der die und den von das mit dem nicht ist auf eine ein für im sich wurde nach auch"),
  FRENCH("fr", "le la les et des est dans une pour qui du au sur par pas avec ont été aux"),
  SPANISH("es", "el los las de que en y del se por con una para su al un la lo como más"),
  TURKISH("tr", "ve bir bu da ile için olan olarak daha çok gibi kadar sonra göre ise ancak"),
  PORTUGUESE("pt", "o os que do da de em para com uma não no na se por mais dos foi ao à as");

  // The first sentences tell.
  private static final int WORDS = 60;
  // One common word of a language may be a name, or a quotation.
  private static final int FEWEST = 2;

  // No common word is longer.
  private static final int LONGEST = 6;

  private static final TimeLanguage[] ALL = values();
  private static final Map<String, Integer> COMMON = common();

  private final String code;
  private final String words;

  TimeLanguage(String code, String words) {
    this.code = code;
    this.words = words;
  }

  String code() {
    return code;
  }

  /// The language of a text, by its tag or else by its words; null where it is another.
  static @Nullable TimeLanguage of(@Nullable String tag, List<String> paragraphs) {
    if (tag == null || tag.equals("und")) {
      return guess(paragraphs);
    }
    var end = tag.indexOf('-');
    var code = (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
    for (var language : ALL) {
      if (language.code.equals(code)) {
        return language;
      }
    }
    return null;
  }

  private static @Nullable TimeLanguage guess(List<String> paragraphs) {
    var counts = new int[ALL.length];
    var words = 0;
    for (var i = 0; i < paragraphs.size() && words < WORDS; i++) {
      words += count(paragraphs.get(i), WORDS - words, counts);
    }
    var best = 0;
    for (var i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    for (var i = 0; i < counts.length; i++) {
      if (i != best && counts[i] == counts[best]) {
        return null;
      }
    }
    return counts[best] < FEWEST ? null : ALL[best];
  }

  private static int count(String text, int most, int[] counts) {
    var words = 0;
    for (var at = 0; at < text.length() && words < most; ) {
      var to = at;
      while (to < text.length() && Character.isLetter(text.charAt(to))) {
        to++;
      }
      if (to > at) {
        words++;
        if (to - at <= LONGEST) {
          var languages = COMMON.getOrDefault(text.substring(at, to).toLowerCase(Locale.ROOT), 0);
          for (var i = 0; i < counts.length; i++) {
            counts[i] += languages >> i & 1;
          }
        }
      }
      at = to + 1;
    }
    return words;
  }

  private static Map<String, Integer> common() {
    var common = new HashMap<String, Integer>();
    for (var language : ALL) {
      for (var word : language.words.split(" ", -1)) {
        common.merge(word, 1 << language.ordinal(), (one, other) -> one | other);
      }
    }
    return common;
  }
}
