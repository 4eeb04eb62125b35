package copydesk.parse;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.article.Titles;
import copydesk.article.Titles.Line;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTitlesTest {
  private static final String TEXT =
      """
      <p>The mill at Quarrow Bridge has turned for the last time, its owners said on Tuesday.</p>
      <p>Forty people worked there. Most of them have been offered work at the new site.</p>
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "The mill stops | The Quarrow Post; The mill stops",
        "The mill stops - Quarrow Post Online; The mill stops",
        "Quarrow Post: The mill stops; The mill stops",
        "Opinion | The mill stops | Quarrow Post; The mill stops",
        "Opinion: The mill stops; Opinion: The mill stops",
        "Half-time at the mill: 20:15; Half-time at the mill: 20:15",
      })
  void namesOfTheSiteAndOfRubricsAreNoPartOfTheHeadline(String title, String headline) {
    var head = "<meta property=og:site_name content='Quarrow Post'><title>" + title + "</title>";
    assertThat(titles(head, TEXT).headline()).isEqualTo(headline);
  }

  @Test
  void whatIsPrintedOverTheTextIsTheHeadlineAndWhatIsMadeForNetworksAnotherTitle() {
    var titles =
        titles(
            "<meta property=og:title content='You won’t believe which mill stops'>"
                + "<title>Mill at Quarrow Bridge stops: what we know</title>",
            "<h1>Mill at Quarrow Bridge stops for good</h1>" + TEXT);
    assertThat(titles.headline()).isEqualTo("Mill at Quarrow Bridge stops for good");
    assertThat(titles.title()).isEqualTo("You won’t believe which mill stops");
  }

  @ParameterizedTest
  @CsvSource({
    "Mill &amp;amp; weir&amp;#8217;s end, Mill & weir’s end",
    "Mill &amp;#x26; weir&amp;nbsp;, Mill & weir",
    "&lt;p>The mill &amp;amp; the weir&lt;/p>, The mill & the weir",
    "Mill &amp; weir; AT&amp;T; ?a=1&amp;copy=2, Mill & weir; AT&T; ?a=1&copy=2"
  })
  void aSummaryThatIsEncodedTwiceIsPlain(String content, String summary) {
    var titles = titles("<meta name=description content=\"" + content + "\">", TEXT);
    assertThat(titles.descriptions()).containsExactly(new Line(Titles.SUMMARY, summary));
  }

  @Test
  void aTitleCutShortLosesToTheWholeOne() {
    var titles =
        titles(
            "<meta property=og:title content='Mill at Quarrow Bridge stops for good…'>",
            "<h1>Mill at Quarrow Bridge stops for good after 140 years</h1>" + TEXT);
    assertThat(titles.headline())
        .isEqualTo("Mill at Quarrow Bridge stops for good after 140 years");
    assertThat(titles.title()).isNull();
  }

  @Test
  void aTitleThatNamesTheSiteAloneLosesToAHeading() {
    var titles = titles("<title>The Quarrow Post</title>", "<h1>The mill stops</h1>" + TEXT);
    assertThat(titles.headline()).isEqualTo("The mill stops");
  }

  @Test
  void aHeadingThatLeadsToTheFirstPageIsTheNameOfTheSite() {
    var titles =
        titles(
            "<title>The mill stops | Notes from the river</title>",
            "<h1><a href='/'>Notes from the river</a></h1><h2>The mill stops</h2>" + TEXT);
    assertThat(titles.headline()).isEqualTo("The mill stops");
  }

  @Test
  void theOnlyHeadingIsTheHeadlineThoughTextStandsAboveIt() {
    var notice = "<p>The works are shown as they were on the day on which the mill stopped.</p>";
    var titles =
        titles(
            "<title>Mill (40222) - Works at Quarrow Bridge</title>",
            notice + "<h1>Mill works</h1>" + TEXT);
    assertThat(titles.headline()).isEqualTo("Mill works");
  }

  @Test
  void aChapterOfTheTextIsNotItsHeadline() {
    var titles =
        titles(
            "<title>Why the mill stops</title>",
            "<div class=article-title>Why the mill stops</div>" + TEXT + "<h1>The owners</h1>");
    assertThat(titles.headline()).isEqualTo("Why the mill stops");
  }

  @Test
  void howAWordSoundsIsNotReadTwice() {
    var titles = titles("", "<h1><ruby>水車<rt>すいしゃ</rt></ruby>が止まる</h1>" + TEXT);
    assertThat(titles.headline()).isEqualTo("水車が止まる");
  }

  @Test
  void theDeckThatAPageDeclaresIsASubHeadlineUnlessItSaysTheHeadlineAgain() {
    var page = "<h1>The mill stops</h1><p itemprop=alternativeHeadline>%s</p>" + TEXT;
    assertThat(titles("", page.formatted("Forty people worked there")).headlines())
        .contains(new Line("sub", "Forty people worked there"));
    assertThat(titles("", page.formatted("The mill stops!")).headlines()).hasSize(1);
  }

  @Test
  void theBodyLosesTheHeadlineInAnyWordingAboveItButNoChapterOfThatName() {
    var page =
        page(
            "<meta property=og:title content='Mill stops'>",
            "<h1>The mill at Quarrow Bridge stops</h1>");
    var titles = PageTitles.of(page, MainText.of(page));
    assertThat(titles.withoutRepeats(List.of("MILL STOPS", "It has turned.", "Mill stops")))
        .containsExactly("It has turned.", "Mill stops");
  }

  @Test
  @Timeout(5)
  void titlesWithoutEndAreReadInLinearTime() {
    var title = "Quarrow Post | ".repeat(100_000);
    var page = page("<title>" + title + "</title>", ("<h1>" + title).repeat(20) + TEXT);
    assertThat(PageTitles.of(page, MainText.of(page)).titles().headline()).isNull();
  }

  private static Titles titles(String head, String body) {
    var page = page(head, body);
    return PageTitles.of(page, MainText.of(page)).titles();
  }

  private static Page page(String head, String body) {
    return Page.of(Jsoup.parse("<head>" + head + "</head><body><main>" + body + "</main>"));
  }
}
