package copydesk.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import copydesk.NinjsSchema;
import copydesk.ObjectVersion;
import copydesk.Origin;
import copydesk.Reader;
import copydesk.article.Ninjs;
import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.intake.Document;
import copydesk.intake.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class NinjsDocumentTest {
  private static final NinjsSchema SCHEMA = new NinjsSchema();
  private static final Instant RECEIVED = Instant.parse("2026-11-23T06:00:00Z");

  @Test
  void whateverPassesTheSuiteOfIptcIsReadAndValid() throws IOException {
    var wrong = new ArrayList<String>();
    for (var file : suite("should_pass", "examples")) {
      var bytes = Files.readAllBytes(file);
      var parsed = parse(bytes);
      if (parsed.found().isEmpty()) {
        wrong.add(file + ": " + parsed.problems());
      }
      wrong.addAll(violations(file, bytes));
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void whateverFailsTheSuiteOfIptcIsMadeValidOrAProblem() throws IOException {
    var wrong = new ArrayList<String>();
    for (var file : suite("should_fail")) {
      var bytes = Files.readAllBytes(file);
      var parsed = parse(bytes);
      if (parsed.found().isEmpty() && parsed.problems().isEmpty()) {
        wrong.add(file + ": neither article nor problem");
      }
      wrong.addAll(violations(file, bytes));
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void aDocumentCutAnywhereIsRejectedAndThrowsNothing() throws IOException {
    var bytes = Files.readAllBytes(Path.of("src/test/resources/samples/ninjs/rich.json"));
    var length = new String(bytes, UTF_8).stripTrailing().getBytes(UTF_8).length;
    for (var end = 0; end < length; end++) {
      var cut = Arrays.copyOf(bytes, end);
      assertThatCode(() -> assertThat(parse(cut).found()).isEmpty()).doesNotThrowAnyException();
    }
  }

  @Test
  void whatFitsNowhereIsKept() {
    var parsed =
        parse(
            """
            {"uri": "urn:example:1", "x_desk": {"shelf": "12"}, "urgency": 12, "title": 7,
             "rightsinfo": {"langid": "urn:example:odrl"}, "subject": [{"scheme": "s p"}]}\
            """
                .getBytes(UTF_8));
    var source = parsed.articles().getFirst().extras().source();
    assertThat(source)
        .containsEntry("x_desk", Map.of("shelf", "12"))
        .containsEntry("urgency", 12L)
        .containsEntry("title", 7L)
        .containsKeys("rightsInfo", "subjects[1].scheme");
    assertThat(parsed.problems()).hasSize(3);
  }

  @Test
  void ofANameThatIsThereTwiceTheLastCountsAndTheOthersAreKept() {
    var parsed =
        parse(
            """
            {"uri": "urn:example:1", "located": "Porto", "located": "Lisbon", "located": "Faro"}\
            """
                .getBytes(UTF_8));
    var article = parsed.articles().getFirst();
    assertThat(article.credits().located()).isEqualTo("Faro");
    assertThat(article.extras().source())
        .containsEntry("located (earlier)", List.of("Porto", "Lisbon"));
    assertThat(parsed.problems())
        .extracting(Problem::kind, Problem::detail)
        .containsExactly(
            tuple(
                Kind.IRREGULAR,
                "JSON, line 1: \"located\" is there twice in one object; the last one counts"));
  }

  private static Parsed parse(byte[] bytes) {
    return new NinjsDocument().parse(new Document("", "story.json", null, bytes));
  }

  private static List<String> violations(Path file, byte[] bytes) {
    var version = new ObjectVersion("\"suite\"", null, bytes.length, RECEIVED, null);
    var reading =
        new Reader(Limits.DEFAULT).read(new Origin("suite", "story.json"), version, bytes);
    return reading.records().stream()
        .flatMap(record -> SCHEMA.violations(Ninjs.of(record)).stream())
        .map(violation -> file + ": " + violation)
        .toList();
  }

  private static List<Path> suite(String... folders) throws IOException {
    var corpora = System.getProperty("corpora", "");
    var suite = Path.of(corpora, "standards", "ninjs");
    assumeTrue(
        !corpora.isEmpty() && Files.isDirectory(suite), "-Dcorpora names no folder with ninjs");
    try (var files = Files.walk(suite)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .filter(
              file ->
                  Arrays.stream(folders)
                      .anyMatch(name -> file.toString().contains("/" + name + "/")))
          .sorted()
          .toList();
    }
  }
}
