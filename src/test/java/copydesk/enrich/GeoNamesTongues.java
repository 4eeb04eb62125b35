package copydesk.enrich;

import copydesk.text.Table;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What GeoNames calls its places in the languages of the copy, as Debian packs it: gettext's
/// catalogues, whose keys are GeoNames' numbers, countries' codes, and "DE.07" for regions.
final class GeoNamesTongues {
  private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "tr", "pt");
  private static final Map<String, String> OUR_ENGLISH = ourEnglish();

  private final Map<String, Map<String, String>> byLanguage;

  private GeoNamesTongues(Map<String, Map<String, String>> byLanguage) {
    this.byLanguage = byLanguage;
  }

  static GeoNamesTongues of(Path locales) throws IOException {
    var byLanguage = new LinkedHashMap<String, Map<String, String>>();
    for (var language : LANGUAGES) {
      var file = locales.resolve(language).resolve("LC_MESSAGES/geonames.mo");
      byLanguage.put(language, catalogue(ByteBuffer.wrap(Files.readAllBytes(file))));
    }
    return new GeoNamesTongues(byLanguage);
  }

  SortedSet<String> countries() {
    return keys("[A-Z]{2}");
  }

  SortedSet<String> regions() {
    return keys("[A-Z]{2}\\.\\w+");
  }

  @Nullable String english(String key) {
    return OUR_ENGLISH.getOrDefault(key, english().get(key));
  }

  List<String> names(String key) {
    return byLanguage.values().stream()
        .map(names -> names.get(key))
        .filter(Objects::nonNull)
        .toList();
  }

  private SortedSet<String> keys(String form) {
    var keys = new TreeSet<>(english().keySet());
    keys.removeIf(key -> !key.matches(form));
    return keys;
  }

  private Map<String, String> english() {
    return Objects.requireNonNull(byLanguage.get("en"));
  }

  private static Map<String, String> ourEnglish() {
    var names = new HashMap<String, String>();
    for (var line : Table.lines(GeoNamesTongues.class, "english-names.txt")) {
      var parts = line.split(" = ", 2);
      names.put(parts[0], parts[1]);
    }
    return names;
  }

  // The GNU gettext manual, "The Format of GNU MO Files": a number of strings, and where the tables
  // of originals and translations begin; each row is a length and a place.
  private static Map<String, String> catalogue(ByteBuffer file) {
    file.order(ByteOrder.LITTLE_ENDIAN);
    var count = file.getInt(8);
    var originals = file.getInt(12);
    var translations = file.getInt(16);
    var catalogue = new HashMap<String, String>();
    for (var i = 0; i < count; i++) {
      catalogue.put(text(file, originals + 8 * i), text(file, translations + 8 * i));
    }
    return catalogue;
  }

  private static String text(ByteBuffer file, int row) {
    var bytes = new byte[file.getInt(row)];
    file.get(file.getInt(row + 4), bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
