package copydesk.parse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.article.Titles;
import copydesk.intake.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Word, OpenDocument and RTF where the samples end: edges, and what somebody means ill with.
final class OfficeTest {
  private static final Path SAMPLES = Path.of("src", "test", "resources", "samples");
  private static final String FIELD = "<w:r><w:fldChar w:fldCharType=\"%s\"/></w:r>";

  @ParameterizedTest
  @CsvSource({"docx/rich.docx", "docx/manuscript.docx", "odt/rich.odt", "rtf/rich.rtf"})
  @Timeout(60)
  void whatIsCutAnywhereIsAProblemOrAnArticle(String name) throws IOException {
    var whole = Files.readAllBytes(SAMPLES.resolve(name));
    for (var length = 1; length < whole.length; length++) {
      var cut = parse(name, Arrays.copyOf(whole, length));
      assertThat(cut.articles().isEmpty() && cut.problems().isEmpty())
          .as("cut after %d bytes", length)
          .isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({"docx/rich.docx", "odt/rich.odt", "rtf/rich.rtf"})
  @Timeout(60)
  void aWrongByteIsAProblemOrAnArticle(String name) throws IOException {
    var sound = Files.readAllBytes(SAMPLES.resolve(name));
    for (var at = 0; at < sound.length; at += 7) {
      var spoilt = sound.clone();
      spoilt[at] ^= 0x55;
      var read = parse(name, spoilt);
      assertThat(read.articles().isEmpty() && read.problems().isEmpty())
          .as("byte %d", at)
          .isFalse();
    }
  }

  @Test
  void aPartWithAWrongSumIsDamaged() {
    var content = odt("<text:p>The mayor resigned.</text:p>");
    var bytes = OfficeFile.odt().with("content.xml", content).bytes();
    var sum = new String(bytes, ISO_8859_1).lastIndexOf("PK\1\2") + 16;
    bytes[sum] ^= 1;
    assertThat(kinds(parse("story.odt", bytes))).containsExactly(Kind.DAMAGED);
  }

  @Test
  @Timeout(10)
  void moreEntriesThanADocumentHasAreNotOpened() {
    // A directory of nothing but marks: no library is asked what it makes of them.
    var bytes = new byte[4_000_000];
    for (var i = 0; i + 4 <= bytes.length; i += 4) {
      System.arraycopy(new byte[] {'P', 'K', 1, 2}, 0, bytes, i, 4);
    }
    assertThat(kinds(parse("story.docx", bytes))).containsExactly(Kind.TOO_MANY);
  }

  @Test
  void oneFieldInAnotherIsReadByItsResult() {
    var begin = FIELD.formatted("begin");
    var separate = FIELD.formatted("separate");
    var end = FIELD.formatted("end");
    var inner = begin + "<w:r><w:instrText>PAGE</w:instrText></w:r>" + separate + run("1") + end;
    assertThat(
            paragraphs(
                "<w:p>"
                    + begin
                    + "<w:r><w:instrText>IF</w:instrText></w:r>"
                    + inner
                    + separate
                    + run("It rained.")
                    + end
                    + "</w:p>"))
        .containsExactly("It rained.");
  }

  @Test
  void anIndexThatDoesNotEndHidesNothing() {
    var open =
        FIELD.formatted("begin")
            + "<w:r><w:instrText> TOC </w:instrText></w:r>"
            + FIELD.formatted("separate");
    assertThat(paragraphs("<w:p>" + open + run("Contents") + "</w:p>" + p("It rained.")))
        .contains("It rained.");
  }

  @Test
  void aTableThatIsALayoutIsReadCellByCell() {
    var lead = "<w:tc>" + p("It rained. ".repeat(40).strip()) + p("It stopped.") + "</w:tc>";
    var aside = "<w:tc>" + p("Weather") + "</w:tc>";
    assertThat(paragraphs("<w:tbl><w:tr>" + lead + aside + "</w:tr></w:tbl>"))
        .containsExactly("It rained. ".repeat(40).strip(), "It stopped.", "Weather");
  }

  @Test
  void stylesThatAreBasedOnEachOtherEndSomewhere() {
    var styles =
        """
        <w:styles xmlns:w="w"><w:style w:styleId="a"><w:basedOn w:val="b"/></w:style>
        <w:style w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>\
        """;
    var body = "<w:p><w:pPr><w:pStyle w:val=\"a\"/></w:pPr>" + run("It rained.") + "</w:p>";
    var bytes = OfficeFile.docx(body).with("word/styles.xml", styles).bytes();
    assertThat(text(parse("story.docx", bytes))).containsExactly("It rained.");
  }

  @Test
  void whoIsAnAccountIsNoAuthor() {
    for (var account : List.of("desk4", "Microsoft Office User", "Sel News Agency")) {
      var core = "<c xmlns:dc=\"dc\"><dc:creator>%s</dc:creator></c>".formatted(account);
      var bytes = OfficeFile.docx(p("It rained.")).with("docProps/core.xml", core).bytes();
      var article = parse("story.docx", bytes).articles().getFirst();
      assertThat(article.credits().authors()).isEmpty();
      assertThat(article.extras().source()).containsEntry("creator", account);
    }
  }

  @Test
  void whatIsInTheStrictNamespaceIsReadToo() {
    var strict =
        """
        <w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body>
        <w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Rain</w:t></w:r></w:p>
        <w:p><w:r><w:t>It rained.</w:t></w:r></w:p></w:body></w:document>\
        """;
    var bytes = OfficeFile.docx("").with("word/document.xml", strict).bytes();
    var article = parse("story.docx", bytes).articles().getFirst();
    assertThat(article.titles().headlines()).extracting(Titles.Line::value).containsExactly("Rain");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`{\\rtf1 caf\\'e9}`                                         | café",
        "`{\\rtf1\\ansicpg1251 \\'cf\\'ee\\'f0\\'f2}`                | Порт",
        "`{\\rtf1\\mac caf\\'8e}`                                    | café",
        "`{\\rtf1\\ansicpg932 \\'8d\\'60}`                           | 港",
        "`{\\rtf1 \\u233?\\uc0\\u233\\uc2\\u233\\'65\\'65!}`         | ééé!",
        "`{\\rtf1 \\u128674?}`                                       | 🚢",
        "`{\\rtf1 \\u8212\\emdash x}`                                | —x",
        "`{\\rtf1 {\\uc3 {\\u233 abc}}def}`                          | édef",
        "`{\\rtf1 a\\{b\\}c\\\\d}`                                   | a{b}c\\d",
        "`{\\rtf1 half\\_open\\-ing\\~x}`                            | half-opening x",
        "`{\\rtf1 It {\\footnote\\footnote}rained.}`                | It rained.",
        "`{\\rtf1 It {\\v hardly}{\\v\\v0 }rained.}`                 | It rained.",
        "`{\\rtf1 It{\\deleted\\v0  hardly} rained.}`                | It rained.",
        "`{\\rtf1{\\*\\unheard of}{\\unheard It} rained.}`           | It rained.",
        "`{\\rtf1 It {\\pict\\bin3 {{{}rained.}`                     | It rained.",
        "`{\\rtf1\\fonttbl{\\f0 x;}}`                                | ``",
        "`{\\rtf1 {\\upr{ol?}{\\*\\ud{ol\\u225?}}}}`                 | olá",
        "`{\\rtf1 {\\field{\\*\\fldinst {\\b HYPERLINK x}}{\\fldrslt It}} rained.}` | It rained."
      })
  void rtfIsHeardAsItsRulesSay(String rtf, String text) {
    var read = parse("story.rtf", rtf.getBytes(UTF_8));
    assertThat(String.join(" / ", text(read))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`{\\rtf1 It rained.`                       | DAMAGED",
        "`{\\rtf1 It {\\pict\\bin2147483647 x}}`    | DAMAGED",
        "`{\\rtf1 It {\\pict\\bin99999999999 x}}`   | DAMAGED",
        "`{\\rtf1 }`                                | NO_ARTICLE",
        "`{\\rtf1{\\fonttbl{\\f0\\fcharset2 Ornaments;}}It rained. \\f0 x}` | CHARACTERS_REPLACED"
      })
  void rtfThatIsNotWholeIsAProblem(String rtf, Kind kind) {
    assertThat(kinds(parse("story.rtf", rtf.getBytes(UTF_8)))).containsExactly(kind);
  }

  private static String run(String text) {
    return "<w:r><w:t xml:space=\"preserve\">%s</w:t></w:r>".formatted(text);
  }

  private static String p(String text) {
    return "<w:p>" + run(text) + "</w:p>";
  }

  private static String odt(String body) {
    return """
    <o:document-content xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
      xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><o:body><o:text>\
    """
        + body
        + "</o:text></o:body></o:document-content>";
  }

  private static List<String> paragraphs(String body) {
    return text(parse("story.docx", OfficeFile.docx(body).bytes()));
  }

  private static List<String> text(Parsed parsed) {
    return parsed.articles().stream()
        .flatMap(article -> article.body().paragraphs().stream())
        .toList();
  }

  private static List<Kind> kinds(Parsed parsed) {
    return parsed.problems().stream().map(Problem::kind).toList();
  }

  private static Parsed parse(String name, byte[] bytes) {
    var document = new Document("", name, null, bytes);
    Parser parser = name.endsWith("x") ? new Docx() : name.endsWith("t") ? new Odt() : new Rtf();
    return parser.parse(document);
  }
}
