package copydesk.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.NinjsSchema;
import copydesk.ObjectVersion;
import copydesk.Origin;
import copydesk.Reader;
import copydesk.RecordJson;
import copydesk.article.ArticleRecord;
import copydesk.article.Ninjs;
import copydesk.intake.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// One article in five formats is one record, but for what a format has no words for.
final class RoundTripTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "round-trip");
  private static final Instant RECEIVED = Instant.parse("2026-11-23T06:00:00Z");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final NinjsSchema SCHEMA = new NinjsSchema();
  private static final String NOTHING = "";

  /// A file, and what it says at places where it cannot say what `ninjs.json` says: a place that is
  /// listed here and agrees after all fails the test like one that is not and differs.
  ///
  /// @param more the places at which it says what `ninjs.json` does not
  record Form(String file, Map<String, String> otherwise, Set<String> more) {
    Form(String file, Map<String, String> otherwise) {
      this(file, otherwise, Set.of());
    }

    @Override
    public String toString() {
      return file;
    }
  }

  static List<Form> forms() {
    return List.of(
        new Form("ninjs.json", Map.of()),
        new Form(
            "nitf.xml",
            Map.of(
                // It knows when this version was issued, and nothing of those before.
                "firstCreated",
                "2026-11-22T11:40:00+01:00",
                // A second identifier is the root's `uno`, which has a form of its own.
                "altIds",
                NOTHING)),
        new Form(
            "newsml-g2.xml",
            // XHTML has no element for who took a picture.
            Map.of("associations[1].by", NOTHING)),
        new Form(
            "schema-org.jsonld",
            Map.of(
                // The times of a page, which is there or is not: it has no embargo.
                "embargoedUntil", NOTHING,
                // Both are of the desk and the wire.
                "urgency", NOTHING,
                "slugline", NOTHING,
                // There are authors, and no line that is printed.
                "by", "Ana Śliwa, João Néri")),
        new Form(
            "atom.xml",
            Map.ofEntries(
                // A feed is for readers, and has nothing of the desk's.
                Map.entry("version", NOTHING),
                Map.entry("embargoedUntil", NOTHING),
                Map.entry("expires", NOTHING),
                Map.entry("pubStatus", NOTHING),
                Map.entry("urgency", NOTHING),
                Map.entry("edNote", NOTHING),
                Map.entry("slugline", NOTHING),
                Map.entry("altIds", NOTHING),
                // A licence is a link, RFC 4946, and no sentence.
                Map.entry("usageTerms", NOTHING),
                // There is one title.
                Map.entry("title", NOTHING),
                Map.entry("headlines[2]", NOTHING),
                // There are authors, and no line that is printed.
                Map.entry("by", "Ana Śliwa, João Néri"),
                // A source has no role: it may be an agency or another feed.
                Map.entry("infoSources[1].role", "publisher"),
                // Categories are of one kind.
                Map.entry("people[3]", NOTHING),
                Map.entry("organisations", NOTHING),
                Map.entry("places", NOTHING),
                Map.entry("events", NOTHING),
                Map.entry("genres", NOTHING)),
            // So that the agency is known by its mark in the dateline alone.
            Set.of("infoSources[2]")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  void saysTheSameInEveryFormat(Form form) throws IOException {
    var differences = new TreeMap<String, String>();
    compare("", reference(), ninjs(record(form.file())), differences);
    assertThat(differences).isEqualTo(new TreeMap<>(form.otherwise()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  void addsNothingElse(Form form) throws IOException {
    var additions = new TreeMap<String, String>();
    compare("", ninjs(record(form.file())), reference(), additions);
    additions.values().removeIf(said -> !said.equals(NOTHING));
    assertThat(additions.keySet()).isEqualTo(form.more());
  }

  @Test
  void theArticleIsValidAndHasMostOfWhatNinjsHas() throws IOException {
    assertThat(SCHEMA.violations(Ninjs.of(record("ninjs.json")))).isEmpty();
    assertThat(reference().size()).isGreaterThan(30);
  }

  /// Notes the places at which `other` does not say what `reference` says, and what it says there.
  private static void compare(
      String place, JsonNode reference, JsonNode other, Map<String, String> differences) {
    if (reference.isObject() && other.isObject()) {
      for (var property : reference.properties()) {
        var inside = place.isEmpty() ? property.getKey() : place + "." + property.getKey();
        compare(inside, property.getValue(), other.path(property.getKey()), differences);
      }
    } else if (reference.isArray() && other.isArray()) {
      for (var i = 0; i < reference.size(); i++) {
        compare("%s[%d]".formatted(place, i + 1), reference.get(i), other.path(i), differences);
      }
    } else if (!reference.equals(other)) {
      differences.put(place, other.isValueNode() ? other.asText() : other.toString());
    }
  }

  private static JsonNode reference() throws IOException {
    return JSON.readTree(FOLDER.resolve("ninjs.json").toFile());
  }

  private static JsonNode ninjs(ArticleRecord record) throws IOException {
    return JSON.readTree(RecordJson.pretty(Ninjs.of(record)));
  }

  private static ArticleRecord record(String file) throws IOException {
    var bytes = Files.readAllBytes(FOLDER.resolve(file));
    var version = new ObjectVersion("\"story\"", null, bytes.length, RECEIVED, null);
    var reading = new Reader(Limits.DEFAULT).read(new Origin("newsroom", file), version, bytes);
    assertThat(reading.contents().problems()).isEmpty();
    assertThat(reading.records()).hasSize(1);
    return reading.records().getFirst();
  }
}
