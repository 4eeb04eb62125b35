package copydesk.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import copydesk.article.Article;
import copydesk.article.Basis;
import copydesk.article.Concept;
import copydesk.article.Credits;
import copydesk.article.Filing;
import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.article.Stated;
import copydesk.article.Titles.Line;
import copydesk.intake.Document;
import copydesk.parse.Parsed.Found;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(10)
class WireTextTest {
  private static final String BODY = "The bridge reopened on Monday.\nNobody was hurt.\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ANKARA (AA) - | Ankara | AA |",
        "JAKARTA, Indonesia, Oct 7 (NWA) - | Jakarta, Indonesia | NWA |",
        "BONN, 7 October (nwd) -- | Bonn | nwd |",
        "SPRINGFIELD, Ill. (NWA) — | Springfield, Ill. | NWA |",
        "PARIS, Oct. 7, 2026 (NWA) – | Paris | NWA | 2026-10-07",
        "Paris, 7 oct 2026 (NWA) – | Paris | NWA | 2026-10-07",
        "NEW YORK, Feb 26 - | New York | |",
        "RIO DE JANEIRO — | Rio de Janeiro | |",
        "WASHINGTON/LONDON (NWA) - | Washington/London | NWA |",
        "STRATFORD-UPON-AVON, England (NWA) - | Stratford-upon-Avon, England | NWA |",
        "Frankfurt am Main (nwd/hes) - | Frankfurt am Main | nwd/hes |",
        "Madrid, 7 oct (ANS).- | Madrid | ANS |",
        "Madrid, 7 de octubre de 2026 (ANS).- | Madrid | ANS | 2026-10-07",
        "Quito (Ecuador), 7 oct (ANS).- | Quito, Ecuador | ANS |",
        "ANKARA (AA) - 07.10.2026 - | Ankara | AA | 2026-10-07",
        "BREST, mardi 6 octobre (ANO) - | Brest | ANO |",
        "MURMANSK, October 7. /TASS/. | Murmansk | TASS |",
        "TOKYO, Oct. 7, Kyodo - | Tokyo | Kyodo |",
        "NEW DELHI, Oct 7 (NWA): | New Delhi | NWA |",
        "PORT HALLAM, Maine (NWA) _ | Port Hallam, Maine | NWA |",
        "MARABÁ, PA (NWA) — | Marabá, PA | NWA |",
        "SANTA CRUZ DE LA SIERRA, Oct 7 - | Santa Cruz de la Sierra | |",
        "****BOSTON, Narch 2 - | Boston | |",
        "BOSTON, Macrh 31- | Boston | |",
        "BOSTON, April l - | Boston | |",
        "BOSTON, March 119 - | Boston | |",
        "BOSTON March 13 - | Boston | |",
        "BOSTON, Mass. - March 4 - | Boston, Mass. | |",
        "BOSTON, March 4, - | Boston | |",
        "BOSTON, March 4 -- | Boston | |",
        "sioux city, april 7 - | sioux city | |",
        "MADRID, 7 (EUROPA PRESS) - | Madrid | EUROPA PRESS |",
        "LAHORE, Oct 7: | Lahore | |",
        "NEW DELHI (PTI): | New Delhi | PTI |",
        "القاهرة، 7 أكتوبر (NWA) - | القاهرة | NWA |",
        "\u200Fחיפה (NWA) - | חיפה | NWA |"
      })
  void aDatelineIsTakenOutOfTheText(
      String dateline, String place, @Nullable String agency, @Nullable String date) {
    var article = article(dateline + " " + BODY);

    assertThat(article.credits().located()).isEqualTo(place);
    assertThat(article.credits().sources())
        .extracting(Concept::label)
        .containsExactlyElementsOf(agency == null ? List.of() : List.of(agency));
    assertThat(article.dates().published())
        .isEqualTo(
            date == null ? null : new Stated(LocalDate.parse(date), Basis.STATED, "dateline"));
    assertThat(article.body().paragraphs().getFirst()).isEqualTo("The bridge reopened on Monday.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The mayor - who was there - said nothing.",
        "Prices rose (again) - as they do every year.",
        "EXCLUSIVE - minister resigns",
        "It was, on 7 October - a Wednesday - that she left.",
        "It was, october 7 - or was it the eighth?",
        "Marching band, Macht 2 - und kein Ende.",
        "Notes (PDF): a list.",
        "NOTES (PDF): a list of all that was said.",
        "LONDON: a town, and nothing above it says that this is a story.",
        "APRIL 7 - a day like any other, and nothing stands above it.",
        "- a point of order.",
        "-- and so on.",
        "A -"
      })
  void aDashIsNoDateline(String opening) {
    assertThat(article(opening + "\n" + BODY).credits().located()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "By Ann Example | Ann Example",
        "BY ANN EXAMPLE | Ann Example",
        "by Ann Example, Reuters | Ann Example",
        "By Ann Example and Bob Sample | Ann Example; Bob Sample",
        "By Ann Example, Bob Sample and Al van Test | Ann Example; Bob Sample; Al van Test",
        "By Ann Example in Ankara and Bob Sample in Doha | Ann Example; Bob Sample",
        "By Ann Example, Example News Agency | Ann Example",
        "By Ann Example, Political Correspondent | Ann Example",
        "By Jean-Luc d'Exemple & Omar al-Mithal | Jean-Luc d'Exemple; Omar al-Mithal",
        "By J.P. Example Jr. | J.P. Example Jr.",
        "Von Ann Example | Ann Example",
        "Par Élodie Exemple | Élodie Exemple",
        "Por José Ejemplo y Ana Muestra | José Ejemplo; Ana Muestra",
        "By Example News Agency | ''"
      })
  void aBylineNamesItsAuthorsAndIsNoHeadline(String byline, String authors) {
    var article = article(byline + "\nANKARA (AA) - " + BODY);

    assertThat(article.credits().by()).isEqualTo(byline);
    assertThat(article.credits().authors())
        .extracting(Concept::label)
        .containsExactlyElementsOf(
            authors.isEmpty() ? List.of() : List.of(authors.split("; ", -1)));
    assertThat(article.titles().headline()).isNull();
    assertThat(article.body().paragraphs()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By the numbers: a year of rain",
        "By Land and Sea, Settlers Return",
        "Von der Insel aufs Festland",
        "Par ici la sortie",
        "By Monday it was gone."
      })
  void aLineThatOnlyBeginsLikeABylineIsNone(String line) {
    assertThat(article(line + "\n\n" + BODY).credits().by()).isNull();
  }

  @Test
  void aHeadlineMayBeWrappedAndHaveADeck() {
    var article =
        article(
            "Ferry operator halts crossings\nafter third fire\n\n"
                + "Islanders fear for winter supplies\n\n"
                + "By Ann Example\n\nHALIFAX (NWA) - "
                + BODY);

    assertThat(article.titles().headline())
        .isEqualTo("Ferry operator halts crossings after third fire");
    assertThat(article.titles().descriptions())
        .containsExactly(new Line("summary", "Islanders fear for winter supplies"));
    assertThat(article.body().paragraphs()).hasSize(2);
  }

  @Test
  void aFirstParagraphThatEndsWithAStopIsNoHeadline() {
    assertThat(article("The bridge reopened.\n\n" + BODY).titles().headline()).isNull();
    assertThat(article("Bridge reopens in the U.S.\n\n" + BODY).titles().headline())
        .isEqualTo("Bridge reopens in the U.S.");
  }

  @Test
  void aDatelineMayStandOnALineOfItsOwn() {
    var article = article("Bridge reopens\n\nANKARA (AA) -\n" + BODY);

    assertThat(article.credits().located()).isEqualTo("Ankara");
    assertThat(article.body().paragraphs()).hasSize(2);
  }

  @Test
  void aHeadlineAndABylineAloneAreNoArticle() {
    assertThat(problem("Bridge reopens\nBy Ann Example\n")).isEqualTo(Kind.NO_ARTICLE);
    assertThat(problem("###\n\nENDS\n")).isEqualTo(Kind.NO_ARTICLE);
  }

  @Test
  void aDayAloneOrATownBeforeAColonCountsBelowAHeadline() {
    assertThat(article("Fish prices\nAPRIL 7 - (cents)\n" + BODY).credits().filing())
        .isNotNull()
        .extracting(Filing::date)
        .isEqualTo("--04-07");
    assertThat(article("Bridge reopens\n\nLONDON: " + BODY).credits().located())
        .isEqualTo("London");
    assertThat(article("Bridge reopens\n\nWATCH: " + BODY).credits().located()).isNull();
    assertThat(article("On the bridge\n\nLONDON: " + BODY + "\nEXAMPLE: Yes.\n").credits())
        .as("an interview")
        .extracting(Credits::located)
        .isNull();
  }

  @Test
  void storiesAreToldApartWhereAnotherHeadFollows() {
    var one = "Bridge reopens\n\nANKARA (AA) - " + BODY;
    assertThat(stories(one + "ENDS\n\n" + one)).containsExactly("1", "2");
    assertThat(stories(one + "###\n\n" + one)).containsExactly("1", "2");
    assertThat(stories(one + "\nBC-Bridge, 1st Ld\n" + one)).containsExactly("1", "2");
    assertThat(stories(one + "ENDS\n\nNotes to editors\n\n" + BODY)).containsExactly("");
    assertThat(stories(one + "###\n\nANKARA (AA) - " + BODY))
        .as("the next piece of a roundup")
        .containsExactly("");
    assertThat(stories(one + "BC-Bridge\n" + one)).as("no line between").containsExactly("");
    assertThat(stories("URGENT\n***\n" + one)).as("no story above").containsExactly("");
  }

  @Test
  void aStoryFurtherDownHasItsPlacesInTheWholeFile() {
    var one = "Bridge reopens 🚢\n\nANKARA (AA) - " + BODY;
    var second = parsed(one + "ENDS\n\n" + one).articles().getLast();
    var received = Objects.requireNonNull(second.body().received());

    assertThat(received.text()).isEqualTo(one);
    assertThat(received.before()).isEqualTo(one.codePointCount(0, one.length()) + 6);
    assertThat(received.paragraphs().getFirst().start()).isEqualTo(received.before() + 32);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12:00:01 pump started | a log: 8 of 8 lines begin with a time",
        "pump_rate = 12 | settings: 8 of 8 lines are a name and its value",
        "pump.start(); | a program: 8 of 8 lines have the form of its statements",
        "pump;12;on | a table of values: 8 of 8 lines have the same separators"
      })
  void aTextThatIsNoStoryIsRefusedWithItsReason(String line, String reason) {
    var refused = parsed((line + "\n").repeat(8));
    assertThat(refused.articles()).isEmpty();
    assertThat(refused.problems())
        .extracting(Problem::kind, Problem::detail)
        .containsExactly(tuple(Kind.NO_ARTICLE, reason));
    assertThat(parsed("Pumps\n\nANKARA (AA) - " + BODY + (line + "\n").repeat(8)).articles())
        .as("a story that quotes it")
        .hasSize(1);
  }

  @Test
  void whatNobodySeesIsNoText() {
    assertThat(problem("\uFEFF \u00A0\u200B\u2003\r\n\u0001\f")).isEqualTo(Kind.EMPTY);
    assertThat(article("A\u0000B\u0007C\u001B \u00ADD.\rTwo.\u2028Three.").body().paragraphs())
        .containsExactly("ABC D.", "Two.", "Three.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " ",
        "a",
        "a ",
        "A, ",
        "A (",
        "(A) ",
        "By A ",
        "By A, ",
        "- ",
        " -- ",
        "—",
        ".- ",
        "A.",
        "a\n",
        "\n ",
        "A\n\n",
        "By Ann Example\n",
        "ANKARA (AA) - A.\n",
        "### \n",
        "\"",
        "」",
        "。",
        "1, ",
        "and ",
        "A/",
        "A, /B/ ",
        "* ",
        "abc/de\n",
        "REUTER ",
        "A. REUTER ",
        "URGENT\n",
        "BC-A-B\n",
        "(Adds a\n",
        "(Reporting by Ann Example; ",
        "Reporting by Ann Example; Editing by ",
        "© 2026 A\n",
        "   a   b\n",
        "    a b\n",
        "- A\n",
        "1. A\n",
        "MARCH 1 - ",
        "BOSTON, March 1 - A\n",
        "ENDS\n",
        "ENDS\n\n",
        "ENDS\nA\n",
        "ENDS\nA\nBOSTON, March 1 - A\n",
        "BC-A\n\nBOSTON, March 1 - A\n",
        "BC-A\n\n",
        "###\nA\n\n",
        "A: ",
        "A\n\nLONDON: a\n",
        "a = b\n",
        "12:00:00 a\n",
        "A contributed to this report. ",
        "7 October 2026\n",
        "{;}\n",
        "a,b,c\n",
        "<A> <B> "
      })
  void megabytesOfAnythingAreReadInLinearTime(String piece) {
    var text = piece.repeat(2_000_000 / piece.length());

    assertThat(new WireText().parse(document(text.getBytes(UTF_8)))).isNotNull();
  }

  @Test
  void anyBytesAreReadWithoutAFault() {
    var random = new Random(11);
    for (var i = 0; i < 500; i++) {
      var bytes = new byte[random.nextInt(300)];
      random.nextBytes(bytes);
      assertThat(new WireText().parse(document(bytes))).isNotNull();
    }
  }

  private static Parsed parsed(String text) {
    return new WireText().parse(document(text.getBytes(UTF_8)));
  }

  private static List<String> stories(String text) {
    return parsed(text).found().stream().map(Found::place).toList();
  }

  private static Article article(String text) {
    var parsed = parsed(text);
    assertThat(parsed.articles()).as("%s", parsed.problems()).hasSize(1);
    return parsed.articles().getFirst();
  }

  private static Kind problem(String text) {
    var parsed = parsed(text);
    assertThat(parsed.articles()).isEmpty();
    return parsed.problems().getLast().kind();
  }

  private static Document document(byte[] bytes) {
    return new Document("", "story.txt", null, bytes);
  }
}
