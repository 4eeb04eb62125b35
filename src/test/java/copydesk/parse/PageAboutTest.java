package copydesk.parse;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.article.Concept;
import copydesk.article.Media;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageAboutTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      value = {
        "Storms, flood_damage, Lode : Storms; Lode",
        "article_normal, _event, 18153161, FIRST|Storm, /storms/, Storms : Storms",
        "Storms, 1947, 76ers, c64, Wind/Rain, 堰 : Storms; 1947; 76ers; c64; Wind/Rain; 堰",
        "S, t, Storms; storms : Storms",
        "0d3ad96c-52ed-41a5-82fe-e5c8f7c96d66, Storms : Storms",
        "It rained on Monday as it had not rained since the war, and the river came up to the"
            + " church as nobody who lives there now has ever seen it, they said, Storms : ''"
      })
  void keywordsAreWordsAndNeitherCodesNorProse(String keywords, String subjects) {
    var page = page("<meta name=keywords content='" + keywords + "'>");
    var read = PageSubjects.of(page).stream().map(Concept::label).collect(joining("; "));

    assertThat(read).isEqualTo(subjects);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      value = {
        "News, Uncategorized, ALLGEMEIN, Actualités, Storms, Newspapers : Storms; Newspapers",
        "article-payant-classique, state-of-the-art, Article 50 : state-of-the-art; Article 50",
        "Fen Gazette, fens, world : fens",
        "The river came up, as nobody had ever seen it, said the mayor of Lode : ''"
      })
  void whatIsSaidOfAllArticlesOrInTheDescriptionIsNoSubject(String keywords, String subjects) {
    var page =
        page(
            "<meta property=og:site_name content='Fen Gazette'>"
                + "<meta name=description content='The river came up, as nobody had ever seen it,"
                + " said the mayor of Lode.'>"
                + "<meta property=article:section content=World>"
                + "<meta name=keywords content='"
                + keywords
                + "'>");
    var read = PageSubjects.of(page).stream().skip(1).map(Concept::label).collect(joining("; "));

    assertThat(read).isEqualTo(subjects);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://cdn.example/i/blank.jpg",
        "https://www.fen-gazette.example/images/logo.png?v=3",
        "https://www.fen-gazette.example/2026/03/cropped-Logo-1.jpg",
        "https://www.fen-gazette.example/fen_gazette-logo_white.png",
        "https://cdn.example/uploads/2023/FG-logo-social.png",
        "https://cdn.example/assets/og-default-image.png",
        "https://cdn.example/share/facebook-default-wide-s1400-c100.jpg",
        "https://cdn.example/placeholder_16x9.png",
        "https://cdn.example/masthead.png"
      })
  void thePictureOfTheHouseIsNotTheArticles(String address) {
    var publisher =
        "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"publisher\":{\"logo\":"
            + "{\"url\":\"https://cdn.example/masthead.png\"}}}</script>";
    var own = "https://cdn.example/weir.jpg";

    assertThat(pictures(publisher, address)).isEmpty();
    assertThat(pictures(publisher, address, own)).isEqualTo(own);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://cdn.example/2026/gopher-logo.png",
        "https://cdn.example/2026/county-draws-new-logo.jpg",
        "https://cdn.example/news/61/51/63/default.jpg",
        "https://cdn.example/vi/x/maxresdefault.jpg",
        "https://cdn.example/point-blank-range.jpg",
        "https://cdn.example/social.jpg"
      })
  void aPictureOfALogoIsNoLogo(String address) {
    assertThat(pictures("", address)).isEqualTo(address);
  }

  @Test
  void aPageWithoutAPictureForNetworksHasThatOfItsData() {
    var image = "{\"@type\":\"ImageObject\",\"url\":\"https://cdn.example/weir.jpg\"}";
    var data = "{\"@type\":\"NewsArticle\",\"image\":[" + image + "]}";
    var script = "<script type=application/ld+json>" + data + "</script>";

    assertThat(pictures(script)).isEqualTo("https://cdn.example/weir.jpg");
    assertThat(pictures(script, "https://cdn.example/eel.jpg"))
        .isEqualTo("https://cdn.example/eel.jpg");
  }

  private static String pictures(String head, String... addresses) {
    var site = new StringBuilder("<meta property=og:site_name content='Fen Gazette'>" + head);
    for (var address : addresses) {
      site.append("<meta property=og:image content='").append(address).append("'>");
    }
    return PagePictures.of(page(site.toString())).stream().map(Media::uri).collect(joining(" "));
  }

  private static Page page(String head) {
    return Page.of(Jsoup.parse("<head>" + head));
  }
}
