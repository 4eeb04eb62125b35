package copydesk.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Tells office documents from other zip archives, by the parts that their formats demand.
///
/// @param name what people call it
/// @param format the format, or null where it is of none that we read
record ZipForm(String name, @Nullable Format format) {
  private static final ZipForm ARCHIVE = new ZipForm("a zip archive", null);

  private static final String MEDIA_TYPE = "mimetypeapplication/";

  // The main part of each: what is embedded in it is packed once more, under another name.
  private static final Map<String, ZipForm> PARTS = parts();

  private static Map<String, ZipForm> parts() {
    var parts = new LinkedHashMap<String, ZipForm>();
    parts.put("word/document", new ZipForm("a Word document", Format.DOCX));
    parts.put("xl/workbook", new ZipForm("a spreadsheet of Excel", null));
    parts.put("ppt/presentation", new ZipForm("a presentation of PowerPoint", null));
    parts.put("visio/document", new ZipForm("a drawing of Visio", null));
    return parts;
  }

  static boolean isZip(byte[] bytes) {
    return bytes.length > 3
        && bytes[0] == 'P'
        && bytes[1] == 'K'
        && ((bytes[2] == 3 && bytes[3] == 4) || (bytes[2] == 5 && bytes[3] == 6));
  }

  static ZipForm of(Document document) {
    var bytes = document.bytes();
    // OpenDocument 1.3, part 2, section 3.3: the media type stands uncompressed at byte 30 and on.
    var head = new String(bytes, 0, Math.min(bytes.length, 200), ISO_8859_1);
    if (head.startsWith(MEDIA_TYPE, 30)) {
      return ofMediaType(head.substring(30 + MEDIA_TYPE.length()));
    }
    // ECMA-376, part 2: the names of parts stand uncompressed, here in the directory at the end.
    var all = new String(bytes, ISO_8859_1);
    if (!all.contains("[Content_Types].xml")) {
      return ARCHIVE;
    }
    for (var part : PARTS.entrySet()) {
      if (all.contains(part.getKey())) {
        return part.getValue();
      }
    }
    return new ZipForm("an office document that is no text", null);
  }

  private static ZipForm ofMediaType(String type) {
    if (type.startsWith("vnd.oasis.opendocument.text")) {
      return new ZipForm("an OpenDocument text", Format.ODT);
    }
    if (type.startsWith("vnd.oasis.opendocument.spreadsheet")) {
      return new ZipForm("a spreadsheet of OpenDocument", null);
    }
    if (type.startsWith("vnd.oasis.opendocument.")) {
      return new ZipForm("an OpenDocument that is no text", null);
    }
    return type.startsWith("epub+zip") ? new ZipForm("an EPUB book", null) : ARCHIVE;
  }

  boolean isArchive() {
    return equals(ARCHIVE);
  }
}
