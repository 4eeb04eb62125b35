package copydesk.parse;

import static copydesk.parse.PdfFile.packed;
import static copydesk.parse.PdfFile.pdf;
import static copydesk.parse.PdfFile.plain;
import static copydesk.parse.PdfFile.stream;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.intake.Document;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PdfTest {
  private static final String TEXT = "BT /F 10 Tf 50 700 Td (The page that can be read.) Tj ET";

  @Test
  void columnsAndPagesBecomeTheParagraphsThatWereSet() throws IOException {
    var paragraphs = parse(PdfSamples.rich()).articles().getFirst().body().paragraphs();

    var set = PdfSamples.STORY.stream().map(one -> one.replaceFirst("^PORTO.*- ", "")).toList();
    assertThat(PdfSamples.wrapped(PdfSamples.STORY)).anyMatch(line -> line.endsWith("-"));
    assertThat(paragraphs).contains(PdfSamples.CAPTION).hasSize(set.size() + 1);
    assertThat(paragraphs.stream().filter(set::contains)).isEqualTo(set);
  }

  @Test
  void aCutFileIsRefusedWhereverItIsCut() throws IOException {
    var whole = PdfSamples.rich();
    // The last word may lack its line end.
    for (var length = 0; length < whole.length - 2; length++) {
      assertThat(parse(Arrays.copyOf(whole, length)).problems())
          .extracting(Problem::kind)
          .containsExactly(Kind.DAMAGED);
    }
  }

  @Test
  void spoiltBytesNeverThrow() throws IOException {
    var whole = PdfSamples.rich();
    var random = new Random(1);
    for (var i = 0; i < 300; i++) {
      var spoilt = whole.clone();
      for (var j = 0; j < 5; j++) {
        spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt();
      }
      var parsed = parse(spoilt);
      assertThat(parsed.found().size() + parsed.problems().size()).isPositive();
    }
  }

  @Test
  void theSameBytesBecomeTheSameArticle() throws IOException {
    var bytes = PdfSamples.rich();

    assertThat(parse(bytes)).isEqualTo(parse(bytes));
  }

  @Test
  void aFormThatDrawsItselfEndsAtALimit() {
    var form = "<</Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources<</XObject<</X 6 0 R>>>>";

    assertRefused(Kind.TOO_LARGE, pdf("", plain("/X Do"), stream(form, "/X Do /X Do")));
  }

  @Test
  void millionsOfLettersEndAtALimit() throws IOException {
    var content = "BT /F 10 Tf (" + "a".repeat(3_000_000) + ") Tj ET";

    assertRefused(Kind.TOO_LARGE, pdf("", packed("<<", content)));
  }

  @Test
  void graphicsWithinGraphicsEndAtALimit() throws IOException {
    assertRefused(Kind.TOO_LARGE, pdf("", packed("<<", "q ".repeat(1_000_000))));
  }

  @Test
  void aFontOfMillionsOfCodesEndsAtALimit() throws IOException {
    var codes = "beginbfrange <0000><FFFF> <0041> endbfrange ".repeat(10_000);

    assertRefused(Kind.TOO_LARGE, pdf("/ToUnicode 6 0 R", plain(TEXT), packed("<<", codes)));
  }

  @Test
  void millionsOfObjectsEndAtALimit() throws IOException {
    var table = packed("<</Type/XRef/Size 9000000/W[0 1 0]/Root 1 0 R", "\t".repeat(9_000_000));
    var file = "%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\n9 0 obj\n" + table + "\nendobj\n";
    var start = "startxref\n" + file.indexOf("9 0 obj") + "\n%%EOF\n";

    assertRefused(Kind.UNPACKS_TOO_LARGE, file + start);
    assertRefused(Kind.TOO_MANY, "%PDF-1.4\n" + "1 0 obj\n1\nendobj\n".repeat(400_000) + "%%EOF");
  }

  @Test
  void morePagesThanDeclaredEndAtALimit() {
    var pages = "[" + "3 0 R ".repeat(501) + "]";

    assertRefused(Kind.TOO_MANY, pdf("", plain(TEXT)).replace("[3 0 R]", pages));
  }

  @Test
  void textPackedAsAPictureIsNotUnpacked() {
    assertRefused(Kind.DAMAGED, pdf("", stream("<</Filter/JPXDecode", "picture")));
  }

  @Test
  void aPageTurnedOnItsSideIsReadUpright() {
    var turned = TEXT.replace("50 700 Td", "0 1 -1 0 300 50 Tm");
    var parsed = parse(pdf("", plain(turned)).replace("/MediaBox", "/Rotate 90/MediaBox"));

    assertThat(parsed.articles().getFirst().body().text()).isEqualTo("The page that can be read.");
  }

  @Test
  void aStreamThatBreaksOffIsNamedByItsPage() throws IOException {
    var packed = packed("<<", TEXT + " ".repeat(100_000));
    var parsed = parse(pdf("", packed.replaceFirst("(?s).{40}(?=\nendstream)", "?".repeat(40))));

    assertThat(parsed.articles().getFirst().body().text()).isEqualTo("The page that can be read.");
    assertThat(parsed.problems())
        .contains(new Problem(Kind.PAGES_LEFT_OUT, "", "not all could be read of page 1 of 1"));
  }

  @ParameterizedTest
  @CsvSource({
    "D:20261122, 2026-11-22",
    "D:202611221015, 2026-11-22T10:15",
    "D:20261122101500, 2026-11-22T10:15",
    "D:20261122101500Z, 2026-11-22T10:15Z",
    "D:20261122101500Z00'00', 2026-11-22T10:15Z",
    "D:20261122101500+05'30', 2026-11-22T10:15+05:30",
    "D:20261122101500-08'00, 2026-11-22T10:15-08:00",
    "20261122101500, 2026-11-22T10:15",
  })
  void aTimeWithoutAZoneStaysWithoutOne(String declared, String read) {
    var updated = parse(informed("/ModDate(" + declared + ")")).articles().getFirst().dates();

    assertThat(String.valueOf(updated.updated())).contains("value=" + read + ",");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Microsoft Word - story.doc", "untitled", "final_v3.indd", "A story.docx"})
  void aFileNameIsNoHeadline(String title) {
    var titles = parse(informed("/Title(" + title + ")")).articles().getFirst().titles();

    assertThat(titles.headlines()).isEmpty();
    assertThat(titles.title()).isEqualTo(title);
  }

  private static void assertRefused(Kind kind, String file) {
    var parsed = parse(file);

    assertThat(parsed.articles()).isEmpty();
    assertThat(parsed.problems()).extracting(Problem::kind).containsExactly(kind);
  }

  private static String informed(String information) {
    return pdf("", plain(TEXT), "<<" + information + ">>");
  }

  private static Parsed parse(String file) {
    return parse(file.getBytes(ISO_8859_1));
  }

  private static Parsed parse(byte[] bytes) {
    return new Pdf().parse(new Document("", "story.pdf", null, bytes));
  }
}
