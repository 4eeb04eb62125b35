package copydesk.parse;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.article.Dates;
import copydesk.article.Identity;
import copydesk.article.Stated;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageDatesTest {
  private static final String TEXT = "<p>The bridge over the Tarn is closed, the mayor said.</p>";

  private static final String DECLARED =
      """
      <script type="application/ld+json">{"@type": "NewsArticle",
      "datePublished": "2026-11-22T03:40:00Z", "dateModified": "2026-11-25T09:00:00Z"}</script>
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>November 21, 2026, 10:40 p.m. EST</p>",
        "<time datetime='2026-11-21T22:40:00-05:00'>Nov. 21, 2026</time>",
        "<p>By Pilar Oake</p><p>Published: 21 November 2026 Updated: 25 November 2026</p>",
        "<div class=date><span>21</span><div>Nov</div><div>2026</div></div>"
      })
  void theDayBesideTheHeadlineIsShown(String printed) {
    var dates = dates(DECLARED + "<h1>Bridge closed</h1>" + printed + TEXT);
    assertThat(dates.published()).extracting(Stated::value).hasToString("2026-11-22T03:40Z");
    assertThat(day(dates.shown())).isEqualTo("2026-11-21");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Updated on November 25, 2026</p>",
        "<p>Last updated: 25/11/2026</p>",
        "<p>Aktualisiert am</p><p>25. November 2026</p>",
        "<p>November 22, 2026</p><p>November 25, 2026</p>",
        "<p>3 hours ago</p>",
        "<blockquote>As we wrote on November 18, 2026.</blockquote>",
        "<ul class=related><li>November 18, 2026</ul>",
        "<div id=comments>November 23, 2026: At last!</div>",
        "<p>© 2026</p>"
      })
  void neitherAnUpdateNorTheDayOfSomethingElseIsShown(String printed) {
    assertThat(dates(DECLARED + "<h1>Bridge closed</h1>" + printed + TEXT).shown()).isNull();
  }

  @Test
  void ofADayAndTheDayOfAnUpdateTheFirstCountsWhereNothingIsDeclared() {
    var page = "<h1>Bridge closed</h1><p>May 3, 2026. <i>Updated: May 7, 2026</i></p>" + TEXT;
    assertThat(day(dates(page).published())).isEqualTo("2026-05-03");
  }

  @ParameterizedTest
  @CsvSource({
    "pubdate, 2026-05-03",
    "w-published-date, 2026-05-03T10:00:00Z",
    "Publish_Date, 'May 3, 2026'",
    "published, 3 May 2026",
    "citation_publication_date, 2026/5/3",
    "dcterms.created, '3. Mai 2026, 10:15 Uhr'"
  })
  void everyHouseHasItsOwnNameForTheDayOfPublication(String name, String content) {
    var page = "<meta name='%s' content='%s'>".formatted(name, content);
    assertThat(day(dates(page + TEXT).published())).isEqualTo("2026-05-03");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-03, 2026-05-03T10:15:00Z, 2026-05-03T10:15Z",
    "2026-05-03T12:15:00, 2026-05-03T10:15:00Z, 2026-05-03T10:15Z",
    "2026-05-03T12:15:00+02:00, 2026-05-03T10:15:00Z, 2026-05-03T12:15+02:00",
    "2026-05-03, 2026-05-03T00:00:00Z, 2026-05-03",
    "2026-05-03, 2026-05-04T10:15:00Z, 2026-05-03",
    "1970-01-01T01:00:00+01:00, 2026-05-03, 2026-05-03",
    "0001-01-01T00:00:00, 2026-05-03, 2026-05-03",
    "1965-03-01T05:00:00Z, '', 1965-03-01T05:00Z"
  })
  void ofTheSameDayTheFullerDateCountsAndOneThatProgramsCountFromIsNone(
      String data, String meta, String expected) {
    var page =
        """
        <script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "%s"}</script>
        <meta property=article:published_time content='%s'>
        """
            .formatted(data, meta);
    assertThat(dates(page + TEXT).published()).extracting(Stated::value).hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "article:modified_time, 2026-11-26T10:00:00Z, 2026-11-26T10:00Z",
    "og:article:modified_time, 2026-11-26T10:00:00Z, 2026-11-26T10:00Z",
    "og:updated_time, 2026-11-24T10:00:00Z, 2026-11-25T09:00Z",
    "last-modified, 2026-11-30T10:00:00Z, 2026-11-25T09:00Z"
  })
  void theLastUpdateCounts(String name, String content, String expected) {
    var page = DECLARED + "<meta name='%s' content='%s'>".formatted(name, content);
    assertThat(dates(page + TEXT).updated()).extracting(Stated::value).hasToString(expected);
  }

  @Test
  void theAddressTellsTheDayOfAPageThatSaysNothing() {
    var address = "https://ledger.example/2026/may/03/bridge";
    assertThat(day(dates(TEXT, address).published())).isEqualTo("2026-05-03");
  }

  @Test
  void numbersMeanTheDayThatIsPrintedInWordsAsWell() {
    var page =
        "<h1>Bridge closed</h1><p class=date>03/05/2026</p>"
            + TEXT
            + "<p>Made on 3 May 2026 by the desk.</p>";
    assertThat(day(dates(page).published())).isEqualTo("2026-05-03");
  }

  @Test
  void numbersMeanTheDayThatIsPrintedFarFromThemAsWell() {
    var page =
        "<h1>Bridge closed</h1><p class=date>03/05/2026</p>"
            + TEXT.repeat(100)
            + "<ul class=recent><li>Bridge closed, 3 May 2026</ul>";
    assertThat(day(dates(page).published())).isEqualTo("2026-05-03");
  }

  @Test
  void thePrintedHourAndZoneAreRead() {
    var page = "<h1>Bridge closed</h1><p class=date>May 3, 2026, 10:15 p.m. EDT</p>" + TEXT;
    assertThat(dates(page).published())
        .extracting(Stated::value)
        .hasToString("2026-05-03T22:15-04:00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<article><h1>Bridge closed</h1><aside><time>May 3, 2026</time></aside>%s</article>",
        "<h1>Bridge closed</h1><p>Traffic must wait until</p><p>May 3, 2026</p>%s",
        "<p id=todays-date>May 9, 2026</p><h1>Bridge closed</h1><p>May 3, 2026</p>%s"
      })
  void theDayIsKnownByWhereItStands(String page) {
    var said = page.replace("must wait until", "on both banks of the Tarn must wait until");
    assertThat(day(dates(said.formatted(TEXT)).published())).isEqualTo("2026-05-03");
  }

  @Test
  void theHeadlineMayStandFarAboveItsDay() {
    var menu = "<ul>" + "<li><a href=/towns>All the towns of the valley</a>".repeat(70) + "</ul>";
    var day = "<time datetime=2026-11-21>21 November 2026</time>";
    var page = "<h1>Bridge closed</h1>" + menu + day;
    assertThat(day(dates(DECLARED + page + TEXT).shown())).isEqualTo("2026-11-21");
  }

  @Test
  void readersAndPicturesHaveDaysOfTheirOwn() {
    var page =
        """
        <script type="application/ld+json">{"@type": "Recipe", "name": "Tarn trout",
        "review": [{"@type": "Review", "datePublished": "2026-07-01"}],
        "image": {"@type": "ImageObject", "dateCreated": "2026-01-01"},
        "uploadDate": "2026-05-03"}</script>
        """;
    assertThat(day(dates(page + TEXT).published())).isEqualTo("2026-05-03");
  }

  @Test
  void whatAnArticleSaysOfItselfComesBeforeWhatIsSaidOfItsPage() {
    var page =
        """
        <script type="application/ld+json">{"@graph": [
        {"@type": "WebPage", "datePublished": "2026-07-01"},
        {"@type": "NewsArticle", "headline": "Closed", "dateCreated": "2026-05-03"}]}</script>
        """;
    assertThat(day(dates(page + TEXT).published())).isEqualTo("2026-05-03");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-03T17:00:00Z, 2026-05-03T06:50:00Z",
    "2026-05-03T17:00:00Z, 2026-05-02",
    "2026-05-03, 2026-05-02T23:00:00Z"
  })
  void noPageIsUpdatedBeforeItIsPublished(String published, String modified) {
    var page =
        "<meta property='article:published_time' content='%s'>".formatted(published)
            + "<meta property='article:modified_time' content='%s'>".formatted(modified);
    assertThat(dates(page + TEXT).updated()).isNull();
  }

  @Test
  void anUnreadableDateIsOneProblem() {
    var dates = new PageDates("a.html");
    var page = "<meta property='article:published_time' content='{{ date }}'>" + TEXT;
    dates.read(Page.of(Jsoup.parse(page)), Identity.NONE);
    assertThat(dates.problems()).hasSize(1);
  }

  @Test
  @Timeout(5)
  void aHundredThousandDaysAreReadInLinearTime() {
    var line = "<h1>Bridge closed</h1>" + "3 May 2026, ".repeat(100_000);
    assertThat(day(dates(line).published())).isEqualTo("2026-05-03");
    var deep = "<h1>Bridge</h1>" + "<div class=date>3 May 2026 ".repeat(50_000);
    assertThat(day(dates(deep).published())).isEqualTo("2026-05-03");
  }

  private static String day(@Nullable Stated stated) {
    return Objects.requireNonNull(stated).value().toString().substring(0, 10);
  }

  private static Dates dates(String page) {
    return dates(page, "https://ledger.example/bridge");
  }

  private static Dates dates(String page, String address) {
    var identity = Identity.of(address, "en");
    return new PageDates("a.html").read(Page.of(Jsoup.parse(page)), identity);
  }
}
