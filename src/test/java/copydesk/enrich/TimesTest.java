package copydesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.article.Body;
import copydesk.article.TimeMention;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each row is a sentence, and the times in it as a story of Thursday, 8 October 2026 means them.
final class TimesTest {
  private static final LocalDate THURSDAY = LocalDate.of(2026, 10, 8);

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          The bridge was closed on Oct. 7 after the storm. | Oct. 7 = 2026-10-07 day inferred
          The bridge was closed on 7 October 2023. | 7 October 2023 = 2023-10-07 day stated
          It opened on October 7, 2023, she said. | October 7, 2023 = 2023-10-07 day stated
          The July 4th parade drew crowds. | July 4th = 2026-07-04 day inferred
          It was signed on the 3rd of May 2019. | the 3rd of May 2019 = 2019-05-03 day stated
          The two met late Saturday. | late Saturday = 2026-10-03 part of day inferred
          The two met early on Friday. | early on Friday = 2026-10-02 part of day inferred
          He spoke on Thursday. | Thursday = 2026-10-08 day inferred
          The council will meet on Saturday. | Saturday = 2026-10-10 day inferred
          On Monday the council will vote. | Monday = 2026-10-12 day inferred
          He said on Monday that the mine will close. | Monday = 2026-10-05 day inferred
          She was elected last Thursday. | last Thursday = 2026-10-01 day inferred
          They meet again next Friday. | next Friday = 2026-10-09 day inferred
          He died Tuesday night at home. | Tuesday night = 2026-10-06 part of day inferred
          The fire began Sunday, Oct. 4. | Sunday, Oct. 4 = 2026-10-04 day inferred
          It was the worst since 2007. | since 2007 = 2007/.. year stated
          It began one week ago. | one week ago = 2026-10-01 week inferred
          It began two days ago. | two days ago = 2026-10-06 day inferred
          He left three years ago. | three years ago = 2023 year inferred
          Output fell last month. | last month = 2026-09 month inferred
          Talks start next week. | next week = 2026-10-12/2026-10-18 week inferred
          Sales rose in the third quarter. | third quarter = 2026-07/2026-09 quarter inferred
          Up in the first quarter of 2025. | first quarter of 2025 = 2025-01/2025-03 quarter stated
          Prices fell in August. | August = 2026-08 month inferred
          Prices fell in November 2025. | November 2025 = 2025-11 month stated
          Factories closed in the 1990s. | 1990s = 1990/1999 decade stated
          The ship left at 1400 GMT. | 1400 GMT = 2026-10-08T14:00Z minute inferred
          The vote is at 9 a.m. EDT. | 9 a.m. EDT = 2026-10-08T09:00-04:00 hour inferred
          It rained this morning. | this morning = 2026-10-08 part of day inferred
          The 1986/87 crop was large. | 1986/87 = 1986/1987 year stated
          He had been there since last week. | since last week = 2026-09-28/.. week inferred
          Sales fell in March of last year. | March of last year = 2025-03 month inferred
          The fair opens in November in Leeds. | November = 2026-11 month inferred
          It must be paid by Friday. | Friday = 2026-10-09 day inferred
          The fair runs Oct. 7-9 in the town hall. | Oct. 7-9 = 2026-10-07/2026-10-09 day inferred
          """)
  void areReadInEnglish(String sentence, String times) {
    assertThat(in("en", sentence)).isEqualTo(times);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          Die Brücke wurde am 7. Oktober gesperrt. | 7. Oktober = 2026-10-07 day inferred
          Sie wurde am 7. Oktober 2023 gesperrt. | 7. Oktober 2023 = 2023-10-07 day stated
          Er war am 3.5.2019 in Ulm. | 3.5.2019 = 2019-05-03 day stated
          Der Rat tagte am Montagabend. | Montagabend = 2026-10-05 part of day inferred
          Der Rat wird am Samstag tagen. | Samstag = 2026-10-10 day inferred
          Am kommenden Freitag ist Schluss. | kommenden Freitag = 2026-10-09 day inferred
          Das sagte sie vor zwei Tagen. | vor zwei Tagen = 2026-10-06 day inferred
          Er kam vor drei Wochen. | vor drei Wochen = 2026-09-17 week inferred
          Der Umsatz sank im vergangenen Jahr. | vergangenen Jahr = 2025 year inferred
          Im kommenden Monat ist Wahl. | kommenden Monat = 2026-11 month inferred
          Sie wohnt seit 2007 dort. | seit 2007 = 2007/.. year stated
          Im Oktober 2025 fiel der Preis. | Oktober 2025 = 2025-10 month stated
          Im dritten Quartal stieg der Absatz. | dritten Quartal = 2026-07/2026-09 quarter inferred
          In den 1990er Jahren war das anders. | 1990er Jahren = 1990/1999 decade stated
          Das Spiel begann um 14.30 Uhr. | 14.30 Uhr = 2026-10-08T14:30 minute inferred
          Die Sitzung beginnt morgen. | morgen = 2026-10-09 day inferred
          Gestern Abend brannte es. | Gestern Abend = 2026-10-07 part of day inferred
          """)
  void areReadInGerman(String sentence, String times) {
    assertThat(in("de", sentence)).isEqualTo(times);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          Le pont a été fermé le 7 octobre. | 7 octobre = 2026-10-07 day inferred
          Il est né le 1er mars 1987. | 1er mars 1987 = 1987-03-01 day stated
          Le conseil s'est réuni lundi soir. | lundi soir = 2026-10-05 part of day inferred
          Le conseil se réunira samedi. | samedi = 2026-10-10 day inferred
          Il a été élu le lundi 5 octobre. | lundi 5 octobre = 2026-10-05 day inferred
          Il a été élu jeudi dernier. | jeudi dernier = 2026-10-01 day inferred
          Il est parti il y a trois jours. | il y a trois jours = 2026-10-05 day inferred
          Les ventes ont baissé le mois dernier. | mois dernier = 2026-09 month inferred
          Il a plu la semaine dernière. | semaine dernière = 2026-09-28/2026-10-04 week inferred
          C'était l'an dernier. | an dernier = 2025 year inferred
          Elle y vit depuis 2007. | depuis 2007 = 2007/.. year stated
          Les prix ont baissé en août. | août = 2026-08 month inferred
          Au troisième trimestre, il a plu. | troisième trimestre = 2026-07/2026-09 quarter inferred
          C'était dans les années 1990. | années 1990 = 1990/1999 decade stated
          Le train est parti à 14h30. | 14h30 = 2026-10-08T14:30 minute inferred
          Il pleut aujourd'hui. | aujourd'hui = 2026-10-08 day inferred
          """)
  void areReadInFrench(String sentence, String times) {
    assertThat(in("fr", sentence)).isEqualTo(times);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          El puente se cerró el 7 de octubre. | 7 de octubre = 2026-10-07 day inferred
          Nació el 3 de mayo de 1987. | 3 de mayo de 1987 = 1987-05-03 day stated
          Cayó el sábado por la noche. | sábado por la noche = 2026-10-03 part of day inferred
          El consejo se reunirá el lunes. | lunes = 2026-10-12 day inferred
          Empezó hace dos semanas. | hace dos semanas = 2026-09-24 week inferred
          Las ventas cayeron el mes pasado. | mes pasado = 2026-09 month inferred
          Vive allí desde 2007. | desde 2007 = 2007/.. year stated
          Los precios cayeron en agosto. | agosto = 2026-08 month inferred
          Ocurrió en la década de 1990. | década de 1990 = 1990/1999 decade stated
          Salió a las 14:30. | 14:30 = 2026-10-08T14:30 minute inferred
          Llovió ayer. | ayer = 2026-10-07 day inferred
          Subió en el tercer trimestre. | tercer trimestre = 2026-07/2026-09 quarter inferred
          """)
  void areReadInSpanish(String sentence, String times) {
    assertThat(in("es", sentence)).isEqualTo(times);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          A ponte foi fechada em 7 de outubro. | 7 de outubro = 2026-10-07 day inferred
          Nasceu em 3 de maio de 1987. | 3 de maio de 1987 = 1987-05-03 day stated
          Foi preso no sábado à noite. | sábado à noite = 2026-10-03 part of day inferred
          O conselho se reunirá na segunda-feira. | segunda-feira = 2026-10-12 day inferred
          Começou há dois dias. | há dois dias = 2026-10-06 day inferred
          As vendas caíram no mês passado. | mês passado = 2026-09 month inferred
          Vive lá desde 2007. | desde 2007 = 2007/.. year stated
          Os preços caíram em agosto. | agosto = 2026-08 month inferred
          Foi nos anos 1990. | anos 1990 = 1990/1999 decade stated
          O comboio partiu às 14h30. | 14h30 = 2026-10-08T14:30 minute inferred
          Choveu ontem. | ontem = 2026-10-07 day inferred
          """)
  void areReadInPortuguese(String sentence, String times) {
    assertThat(in("pt", sentence)).isEqualTo(times);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          Köprü 7 Ekim'de kapatıldı. | 7 Ekim = 2026-10-07 day inferred
          Köprü 7 Ekim 2023'te kapatıldı. | 7 Ekim 2023 = 2023-10-07 day stated
          Meclis cumartesi akşamı toplandı. | cumartesi akşamı = 2026-10-03 part of day inferred
          Meclis pazartesi günü toplanacak. | pazartesi günü = 2026-10-12 day inferred
          Kaza iki gün önce meydana geldi. | iki gün önce = 2026-10-06 day inferred
          Satışlar geçen ay düştü. | geçen ay = 2026-09 month inferred
          Görüşmeler gelecek hafta başlayacak. | gelecek hafta = 2026-10-12/2026-10-18 week inferred
          2007'den beri orada yaşıyor. | 2007'den beri = 2007/.. year stated
          Fiyatlar Ağustos ayında düştü. | Ağustos ayında = 2026-08 month inferred
          Tren saat 14.30'da kalktı. | 14.30 = 2026-10-08T14:30 minute inferred
          Dün yağmur yağdı. | Dün = 2026-10-07 day inferred
          """)
  void areReadInTurkish(String sentence, String times) {
    assertThat(in("tr", sentence)).isEqualTo(times);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          en | Some 1,400 Israelis fled.
          en | More than 2,007 shares changed hands.
          en | It sold 2007 shares in 1987 units.
          en | Mrs May said they may march in the sun.
          en | They began the march second.
          en | Profit was 1.14 dlrs against 2.30 pct.
          en | Call 555-1987 or see page 2007-3.
          en | He is a second secretary of the quarter.
          en | The Friday-night club is in room 1400.
          en | The market opens every Saturday morning.
          en | It is open Monday to Friday.
          en | He was hurt late in the first quarter.
          en | Prices moved in the last months and days.
          de | Die Rechnung vom 13. März 1435 ist jeden Samstag zu sehen.
          en | A vote of 31 to 12 sat well with one man.
          de | Die Woche heißt so, und der Mai ist ein Lied von Mai.
          de | Guten Morgen, sagte er am Ende der Tage.
          de | Er hat 2007 Euro und 1.400 Aktien.
          fr | Les étés sur Mars sont courts.
          fr | Il a été élu par 1 987 voix.
          es | La mañana es una hora de mayo trabajo.
          pt | A segunda metade foi a quarta melhor.
          tr | Pazar yerinde 2007 kişi vardı.
          """)
  void areNotFoundWhereThereAreNone(String language, String sentence) {
    assertThat(in(language, sentence)).isEmpty();
  }

  @Test
  void withoutTheStoryOwnDayOnlyWhatTheTextSaysTheWholeOfHasAValue() {
    var text = "It began last Saturday, Oct. 3, as on 7 October 2023 and ever since 2007.";
    assertThat(in("en", text, null))
        .isEqualTo("7 October 2023 = 2023-10-07 day stated; since 2007 = 2007/.. year stated");
  }

  @Test
  void aTimeOfTheClockIsOfTheDayBesideIt() {
    assertThat(in("en", "Doors open at 2 p.m. on Saturday."))
        .startsWith("2 p.m. = 2026-10-03T14:00 hour inferred; Saturday = 2026-10-03 ");
    assertThat(in("en", "It began on Tuesday in the harbour, and at 2 p.m. rain fell."))
        .endsWith("; 2 p.m. = 2026-10-06T14:00 hour inferred");
    assertThat(in("en", "At 2 p.m. rain fell.")).contains(" = 2026-10-08T14:00 ");
  }

  @Test
  void noneAreFoundInALanguageThatHasNoTable() {
    assertThat(in("und", "On Monday it rained.")).isEmpty();
    assertThat(in("nl", "In 2007 regende het.")).isEmpty();
    assertThat(in("en-GB", "On Monday it rained.")).startsWith("Monday = ");
  }

  @Test
  @Timeout(5)
  void hostileTextIsReadInLinearTime() {
    assertThat(in("en", "1".repeat(100_000))).isEmpty();
    assertThat(in("en", "last ".repeat(50_000))).isEmpty();
    assertThat(in("en", "early on ".repeat(50_000))).isEmpty();
    assertThat(in("en", "1,".repeat(1_000_000))).isEmpty();
    assertThat(in("en", "Oct. 7-".repeat(500_000))).isNotNull();
    assertThat(in("en", "x".repeat(2_000_000))).isEmpty();
    assertThat(in("fr", "-'.".repeat(500_000))).isEmpty();
  }

  @Test
  void noMoreAreKeptThanARecordHasRoomFor() {
    assertThat(mentions("en", "He came on Monday. ".repeat(1_000), THURSDAY))
        .hasSize(TimePhrases.MOST);
  }

  private static String in(String language, String text) {
    return in(language, text, THURSDAY);
  }

  private static String in(String language, String text, @Nullable LocalDate today) {
    return mentions(language, text, today).stream()
        .map(
            time ->
                time.text()
                    + " = "
                    + time.value()
                    + " "
                    + time.resolution().label()
                    + " "
                    + time.basis().name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining("; "));
  }

  private static List<TimeMention> mentions(
      String language, String text, @Nullable LocalDate today) {
    var body = new Body(List.of(text));
    return Times.mentions(new Times().phrases(body, language), today, Offsets.of(body));
  }
}
