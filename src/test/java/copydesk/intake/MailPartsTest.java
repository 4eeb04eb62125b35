package copydesk.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.intake.MailPart.Role;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How the parts of messages are called, what they are, and where it ends.
final class MailPartsTest {
  private static final String HEADER =
      """
      From: Ann Example <ann@example.com>
      Date: Sun, 22 Nov 2026 09:15:00 +0100
      Subject: Ferry sails again
      MIME-Version: 1.0
      """;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Content-Disposition: attachment; filename=\"story.txt\" | story.txt",
        "Content-Disposition: attachment; filename=\"=?UTF-8?Q?F=C3=A4hre.txt?=\" | Fähre.txt",
        "Content-Disposition: attachment; filename*=utf-8''F%C3%A4hre.txt | Fähre.txt",
        "Content-Disposition: attachment; filename*0=\"the-\"; filename*1=\"ferry.txt\""
            + " | the-ferry.txt",
        "Content-Disposition: attachment; filename=\"Fähre.txt\" | Fähre.txt",
        "Content-Type: application/rtf; name=\"ferry.rtf\" | ferry.rtf",
        "Content-Type: text/plain; name*0=\"the-\"; name*1=\"ferry.txt\" | the-ferry.txt",
        "Content-Disposition: attachment; filename=\"../../etc/passwd\" | passwd",
        "Content-Disposition: attachment; filename=\"C:\\\\desk\\\\ferry.txt\" | ferry.txt",
        "Content-Disposition: attachment; filename=\"..\" | unnamed",
        "Content-Disposition: attachment | attachment-1",
        "Content-Type: message/rfc822 | message-1.eml",
      })
  void aFileHasTheNameThatItsHeaderGives(String field, String name) {
    for (var charset : List.of(UTF_8, ISO_8859_1)) {
      assertThat(files(HEADER + field + "\n\nThe ferry sailed.\n", charset))
          .as(charset.name())
          .containsExactly(name);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "text/plain, TEXT",
    "text/html, TEXT",
    "text/markdown, FILE",
    "application/pdf, FILE",
    "message/rfc822, FILE",
    "application/octet-stream; name=photo.JPG, PIECE",
    "image/png, PIECE",
    "text/calendar, PIECE",
    "application/pgp-signature, PIECE",
    "message/external-body; access-type=URL, PIECE",
    "application/pkcs7-mime; smime-type=enveloped-data, LOCKED",
    "application/ms-tnef, TNEF",
    "application/octet-stream; name=winmail.dat, TNEF",
  })
  void aPartIsWhatItsTypeSays(String type, Role role) {
    assertThat(roles(HEADER + "Content-Type: " + type + "\n\nx\n")).containsExactly(role);
  }

  @Test
  void whatIsEncryptedTogetherIsLocked() {
    var parts = "--x\n\nThe ferry\n--x\n\nsailed.\n--x--\n";
    assertThat(roles(HEADER + "Content-Type: multipart/encrypted; boundary=x\n\n" + parts))
        .containsExactly(Role.LOCKED, Role.LOCKED);
  }

  @Test
  void aFileOfBase64ThatEndsEarlyIsReadAsFarAsItGoes() {
    var opened =
        open(
            HEADER
                + "Content-Type: text/csv; name=a.csv\nContent-Transfer-Encoding: base64\n\nYSxi");
    assertThat(problems(opened)).isEmpty();
    opened =
        open(
            HEADER
                + "Content-Type: text/csv; name=a.csv\nContent-Transfer-Encoding: base64\n\nYSxiL");
    assertThat(problems(opened)).containsExactly(Kind.DAMAGED);
    assertThat(opened).hasSize(3);
  }

  @Test
  void aBombInAnEmailIsRefusedByTheLimitsOfArchives() throws IOException {
    var zip = Base64.getMimeEncoder().encodeToString(Packed.gzip(new byte[8 * 1024 * 1024]));
    var opened =
        open(
            HEADER
                + "Content-Type: application/gzip; name=a.gz\nContent-Transfer-Encoding: base64\n\n"
                + zip);
    assertThat(opened)
        .filteredOn(Opened.Refused.class::isInstance)
        .containsExactly(
            new Opened.Refused(
                new Problem(
                    Kind.UNPACKS_TOO_LARGE, "a.gz", "unpacks to more than 200 times its size")));
  }

  @Test
  void messagesWithinMessagesCountAsLevels() {
    var message = HEADER + "\nThe ferry sailed.\n";
    for (var i = 0; i < 5; i++) {
      message = HEADER + "Content-Type: message/rfc822\n\n" + message;
    }
    assertThat(problems(open(message))).containsExactly(Kind.TOO_DEEP);
  }

  @Test
  void moreFilesThanTheLimitAreAProblemThatNamesIt() {
    var limits = new Limits(1000, 100_000, 200, 3, 100_000, 2);
    var message =
        HEADER
            + "Content-Type: multipart/mixed; boundary=x\n\n"
            + "--x\nContent-Type: text/csv\n\na,b\n".repeat(4)
            + "--x--\n";
    var opened = new ArrayList<Opened>();
    new Intake(limits).open(mail(message, UTF_8), opened::add);
    assertThat(problems(opened)).containsExactly(Kind.TOO_MANY);
    assertThat(opened).hasSize(4); // the message, two files, the problem
  }

  @Test
  @Timeout(10)
  void nestedPartsEndAtTheLimit() {
    var message = new StringBuilder(HEADER);
    for (var i = 0; i < 10_000; i++) {
      message.append("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(i, i));
    }
    assertThat(walk(message.toString())).extracting(Problem::kind).contains(Kind.TOO_DEEP);
  }

  @Test
  void aMailboxIsAFolderOfMessages() {
    var line = "From ann@example.com Sun Nov 22 09:15:00 2026\n";
    var box = line + HEADER + "\nOne.\n\n>From here.\n\n" + line + HEADER + "\nTwo.\n";
    var names = new ArrayList<String>();
    for (var opened : open(box)) {
      if (opened instanceof Opened.Ready(var document, var format)) {
        assertThat(format).isEqualTo(Format.EMAIL);
        names.add(document.entry());
      }
    }
    assertThat(names).containsExactly("message-1.eml", "message-2.eml");
  }

  @Test
  void aStoryThatBeginsWithFromIsNoMailbox() {
    var story = "From Porto to the sea\n\nThe ferry sailed at eight on Sunday.\n";
    assertThat(open(story))
        .singleElement()
        .isInstanceOfSatisfying(
            Opened.Ready.class, ready -> assertThat(ready.format()).isEqualTo(Format.WIRE_TEXT));
  }

  @Test
  @Timeout(5)
  void aBoundaryOfManyKilobytesIsAProblem() {
    var boundary = "-".repeat(60_000) + "x";
    var header = HEADER + "Content-Type: multipart/mixed; boundary=\"" + boundary + "\"\n\n";

    assertThat(walk(header + "-".repeat(4_000_000)))
        .extracting(Problem::kind)
        .containsExactly(Kind.MALFORMED);
  }

  private static List<String> files(String message, Charset charset) {
    var names = new ArrayList<String>();
    MailParts.walk(
        mail(message, charset),
        part -> {
          if (part.role() == Role.FILE) {
            names.add(part.fileName(1));
          }
        });
    return names;
  }

  private static List<Role> roles(String message) {
    var roles = new ArrayList<Role>();
    MailParts.walk(mail(message, UTF_8), part -> roles.add(part.role()));
    return roles;
  }

  private static List<Problem> walk(String message) {
    var problems = new ArrayList<Problem>();
    MailParts.walk(
        mail(message, UTF_8),
        new MailReader() {
          @Override
          public void part(MailPart part) {}

          @Override
          public void problem(Kind kind, String detail) {
            problems.add(new Problem(kind, "", detail));
          }
        });
    return problems;
  }

  private static List<Kind> problems(List<Opened> opened) {
    return opened.stream()
        .filter(Opened.Refused.class::isInstance)
        .map(refused -> ((Opened.Refused) refused).problem().kind())
        .toList();
  }

  private static List<Opened> open(String message) {
    var opened = new ArrayList<Opened>();
    new Intake(Limits.DEFAULT).open(mail(message, UTF_8), opened::add);
    return opened;
  }

  private static Document mail(String message, Charset charset) {
    return new Document("", "mail", null, message.getBytes(charset));
  }
}
