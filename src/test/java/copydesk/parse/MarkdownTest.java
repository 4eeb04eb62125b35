package copydesk.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.article.Handling.PubStatus;
import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.intake.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Edges of Markdown and its front matter that samples would not show.
final class MarkdownTest {
  private static final Path SAMPLES = Path.of("src", "test", "resources", "samples", "markdown");

  @ParameterizedTest
  @ValueSource(strings = {"rich.md", "toml.md", "json-front-matter.md"})
  void aDocumentCutAnywhereThrowsNothingAndACutFrontMatterIsSaid(String sample) throws IOException {
    var bytes = Files.readAllBytes(SAMPLES.resolve(sample));
    var fence = new String(bytes, UTF_8).substring(0, 3);
    for (var length = 0; length < bytes.length; length++) {
      var cut = Arrays.copyOf(bytes, length);
      var text = new String(cut, UTF_8);
      var parsed = parse(cut);
      if (text.indexOf(':') > 0 && !fence.startsWith("{") && text.indexOf(fence, 3) < 0) {
        assertThat(parsed.problems()).as("%d", length).isNotEmpty();
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "date: 2026-11-22 | 2026-11-22",
        "date: 2026-11-22 09:15:00 +0100 | 2026-11-22T09:15+01:00",
        "date: 2026-11-22T09:15:00+01:00 | 2026-11-22T09:15+01:00",
        "date: 2026-11-22T08:15:00.000Z | 2026-11-22T08:15Z",
        "date: '2026-11-22 09:15' | 2026-11-22T09:15",
        "publishDate: 2026-11-22 | 2026-11-22",
        "published: 2026-11-22 | 2026-11-22",
      })
  void aDateIsReadInEveryForm(String yaml, String published) {
    assertThat(published("---\n" + yaml + "\n---\nText.\n")).isEqualTo(published);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "date = 2026-11-22 | 2026-11-22",
        "date = 2026-11-22T09:15:00+01:00 | 2026-11-22T09:15+01:00",
        "date = 2026-11-22 09:15:00 | 2026-11-22T09:15",
        "date = '2026-11-22' | 2026-11-22",
      })
  void soItIsInToml(String toml, String published) {
    assertThat(published("+++\n" + toml + "\n+++\nText.\n")).isEqualTo(published);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "draft: true | WITHHELD",
        "draft: false | ",
        "published: false | WITHHELD",
        "published: true | ",
        "draft: perhaps | ",
      })
  void aDraftIsWithheldAndWhatIsNoneSaysNothing(String yaml, PubStatus status) {
    var article = parse("---\n" + yaml + "\n---\nText.\n").articles().getFirst();
    assertThat(article.identity().handling().pubStatus()).isEqualTo(status);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "author: Ann Example | Ann Example",
        "author: Ann Example and Bob Sample | Ann Example;Bob Sample",
        "author: [Ann Example, Bob Sample] | Ann Example;Bob Sample",
        "author: {name: Ann Example, email: ann@example.com} | Ann Example",
        "authors: [{name: Ann Example}, Bob Sample] | Ann Example;Bob Sample",
        "params: {author: Ann Example} | Ann Example",
      })
  void authorsAreReadInEveryForm(String yaml, String names) {
    var article = parse("---\n" + yaml + "\n---\nText.\n").articles().getFirst();
    assertThat(article.credits().authors().stream().map(author -> author.name()).toList())
        .isEqualTo(List.of(names.split(";", -1)));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "a: &a [*a, *a]",
        "a: &a [x]\nb: [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]",
        "a: !!javax.script.ScriptEngineManager [x]",
        "a: 1\na: 2",
        "a: [",
        "\"",
        "a: b: c",
        "? [a]\n: b",
        "a: \u0001",
      })
  void brokenYamlIsAProblemAndCostsNeitherTextNorTheSoundProperties(String yaml) {
    var parsed = parse("---\ntitle: Ferry\n" + yaml + "\n---\nText.\n");
    var article = parsed.articles().getFirst();
    assertThat(article.titles().headline()).isEqualTo("Ferry");
    assertThat(article.body().paragraphs()).containsExactly("Text.");
    assertThat(article.extras().source()).containsKey("front matter");
    assertThat(parsed.problems()).extracting(Problem::kind).containsExactly(Kind.MALFORMED);
  }

  @Test
  @Timeout(30)
  void nestingAndSizeWithoutEndAreProblems() {
    for (var yaml :
        List.of(
            "- ".repeat(30_000),
            "? ".repeat(30_000),
            "a: " + "[".repeat(30_000),
            "a: " + "{b: ".repeat(30_000),
            "x:\n".repeat(20_000),
            "a: " + "x".repeat(70_000))) {
      assertThat(parse("---\n" + yaml + "\n---\nText.\n").problems())
          .extracting(Problem::kind)
          .containsExactly(Kind.MALFORMED);
    }
    for (var toml :
        List.of(
            "a = " + "[".repeat(30_000),
            "a" + ".a".repeat(30_000) + " = 1",
            "[a" + ".a".repeat(30_000) + "]",
            "[a]\n".repeat(15_000),
            "a = '" + "x".repeat(70_000))) {
      assertThat(parse("+++\n" + toml + "\n+++\nText.\n").problems())
          .extracting(Problem::kind)
          .containsExactly(Kind.MALFORMED);
    }
  }

  @Test
  void theLineOfAFaultIsCountedFromTheTopOfTheFile() {
    assertThat(parse("---\na: 1\nb: [\n---\nText.\n").problems().getFirst().detail())
        .startsWith("front matter, line ");
    assertThat(parse("+++\na = 1\nb = \n+++\nText.\n").problems().getFirst().detail())
        .startsWith("front matter, line 3: ");
  }

  @Test
  void dashesAboveATextAreNoFrontMatter() {
    var parsed = parse("---\n\nThe ferry sailed.\n");
    assertThat(parsed.articles().getFirst().body().paragraphs())
        .containsExactly("The ferry sailed.");
    assertThat(parsed.problems()).isEmpty();
  }

  @Test
  void bracesInATextWithoutFrontMatterAreText() {
    assertThat(parse("Write {{ name }} here.").articles().getFirst().body().paragraphs())
        .containsExactly("Write {{ name }} here.");
  }

  @Test
  @Timeout(30)
  void marksWithoutEndAreReadInTime() {
    for (var marks : List.of("*a* ", "[", "![", "`a", "{{ ", "{%comment%}", "<!--", "~~a")) {
      var text = "---\ntitle: Ferry\n---\n" + marks.repeat(3_000_000 / marks.length());
      assertThat(parse(text).found()).as(marks).hasSize(1);
    }
  }

  private static String published(String text) {
    var published = parse(text).articles().getFirst().dates().published();
    return Objects.requireNonNull(published).value().toString();
  }

  private static Parsed parse(String text) {
    return parse(text.getBytes(UTF_8));
  }

  private static Parsed parse(byte[] bytes) {
    return new Markdown().parse(new Document("", "story.md", null, bytes));
  }
}
