package copydesk.parse;

import static copydesk.parse.OfficeFile.outside;
import static copydesk.parse.OfficeFile.relationship;
import static copydesk.parse.OfficeFile.relationships;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Makes the Word documents and OpenDocument texts among the samples: nobody can read or mend them
/// by hand. What is in them lies beside as text, in `src/test/resources/office`.
final class OfficeSamples {
  private static final Path FOLDER = Path.of("src", "test", "resources", "samples");
  private static final Path SOURCES = Path.of("src", "test", "resources", "office");
  private static final int MIB = 1024 * 1024;

  private OfficeSamples() {}

  /// Writes them all.
  public static void main(String[] arguments) throws IOException {
    docx();
    odt();
  }

  private static void docx() throws IOException {
    var rich = richDocx();
    write("docx/rich.docx", rich);
    write("docx/damaged.docx", Arrays.copyOf(rich, rich.length * 2 / 3));
    write("docx/minimal.docx", OfficeFile.docx(source("minimal.body.xml")).bytes());
    write("docx/manuscript.docx", OfficeFile.docx(source("manuscript.body.xml")).bytes());
    write("docx/page.docx", page());
    write("docx/locked.docx", locked());
    write("docx/hostile.docx", OfficeFile.docx("<w:p/>".repeat(4 * MIB)).bytes());
    write("docx/outside.docx", outsideDocx());
  }

  private static byte[] richDocx() throws IOException {
    return OfficeFile.docx(source("rich.body.xml"))
        .with(
            "_rels/.rels",
            relationships(
                relationship("officeDocument", "word/document.xml"),
                relationship("metadata/core-properties", "/docProps/card.xml"),
                relationship("extended-properties", "docProps/app.xml"),
                relationship("custom-properties", "docProps/custom.xml")))
        .with(
            "word/_rels/document.xml.rels",
            relationships(
                relationship("styles", "styles.xml"),
                relationship("footnotes", "footnotes.xml"),
                relationship("endnotes", "endnotes.xml"),
                relationship("header", "header1.xml"),
                relationship("comments", "comments.xml"),
                relationship("image", "media/image1.jpeg"),
                outside("web", "image", "https://example.org/pictures/quay.jpg")))
        .with("word/styles.xml", source("rich.styles.xml"))
        .with("word/footnotes.xml", source("rich.footnotes.xml"))
        .with("word/endnotes.xml", source("rich.endnotes.xml"))
        .with("word/header1.xml", source("rich.header.xml"))
        .with("word/comments.xml", source("rich.comments.xml"))
        .with("docProps/card.xml", source("rich.core.xml"))
        .with("docProps/app.xml", source("rich.app.xml"))
        .with("docProps/custom.xml", source("rich.custom.xml"))
        .bytes();
  }

  // What converters of pages make: one page, and nothing of Word.
  private static byte[] page() throws IOException {
    return OfficeFile.docx("<w:altChunk r:id=\"aFChunk\"/>")
        .with(
            "word/_rels/document.xml.rels",
            relationships(relationship("aFChunk", "/word/page.html")))
        .with("word/page.html", source("page.html"))
        .bytes();
  }

  // Addresses out of the file and out of its folder, and an entity: none is followed.
  private static byte[] outsideDocx() throws IOException {
    return OfficeFile.docx("")
        .with("word/document.xml", source("outside.document.xml"))
        .with(
            "word/_rels/document.xml.rels",
            relationships(
                outside("aFChunk", "aFChunk", "http://127.0.0.1/page.html"),
                relationship("styles", "../../../../etc/styles.xml"),
                outside("footnotes", "footnotes", "file:///etc/passwd"),
                outside("file", "image", "file:///etc/passwd")))
        .bytes();
  }

  // MS-CFB: a compound file, whose directory begins at sector 0, with the stream of a locked one.
  private static byte[] locked() {
    var file = new byte[1536];
    var start = new int[] {0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1};
    for (var i = 0; i < start.length; i++) {
      file[i] = (byte) start[i];
    }
    var root = "Root Entry".getBytes(UTF_16LE);
    System.arraycopy(root, 0, file, 512, root.length);
    var name = "EncryptedPackage".getBytes(UTF_16LE);
    System.arraycopy(name, 0, file, 640, name.length);
    return file;
  }

  private static void odt() throws IOException {
    var rich =
        OfficeFile.odt()
            .with("content.xml", source("rich.content.xml"))
            .with("styles.xml", source("rich.odt-styles.xml"))
            .with("meta.xml", source("rich.meta.xml"))
            .with("META-INF/manifest.xml", source("rich.manifest.xml"))
            .bytes();
    write("odt/rich.odt", rich);
    write("odt/damaged.odt", Arrays.copyOf(rich, rich.length / 2));
    write(
        "odt/minimal.odt",
        OfficeFile.odt().with("content.xml", source("minimal.content.xml")).bytes());
    write(
        "odt/locked.odt",
        OfficeFile.odt()
            .with("content.xml", "no XML: this is what a cipher makes of it".getBytes(UTF_8))
            .with("META-INF/manifest.xml", source("locked.manifest.xml"))
            .bytes());
    var deep = "<text:section>".repeat(10_000) + "</text:section>".repeat(10_000);
    write(
        "odt/hostile.odt",
        OfficeFile.odt()
            .with("content.xml", source("hostile.content.xml").replace("DEEP", deep))
            .bytes());
  }

  private static String source(String name) throws IOException {
    return Files.readString(SOURCES.resolve(name), UTF_8);
  }

  private static void write(String name, byte[] bytes) throws IOException {
    var file = FOLDER.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}
