package copydesk.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedDatesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Veröffentlicht am 3. Mai 2019 von Ann Example",
        "Publié le 3 mai 2019 à 10h15",
        "el 3 de mayo de 2019",
        "3 de maio de 2019",
        "3 maggio 2019",
        "vrijdag 3 mei 2019",
        "3 maja 2019",
        "3. května 2019",
        "3 Mayıs 2019",
        "3 MAYIS 2019",
        "3. maí 2019",
        "2019 m. gegužės 3 d.",
        "3. maijs, 2019",
        "3 במאי 2019",
        "3 maj 2019",
        "3. toukokuuta 2019",
        "2019. május 3.",
        "3 mai 2019",
        "3 мая 2019 г.",
        "3 травня 2019",
        "3 Μαΐου 2019",
        "3 Mei 2019",
        "2019年5月3日",
        "2019년 5월 3일",
        "May 3, 2019",
        "May 3rd, 2019, 10:15 p.m.",
        "Fri, 3rd of May 2019",
        "3-May-2019",
        "03-May-19",
        "2019-05-03T10:15:00Z",
        "2019/5/3",
        "2019. 05. 03.",
        "3.5.2019",
        "3. 5. 2019",
        "(03.05.19)",
        "03/05/2019"
      })
  void aDayIsFoundInAnyOfTheLanguagesOfOurPages(String line) {
    assertThat(PrintedDates.only(line, DayOrder.DAY_FIRST)).hasToString("2019-05-03");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3 hours ago",
        "in May 2019",
        "3 May",
        "© 2019",
        "31.02.2019",
        "version 1.2.3.2019",
        "555-12-2019-4",
        "build20190503",
        "1,305,2019",
        "3 May 1945" // history: no web page is from then
      })
  void whatIsNoDayOfAPageIsNone(String line) {
    assertThat(PrintedDates.in(line, DayOrder.DAY_FIRST, 9)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "en-US, example.com, 2026-11-12",
    "en-GB, example.com, 2026-12-11",
    "en, example.co.uk, 2026-12-11",
    "en, example.com, 2026-11-12",
    "fr, example.com, 2026-12-11",
    "de, example.com, 2026-11-12" // prints points: strokes come from its software
  })
  void theLanguageAndTheCountryTellTheDayFromTheMonth(String language, String host, String day) {
    var order = DayOrder.of(language, host);
    assertThat(PrintedDates.only("11/12/2026", order)).hasToString(day);
    assertThat(PrintedDates.only("11.12.2026", order)).hasToString("2026-12-11");
    assertThat(PrintedDates.only("11/22/2026", order)).hasToString("2026-11-22");
  }

  @Test
  void aLineWithTwoDaysStatesNoneOfThem() {
    assertThat(PrintedDates.only("3 May 2019, 4 May 2019", DayOrder.DAY_FIRST)).isNull();
    assertThat(PrintedDates.only("3 May 2019 (2019-05-03)", DayOrder.DAY_FIRST))
        .hasToString("2019-05-03");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://news.example/2019/05/03/title",
        "https://news.example/2019/may/03/title",
        "https://news.example/politics/title-20190503.html",
        "https://news.example/2019-05-03-title",
        "https://news.example/03-05-2019/"
      })
  void anAddressHoldsADay(String address) {
    assertThat(PrintedDates.inAddress(address, DayOrder.DAY_FIRST)).hasToString("2019-05-03");
  }

  @Test
  @Timeout(2)
  void millionsOfDigitsAreReadInLinearTime() {
    assertThat(PrintedDates.in("1".repeat(5_000_000), DayOrder.DAY_FIRST, 9)).isEmpty();
    assertThat(PrintedDates.in("1.".repeat(2_000_000), DayOrder.DAY_FIRST, 9)).isEmpty();
    assertThat(PrintedDates.in("1 ".repeat(2_000_000), DayOrder.DAY_FIRST, 9)).isEmpty();
  }
}
