package copydesk.enrich;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import copydesk.text.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the ISO 3166-2 code of a region by its name, as GeoNames counts regions in its own way.
final class IsoRegions {
  // What one list writes and the other leaves out.
  private static final Set<String> KINDS =
      Set.of(
          ("province region state of the governorate district department county oblast prefecture"
                  + " republic municipality city al ad as ash ar an division parish canton de la el"
                  + " du federal territory voivodeship voivodship krai kray autonomous community"
                  + " comunidad principality land islands island do si")
              .split(" "));

  private final Map<String, String> byName;
  private final Map<String, String> byHand;
  private int asked;
  private int found;

  private IsoRegions(Map<String, String> byName, Map<String, String> byHand) {
    this.byName = byName;
    this.byHand = byHand;
  }

  static IsoRegions of(Path json) throws IOException {
    var byName = new HashMap<String, String>();
    try (var parser = new JsonFactory().createParser(Files.readString(json))) {
      for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
        var key = parser.currentName();
        if (token == JsonToken.VALUE_STRING && key.matches("[a-z]{2}[a-z0-9]{1,3}")) {
          var code = key.toUpperCase(Locale.ROOT);
          var iso = code.substring(0, 2) + "-" + code.substring(2);
          byName.putIfAbsent(key(code.substring(0, 2), parser.getText()), iso);
        }
      }
    }
    var byHand =
        Table.lines(IsoRegions.class, "region-codes.txt").stream()
            .map(line -> line.split(" = ", 2))
            .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    return new IsoRegions(byName, byHand);
  }

  /// The code, or nothing where no name is known.
  String of(String region, List<String> names) {
    asked++;
    var country = region.substring(0, 2);
    var own = region.substring(3);
    // In these GeoNames uses the letters of ISO.
    var isSame = Set.of("US", "CH").contains(country) || region.matches("GB\\.(ENG|SCT|WLS|NIR)");
    var code = byHand.getOrDefault(region, isSame ? country + "-" + own : "");
    for (var i = 0; i < names.size() && code.isEmpty(); i++) {
      code = byName.getOrDefault(key(country, names.get(i)), "");
    }
    found += code.isEmpty() ? 0 : 1;
    return code;
  }

  int asked() {
    return asked;
  }

  int found() {
    return found;
  }

  private static String key(String country, String name) {
    var plain =
        Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", " ");
    return Stream.of(plain.strip().split(" "))
        .filter(word -> !KINDS.contains(word))
        .collect(Collectors.joining("", country + ":", ""));
  }
}
