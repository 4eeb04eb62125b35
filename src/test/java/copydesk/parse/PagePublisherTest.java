package copydesk.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagePublisherTest {
  @ParameterizedTest
  @CsvSource({
    "Fen Gazette, Example Media Ltd, Fen Gazette",
    "'', Fen Gazette, Fen Gazette",
    "Fen Gazette - All the news of the river, Fen Gazette, Fen Gazette",
    "Fen Gazette: News, Example Media Ltd, Fen Gazette: News",
    "fengazette.example, The Fen Gazette, The Fen Gazette",
    "www.fengazette.example, Example Media Ltd, www.fengazette.example",
    "The eel is back | Fen Gazette, Gazette of the Fens, Gazette of the Fens",
    "Fen Gazette -, https://fengazette.example/, Fen Gazette",
    "Fen &amp;amp; Marsh, '', Fen & Marsh"
  })
  void thePublisherIsTheNameThatThePageKnowsBest(String site, String declared, String expected) {
    var title = "<meta property=og:title content='The eel is back | Fen Gazette'>";
    var data =
        "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"The eel\","
            + "\"publisher\":{\"@type\":\"Organization\",\"name\":\""
            + declared
            + "\"}}</script>";

    assertThat(publisher(siteName(site) + title + data)).isEqualTo(expected);
  }

  @Test
  void aTitleInThePlaceOfTheNameIsCutToTheName() {
    var title = "The eel is back | Fen Gazette";
    var stated = "<meta property=og:title content='" + title + "'>";

    assertThat(publisher(stated + siteName(title))).isEqualTo("Fen Gazette");
  }

  @Test
  void anAddressInItsDataIsNoPublisher() {
    var data =
        "<script type=application/ld+json>{\"@type\":\"NewsArticle\","
            + "\"publisher\":{\"@id\":\"https://fengazette.example/#house\"}}</script>";

    assertThat(publisher(data)).isNull();
  }

  private static String siteName(String name) {
    return "<meta property=og:site_name content='" + name + "'>";
  }

  private static @Nullable String publisher(String head) {
    return PagePublisher.of(Page.of(Jsoup.parse("<head>" + head)));
  }
}
