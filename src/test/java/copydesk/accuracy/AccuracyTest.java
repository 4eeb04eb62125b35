package copydesk.accuracy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AccuracyTest {
  private static final String STORY =
      """
      <!DOCTYPE html><html lang="en"><head><title>Ferry sails at six</title>
      <meta property="og:title" content="Ferry sails at six">
      <meta name="author" content="Ada Quill"></head><body><article><h1>Ferry sails at six</h1>
      <p>The evening ferry from Porto Novo will sail at six from Sunday, an hour later than it has
      for ten years, the harbour office said on Friday, and nobody on the quay was surprised.</p>
      <p>Fishermen had asked for the change since the new lighthouse was built, because the tide
      leaves no water under the keel before half past five in the winter months.</p>
      </article></body></html>
      """;
  private static final String BODY =
      "The evening ferry from Porto Novo will sail at six from Sunday, an hour later than it has"
          + " for ten years, the harbour office said on Friday, and nobody on the quay was"
          + " surprised. Fishermen had asked for the change since the new lighthouse was built,"
          + " because the tide leaves no water under the keel before half past five in the winter"
          + " months.";
  private static final String TRUTH =
      """
      {"ferry": {"url": "https://quay.example/ferry", "title": "Ferry sails at seven",
                 "body": "%s", "authors": ["Ada Quill"], "date": "2026-11-22"},
       "list": {"url": "https://pier.example/", "title": "All our ferries", "date": NaN},
       "lost": {"url": "https://pier.example/lost", "title": "Lost"}}
      """
          .formatted(BODY);

  @TempDir private Path folder;

  @Test
  void saysHowWellPagesWereReadAndWhatWasExpected() throws IOException {
    corpus();
    var report = report("-", "all");
    assertThat(report)
        .contains("all: 3 pages, 2 of them without an article")
        .contains("body     n=1 F1=1.0000 P=1.0000 R=1.0000 exact=1.0000")
        .contains("title    n=3 exact=0.0000")
        .contains("authors  n=1 exact=1.0000")
        .contains("date     n=2 exact=0.0000") // when a page was received is not its date
        .contains(
            """
            title: not right on 3, such as
              ferry https://quay.example/ferry
                expected  Ferry sails at seven
                found     Ferry sails at six
            """)
        .containsPattern("no article .*lost.html.gz is missing");
  }

  @Test
  void readsOnlyThePartOfTheSitesAskedFor() throws IOException {
    corpus();
    assertThat(report("-", "held")).contains("1 pages").contains("body     n=1");
    assertThat(report("-", "rest")).contains("2 pages").doesNotContain("body");
  }

  @Test
  void writesItsAnswersForOtherScorers() throws IOException {
    corpus();
    var to = folder.resolve("answers.json");
    report(to.toString(), "all");
    var answers = new JsonMapper().readTree(to.toFile());
    assertThat(answers.at("/ferry/title").asText()).isEqualTo("Ferry sails at six");
    assertThat(answers.at("/ferry/authors/0").asText()).isEqualTo("Ada Quill");
    assertThat(answers.at("/ferry/body").asText()).startsWith("The evening ferry");
    assertThat(answers.at("/list/body").asText()).isEmpty();
  }

  @Test
  void aFolderThatIsNoCorpusIsNamed() throws IOException {
    assertThatThrownBy(() -> Options.of(properties("", "-", "all")))
        .hasMessageStartingWith("-Dcorpus is missing");
    assertThatThrownBy(() -> Corpus.of(folder, Part.ALL))
        .hasMessage(folder.resolve("pages") + " is no folder that exists.");
    Files.createDirectory(folder.resolve("pages"));
    assertThatThrownBy(() -> Corpus.of(folder, Part.ALL))
        .hasMessage(folder.resolve("truth.json") + " is no file that exists.");
    Files.writeString(folder.resolve("truth.json"), "{\"a\": ", UTF_8);
    assertThatThrownBy(() -> Corpus.of(folder, Part.ALL)).hasMessageContaining("is no JSON: ");
  }

  private void corpus() throws IOException {
    Files.writeString(folder.resolve("truth.json"), TRUTH, UTF_8);
    var pages = Files.createDirectory(folder.resolve("pages"));
    page(pages.resolve("ferry.html.gz"), STORY);
    page(pages.resolve("list.html.gz"), "<html><body><a href='/ferry'>Ferry</a></body></html>");
  }

  private static void page(Path file, String page) throws IOException {
    try (var packed = new GZIPOutputStream(Files.newOutputStream(file))) {
      packed.write(page.getBytes(UTF_8));
    }
  }

  private String report(String to, String part) throws IOException {
    var options = Options.of(properties(folder.toString(), to, part));
    var out = new ByteArrayOutputStream();
    var corpus = Corpus.of(options.corpus(), options.part());
    Accuracy.run(options, corpus, new PrintStream(out, true, UTF_8));
    return out.toString(UTF_8);
  }

  private static Properties properties(String corpus, String to, String part) {
    var properties = new Properties();
    properties.setProperty("corpus", corpus);
    properties.setProperty("part", part);
    properties.setProperty("to", to.equals("-") ? "" : to);
    return properties;
  }
}
