package copydesk.parse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.article.Article;
import copydesk.article.Concept;
import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.intake.Document;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Edges of messages that samples would not show.
final class EmailTest {
  private static final Path SAMPLES = Path.of("src", "test", "resources", "samples", "email");
  private static final String HEADER =
      """
      From: Ann Example <ann@example.com>
      Date: Sun, 22 Nov 2026 09:15:00 +0100
      Subject: Ferry sails again
      MIME-Version: 1.0
      """;

  @ParameterizedTest
  @ValueSource(strings = {"rich.eml", "forwarded.eml", "encrypted.eml"})
  void whereverAMessageIsCutSomethingIsSaid(String sample) throws IOException {
    var bytes = Files.readAllBytes(SAMPLES.resolve(sample));
    var last = new String(bytes, ISO_8859_1).lastIndexOf("--outer--") + "--outer--".length();
    for (var length = 1; length < last; length++) {
      assertThat(parse(Arrays.copyOf(bytes, length)).problems()).as("%d", length).isNotEmpty();
    }
  }

  @ParameterizedTest(name = "{0} by {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Ann Example <a@example.com> | Ferry sails | Ann Example",
        "\"Example, Ann\" <a@example.com> | Ferry sails | Ann Example",
        "=?UTF-8?Q?Ren=C3=A9e_Example?= <r@example.com> | Ferry sails | Renée Example",
        "Renée Example <r@example.com> | Ferry sails | Renée Example",
        "Ann Example <a@example.com> | Re: Ferry sails | Ann Example",
        "Ann Example <a@example.com> | Fwd: Ferry sails | ''",
        "Northwind News Agency <desk@example.com> | Ferry sails | ''",
        "desk@example.com | Ferry sails | ''",
      })
  void aPersonWhoSendsAStoryWroteIt(String from, String subject, String author) {
    for (var charset : List.of(UTF_8, ISO_8859_1)) {
      var message = "From: " + from + "\nSubject: " + subject + "\n\nThe ferry sailed.\n";
      var article = one(message, charset);
      assertThat(article.credits().authors())
          .extracting(Concept::name)
          .containsExactlyElementsOf(author.isEmpty() ? List.of() : List.of(author));
      assertThat(article.titles().headline()).isEqualTo("Ferry sails");
      assertThat(article.extras().source().containsKey("From")).isEqualTo(author.isEmpty());
    }
  }

  @Test
  void aBylineInTheTextCountsForMoreThanTheSender() {
    var article = one(HEADER + "\nBy Bob Sample\n\nThe ferry sailed at eight.\n", UTF_8);
    assertThat(article.credits().by()).isEqualTo("By Bob Sample");
    assertThat(article.extras().source()).containsKey("From");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"us-ascii, UTF-8", "utf-8, UTF-8", "no-such, UTF-8", "iso-8859-1, ISO-8859-1"})
  void aTextIsReadInTheCharsetThatItsBytesAllow(String declared, String real) {
    var message = HEADER + "Content-Type: text/plain; charset=" + declared + "\n\nFähre fährt.\n";
    assertThat(one(message, Charset.forName(real)).body().paragraphs())
        .containsExactly("Fähre fährt.");
  }

  @Test
  void flowedLinesAreJoinedAsTheStandardSays() {
    var message =
        HEADER
            + "Content-Type: text/plain; format=flowed; delsp=yes\n\n"
            + "The ferry sailed at  \neight on Sun \nday.\n From the bank\n> they \n> cheered\n";
    assertThat(one(message, UTF_8).body().paragraphs())
        .containsExactly("The ferry sailed at eight on Sunday.", "From the bank", "> theycheered");
  }

  @Test
  void ofTwoFormsTheRicherCountsAndOtherTextsAreAllKept() {
    var message =
        HEADER
            + """
            Content-Type: multipart/mixed; boundary=x

            --x
            Content-Type: multipart/alternative; boundary=y

            --y
            Content-Type: text/plain

            The ferry sailed at eight on Sunday, plain.
            --y
            Content-Type: text/html

            <p>The ferry sailed at eight on Sunday, rich.
            --y--
            --x
            Content-Type: text/plain

            A footer.
            --x--
            """;
    assertThat(one(message, UTF_8).body().paragraphs())
        .containsExactly("The ferry sailed at eight on Sunday, rich.", "A footer.");
    var picture = message.replaceFirst("<p>.*", "<img src='cid:1'>");
    assertThat(one(picture, UTF_8).body().paragraphs())
        .containsExactly("The ferry sailed at eight on Sunday, plain.", "A footer.");
  }

  @Test
  void aWebPageSentAsItStandsIsReadWithoutItsMenus() {
    var page =
        """
        Content-Type: text/html

        <html><head><title>Ferry | Courier</title></head><body>
        <nav><a href="/">Home</a> <a href="/sport">Sport</a> <a href="/mail">Write to us</a></nav>
        <article><p>By Bob Sample</p>
        <p>The ferry over the Aller sailed at eight on Sunday, for the first time in nine days.</p>
        <p>The crew had been on strike. Two hundred people watched from the bank.</p></article>
        </body></html>
        """;
    var article = one(HEADER + page, UTF_8);
    assertThat(article.body().paragraphs())
        .containsExactly(
            "The ferry over the Aller sailed at eight on Sunday, for the first time in nine days.",
            "The crew had been on strike. Two hundred people watched from the bank.");
    assertThat(article.credits().by()).isEqualTo("By Bob Sample");
  }

  @Test
  void uuencodedFilesAreNamedAndNoText() {
    var parsed =
        parse((HEADER + "\nThe ferry.\n\nbegin 644 a.txt\n#0V%T\n`\nend\nMore.\n").getBytes(UTF_8));
    assertThat(parsed.articles().getFirst().body().paragraphs())
        .containsExactly("The ferry.", "More.");
    assertThat(parsed.problems()).extracting(Problem::kind).containsExactly(Kind.UNKNOWN_FORMAT);
  }

  @Test
  void htmlOfTooManyTagsIsAProblemThatNamesTheLimit() {
    var parsed =
        parse((HEADER + "Content-Type: text/html\n\n" + "<b>".repeat(200_000)).getBytes(UTF_8));
    assertThat(parsed.problems())
        .extracting(Problem::detail)
        .contains("a text of the e-mail, left out: HTML of more than 100000 tags");
  }

  @Test
  @Timeout(20)
  void millionsOfLinesOrWordsAreRefusedInTime() {
    for (var hostile : List.of("a\n", "=?UTF-8?Q?a?= ", "=", "begin 644 a\n!\n", ">", "--\n")) {
      var text = hostile.repeat(6_000_000 / hostile.length());
      assertThat(parse((HEADER + "\n" + text).getBytes(UTF_8))).as(hostile).isNotNull();
      assertThat(parse((HEADER.replace("again", text) + "\nThe ferry.").getBytes(UTF_8)))
          .as(hostile)
          .isNotNull();
    }
  }

  private static Article one(String message, Charset charset) {
    return parse(message.getBytes(charset)).articles().getFirst();
  }

  private static Parsed parse(byte[] message) {
    return new Email().parse(new Document("", "mail.eml", null, message));
  }
}
