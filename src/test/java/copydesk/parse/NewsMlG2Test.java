package copydesk.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import copydesk.article.Problem.Kind;
import copydesk.intake.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewsMlG2Test {
  private static final Path RICH =
      Path.of("src", "test", "resources", "samples", "newsml-g2", "rich.xml");

  @Test
  void neverThrowsWhereverAMessageEnds() throws IOException {
    var whole = Files.readAllBytes(RICH);
    for (var length = 0; length < whole.length; length += 7) {
      var begun = Arrays.copyOf(whole, length);
      assertThat(parse(begun).problems()).isNotEmpty();
    }
  }

  @Test
  void keepsTheItemsBeforeTheEndOfADamagedMessage() throws IOException {
    var text = Files.readString(RICH, UTF_8);
    var parsed = parse(text.substring(0, text.indexOf("Top stories")).getBytes(UTF_8));
    assertThat(parsed.found()).extracting(Parsed.Found::place).containsExactly("1");
    assertThat(parsed.problems()).extracting("kind").containsExactly(Kind.MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"conceptItem", "knowledgeItem", "planningItem", "catalogItem"})
  void refusesItemsThatAreNoNewsAndNamesTheirKind(String item) {
    var parsed = parse("<%s guid='urn:x:1'/>".formatted(item).getBytes(UTF_8));
    assertThat(parsed.found()).isEmpty();
    assertThat(parsed.problems())
        .singleElement()
        .matches(problem -> problem.kind() == Kind.NO_ARTICLE)
        .matches(problem -> problem.detail().contains(item.replace("Item", " item")));
  }

  @Test
  void readsTextThatIsEncoded() {
    var encoded = Base64.getEncoder().encodeToString("Ein Kürbis fiel um.".getBytes(UTF_8));
    var parsed =
        parse(
            """
            <newsItem guid='urn:x:1'><contentSet>
            <inlineData contenttype='text/plain' encoding='encd:base64'>%s</inlineData>
            </contentSet></newsItem>\
            """
                .formatted(encoded)
                .getBytes(UTF_8));
    assertThat(parsed.articles())
        .singleElement()
        .matches(article -> article.body().text().equals("Ein Kürbis fiel um."));
  }

  @Test
  void readsThePublishedExamplesOfTheStandard() throws IOException {
    var corpora = System.getProperty("corpora");
    assumeTrue(corpora != null, "-Dcorpora=… names the folder of the examples");
    var folder = Path.of(String.valueOf(corpora), "standards", "newsml-g2", "examples");
    assumeTrue(Files.isDirectory(folder), folder + " is there");
    try (var files = Files.list(folder)) {
      for (var file : files.filter(one -> one.toString().endsWith(".xml")).toList()) {
        var bytes = Files.readAllBytes(file);
        assertThatCode(() -> parse(bytes)).as(file.toString()).doesNotThrowAnyException();
        var parsed = parse(bytes);
        assertThat(parsed.found().size() + parsed.problems().size())
            .as(file.toString())
            .isPositive();
      }
    }
  }

  private static Parsed parse(byte[] bytes) {
    return new NewsMlG2().parse(new Document("item.xml", "item.xml", null, bytes));
  }
}
