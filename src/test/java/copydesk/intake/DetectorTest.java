package copydesk.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.article.Problem.Kind;
import copydesk.intake.Detector.Detected;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Content tells what a document is, then its declared type, then its name.
final class DetectorTest {
  private static final Detected HTML = new Detected.Known(Format.HTML);
  private static final Detected TEXT = new Detected.Known(Format.WIRE_TEXT);
  private static final char MARK = '\uFEFF';

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html><title>x</title>",
        "<!doctype HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\">",
        "<HTML lang=en>",
        "\n\t <html>",
        "<body bgcolor=white>",
        "<p>A fragment",
        "<p class=lead>A fragment",
        "<h1>Fragment</h1>",
        "<div><p>x</div>",
        "<!-- saved from a browser --><html>",
        "<!-- one -->\n<!-- two -->\n<p>x",
        "<!-- a licence that goes on and on",
        "<?xml version='1.0'?><!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN' 'x'><html>",
        "<?xml version='1.0'?>\n<html xmlns='http://www.w3.org/1999/xhtml'>"
      })
  void markupIsAPageWhateverTheFileIsCalled(String page) {
    for (var charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
      assertThat(detect("story.txt", "text/plain", page.getBytes(charset))).isEqualTo(HTML);
      assertThat(detect("story.txt", "text/plain", (MARK + page).getBytes(charset)))
          .as("with a mark in %s", charset)
          .isEqualTo(HTML);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`<?xml version=\"1.0\"?><svg/>`   | XML whose root is <svg>",
        "`<!DOCTYPE svg SYSTEM \"x.dtd\">` | XML",
        "`<metadata>x</metadata>`         | XML whose root is <metadata>",
        "`<headline>Piers</headline>`     | XML whose root is <headline>",
        "`{\"colour\": \"x\"}`            | JSON in none of the forms of news",
        "`{}`                             | JSON in none of the forms of news",
        "`GIF89a`                         | a GIF picture"
      })
  void formatsThatAreNotReadAreCalledByTheirName(String start, String name) {
    assertNotRead(start.getBytes(UTF_8), name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`<?xml version=\"1.0\"?><nitf/>`              | NITF",
        "`<nitf>\n  <head>`                           | NITF",
        "`<!DOCTYPE nitf SYSTEM \"x.dtd\"><nitf>`      | NITF",
        "`<!DOCTYPE nitf [<!ENTITY a \"b>\">]> <nitf>` | NITF",
        "`<n:newsItem xmlns:n=\"x\">`                 | NEWSML_G2",
        "`<!-- a --><newsMessage>`                    | NEWSML_G2",
        "`<NewsML>`                                   | NEWSML_1",
        "`<?xml version=\"1.0\"?><rss/>`               | FEED",
        "`<rdf:RDF>`                                  | FEED",
        "`<feed xmlns=\"http://www.w3.org/2005/Atom\">` | FEED",
        "`{\"uri\": \"x\"}`                            | NINJS",
        "`{ \"uri\": \"x\"}`                           | NINJS",
        "`{\n  \"uri\": \"x\"\n}`                      | NINJS",
        "`\uFEFF{\"uri\": \"x\"}`                      | NINJS",
        "`{\"a\": {\"uri\": \"}\"}, \"@type\": \"x\"}`   | SCHEMA_ORG",
        "`{\"version\":\"https://jsonfeed.org/version/1\"}` | JSON_FEED",
        "`[{\"uri\": \"x\"}]`                          | JSON_LINES",
        "`[\r\n  {\"uri\": \"x\"}]`                    | JSON_LINES",
        "`{\"uri\": \"x\"}\n{\"uri\": \"y\"}`          | JSON_LINES",
        "`[{\"uri\": \"x\"},`                          | JSON_LINES",
        "`[\"a\", \"b\"]`                            | JSON_LINES",
        "`[1, 2, 3]`                                  | JSON_LINES",
        "`[[], 1]`                                    | JSON_LINES",
        "`{\"uri\": \"x\"} {\"uri\": \"y\"}`           | JSON_LINES",
        "`{\n\"uri\": 1\n}\r\n{\n\"uri\": 2\n}`      | JSON_LINES",
        "`\r\n{\"uri\": \"x\"}\r\n\r\n{\"uri\": 2}\r\n` | JSON_LINES",
        "`\uFEFF{\"uri\": 1}\n{\"uri\": 2}`           | JSON_LINES",
        "`{\"uri\": 1},\n{\"uri\": 2},\n`             | JSON_LINES",
        "`\u001E{\"uri\": 1}\n\u001E{\"uri\": 2}\n`   | JSON_LINES",
        "`\u001E{\"uri\": 1}\n`                       | JSON_LINES",
        "`{\"uri\": \"x\n{\"uri\": 2}\n{\"uri\": 3}`   | JSON_LINES",
        "`{uri: x}\n{\"uri\": 2}\n{\"uri\": 3}`        | JSON_LINES",
        "`{\"@graph\":[\n{\"a\":1},\n{\"b\":2}\n]}`    | SCHEMA_ORG",
        "`{\"content_html\":\"x\"}`                     | JSON_FEED",
        "`%PDF-1.7`                                   | PDF",
        "`{\\rtf1\\ansi`                              | RTF",
        "`---\ntitle: x\n---\nWords`                  | MARKDOWN",
        "`+++\ntitle = 1\n+++\nWords`                 | MARKDOWN",
        "`From: a@b.example\nDate: x\nSubject: y\n\nz` | EMAIL"
      })
  void contentTellsTheFormat(String content, Format format) {
    assertThat(detect("story.txt", "text/plain", content.getBytes(UTF_8)))
        .isEqualTo(new Detected.Known(format));
  }

  /// However it is called, and whatever it was declared to be.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`<?xml version=\"1.0\"?><nitf/>`               | NITF",
        "`\n <!-- a --> <?x y?><!DOCTYPE nitf><nitf/>`  | NITF",
        "`<newsItem xmlns=\"x\"/>`                      | NEWSML_G2",
        "`<NewsML>`                                    | NEWSML_1",
        "`<rss version=\"2.0\"/>`                        | FEED",
        "`<!DOCTYPE html><title>x</title>`             | HTML",
        "`{\"uri\": \"x\"}`                             | NINJS",
        "`  [ {\"uri\": \"x\"}]`                        | JSON_LINES",
        "`%PDF-1.7`                                    | PDF",
        "`{\\rtf1\\ansi`                               | RTF",
        "`---\ntitle: x\n---\nWords`                   | MARKDOWN",
        "`From: a@b.example\nDate: x\nSubject: y\n\nz`  | EMAIL"
      })
  void aWrongNameAndAWrongTypeChangeNothing(String content, Format format) {
    var names =
        List.of("a.txt", "a.html", "a.xml", "a.json", "a.pdf", "a.docx", "a.gz", "a.eml", "a");
    var types = List.of("text/html", "text/plain", "application/json", "application/pdf", "x");
    for (var name : names) {
      for (var type : types) {
        assertThat(detect(name, type, content.getBytes(UTF_8)))
            .as("%s declared %s", name, type)
            .isEqualTo(new Detected.Known(format));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\t", ";", ",", "|"})
  void aTableIsCalledOne(String separator) {
    var row = String.join(separator, "2026-11-23", "\"Porto, Brava\"", "42", "x") + "\r\n";
    assertNotRead(row.repeat(10).getBytes(UTF_8), "a table of values");
    assertNotRead(row.repeat(40_000).getBytes(UTF_8), "a table of values");
  }

  @Test
  void aStoryWithATableInItIsAStory() {
    var rows = "Oper shr 12 cts | vs 10 | up\n".repeat(30);
    assertThat(detect("a", null, ("NWA 3RD QTR NET\n" + rows).getBytes(UTF_8))).isEqualTo(TEXT);
    assertThat(detect("a", null, (rows + "The ferry sailed.").getBytes(UTF_8))).isEqualTo(TEXT);
    assertThat(detect("a", null, "One, two, three\n".repeat(9).getBytes(UTF_8))).isEqualTo(TEXT);
  }

  @Test
  void textOfTwoBytesALetterIsTextWithoutAMarkToo() {
    for (var name : List.of("UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
      var bytes = "PORTO (NWA) - The ferry sailed.".getBytes(Charset.forName(name));
      assertThat(detect("story.txt", null, bytes)).as(name).isEqualTo(TEXT);
    }
  }

  @Test
  void aStoryMayBeginWithAMarkInAngleBrackets() {
    var story = "<NWA.O> shares rose on Monday, after <NWB.O> had fallen.";
    assertThat(detect("story.txt", null, story.getBytes(UTF_8))).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @CsvSource({
    "504B0304, a zip archive",
    "52494646240000005745425056503820, a WebP picture",
    "00000018667479706D703432, an MPEG-4 film",
    "49443303, an MP3 recording",
    "FFFB9064, an MP3 recording",
    "4F67675300, an Ogg recording",
    "774F4632, a font for the web",
    "CAFEBABE00000041, a Java class or a program for the Mac",
    "53514C69746520666F726D6174203300, an SQLite database",
    "526172211A07, a RAR archive",
    "377ABCAF271C, a 7z archive",
    "7F454C46, a program for Linux",
    "4D5A9000, a program for Windows",
    "89504E47, a PNG picture",
    "FFD8FFE0, a JPEG picture",
    "D0CF11E0, an old office document"
  })
  void packedAndPaintedFilesAreCalledByTheirName(String start, String name) {
    assertNotRead(Arrays.copyOf(HexFormat.of().parseHex(start), 600), name);
  }

  private static void assertNotRead(byte[] bytes, String name) {
    var sentence = name + ", which this version does not read";
    for (var file : List.of("story.txt", "page.html")) {
      assertThat(detect(file, "text/html", bytes))
          .isEqualTo(new Detected.Unknown(Kind.UNKNOWN_FORMAT, sentence));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PORTO (NWA) - The ferry sailed.",
        "5 < 6, said the minister.",
        "{sic} is what it said.",
        "[Eds: adds quotes] PORTO",
        "[Eds: adds quotes]\n[Eds: again]",
        "[10 boats] sailed, [2, perhaps 3] did not.",
        "[\"Stop,\" he said, \"now.\"]",
        "<ZCZC NWA0123",
        "<NORTH SEA ORANGES> <NSO.L> HALF YEAR\n LONDON - Shr 7p",
        "PK is what they call it.",
        "A TIDAL WAVE hit the pier.",
        "ID3 is a tag.",
        "BEGIN: the ferry sailed.",
        "<NWA.O> rose.\n{a} [b] <c>",
        "{Eds: repeats to add {byline}}",
        "\n\n  [1] The ferry sailed.",
        "%PDF is a signature: see page 3",
        "é"
      })
  void copyIsText(String copy) {
    assertThat(detect("story.txt", null, copy.getBytes(UTF_8))).isEqualTo(TEXT);
    assertThat(detect("story.txt", null, (MARK + copy).getBytes(UTF_16LE))).isEqualTo(TEXT);
    assertThat(detect("story.txt", null, (MARK + copy).getBytes(UTF_16BE))).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @CsvSource({
    "story.html,          , Only words.,               WIRE_TEXT",
    "story.txt, text/html, Only words.,               WIRE_TEXT",
    "story.html,          , Words with <i>markup</i>., HTML",
    "STORY.HTM,           , Words with <i>markup</i>., HTML",
    "story.xhtml,         , Words with <i>markup</i>., HTML",
    "story,     Text/HTML; charset=utf-8, Words with <i>markup</i>., HTML",
    "story.txt,           , Words with <i>markup</i>., WIRE_TEXT",
    "html,      text/plain, Words with <i>markup</i>., WIRE_TEXT"
  })
  void declarationAndNameDecideWhereTheContentDoesNot(
      String name, @Nullable String declared, String text, Format format) {
    assertThat(detect(name, declared, text.getBytes(UTF_8))).isEqualTo(new Detected.Known(format));
  }

  @Test
  void aZeroByteIsNoText() {
    var bytes = "PORTO (NWA) - The ferry sailed.".getBytes(ISO_8859_1);
    bytes[7] = 0;
    assertThat(detect("story.txt", "text/plain", bytes))
        .isEqualTo(new Detected.Unknown(Kind.BINARY, "no text: control bytes among the first 31"));
  }

  @Test
  void aWideMarkExplainsZeroBytes() {
    for (var name : List.of("UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
      var bytes = (MARK + "PORTO (NWA)").getBytes(Charset.forName(name));
      assertThat(detect("story.txt", null, bytes)).as(name).isEqualTo(TEXT);
    }
  }

  @Test
  void theControlCharactersOfOldWireServicesAreText() {
    // Start of heading, of text; end of text; and a shift or two.
    var copy = "\u0001a0123 bc-ferry\u0002\r\nPORTO - The ferry sailed at eight.\u0003\u000e\u000f";
    assertThat(detect("a0123", null, copy.getBytes(ISO_8859_1))).isEqualTo(TEXT);
  }

  @Test
  void theEscapesOfJapaneseMailAreText() {
    assertThat(detect("a", null, "\u001b$B\u001b(B\u001b$B\u001b(B".getBytes(ISO_8859_1)))
        .isEqualTo(TEXT);
  }

  @Test
  void moreControlCharactersThanATenthAreNoText() {
    assertThat(detect("a", null, ("\u0001" + "x".repeat(9)).getBytes(ISO_8859_1))).isEqualTo(TEXT);
    assertThat(detect("a", null, ("\u0001" + "x".repeat(8)).getBytes(ISO_8859_1)))
        .isInstanceOf(Detected.Unknown.class);
  }

  @Test
  void onlyTheBeginningIsLookedAt() {
    var bytes = "word ".repeat(2000).getBytes(ISO_8859_1);
    bytes[4096] = 0;
    assertThat(detect("a", null, bytes)).isEqualTo(TEXT);
    bytes[4095] = 0;
    assertThat(detect("a", null, bytes)).isInstanceOf(Detected.Unknown.class);
  }

  private static Detected detect(String name, @Nullable String declared, byte[] bytes) {
    return Detector.detect(new Document("", name, declared, bytes));
  }
}
