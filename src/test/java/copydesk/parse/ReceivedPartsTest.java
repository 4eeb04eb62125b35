package copydesk.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import copydesk.article.Article;
import copydesk.article.Body;
import copydesk.article.Received;
import copydesk.article.Received.Kind;
import copydesk.article.Span;
import copydesk.intake.Document;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Where each part of a story stands in its file. What others know of real stories is read where it
/// is at hand: `-Dcorpora=/where/it/is`.
final class ReceivedPartsTest {
  private static final JsonMapper JSON = new JsonMapper();

  private static final String COPY =
      """
      \uFEFFBC-Ferry-Fire,\u00A02nd Ld-Writethru
      URGENT
      (Adds quotes,
      background)

      Ferry 🚢 halts
       crossings

      Fares to rise

      By Ann Example
      Example Press Writer

      * STRATFORD-UPON-AVON, England, Oct. 7
      (NWA) --  The\u00AD ferry was 🔥 on
      Monday.\r
        Nobody was hurt.     REUTER

      (Reporting by Ann Example;
      Editing by Bob Sample)
      © 2026 Example Press

      -30-
      """;

  @Test
  void everyPartIsFoundInTheFile() {
    assertThat(parts(only(COPY)))
        .containsExactly(
            "SLUG|BC-Ferry-Fire,\u00A02nd Ld-Writethru",
            "MARK|URGENT",
            "NOTE|(Adds quotes,\nbackground)",
            "HEADLINE|Ferry 🚢 halts\n crossings",
            "DECK|Fares to rise",
            "BYLINE|By Ann Example",
            "BYLINE|Example Press Writer",
            "DATELINE|STRATFORD-UPON-AVON, England, Oct. 7\n(NWA) --  ",
            "PARAGRAPH|The\u00AD ferry was 🔥 on\nMonday.",
            "PARAGRAPH|Nobody was hurt.",
            "END_MARK|REUTER",
            "CREDIT|(Reporting by Ann Example;\nEditing by Bob Sample)",
            "RIGHTS|© 2026 Example Press",
            "END_MARK|-30-");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void paragraphsHaveTheLettersOfTheirPlaces(Path sample) throws IOException {
    for (var article : parse(Files.readAllBytes(sample)).articles()) {
      assertSame(sample.getFileName().toString(), article);
    }
  }

  static List<Path> samples() throws IOException {
    var samples = new ArrayList<Path>();
    var folder = Path.of("src/test/resources/samples/wire-text");
    try (var files = Files.newDirectoryStream(folder, "*.txt")) {
      files.forEach(samples::add);
    }
    return samples;
  }

  @Test
  void storiesOfAnAgencyHaveTheLettersOfTheirPlaces() throws IOException {
    var file = corpora().resolve("wire-reuters/stories.jsonl.gz");
    try (var lines =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var story = JSON.readTree(line);
        var copy = new StringBuilder();
        for (var field : List.of("title", "author", "dateline", "body")) {
          copy.append(story.path(field).asText("").replace("null", ""));
          copy.append(field.equals("dateline") ? "" : "\n");
        }
        for (var article : parse(copy.toString().getBytes(UTF_8)).articles()) {
          assertSame(story.path("id").asText(), article);
        }
      }
    }
  }

  @Test
  void aStoryWhosePlacesWereCountedByHandHasThem() throws IOException {
    var folder = corpora().resolve("wire-agency");
    try (var keys = Files.newDirectoryStream(folder, "*.answer.json")) {
      for (var file : keys) {
        var key = JSON.readTree(file.toFile());
        var text = folder.resolve(key.at("/source/file").asText());
        var received = received(only(Files.readString(text)).body());
        var expected = new ArrayList<Span>();
        key.path("paragraphs").forEach(paragraph -> expected.add(span(paragraph)));
        assertThat(received.paragraphs()).isEqualTo(expected);
        assertThat(span(received, Kind.BYLINE)).isEqualTo(span(key.path("by")));
        assertThat(span(received, Kind.DATELINE)).isEqualTo(span(key.path("located")));
      }
    }
  }

  private static Path corpora() {
    var corpora = System.getProperty("corpora");
    assumeTrue(corpora != null, "no system property `corpora`");
    return Path.of(String.valueOf(corpora));
  }

  private static Span span(JsonNode found) {
    return new Span(found.path("offset").path(0).asInt(), found.path("offset").path(1).asInt());
  }

  private static Span span(Received received, Kind kind) {
    return received.parts().stream()
        .filter(part -> part.kind() == kind)
        .findFirst()
        .orElseThrow()
        .span();
  }

  private static void assertSame(String name, Article article) {
    var body = article.body();
    var received = received(body);
    var end = 0;
    for (var part : received.parts()) {
      assertThat(part.span().start()).as(name).isGreaterThanOrEqualTo(end);
      // Where nothing else is in the file, a note to editors is its text.
      end = part.kind() == Kind.NOTE ? part.span().start() : part.span().end();
    }
    var spans = received.paragraphs();
    for (var i = 0; i < spans.size(); i++) {
      var place = text(received, spans.get(i));
      assertThat(letters(place)).as(name).isEqualTo(letters(body.paragraphs().get(i)));
      assertThat(place).as(name).isEqualTo(place.strip());
    }
  }

  private static List<String> parts(Article article) {
    var received = received(article.body());
    return received.parts().stream()
        .map(part -> part.kind() + "|" + text(received, part.span()))
        .toList();
  }

  private static String text(Received received, Span span) {
    var text = received.text();
    return text.substring(
        text.offsetByCodePoints(0, span.start() - received.before()),
        text.offsetByCodePoints(0, span.end() - received.before()));
  }

  private static String letters(String text) {
    return text.replaceAll("[\\s\\p{Z}\\p{C}&&[^\\p{Cs}]]", "");
  }

  private static Received received(Body body) {
    return Objects.requireNonNull(body.received());
  }

  private static Article only(String text) {
    var parsed = parse(text.getBytes(UTF_8));
    assertThat(parsed.articles()).as("%s", parsed.problems()).hasSize(1);
    return parsed.articles().getFirst();
  }

  private static Parsed parse(byte[] bytes) {
    return new WireText().parse(new Document("", "story.txt", null, bytes));
  }
}
