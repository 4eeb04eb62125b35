package copydesk.parse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// An office document in the making, part by part: the same parts always give the same bytes.
final class OfficeFile {
  private static final LocalDateTime WRITTEN = LocalDateTime.of(2026, 11, 22, 0, 0); // in no zone
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  /// A Word document with this in its body, and no other part than it must have.
  static OfficeFile docx(String body) {
    return new OfficeFile()
        .with("[Content_Types].xml", "<Types/>")
        .with("_rels/.rels", relationships(relationship("officeDocument", "word/document.xml")))
        .with(
            "word/document.xml",
            """
            <w:document
              xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
              xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
              xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
              xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
              xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
              xmlns:v="urn:schemas-microsoft-com:vml"
              xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>
            %s
            </w:body></w:document>
            """
                .formatted(body));
  }

  /// An OpenDocument text of these parts.
  static OfficeFile odt() {
    return new OfficeFile().with("mimetype", "application/vnd.oasis.opendocument.text");
  }

  static String relationships(String... all) {
    return "<Relationships>" + String.join("", all) + "</Relationships>";
  }

  /// Its identifier is its kind.
  static String relationship(String kind, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"/>"
        .formatted(kind, OFFICE + kind, target);
  }

  static String outside(String id, String kind, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\" TargetMode=\"External\"/>"
        .formatted(id, OFFICE + kind, target);
  }

  OfficeFile with(String name, String content) {
    return with(name, content.getBytes(UTF_8));
  }

  OfficeFile with(String name, byte[] content) {
    parts.put(name, content);
    return this;
  }

  byte[] bytes() {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        var entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(WRITTEN);
        if (part.getKey().equals("mimetype")) { // as the format demands, for who looks at the bytes
          var sum = new CRC32();
          sum.update(part.getValue());
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(part.getValue().length);
          entry.setCrc(sum.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
