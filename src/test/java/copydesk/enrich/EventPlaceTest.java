package copydesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.article.Basis;
import copydesk.article.Place;
import copydesk.article.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EventPlaceTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The meeting in the Qatari capital of Doha took two hours.       | Doha QA-DA QA
          Both ministers met in Doha, the capital of Qatar.               | Doha QA-DA QA
          A fire in Bergen, Norway, destroyed four houses.                | Bergen NO-46 NO
          Talks were held in Geneva on Tuesday.                           | Geneva CH-GE CH
          The two sides met on Tuesday in Vienna.                         | Vienna AT-9 AT
          An earthquake struck near Izmir, Turkey, at noon.               | Izmir TR-35 TR
          Bei einem Treffen in der katarischen Hauptstadt Doha fiel viel. | Doha QA-DA QA
          Ein Brand in Lyon hat am Dienstag drei Häuser zerstört. | Lyon FR-ARA FR
          Beim Brand in Marseille am Dienstag starb niemand.              | Marseille FR-PAC FR
          Les ministres se sont réunis mardi à Genève.                    | Geneva CH-GE CH
          La cumbre en la capital catarí, Doha, duró dos horas.           | Doha QA-DA QA
          Katar'ın başkenti Doha'da düzenlenen toplantı iki saat sürdü.   | Doha QA-DA QA
          """)
  void theLeadSaysWhereItHappened(String lead, String place) {
    assertThat(StoryFrom.place("Ankara").by("AA").saying(lead).event()).isEqualTo(place);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The company, based in Bergen, Norway, died of old age.
          She was born in Bergen, Norway, and killed by boredom.
          The firm sells boats in Bergen, Norway.
          Officials met in Ankara on Tuesday.
          Officials met here, and others in Geneva on Tuesday.
          They met in Geneva on Tuesday and held talks in Vienna on Wednesday.
          A fire destroyed houses in Nordhaven, Norway.
          They met in Springfield on Tuesday.
          """)
  void elsewhereNothingIsSaid(String lead) {
    assertThat(StoryFrom.place("Ankara").by("AA").saying(lead).event()).isEqualTo("nowhere");
  }

  @Test
  void itIsStatedWhereTheTextNamesTheCountry() {
    var stated = StoryFrom.place("Ankara").saying("The talks in the Qatari capital of Doha ended.");
    var inferred = StoryFrom.place("Ankara").saying("The talks in Doha on Tuesday ended.");

    assertThat(stated.where().event()).extracting(Place::basis).isEqualTo(Basis.STATED);
    assertThat(stated.where().event()).extracting(Place::span).isEqualTo(new Span(35, 39));
    assertThat(inferred.where().event()).extracting(Place::basis).isEqualTo(Basis.INFERRED);
  }

  @Test
  @Timeout(2)
  void aTextOfFiveMegabytesIsReadByItsLeadAlone() {
    var text = "They met in Doha on Tuesday and in Oslo, Norway, ".repeat(100_000);

    assertThat(StoryFrom.place("Rome").saying(text, text, text).event()).isEqualTo("nowhere");
  }
}
