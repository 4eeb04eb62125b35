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
        .isEqualTo("<!doctype html><p>a<svg ></svg>bcd");
  }

  @Test
  void ofAttributesThoseStayThatAreAskedFor() {
    assertThat(lean("<img src=weir.jpg class='wide' alt=\"A weir\" id=w1 width='480'>"))
        .isEqualTo("<img class='wide' id=w1 >");
    assertThat(lean("<DIV data-x='1'data-page='{}' onclick = 'go()' / CLASS=a hidden>"))
        .isEqualTo("<DIV data-page='{}' / CLASS=a hidden>");
    assertThat(lean("<p title='x>y' style='color: red'>a<p style='display: none'>"))
        .isEqualTo("<p >a<p style='display: none'>");
    assertThat(lean("<abbr title=2026-03-02>2 March</abbr><a title=2026-03-02>"))
        .isEqualTo("<abbr title=2026-03-02>2 March</abbr><a >");
    assertThat(lean("<a rel='nofollow' href=/a/><a rel='me author' href=/b>"))
        .isEqualTo("<a href=/a/><a rel='me author' href=/b>");
    assertThat(lean("<b =x='1' y'z=2 class>")).isEqualTo("<b class>");
  }

  @Test
  void elementsAreLeftOutThatNobodyReads() {
    assertThat(
            lean(
                "<link rel=stylesheet href=a.css><link rel='canonical' href='/a'><picture>"
                    + "<source srcset=a.jpg><img></picture><select><option>Weirs</select>"
                    + "<noscript><img src=a></noscript><script src=a.js></script>b"))
        .isEqualTo("<link rel='canonical' href='/a'><picture><img></picture>b");
  }

  @Test
  void menusAreLeftOutUnlessTheyHoldWhatNoMenuDoes() {
    assertThat(lean("a<nav id=n><ul><li><a href=/>b</a><nav>c</nav></ul></nav>d"))
        .isEqualTo("a<nav id=n></nav>d");
    for (var page :
        List.of(
            "<nav><a href=/>b</a><p>The weir was opened.</p></nav>c",
            "<nav><nav>b</nav><div><p>The weir was opened.</div></nav>c",
            "<nav><a href=/>b</a><div>The weir was opened.</div>",
            "<nav><div>" + "The weir was opened. ".repeat(10) + "</div></nav>",
            "</nav>b<nav>c")) {
      assertThat(lean(page)).isEqualTo(page);
    }
  }

  @Test
  void blanksBesideWhatStandsInLinesOfItsOwnAreLeftOut() {
    assertThat(lean("<ul>\n <li> <b>a</b>\n<i>b</i> c </li>\n</ul> \n<a>d</a> <a>e</a> <p>f"))
        .isEqualTo("<ul><li><b>a</b>\n<i>b</i> c </li></ul><a>d</a> <a>e</a><p>f");
    assertThat(lean("<pre> <div>a</div>\n\n<div>b</div></pre>\n<div>c</div>"))
        .isEqualTo("<pre> <div>a</div>\n\n<div>b</div></pre><div>c</div>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"</form>", "</head>", "<body>", "</html>"})
  void wordsStayApartBesideATagThatIsOneTooMany(String tag) {
    assertThat(Jsoup.parse(lean("<p><b>By</b> " + tag + " <i>Ann</i></p>")).text())
        .isEqualTo("By Ann");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script type='application/ld+json'>{\"headline\": \"Weir opened\"}</script>",
        "<p class=\"<script>\">The weir was opened.</p><p id='<!--'>By boat.</p>",
        "<p class = '>' id=<script>>The weir was opened.</p>",
        "<textarea><script>let weirs = 'Upper and Lower';</script></textarea><p>a",
        "<title><!-- The weir </title><p>The weir was opened. <!-- never ended",
        "<script>let weirs = 1; <!-- <script> let two = 2; </script> let three = 3; --></script>",
        "<script>let weirs = 'never ended, as far as it goes';",
        "<svg><svg></svg><path/></svg>a<svg/>b",
        "<svg><path/>",
        "<select><option>Weirs<input><p>The weir was opened.</p><select></select>",
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
    var html = Jsoup.parse(decoded(bytes));
    html.select("nav:not(:has(p, h1, article, main, time))").empty();
    var whole = Page.of(html);
    var lean = Page.of(Jsoup.parse(PageSource.of(document(bytes)).decoded().text()));

    assertThat(texts(lean)).isEqualTo(texts(whole));
  }

  @Test
  @Timeout(5)
  void tagsWithoutEndAreReadInLinearTime() {
    for (var part :
        List.of(
            "<a ",
            "<a b='",
            "<script>",
            "<!--",
            "</",
            "<svg>",
            "<svg",
            "<title>",
            "<nav>",
            "<pre>",
            "<pre></p>")) {
      for (var end : List.of("", "</script>", "</svg>", "</nav>", "-->", "'>")) {
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
