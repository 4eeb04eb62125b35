package copydesk.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.article.Article;
import copydesk.article.Concept;
import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.intake.Document;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class HtmlTest {
  private static final String TEXT =
      "<p>The bridge over the Aller reopened on Monday after two years of repairs.</p>"
          + "<p>Nobody was hurt. The mayor crossed it first, on a bicycle lent to her.</p>";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Bridge reopens | Courier | Bridge reopens",
        "Bridge reopens - Courier | Courier | Bridge reopens",
        "Bridge reopens — Courier | Courier | Bridge reopens",
        "Bridge reopens for Courier | Courier | Bridge reopens for Courier",
        "Courier | Courier | Courier"
      })
  void theSitesNameIsNoPartOfTheHeadline(String title, String site, String headline) {
    var head =
        "<meta property='og:title' content='%s'><meta property='og:site_name' content='%s'>"
            .formatted(title, site);

    assertThat(article(head + TEXT).titles().headline()).isEqualTo(headline);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<meta name=author content='Ann Example, Bob Sample'> | Ann Example; Bob Sample",
        "<meta name=author content='By Ann Example'> | Ann Example",
        "<meta name=author content='admin'> | ''",
        "<meta name=author content='desk@courier.example'> | ''",
        "<meta property=article:author content='https://social.example/ann'> | ''",
        "<meta name=author content='Courier Staff'><a rel=author>Ann Example</a> | Ann Example",
        "<div class=byline>By Ann Example <time>Monday</time></div> | Ann Example",
        "<span itemprop=author><b itemprop=name>Ann Example</b></span> | Ann Example",
        "<aside><a rel=author>Ann Example</a></aside> | ''",
        "<div class=comment><p class=author>Ann Example</p></div> | ''"
      })
  void authorsArePeople(String credit, String authors) {
    var names = article(credit + TEXT).credits().authors();

    assertThat(String.join("; ", names.stream().map(Concept::label).toList())).isEqualTo(authors);
  }

  @Test
  void onlyAbsoluteAddressesAreKept() {
    assertThat(uri("https://courier.example/a?b=c")).isEqualTo("https://courier.example/a?b=c");
    assertThat(uri("/relative")).isNull();
    assertThat(uri("javascript:alert(1)")).isNull();
    assertThat(uri("https://courier.example/a b")).isEqualTo("https://courier.example/a%20b");
    assertThat(uri("https:///no-host")).isNull();
  }

  private static @Nullable String uri(String href) {
    return article("<link rel=canonical href='" + href + "'>" + TEXT).identity().uri();
  }

  @Test
  void aDateThatNobodyUnderstandsCostsTheDateAlone() {
    var parsed = parse("<meta property=article:published_time content='last Tuesday'>" + TEXT);

    assertThat(parsed.articles()).hasSize(1);
    assertThat(parsed.problems()).extracting(Problem::kind).containsExactly(Kind.UNREADABLE_DATE);
    assertThat(parsed.problems().getFirst().detail()).contains("last Tuesday");
  }

  @Test
  void theTypeOfTheUploadSaysTheCharsetBeforeThePageDoes() {
    var page = "<meta charset=utf-8><p>Мост открыли в понедельник. Никто не пострадал.";
    var bytes = page.getBytes(Charset.forName("windows-1251"));
    var parsed = new Html().parse(new Document("", "x", "text/html; charset=windows-1251", bytes));

    assertThat(parsed.problems()).isEmpty();
    assertThat(parsed.articles().getFirst().body().text()).startsWith("Мост открыли");
  }

  @Test
  void aWrapperThatLooksLikeClutterIsNone() {
    var wrapped =
        "<form class='sidebar comments'>" + TEXT + "</form><aside><p>Weather: rain.</aside>";

    assertThat(article(wrapped).body().paragraphs()).hasSize(2);
  }

  @Test
  void textOutsideOfParagraphsIsSplitAtEmptyLines() {
    var loose =
        "<div>The bridge <ins>over the</ins> Aller<br>reopened.<br> <br/>Nobody was hurt.</div>";

    assertThat(article(loose + TEXT).body().paragraphs())
        .startsWith("The bridge over the Aller reopened.", "Nobody was hurt.");
    assertThat(article("<pre>The bridge\nreopened.\n\nNobody was hurt on\nthat day.</pre>"))
        .extracting(article -> article.body().paragraphs())
        .isEqualTo(List.of("The bridge reopened.", "Nobody was hurt on that day."));
  }

  @ParameterizedTest
  @CsvSource({"NewsArticle, false", "ReportageNewsArticle, false", "BlogPosting, true"})
  void newspapersSetInItalicsWhatIsNoPartOfTheStory(String type, boolean isKept) {
    var data =
        "<script type='application/ld+json'>"
            + "{\"@context\": \"https://schema.org\", \"@type\": \"%s\"}</script>".formatted(type);
    var note = "Ann Example writes about bridges, and has crossed most of them.";
    var page = data + TEXT + TEXT + "<p><i>" + note + "</i></p>";

    assertThat(article(page).body().text().endsWith(note)).isEqualTo(isKept);
  }

  @Test
  void aPageOfLinksSaysSo() {
    var links = "<li><a href=/x>The bridge over the Aller reopened on Monday.</a></li>".repeat(40);
    var parsed = parse("<ul>" + links + "</ul><p>Three words only.</p>");

    assertThat(parsed.articles()).isEmpty();
    assertThat(parsed.problems()).extracting(Problem::kind).containsExactly(Kind.NO_ARTICLE);
    assertThat(parsed.problems().getFirst().detail()).contains("3 words", "40 links");
  }

  @Test
  void anEmptyFileAndOneOfWhiteSpaceAreEmpty() {
    assertThat(parse("").problems()).extracting(Problem::kind).containsExactly(Kind.EMPTY);
    assertThat(parse(" \n\t ").problems()).extracting(Problem::kind).containsExactly(Kind.EMPTY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>",
        "<div>",
        "<b>",
        "<a href=x>",
        "<table><tr><td>",
        "<ul><li>",
        "<article>",
        "<font>",
        "<form>",
        "<svg>",
        "<math>",
        "<template>",
        "<select>",
        "<b><p>",
        "<aside class='x y'>",
        "<button>",
        "<nobr>",
        "<h1>",
        "<dl><dd>",
        "<pre>",
        "<!--",
        "<![CDATA[",
        "<"
      })
  void tenThousandOpenTagsAreReadInLinearTime(String tag) {
    assertThat(parse(tag.repeat(10_000) + "text").articles()).isEmpty();
    assertThat(parse(TEXT + tag.repeat(10_000))).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Aa bb.</p>",
        "<br>",
        "<br> a ",
        "a<br><br>",
        "<td>x",
        "<i>a</i>",
        "&amp;",
        "&",
        "a ",
        " ",
        "<a href=x>x</a> ",
        "<p class='ad share byline'>A B</p>",
        "<h2><a href=x>A</a></h2>",
        "<meta name=author content='Ann Example'>",
        "<time datetime=x>",
        "<p>By Ann Example</p>",
        "<span class=byline>By Ann Example</span>",
        "<article><p>One. Two.</p></article>",
        "\u0001"
      })
  void megabytesOfAnythingAreReadInLinearTime(String piece) {
    var tags = Math.toIntExact(piece.chars().filter(c -> c == '<').count());
    var most = tags == 0 ? Integer.MAX_VALUE : Html.MAX_TAGS / tags;

    assertThat(parse(piece.repeat(Math.min(most, 1_000_000 / piece.length())))).isNotNull();
  }

  @Test
  void formattingThatIsNeverClosedDoesNotMultiply() {
    var open = IntStream.range(0, 3_000).mapToObj("<b id=%d>"::formatted).collect(joining());

    assertThat(parse(open + "<p>x".repeat(Html.MAX_TAGS - 3_000))).isNotNull();
  }

  @Test
  void moreTagsThanTheLimitAreRefusedByName() {
    var parsed = parse(TEXT + "<br>".repeat(Html.MAX_TAGS));

    assertThat(parsed.problems()).extracting(Problem::kind).containsExactly(Kind.TOO_LARGE);
    assertThat(parsed.problems().getFirst().detail()).contains(String.valueOf(Html.MAX_TAGS));
  }

  @Test
  void anyBytesAreReadWithoutAFault() {
    var random = new Random(13);
    var marks = "<>/= '\"!-pabrtdivh1&;".toCharArray();
    for (var i = 0; i < 500; i++) {
      var soup = new StringBuilder(TEXT);
      for (var j = 0; j < 200; j++) {
        soup.append(marks[random.nextInt(marks.length)]);
      }
      assertThat(parse(soup.toString())).isNotNull();
    }
  }

  private static Parsed parse(String page) {
    return new Html().parse(new Document("", "page.html", null, page.getBytes(UTF_8)));
  }

  private static Article article(String page) {
    var parsed = parse(page);
    assertThat(parsed.articles()).as("%s", parsed.problems()).hasSize(1);
    return parsed.articles().getFirst();
  }
}
