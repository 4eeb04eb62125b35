package copydesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.article.About;
import copydesk.article.Basis;
import copydesk.article.Filing;
import copydesk.article.Place;
import copydesk.article.Span;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SceneTest {
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Birmingham, Ala.        | Birmingham US-AL US
          Birmingham, England     | Birmingham GB-ENG GB
          Paris, Texas            | Paris US-TX US
          Paris, Tex.             | Paris US-TX US
          Paris                   | Paris FR-IDF FR
          Cambridge, Mass.        | Cambridge US-MA US
          Cambridge, England      | Cambridge GB-ENG GB
          Valencia, Venezuela     | Valencia VE-G VE
          Valencia, Spain         | Valencia ES-VC ES
          Valencia, España        | Valencia ES-VC ES
          Hyderabad, Pakistan     | Hyderabad PK-SD PK
          Hyderabad, India        | Hyderabad IN-TG IN
          San Jose, Calif.        | San Jose US-CA US
          San José                | San José CR-SJ CR
          Athens, Georgia         | Athens US-GA US
          Tbilisi, Georgia        | Tbilisi GE-TB GE
          Washington              | Washington US-DC US
          London, Ont.            | London CA-ON CA
          Melbourne, Fla.         | Melbourne US-FL US
          Springfield, Ill., U.S. | Springfield US-IL US
          St. John's, N.L.        | St. John's CA-NL CA
          Perth, Scotland         | Perth GB-SCT GB
          Halle/Saale             | Halle DE-ST DE
          Frankfurt/Oder          | Frankfurt an der Oder DE-BB DE
          """)
  void whatStandsBesideANameDecides(String located, String place) {
    assertThat(StoryFrom.place(located).filed()).isEqualTo(place);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "Köln, Cologne DE-NW DE",
    "Koeln, Cologne DE-NW DE",
    "Cologne, Cologne DE-NW DE",
    "Genf, Geneva CH-GE CH",
    "Genève, Geneva CH-GE CH",
    "Ginebra, Geneva CH-GE CH",
    "Moskau, Moscow RU-MOW RU",
    "Moscú, Moscow RU-MOW RU",
    "Londres, London GB-ENG GB",
    "Pekín, Beijing CN-BJ CN",
    "Peking, Beijing CN-BJ CN",
    "Kairo, Cairo EG-C EG",
    "Atina, Athens GR-I GR",
    "Bombay, Mumbai IN-MH IN",
    "Madras, Chennai IN-TN IN",
    "Leningrad, Saint Petersburg RU-SPE RU",
    "Saigon, Ho Chi Minh City VN-SG VN",
    "ANKARA, Ankara TR-06 TR",
    "DİYARBAKIR, Diyarbakır TR-21 TR",
    "St. Louis, St Louis US-MO US"
  })
  void aNameCountsInAnyOfTheLanguagesAndOfOldOnes(String located, String place) {
    assertThat(StoryFrom.place(located).filed()).isEqualTo(place);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "Qatar, - - QA",
    "California, - US-CA US",
    "Türkei, - - TR",
    "Kuwait, Kuwait City KW-KU KW",
    "Luxembourg, Luxembourg LU-LU LU",
    "Georgia, - - GE",
    "New York, New York US-NY US",
    "Salvador, Salvador BR-BA BR"
  })
  void aNameMayBeThatOfACountryOrRegion(String located, String place) {
    assertThat(StoryFrom.place(located).filed()).isEqualTo(place);
  }

  @Test
  void theAgencyIsAtHomeSomewhere() {
    assertThat(StoryFrom.place("Newcastle").by("AAP").filed()).isEqualTo("Newcastle AU-NSW AU");
    assertThat(StoryFrom.place("Newcastle").by("PA").filed())
        .isEqualTo("Newcastle upon Tyne GB-ENG GB");
    assertThat(StoryFrom.place("Córdoba").by("EFE").filed()).startsWith("Córdoba ES-AN");
  }

  @Test
  void soIsALanguage() {
    assertThat(StoryFrom.place("Brest").in("fr").filed()).isEqualTo("Brest FR-BRE FR");
    assertThat(StoryFrom.place("Brest").filed()).isEqualTo("Brest BY-BR BY");
  }

  @Test
  void otherPlacesInTheStoryDecideToo() {
    assertThat(StoryFrom.place("Birmingham").filed()).isEqualTo("Birmingham GB-ENG GB");
    assertThat(StoryFrom.place("Birmingham").saying("A choir from Alabama sang.").filed())
        .isEqualTo("Birmingham US-AL US");
    assertThat(StoryFrom.place("Tripoli").saying("The Lebanese minister came.").filed())
        .isNotEqualTo("Tripoli - GR");
  }

  @Test
  void whereTwoAreLeftOnlyWhatTheyHaveInCommonIsSaid() {
    assertThat(StoryFrom.place("Kansas City").filed())
        .isIn("Kansas City US-MO US", "Kansas City - US");
    assertThat(StoryFrom.place("Springfield").filed()).isEqualTo("Springfield - US");
  }

  @Test
  void anUnknownNameIsANameAndNoMore() {
    assertThat(StoryFrom.place("Nordhaven").filed()).isEqualTo("- - -");
    assertThat(StoryFrom.place("Nordhaven, Maine").filed()).isEqualTo("- US-ME US");
    assertThat(StoryFrom.place("Georgetown, Nordhavia").filed()).isEqualTo("- - -");
  }

  @Test
  void aStoryMayComeFromTwoTowns() {
    var where = StoryFrom.place("Paris/London").where();

    assertThat(where.filed()).extracting(Place::city).isEqualTo("Paris");
    assertThat(where.alsoFiled()).extracting(Place::countryCode).containsExactly("GB");
    assertThat(StoryFrom.place("Berlin, Paris").where().alsoFiled())
        .extracting(Place::city)
        .containsExactly("Paris");
  }

  @Test
  void theNameStandsInTheDateline() {
    var filing =
        new Filing("** KÖLN (dpa) - ", "Köln", null, null, null, "dpa", null, new Span(10, 26));
    var filed = Scene.of(StoryFrom.article("Köln", filing, About.NOTHING, List.of()), null).filed();

    assertThat(filed).extracting(Place::span).isEqualTo(new Span(13, 17));
    assertThat(filed)
        .extracting(Place::basis, Place::from)
        .containsExactly(Basis.STATED, "dateline");
  }

  @Test
  void declaredPlacesAreResolvedWhereTheyAreKnown() {
    var where =
        Scene.of(StoryFrom.declaring("Genève", "the harbour", "Bergen, Norway", "Bayern"), null);

    assertThat(where.declared()).extracting(Place::city).containsExactly("Geneva", "Bergen", null);
    assertThat(where.declared()).extracting(Place::regionCode).contains("DE-BY");
  }

  @Test
  void noMoreDeclaredPlacesAreKeptThanAnybodyReads() {
    var many = Collections.nCopies(5_000, "Oslo").toArray(String[]::new);

    assertThat(Scene.of(StoryFrom.declaring(many), null).declared()).hasSize(16);
  }

  @ParameterizedTest
  @CsvSource({"'////'", "', , ,'", "'((('", "'.'", "'  '", "'\uD83D\uDE80'", "'\uD800'", "'St.'"})
  void whatIsNoNameIsNoPlace(String located) {
    var filed = StoryFrom.place(located).where().filed();

    assertThat(filed == null || filed.city() == null).isTrue();
  }

  @Test
  @Timeout(2)
  void aNameOfAMillionLettersIsNone() {
    var where = StoryFrom.place("Köln ".repeat(200_000)).where();

    assertThat(where.filed()).isNull();
    assertThat(StoryFrom.place("/".repeat(1_000_000)).where().event()).isNull();
    assertThat(StoryFrom.place(",Oslo".repeat(200_000)).where().alsoFiled()).hasSizeLessThan(5);
  }
}
