package copydesk.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.intake.Document;
import copydesk.text.Charsets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeanPageTest {
  private static final String PROGRAM = "let weirs = ['Upper', 'Lower'];";

  @Test
  void aNumberStandsInThePlaceOfAProgram() {
    assertThat(lean("<p>a<script>" + PROGRAM + "</script><script>" + PROGRAM + "</script>b"))
        .isEqualTo("<p>a<script>0</script><script>1</script>b");
  }

  @Test
  void aProgramIsHadByItsElement() {
    var page = "<body><script>" + PROGRAM + "</script><p>Café</p><script>var é = 1234567890123;";
    var source = source(page + "</script>");
    var scripts = Jsoup.parse(source.decoded().text()).select("script");

    assertThat(scripts.stream().map(source.programs()::text))
        .containsExactly(PROGRAM, "var é = 1234567890123;");
  }

  @Test
  void aNumberThatThePageItselfHasInAScriptIsNoProgram() {
    var source = source("<script>7</script><script>0</script>");
    var scripts = Jsoup.parse(source.decoded().text()).select("script");

    assertThat(scripts.stream().map(source.programs()::text)).containsExactly("7", "0");
  }

  @Test
  void stylesDrawingsAndCommentsAreLeftOut() {
    assertThat(
            lean(
                "<!doctype html><!-- a > b --><style>p {}</style><p>a<svg viewBox='0'><path/>"
                    + "<title>Menu</title></svg>b<!-->c<!--[if IE]><p>old<![endif]-->d"))
        .isEqualTo("<!doctype html><style></style><p>a<svg viewBox='0'></svg>bcd");
  }

  @Test
  void whatOnlyProgramsReadOfAnAttributeIsLeftOut() {
    var list = "weir.jpg 480w, ".repeat(5);

    assertThat(lean("<img srcset=\"" + list + "\" alt='" + list + "' data-x='" + list + "'>"))
        .isEqualTo("<img srcset=\"\" alt='" + list + "' data-x=''>");
    assertThat(lean("<div data-page='" + list + "' data-x='480'>"))
        .isEqualTo("<div data-page='" + list + "' data-x='480'>");
    assertThat(lean("<x='" + list + "'>")).isEqualTo("<x='" + list + "'>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script type='application/ld+json'>{\"headline\": \"Weir opened\"}</script>",
        "<p title=\"<script>\">The weir was opened.</p><p title='<!--'>By boat.</p>",
        "<p title = '>' data-x=<script>>The weir was opened.</p>",
        "<textarea><script>let weirs = 'Upper and Lower';</script></textarea><p>a",
        "<title><!-- The weir </title><p>The weir was opened. <!-- never ended",
        "<script>let weirs = 1; <!-- <script> let two = 2; </script> let three = 3; --></script>",
        "<script>let weirs = 'never ended, as far as it goes';",
        "<svg><svg></svg><path/></svg>a<svg/>b",
        "<svg><path/>",
        "<plaintext><script>let weirs = 'Upper and Lower';</script>",
        "3 < 4 <> <3 </ <",
        ""
      })
  void whatIsNoneOrDoubtfulStaysAsItIs(String page) {
    assertThat(lean(page)).isEqualTo(page);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aPageHasTheSameTextWithoutThem(Path sample) throws IOException {
    var bytes = Files.readAllBytes(sample);
    var whole = Page.of(Jsoup.parse(decoded(bytes)));
    var lean = Page.of(Jsoup.parse(PageSource.of(document(bytes)).decoded().text()));

    assertThat(texts(lean)).isEqualTo(texts(whole));
  }

  @Test
  @Timeout(5)
  void tagsWithoutEndAreReadInLinearTime() {
    for (var part :
        List.of("<a ", "<a b='", "<script>", "<!--", "</", "<svg>", "<svg", "<title>")) {
      for (var end : List.of("", "</script>", "</svg>", "-->", "'>")) {
        var page = part.repeat(300_000) + end;
        assertThat(lean(page)).hasSizeLessThanOrEqualTo(page.length());
      }
    }
  }

  static List<Path> samples() throws IOException {
    try (var files = Files.list(Path.of("src/test/resources/samples/html"))) {
      return files.filter(file -> file.toString().endsWith(".html")).toList();
    }
  }

  private static List<String> texts(Page page) {
    return page.blocks().all().stream().map(Blocks.Block::text).toList();
  }

  private static String decoded(byte[] bytes) {
    return Charsets.decode(bytes, PageCharset.declaredIn(bytes)).text();
  }

  private static String lean(String page) {
    return new String(LeanPage.of(page.getBytes(UTF_8)).bytes(), UTF_8);
  }

  private static PageSource source(String page) {
    return PageSource.of(document(page.getBytes(UTF_8)));
  }

  private static Document document(byte[] bytes) {
    return new Document("", "page.html", null, bytes);
  }
}
