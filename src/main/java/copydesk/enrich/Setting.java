package copydesk.enrich;

import copydesk.article.Article;
import copydesk.article.Credits;
import copydesk.text.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a story says of where it may be, beside the name itself: who sent it, its language, and the
/// countries and regions in its text. It decides between towns of one name.
final class Setting {
  private static final int OF_AGENCY = 8;
  private static final int OF_LANGUAGE = 5;
  private static final int OF_COUNTRY_IN_TEXT = 4;
  private static final int OF_REGION_IN_TEXT = 10;

  // Where a story is set it says within its first paragraphs.
  private static final int LONGEST_TEXT = 2_500;

  private final Article article;
  private final Set<String> agency;
  private final Set<String> language;
  private @Nullable Set<Integer> named;

  private Setting(Article article, Set<String> agency, Set<String> language) {
    this.article = article;
    this.agency = agency;
    this.language = language;
  }

  /// @param language as declared or detected; null where it is neither
  static Setting of(Article article, @Nullable String language) {
    var credits = article.credits();
    var homes = new HashSet<String>();
    if (credits.filing() != null && credits.filing().agency() != null) {
      homes.addAll(Homes.ofAgency(credits.filing().agency()));
    }
    for (var source : credits.sources()) {
      if (homes.isEmpty() && Credits.AGENCY.equals(source.rel())) {
        homes.addAll(Homes.ofAgency(source.label()));
      }
    }
    return new Setting(article, homes, language == null ? Set.of() : Homes.ofLanguage(language));
  }

  /// How many times likelier than another of its name and size the place is.
  int weight(int place) {
    var gazetteer = Gazetteer.get();
    var country = gazetteer.country(place);
    var code = gazetteer.code(country);
    // Not both: an agency's language is no news.
    var weight = agency.contains(code) ? OF_AGENCY : language.contains(code) ? OF_LANGUAGE : 1;
    var inText = named();
    var region = gazetteer.isCity(place) ? gazetteer.around(place) : place;
    if (inText.contains(region) && gazetteer.isRegion(region)) {
      return weight * OF_REGION_IN_TEXT;
    }
    return inText.contains(country) ? weight * OF_COUNTRY_IN_TEXT : weight;
  }

  private Set<Integer> named() {
    if (named == null) {
      named = new HashSet<>();
      var left = LONGEST_TEXT;
      for (var paragraph : article.body().paragraphs()) {
        var text = paragraph.substring(0, Math.min(left, paragraph.length()));
        NamedAreas.addTo(named, text);
        left -= text.length();
        if (left <= 0) {
          break;
        }
      }
    }
    return named;
  }

  /// The table of who is at home where.
  private static final class Homes {
    private static final Map<String, Set<String>> BY_NAME = read();

    static Set<String> ofAgency(String mark) {
      return BY_NAME.getOrDefault("agency " + folded(mark), Set.of());
    }

    static Set<String> ofLanguage(String tag) {
      var hyphen = tag.indexOf('-');
      var language = hyphen < 0 ? tag : tag.substring(0, hyphen);
      return BY_NAME.getOrDefault("language " + folded(language), Set.of());
    }

    private static Map<String, Set<String>> read() {
      var homes = new HashMap<String, Set<String>>();
      Table.readPairs(
          Setting.class,
          "homes.txt",
          entry -> homes.put(key(entry.left()), Set.of(entry.right().split(" +", -1))));
      return Map.copyOf(homes);
    }

    private static String key(String kindAndName) {
      var kind = kindAndName.substring(0, kindAndName.indexOf(' ') + 1);
      if (!kind.equals("agency ") && !kind.equals("language ")) {
        throw new IllegalArgumentException("neither an agency nor a language");
      }
      return kind + folded(kindAndName.substring(kind.length()));
    }

    // "A.A." is AA, and "dpa/hes" a service of dpa.
    private static String folded(String mark) {
      var slash = mark.indexOf('/');
      var house = slash < 0 ? mark : mark.substring(0, slash);
      return house.replace(".", "").strip().toLowerCase(Locale.ROOT);
    }
  }
}
