package copydesk.parse;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.article.Signal.Kind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What words of a desk tell other desks, and what only looks like it.
final class SignalWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          UPDATE 2-Ferry sails again               | UPDATE 2
          Update 2-Ferry sails again               | UPDATE 2
          UPDATE 1-2027 budget passed              | UPDATE 1
          CORRECTED-UPDATE 3-Ferry sails           | CORRECTION null, UPDATE 3
          RPT-UPDATE 4-Ferry sails                 | UPDATE 4
          WRAPUP 1-Ferries sail                    | UPDATE 1
          (2nd LD) Ferry sails                     | UPDATE 2
          LEAD 3 - Ferry sails                     | UPDATE 3
          Correction: Ferry Fire story             | CORRECTION null
          (CORRECTED) - FERRY SAILS                | CORRECTION null
          REFILE-Ferry sails                       | CORRECTION null
          URGENT: Ferry sails                      | URGENT null
          FLASH - FERRY SAILS                      | URGENT null
          KILL-Ferry sails                         | KILL null
          BULLETIN KILL: FERRY SAILS               | KILL null
          EILMELDUNG: Fähre läuft auf Grund        | URGENT null
          Fähre läuft auf Grund (2. Fassung)       | UPDATE 2
          Fähre läuft auf Grund (Zusammenfassung)  | UPDATE null
          FERRY SAILS (CORRECTS NAME OF FERRY)     | CORRECTION null
          ÚLTIMA HORA: encalla un transbordador    | URGENT null
          SON DAKİKA: Feribot karaya oturdu        | URGENT null
          ATUALIZAÇÃO 2-Balsa encalha              | UPDATE 2
          """)
  void aHeadlineMayBeginOrEndWithMarks(String headline, String told) {
    assertThat(written(HeadlineMarks.in(headline))).isEqualTo(told);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kill Bill returns to cinemas",
        "Kill: a novel returns",
        "KILL-SWITCH LAW PASSES",
        "Police kill two",
        "Update on ferries",
        "Update-proof phones sell well",
        "UPDATE ON FERRIES - MINISTER",
        "UPDATE 2 FERRIES - MINISTER",
        "Update: 2-year-old wins",
        "URGENT-CARE CLINICS CLOSE",
        "Urgent care clinics close",
        "FLASH FLOODS - 3 DEAD",
        "Flash: a life in photographs",
        "Correction officers strike",
        "Correction-facility riot ends",
        "Bulletin says tin may rise",
        "Embargo on oil lifted",
        "EMBARGO ON OIL - WHAT NEXT",
        "Lead 2-0 at half time",
        "Eilmeldung war falsch",
        "Ferry sails (pictures)",
        "Ferry sails (kill two)",
        "Son dakika golü: 2-1"
      })
  void anOrdinaryHeadlineTellsDesksNothing(String headline) {
    assertThat(HeadlineMarks.in(headline)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          URGENT URGENT            | URGENT null, URGENT null
          2nd Ld-Writethru         | UPDATE 2
          LD 3                     | UPDATE 3
          (2. Zusammenfassung)     | UPDATE 2
          *** BULLETIN KILL ***    | KILL null
          Do not use               | WITHHOLD null
          ne pas utiliser          | WITHHOLD null
          SON DAKIKA               | URGENT null
          """)
  void aLineOfItsOwnMayBeWrittenAnyHow(String line, String told) {
    assertThat(written(marks(line))).isEqualTo(told);
  }

  @Test
  void aSlugTellsBehindItsName() {
    assertThat(written(MarkLine.inSlug("BC-Ferry-Kill, 2nd Ld-Writethru, 250")))
        .isEqualTo("UPDATE 2");
    assertThat(written(MarkLine.inSlug("^BC-Ferry-Fire,KILL<"))).isEqualTo("KILL null");
    assertThat(written(MarkLine.inSlug("Verkehr/Unfälle/Zusammenfassung 2/")))
        .isEqualTo("UPDATE 2");
    assertThat(MarkLine.inSlug("BC-Urgent-Care-Update, 400")).isEmpty();
    assertThat(MarkLine.inSlug("Iran/Öl/Embargo/")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EMBARGOED until 0001 GMT Oct 8                            | --10-08T00:01Z
          EMBARGOED UNTIL 0001 GMT OCT 8. Check against delivery.   | --10-08T00:01Z
          Embargoed until 10 a.m. EDT on Thursday, October 8, 2026  | 2026-10-08T10:00:00-04:00
          Embargo: 12 noon, 8 October 2026                          | 2026-10-08T12:00
          Not for publication before 8 October 2026                 | 2026-10-08
          EMBARGOED UNTIL 2026-10-08T10:00:00Z                      | 2026-10-08T10:00:00Z
          Sperrfrist: 8. Oktober 2026, 10.00 Uhr                    | 2026-10-08T10:00
          Sperrfrist 8.10., 10 Uhr                                  | --10-08T10:00
          Sperrfrist bis 08.10.2026, 10.00 Uhr MESZ                 | 2026-10-08T10:00:00+02:00
          Sous embargo jusqu'au 8 octobre 2026 à 18h30              | 2026-10-08T18:30
          Embargo hasta las 10:00 horas del 8 de octubre de 2026    | 2026-10-08T10:00
          Embargado até às 10h de 8 de outubro de 2026              | 2026-10-08T10:00
          8 Ekim 2026 saat 10.00'a kadar ambargoludur               | 2026-10-08T10:00
          EMBARGOED until Thursday                                  | null
          EMBARGOED UNTIL DELIVERY                                  | null
          """)
  void anEmbargoLastsAsLongAsItsLineSays(String line, String until) {
    var told = marks(line);
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().kind()).isEqualTo(Kind.EMBARGO);
    assertThat(String.valueOf(told.getFirst().detail())).isEqualTo(until);
    assertThat(told.getFirst().until() == null)
        .as("only what is known whole is an instant")
        .isEqualTo(until.length() < "2026-10-08T10:00:00Z".length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Embargo on oil lifted after 10 years",
        "Embargo until 2030",
        "Embargo costs 3 ports 40 million",
        "Sperrfrist für 3 Studien verlängert",
        "Embargo 8 October 2026 ends, says minister",
        "8 October 2026",
        "EMBARGOED UNTIL THE 32ND OF MAY"
      })
  void aLineWithAnyOtherWordIsNoEmbargo(String line) {
    assertThat(MarkLine.read(line)).isNull();
  }

  @Test
  void theYearOfAnEmbargoIsTheNextBehindTheDayOfTheStory() {
    var line = "EMBARGOED until 0001 GMT Jan 2";
    var day = LocalDate.of(2026, 12, 30);
    assertThat(Embargo.on(marks(line).getFirst(), line, day).detail())
        .isEqualTo("2027-01-02T00:01:00Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (Adds quotes)                             | UPDATE: quotes
          (Adds quotes, corrects name in para 3)    | UPDATE: quotes, CORRECTION: name in para 3
          Eds: UPDATES with quotes. With photos.    | UPDATE: with quotes
          (Corrects para 3: the ferry has 2 decks)  | CORRECTION: para 3: the ferry has 2 decks
          Editors: Please kill the story slugged X  | KILL: the story slugged X
          (Berichtigung: Name im 2. Absatz)         | CORRECTION: Name im 2. Absatz
          Achtung: Sperrfrist 8. Oktober, 10 Uhr    | EMBARGO: --10-08T10:00
          (Rectifie le nom au 2e paragraphe)        | CORRECTION: le nom au 2e paragraphe
          (Corrige el nombre)                       | CORRECTION: el nombre
          (Düzeltme: Geminin adı)                   | CORRECTION: Geminin adı
          (Acrescenta citação)                      | UPDATE: citação
          (Repeats to widen distribution)           | ''
          Hinweis: Fotos folgen                     | ''
          """)
  void aNoteSaysWhatIsNewOrWasWrong(String note, String told) {
    var found = Notes.in(note).stream().map(one -> one.kind() + ": " + one.detail()).toList();
    assertThat(String.join(", ", found)).isEqualTo(told);
  }

  @Test
  @Timeout(2)
  void aLineOfThousandsOfMarksIsReadInLinearTime() {
    var line = "UPDATE 2 KILL (".repeat(100_000);
    HeadlineMarks.in(line);
    MarkLine.inSlug(line);
    Notes.in("(" + line);
    assertThat(MarkLine.read(line)).isNotNull();
  }

  private static List<Told> marks(String line) {
    var marks = MarkLine.read(line);
    return marks == null ? List.of() : marks;
  }

  private static String written(List<Told> told) {
    return String.join(", ", told.stream().map(one -> one.kind() + " " + one.number()).toList());
  }
}
