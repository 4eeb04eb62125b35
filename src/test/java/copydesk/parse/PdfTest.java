package copydesk.parse;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.intake.Document;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PdfTest {
  @Test
  void columnsAndPagesBecomeTheParagraphsThatWereSet() throws IOException {
    var paragraphs = parse(PdfSamples.rich()).articles().getFirst().body().paragraphs();

    assertThat(PdfSamples.wrapped(PdfSamples.STORY)).anyMatch(line -> line.endsWith("-"));
    assertThat(paragraphs).hasSize(5 * PdfSamples.STORY.size());
    for (var i = 0; i < paragraphs.size(); i++) {
      var set = PdfSamples.STORY.get(i % PdfSamples.STORY.size());
      assertThat(paragraphs.get(i)).isEqualTo(set.replaceFirst("^PORTO.*- ", ""));
    }
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

  private static Parsed parse(byte[] bytes) {
    return new Pdf().parse(new Document("", "story.pdf", null, bytes));
  }
}
