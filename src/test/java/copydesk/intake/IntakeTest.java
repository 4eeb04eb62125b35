package copydesk.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Every upload opens to something: a document with its format, or a problem.
final class IntakeTest {
  private final Intake intake = new Intake(Limits.DEFAULT);

  @Test
  void aFileWithoutBytesIsEmpty() {
    assertThat(open(document("story.txt", new byte[0])))
        .containsExactly(new Opened.Refused(new Problem(Kind.EMPTY, "", "no bytes in it")));
  }

  @Test
  void anObjectWithoutNameAndBytesMarksAFolder() {
    assertThat(open(document("", new byte[0])))
        .containsExactly(
            new Opened.Refused(
                new Problem(Kind.FOLDER, "", "marks a folder; there is no file in it")));
  }

  @Test
  void anObjectWithoutNameThatHasBytesIsAFile() {
    var story = document("", "PORTO (NWA) - The ferry sailed.".getBytes(UTF_8));
    assertThat(open(story)).containsExactly(new Opened.Ready(story, Format.WIRE_TEXT));
  }

  @Test
  void nothingPackedIsAnEmptyFileAndNoFolder() {
    for (var name : new String[] {"story.txt.gz", ".gz"}) {
      assertThat(open(document(name, Packed.gzip(new byte[0]))))
          .containsExactly(new Opened.Refused(new Problem(Kind.EMPTY, "", "no bytes in it")));
    }
  }

  @Test
  void aFaultOfOursInAnAttachmentIsNoFaultOfTheMessage() {
    var mail =
        """
        From: desk@example.com
        Content-Type: multipart/mixed; boundary=x

        --x

        The ferry sailed.
        --x
        Content-Disposition: attachment; filename=story.txt

        The bridge opened.
        --x--
        """;
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                intake.open(
                    document("mail.eml", mail.getBytes(UTF_8)),
                    opened -> {
                      if (opened instanceof Opened.Ready(var file, _)
                          && file.name().equals("story.txt")) {
                        throw new IllegalStateException("the table's keys are wrong");
                      }
                    }));
  }

  @Test
  void aPackedPageIsAPage() {
    var packed = Packed.gzip("<p>The ferry sailed.".getBytes(UTF_8));
    assertThat(open(document("page.gz", packed)))
        .singleElement()
        .isInstanceOfSatisfying(
            Opened.Ready.class, ready -> assertThat(ready.format()).isEqualTo(Format.HTML));
  }

  @Test
  void whatIsPackedIsRefusedByWhatIsInside() {
    var packed = Packed.gzip("GIF89a".getBytes(UTF_8));
    assertThat(open(document("story.txt", packed)))
        .singleElement()
        .isInstanceOfSatisfying(
            Opened.Refused.class,
            refused -> {
              assertThat(refused.problem().kind()).isEqualTo(Kind.UNKNOWN_FORMAT);
              assertThat(refused.problem().detail()).startsWith("a GIF picture, ");
            });
  }

  @Test
  void moreThanTheLimitOfItsFormatIsRefusedByName() {
    var story = "word ".repeat(4 * 1024 * 1024).getBytes(UTF_8);
    assertThat(open(document("story.txt", story)))
        .containsExactly(
            new Opened.Refused(
                new Problem(
                    Kind.TOO_LARGE, "", "wire-text of 20971520 bytes; the limit is 16777216")));
  }

  private List<Opened> open(Document upload) {
    var opened = new ArrayList<Opened>();
    intake.open(upload, opened::add);
    return opened;
  }

  private static Document document(String name, byte[] bytes) {
    return new Document("", name, null, bytes);
  }
}
