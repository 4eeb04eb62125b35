package copydesk.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.intake.Document;
import copydesk.parse.Parsed.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/// Edges of the JSON forms that samples would not show.
final class JsonFormsTest {
  private static final Path SAMPLES = Path.of("src", "test", "resources", "samples");

  @Test
  void aDocumentCutAnywhereIsReadOrRefusedButThrowsNothing() throws IOException {
    var parsers =
        Map.of(
            "schema-org/rich.jsonld", new SchemaOrg(),
            "json-feed/rich.json", new JsonFeed(),
            "json-lines/rich.jsonl", new JsonLines(),
            "json-lines/hostile.json", new JsonLines());
    for (var sample : parsers.entrySet()) {
      var bytes = Files.readAllBytes(SAMPLES.resolve(sample.getKey()));
      for (var length = 0; length < bytes.length; length++) {
        var cut = document(Arrays.copyOf(bytes, length));
        assertThatCode(() -> parsed(sample.getValue(), cut)).doesNotThrowAnyException();
      }
    }
  }

  @Test
  void aBrokenLineIsNamedAndTheOthersAreKept() {
    var parsed =
        lines(
            """
            {"@type":"Article","headline":"A"}
            {
            {"@type":"Article","headline":"B"}
            """);

    assertThat(parsed.found()).extracting(Found::place).containsExactly("1", "3");
    assertThat(parsed.problems()).extracting(Problem::entry).containsExactly("feed#2");
  }

  @Test
  void anArrayThatBreaksOffKeepsTheElementsBefore() {
    var parsed = lines("[{\"@type\":\"Article\",\"headline\":\"A\"},{\"@type\":");

    assertThat(parsed.found()).extracting(Found::place).containsExactly("1");
    assertThat(parsed.problems()).extracting(Problem::kind).containsExactly(Kind.MALFORMED);
  }

  @Test
  void nestingThatIsTooDeepIsAProblem() {
    var deep = "{\"@type\":\"Article\",\"x\":" + "[".repeat(10_000);

    assertThat(new SchemaOrg().parse(document(deep.getBytes(UTF_8))).problems())
        .extracting(Problem::kind)
        .containsExactly(Kind.TOO_DEEP);
  }

  @Test
  void listsOfAMillionValuesAreReadInSeconds() {
    for (var property :
        new String[] {
          "image",
          "author",
          "keywords",
          "correction",
          "mentions",
          "inLanguage",
          "license",
          "publisher",
          "identifier",
          "mainEntityOfPage",
          "alternativeHeadline"
        }) {
      var many =
          "{\"@type\":\"Article\",\"headline\":\"A\",\""
              + property
              + "\":[1"
              + ",{\"x\":1}".repeat(300_000)
              + "]}";
      var document = document(many.getBytes(UTF_8));
      Assertions.assertTimeout(
          Duration.ofSeconds(10), () -> parsed(new SchemaOrg(), document), property);
    }
  }

  private static Parsed parsed(Parser parser, Document document) {
    var parsed = parser.parse(document);
    assertThat(parsed.found().size() + parsed.problems().size()).isPositive();
    return parsed;
  }

  private static Parsed lines(String text) {
    return new JsonLines().parse(document(text.getBytes(UTF_8)));
  }

  private static Document document(byte[] bytes) {
    return new Document("feed", "feed.json", null, bytes);
  }
}
