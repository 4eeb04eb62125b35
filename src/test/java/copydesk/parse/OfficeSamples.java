package copydesk.parse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes the samples of the office formats, which no editor of text can write.
final class OfficeSamples {
  private static final Path FOLDER = Path.of("src", "test", "resources", "samples");
  private static final String W =
      "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
  private static final String DOCX_RICH =
      W
          + "<w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr><w:r><w:t>Harbour reopens</w:t></w:r></w:p>"
          + "<w:p><w:r><w:t>By Ann Example</w:t></w:r></w:p>"
          + "<w:p><w:r><w:t xml:space=\"preserve\">The harbour reopened </w:t></w:r>"
          + "<w:del><w:r><w:delText>Monday</w:delText></w:r></w:del>"
          + "<w:ins><w:r><w:t>Tuesday</w:t></w:r></w:ins><w:r><w:t>, the town said.</w:t></w:r></w:p>"
          + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Ferries</w:t></w:r></w:p></w:tc>"
          + "<w:tc><w:p><w:r><w:t>12</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>";
  private static final String CORE =
      "<c xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>Harbour</dc:title>"
          + "<dc:creator>desk4</dc:creator><keywords>harbour, ferries</keywords>"
          + "<created>2026-11-22T09:00:00Z</created></c>";
  private static final String ODT_RICH =
      "<o:document-content xmlns:o=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
          + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><o:body><o:text>"
          + "<text:h text:outline-level=\"1\">Harbour reopens</text:h><text:p>By Ann Example</text:p>"
          + "<text:p>The harbour reopened<text:s/>Tuesday, the town said.</text:p>"
          + "</o:text></o:body></o:document-content>";

  private OfficeSamples() {}

  public static void main(String[] arguments) throws IOException {
    docx("rich.docx", DOCX_RICH);
    docx("damaged.docx", DOCX_RICH.substring(0, 300));
    zip(
        "odt/rich.odt",
        "mimetype",
        "application/vnd.oasis.opendocument.text",
        "content.xml",
        ODT_RICH);
  }

  private static void docx(String name, String story) throws IOException {
    zip(
        "docx/" + name,
        "[Content_Types].xml",
        "<Types/>",
        "word/document.xml",
        story,
        "docProps/core.xml",
        CORE);
  }

  private static void zip(String name, String... parts) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(FOLDER.resolve(name)))) {
      zip.setMethod(ZipOutputStream.DEFLATED);
      for (var i = 0; i < parts.length; i += 2) {
        var entry = new ZipEntry(parts[i]);
        entry.setTime(0);
        if (parts[i].equals("mimetype")) {
          var bytes = parts[i + 1].getBytes(UTF_8);
          var sum = new CRC32();
          sum.update(bytes);
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(bytes.length);
          entry.setCrc(sum.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(parts[i + 1].getBytes(UTF_8));
        zip.closeEntry();
      }
    }
  }
}
