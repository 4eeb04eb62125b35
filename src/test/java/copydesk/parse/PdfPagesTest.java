package copydesk.parse;

import static copydesk.parse.PdfFile.packed;
import static copydesk.parse.PdfFile.pdf;
import static copydesk.parse.PdfFile.plain;
import static copydesk.parse.PdfFile.stream;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.intake.Document;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PdfPagesTest {
  private static final String TEXT = "BT /F 10 Tf 50 700 Td (The page that can be read.) Tj ET";
  private static final String FORM =
      "<</Type/XObject/Subtype/Form/BBox[0 0 400 20]/Resources<</Font<</F 5 0 R>>>>";

  @Test
  void whatIsAllThatThePagesSayIsNoRunningHeader() {
    var page = plain("BT /F 10 Tf 50 780 Td (A line alone on top.) Tj ET");
    var parsed = parse(pdf("", page).replace("[3 0 R]", "[3 0 R 3 0 R]"));

    assertThat(parsed.articles().getFirst().body().text()).contains("A line alone on top.");
  }

  @Test
  void aRowOfATableIsALineWithItsCells() {
    var rows = new StringBuilder();
    for (var i = 0; i < 3; i++) {
      var y = 600 - 14 * i;
      rows.append(
          "BT /F 10 Tf 50 %d Td (Shore) Tj 90 0 Td (4.%d) Tj 26 0 Td (2.%d) Tj ET\n"
              .formatted(y, i, i));
    }

    assertThat(parse(pdf("", plain(rows.toString()))).articles().getFirst().body().paragraphs())
        .containsExactly("Shore | 4.0 | 2.0", "Shore | 4.1 | 2.1", "Shore | 4.2 | 2.2");
  }

  @Test
  void theMarkOfAnItemIsNoCell() {
    var items = new StringBuilder();
    for (var i = 0; i < 3; i++) {
      var y = 600 - 14 * i;
      items.append(
          "BT /F 10 Tf 50 %d Td (%d.) Tj 18 0 Td (The fares rise.) Tj ET\n".formatted(y, i + 1));
    }

    assertThat(parse(pdf("", plain(items.toString()))).articles().getFirst().body().text())
        .contains("2. The fares rise.")
        .doesNotContain("|");
  }

  @Test
  void nothingButPageNumbersIsNoArticle() {
    var page = plain("BT /F 10 Tf 300 30 Td (Page 7 of 9) Tj ET");

    assertThat(parse(pdf("", page)).problems())
        .extracting(Problem::kind)
        .containsExactly(Kind.NO_ARTICLE);
  }

  @Test
  void aPageWithoutAnyContentIsAPageAllTheSame() {
    var parsed = parse(pdf("", plain("")).replace("/Contents 4 0 R", ""));

    assertThat(parsed.problems())
        .extracting(Problem::kind, Problem::detail)
        .contains(tuple(Kind.NO_ARTICLE, "no text: no letter on 1 page"));
  }

  @Test
  void aTreeOfPagesEndsAtALimit() {
    assertThat(parse(nested(PdfTree.MAX_LEVELS - 1)).articles()).hasSize(1);
    assertThat(parse(nested(PdfTree.MAX_LEVELS + 1)).problems())
        .containsExactly(
            new Problem(Kind.TOO_DEEP, "", "the tree of pages has more than 500 levels"));
    assertThat(parse(nested(60_000)).problems())
        .extracting(Problem::kind)
        .containsExactly(Kind.TOO_DEEP);
  }

  @Test
  void aPageIsReadWithoutThePartThatIsPackedAsAPicture() {
    var file = pdf("", plain(TEXT), stream("<</Filter/JBIG2Decode", "picture"));
    var parsed = parse(file.replace("/Contents 4 0 R", "/Contents[6 0 R 4 0 R 6 0 R]"));

    assertThat(parsed.articles().getFirst().body().text()).isEqualTo("The page that can be read.");
    assertThat(parsed.problems())
        .contains(new Problem(Kind.PAGES_LEFT_OUT, "", "not all could be read of page 1 of 1"));
  }

  @Test
  void aStreamThatItsWriterOnlyFlushedIsWhole() throws IOException {
    var bytes = new ByteArrayOutputStream();
    var packed = new DeflaterOutputStream(bytes, true);
    packed.write(TEXT.getBytes(ISO_8859_1));
    packed.flush();
    var parsed = parse(pdf("", stream("<</Filter/FlateDecode", bytes.toString(ISO_8859_1))));

    assertThat(parsed.articles().getFirst().body().text()).isEqualTo("The page that can be read.");
    assertThat(parsed.problems()).extracting(Problem::kind).doesNotContain(Kind.PAGES_LEFT_OUT);
  }

  @Test
  void whatIsTypedOverAPageIsReadWithIt() throws IOException {
    var parsed =
        parse(noted("/FreeText/AP<</N 6 0 R>>", packed(FORM, drawn("Typed over the page."))));

    assertThat(parsed.articles().getFirst().body().text())
        .isEqualTo("The page that can be read. Typed over the page.");
  }

  @Test
  void whatIsHiddenOnAPageStaysInTheSource() throws IOException {
    var note = "/FreeText/F 2/Contents(Check the name.)/AP<</N 6 0 R>>";
    var parsed = parse(noted(note, packed(FORM, drawn("Not to be seen."))));

    assertThat(parsed.articles().getFirst().body().text()).isEqualTo("The page that can be read.");
    assertThat(parsed.articles().getFirst().extras().toString())
        .contains("Check the name.")
        .doesNotContain("Not to be seen.");
  }

  @Test
  void aButtonIsNoText() throws IOException {
    var parsed = parse(noted("/Widget/FT/Btn/AP<</N 6 0 R>>", packed(FORM, drawn("Print"))));

    assertThat(parsed.articles().getFirst().body().text()).isEqualTo("The page that can be read.");
  }

  @Test
  void aNoteWithoutEndEndsAtALimit() throws IOException {
    var form = FORM.replace("/Font", "/XObject<</X 6 0 R>>/Font");
    var parsed = parse(noted("/FreeText/AP<</N 6 0 R>>", packed(form, "/X Do /X Do")));

    assertThat(parsed.problems()).extracting(Problem::kind).containsExactly(Kind.TOO_LARGE);
  }

  private static String drawn(String text) {
    return "BT /F 10 Tf 0 5 Td (" + text + ") Tj ET";
  }

  private static String noted(String note, String appearance) {
    var notes = "/Annots[<</Type/Annot/Rect[50 600 450 620]/Subtype" + note + ">>]/MediaBox";
    return pdf("", plain(TEXT), appearance).replace("/MediaBox", notes);
  }

  // Each node of the tree holds nothing but the next, and the last holds the page.
  private static String nested(int levels) {
    var nodes = new StringBuilder();
    for (var i = 10; i < 9 + levels; i++) {
      nodes.append("%d 0 obj\n<</Type/Pages/Count 1/Kids[%d 0 R]>>\nendobj\n".formatted(i, i + 1));
    }
    nodes.append("%d 0 obj\n<</Type/Pages/Count 1/Kids[3 0 R]>>\nendobj\n".formatted(9 + levels));
    return pdf("", plain(TEXT))
        .replace("[3 0 R]", "[10 0 R]")
        .replace("trailer", nodes + "trailer");
  }

  private static Parsed parse(String file) {
    return new Pdf().parse(new Document("", "story.pdf", null, file.getBytes(ISO_8859_1)));
  }
}
