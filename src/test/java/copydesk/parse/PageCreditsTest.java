package copydesk.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.article.Concept;
import copydesk.article.Credits;
import copydesk.intake.Document;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
class PageCreditsTest {
  private static final String TEXT =
      "<p>The bridge over the Aller reopened on Monday after two years of repairs.</p>"
          + "<p>Nobody was hurt. The mayor crossed it first, on a bicycle lent to her.</p>";
  private static final String HEADLINE = "<h1>Bridge over the Aller reopens</h1>";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "By Ann Example and Bob Sample | Ann Example; Bob Sample | By Ann Example and Bob Sample",
        "By Ann Example - December 21, 2023 09:45 AM | Ann Example | By Ann Example",
        "By Ann Example, 5 min read | Ann Example | By Ann Example",
        "By <a href=/authors/a>Ann Example</a> <a href=/authors/b>Bob Sample</a>"
            + " | Ann Example; Bob Sample | By Ann Example Bob Sample",
        "By <a href=/authors/a>Ann Example</a> <a href=/harbour>Harbour Desk</a>"
            + " | Ann Example | By Ann Example",
        "By <a>Ann Example</a><span>Chief Gardener</span> | Ann Example | By Ann Example",
        "News &middot; By Ann Example | Ann Example | By Ann Example",
        "ByAnn Example | Ann Example | ByAnn Example",
        "By Ann Example, PhD | Ann Example, PhD | By Ann Example, PhD",
        "By Ann Example MD | Ann Example | By Ann Example MD",
        "By Ann Example<br>Photography by Bob Sample | Ann Example | By Ann Example",
        "Medically reviewed by Bob Sample | '' | ",
        "von gnarz | gnarz | von gnarz",
        "Geschrieben von Anna Muster am 3. Mai 2020 | Anna Muster | Geschrieben von Anna Muster",
        "Par Anne Exemple | Anne Exemple | Par Anne Exemple",
        "By Ann Example, Deputy Head, Harbour Works | Ann Example"
            + " | By Ann Example, Deputy Head, Harbour Works",
        "Text von Anna Muster Fotos von Bob Sample | Anna Muster | Text von Anna Muster",
        "Reporting by Ann Example | Ann Example | Reporting by Ann Example",
        "Reporting by Ann Example. | Ann Example | Reporting by Ann Example.",
        "By <button>Ann Example</button> <button>Share</button> | Ann Example | By Ann Example",
        "Bob Sample as told to Ann Example | Ann Example | Bob Sample as told to Ann Example",
        "Interview von Anna Muster mit Bob Sample | Anna Muster | Interview von Anna Muster",
        "Publié par Anne Exemple | Anne Exemple | Publié par Anne Exemple",
        "Contributed by Ann Example, Chair of the Harbour Board | Ann Example"
            + " | Contributed by Ann Example, Chair of the Harbour Board",
        "Follow | '' | ",
        "3 minutes ago | '' | ",
        "View all posts by | '' | "
      })
  void aBylineEndsWhereItsNamesEnd(String line, String authors, String by) {
    var credits = credits(HEADLINE + "<p class=byline>" + line + "</p>" + TEXT);

    assertThat(names(credits)).isEqualTo(authors);
    assertThat(credits.by()).isEqualTo(by);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<p>The bridge on Monday. <span>By <a>Bob Sample</a></span></p><p>By Ann Example</p>",
        "<p class=author-description>Bob Sample Fan</p><p class=author-name>Ann Example</p>",
        "<p itemprop=author itemscope><i>Bob Sample</i><meta itemprop=name content='Ann Example'>"
      })
  void aCaptionAndABiographyNameNobodyWhoWroteIt(String line) {
    assertThat(names(credits(HEADLINE + line + TEXT))).isEqualTo("Ann Example");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<p>Ann Example</p>; Ann Example",
        "<p>— Ann Example</p>; Ann Example",
        "<p>Posted by anna at May 3, 2025 11:15 AM</p>; anna",
        "<p><a href=/more>Back Home</a></p>; ''",
        "<p>Harbour Works Reopened</p>; ''"
      })
  void whoSignsATextWroteIt(String line, String authors) {
    var about =
        "<p>The harbour works ended in autumn, when the ferry stopped as well, and nobody on either"
            + " bank of the river knew how long the bridge would have to stay closed.</p>";

    assertThat(names(credits(HEADLINE + TEXT + about + line))).isEqualTo(authors);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<p>Ann Example | Senior Writer | July 2, 2025</p>; Ann Example",
        "<p><i>July 2, 2025</i> • <i>Ann Example in <a>Harbours</a></i></p>; Ann Example",
        "<p><span>2025-07-02</span><div>Ann Example</div></p>; Ann Example",
        "<p>02.07.2025 13:30 von Anna</p>; Anna",
        "<p>July 2, 2025 • Harbour Works</p>; ''",
        "<p>Ann Example</p><p>Nobody knows when.</p>; ''"
      })
  void aNameBesideTheDayIsTheAuthorsThoughNothingSaysSo(String line, String authors) {
    var about = "<p>All harbour works ended in autumn, and the ferry stopped on the same day.</p>";

    assertThat(names(credits(HEADLINE + line + TEXT + about))).isEqualTo(authors);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        // The editing system's user against what readers see.
        "'Bob Sample'; <p>By Ann Example</p><a rel=author>Ann Example</a>; Ann Example",
        "'Bob Sample'; <p class=byline>Ann Example</p>; Bob Sample",
        // The house against a person, or against another house that is printed.
        "'Aller Media Group'; <p class=byline>By Ann Example</p>; Ann Example",
        "'Aller Media Group'; <p class=byline>By Harbour News Agency</p>; Harbour News Agency",
        // The first author only, and the first name only.
        "'Ann Example'; <p class=byline>By Ann Example and Bob Sample</p>;"
            + " ~Ann Example; Bob Sample~",
        "'Ann'; <p>A column by Ann Example</p><p class=byline>Ann Example</p>; Ann Example"
      })
  void whomMostPlacesOfAPageNameIsItsAuthor(String declared, String printed, String authors) {
    var data = json("{'@type': 'NewsArticle', 'author': {'name': %s}}".formatted(declared));

    assertThat(names(credits(data + HEADLINE + printed + TEXT))).isEqualTo(authors);
  }

  @Test
  void theMarkOfAnOlderPictureIsNoPlace() {
    var caption = "<p>FILE - The bridge over the Aller in the spring before its repairs.</p>";

    assertThat(credits(HEADLINE + caption + TEXT).located()).isNull();
  }

  @Test
  void aPageThatDescribesNoArticleMayStillDeclareItsAuthor() {
    var data = json("{'@graph': [{'@type': 'WebPage', 'author': {'name': 'Ann Example'}}]}");

    assertThat(names(credits(data + HEADLINE + TEXT))).isEqualTo("Ann Example");
  }

  @Test
  void namesThatStandInNoLineAreNoByline() {
    var data = json("{'@type': 'NewsArticle', 'author': ['Ann Example', 'Bob Sample']}");

    assertThat(credits(data + HEADLINE + TEXT).by()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'Ann Example' | Ann Example",
        "{'name': 'gnarz'} | gnarz",
        "{'name': 'By Ann Example'} | Ann Example",
        "{'name': ['Ann Example', 'Bob Sample']} | Ann Example; Bob Sample",
        "{'@id': '#ann'} | Ann Example",
        "{'name': 'Maria &amp; Zita'} | Maria; Zita",
        "{'name': 'https://courier.example/ann'} | ~~",
        "{'name': 'admin'} | ~~",
        "{'@type': 'Organization', 'name': 'Aller Ferries'} | Aller Ferries"
      })
  void theAuthorIsWhomJsonLdDeclares(String author, String authors) {
    var data =
        ("{'@graph': [{'@type': 'NewsArticle', 'author': %s},"
                + "{'@id': '#ann', 'name': 'Ann Example'}]}")
            .formatted(author);

    assertThat(names(credits(json(data) + HEADLINE + TEXT))).isEqualTo(authors);
  }

  @Test
  void aPersonWhoIsPrintedComesBeforeTheHouseThatIsDeclared() {
    var site = "<meta property=og:site_name content='The Courier'>";
    var declared = "<meta name=author content='The Courier'>";
    var printed = "<div class=author-name>Ann Example</div>";

    assertThat(names(credits(site + declared + HEADLINE + printed + TEXT)))
        .isEqualTo("Ann Example");
    assertThat(names(credits(site + declared + HEADLINE + TEXT))).isEqualTo("The Courier");
  }

  @Test
  void whereThePageDeclaresTheFirstAuthorAloneThePrintedLineNamesAll() {
    var declared = json("{'@type': 'Article', 'author': {'name': 'Ann Example'}}");

    var all = credits(declared + HEADLINE + "<p>By Ann Example and Bob Sample</p>" + TEXT);
    var other = credits(declared + HEADLINE + "<p class=author>Cy Other</p>" + TEXT);

    assertThat(names(all)).isEqualTo("Ann Example; Bob Sample");
    assertThat(names(other)).isEqualTo("Ann Example");
  }

  @Test
  void whoTookThePicturesIsNoAuthorThoughDeclaredAsOne() {
    var declared = "<meta name=author content='Ann Example, Bob Sample'>";
    var printed = "<p>By Ann Example</p><p>Photography by Bob Sample</p>";

    assertThat(names(credits(declared + HEADLINE + printed + TEXT))).isEqualTo("Ann Example");
  }

  @Test
  void theAuthorsOfTeasersAndCommentsAreOthers() {
    var comment = "<div class=comment-author>Cy Other</div>";
    var teaser = "<div class=related><span class=author>Dee Other</span></div>";

    assertThat(names(credits(HEADLINE + teaser + TEXT + comment))).isEmpty();
  }

  @Test
  void aCreditBelowTheTextSaysMoreThanBy() {
    var rest = TEXT.repeat(20);

    assertThat(names(credits(HEADLINE + rest + "<p>Text: Ann Example</p>"))).contains("Ann");
    assertThat(names(credits(HEADLINE + rest + "<p>By Market Square</p>"))).isEmpty();
  }

  @Test
  @Timeout(5)
  void tenThousandBylinesAreReadInLinearTime() {
    var lines = "<p class=author>by <b>by</b> by</p>".repeat(10_000);

    assertThat(names(credits(HEADLINE + TEXT + lines))).isEmpty();
  }

  @Test
  @Timeout(2)
  void breaksBeforeBylinesAreReadInLinearTime() {
    var lines = "<p>" + "<br>".repeat(50_000) + "<i></i>by <br>".repeat(200) + "</p>";

    assertThat(names(credits(HEADLINE + lines + TEXT))).isEmpty();
  }

  private static String json(String data) {
    return "<script type='application/ld+json'>" + data.replace('\'', '"') + "</script>";
  }

  private static String names(Credits credits) {
    return credits.authors().stream().map(Concept::label).collect(Collectors.joining("; "));
  }

  private static Credits credits(String page) {
    var document = new Document("", "page.html", null, page.getBytes(UTF_8));
    return new Html().parse(document).found().getFirst().article().credits();
  }
}
