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
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
  void aNumberThatNobodyCountsToIsKeptAsItIsWritten() {
    var parsed =
        lines(
            """
            {"@type":"Article","headline":"A","size":1e99999999999}
            {"@type":"Article","headline":"B"}
            """);

    assertThat(parsed.found()).extracting(Found::place).containsExactly("1", "2");
    assertThat(parsed.articles().getFirst().extras().source())
        .containsEntry("size", "1e99999999999");
  }

  @Test
  void anArrayThatBreaksOffKeepsTheElementsBefore() {
    var parsed = lines("[{\"@type\":\"Article\",\"headline\":\"A\"},{\"@type\":");

    assertThat(parsed.found()).extracting(Found::place).containsExactly("1");
    assertThat(parsed.problems()).extracting(Problem::kind).containsExactly(Kind.MALFORMED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // A line may hold whatever a file may.
        "`A@graph[AA]\nA`                      | 1#1 1#2 2",
        "`F\nA`                                | 1#1 1#2 2",
        "`[A,A]\n[A]`                          | 1#1 1#2 2#1",
        "`[A,[A,A],F]`                         | 1 2#1 2#2 3#1 3#2",
        "`N\nI\nA`                             | 1 2 3",
        // In whatever way they are put one after the other.
        "`A\r\n\r\nA\r\n`                      | 1 3",
        "`\uFEFFA\nA`                          | 1 2",
        "`A,\nA,\nA`                           | 1 2 3",
        "`[A,\nA,\n]`                          | 1 2",
        "`\u001EA\n\u001EA\n`                  | 1 2",
        "`\u001EA\n\u001E{\n\u001EA\n`         | 1 3",
        "`A A A`                               | 1 2 3",
        "`{\nA}\n{\n\"B\n{\nA}\n`              | 1 3",
        // Wherever they break.
        "`{\nA}\n{\nA}\n{\nA}\n]`                | 1 2 3",
        "`{\nA\nA`                             | 2 3",
        "`[A,A,{`                              | 1 2",
        "`[A,A]]`                              | 1 2"
      })
  void everyArticleHasAPlaceOfItsOwn(String text, String places) {
    var articles =
        text.replace("{\nA}", "{\n\"@type\":\"Article\",\n\"headline\":\"H\"\n}")
            .replace("A@graph[AA]", "{\"@graph\":[A,A]}")
            .replace("F", "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[I,I]}")
            .replace("I", "{\"content_text\":\"T\"}")
            .replace("N", "{\"uri\":\"urn:x:1\",\"headlines\":[{\"value\":\"H\"}]}")
            .replaceAll("A(?!rticle)", "{\"@type\":\"Article\",\"headline\":\"H\"}");

    assertThat(lines(articles).found()).extracting(Found::place).containsExactly(places.split(" "));
  }

  @Test
  void anArrayOfJsonLdIsAGraph() {
    var parsed =
        lines(
            """
            [{"@type":"BreadcrumbList"},
             {"@type":"NewsArticle","headline":"A","author":[{"@id":"#a"},{"@id":"#c"}]},
             {"@type":"NewsArticle","headline":"B","author":{"@id":"#a"},
              "editor":{"@type":"Person","@id":"#a","name":"Bob Sample"}},
             {"@type":"Person","@id":"#a","name":"Ann Example"},
             {"@type":"Person","@id":"#c","name":"Carla Muster"}]
            """);

    assertThat(parsed.articles())
        .extracting(article -> article.credits().by())
        // What a document says itself counts first; what two others say differently counts not.
        .containsExactly("Carla Muster", "Bob Sample");
    assertThat(parsed.articles().getFirst().extras().source())
        .containsEntry("author", Map.of("@id", "#a"));
    assertThat(parsed.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[1, 2]", "[\"a\", \"b\"]", "[null]", "[[], {}]", "[]", "{}\n{}"})
  void whatIsNoArticleIsAProblem(String json) {
    assertThat(lines(json).articles()).isEmpty();
    assertThat(lines(json).problems()).isNotEmpty();
  }

  @Test
  @Timeout(60)
  void linesAreReadInLinearTimeHoweverManyAreBroken() {
    var good = "{\"@type\":\"Article\",\"headline\":\"A\"}\n";

    assertThat(lines(good.repeat(100_000)).found()).hasSize(100_000);
    assertThat(lines((good + "{\"a\n").repeat(10_000)).found()).hasSize(10_000);
    assertThat(lines("{\n\"a\":\n{\n".repeat(20_000)).found()).isEmpty();
    assertThat(lines("[" + "{\"a\":1},".repeat(100_000)).found()).isEmpty();
    assertThat(lines("\u001E{\"a".repeat(20_000)).found()).isEmpty();
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
              + ",{\"x\":1}".repeat(200_000)
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
