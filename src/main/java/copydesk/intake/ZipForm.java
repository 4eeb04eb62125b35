package copydesk.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.jspecify.annotations.Nullable;

/// Tells office documents from other zip archives, by the parts that their formats demand.
///
/// @param name what people call it
/// @param format the format, or null where it is of none that we read
record ZipForm(String name, @Nullable Format format) {
  private static final ZipForm ARCHIVE = new ZipForm("a zip archive", null);

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
    if (head.startsWith("mimetypeapplication/vnd.oasis.opendocument.", 30)) {
      var kind = head.substring("mimetypeapplication/vnd.oasis.opendocument.".length() + 30);
      return kind.startsWith("text")
          ? new ZipForm("an OpenDocument text", Format.ODT)
          : new ZipForm("an OpenDocument that is no text", null);
    }
    // ECMA-376, part 2: the names of parts stand uncompressed, here in the directory at the end.
    var all = new String(bytes, ISO_8859_1);
    if (!all.contains("[Content_Types].xml")) {
      return ARCHIVE;
    }
    return all.contains("word/document")
        ? new ZipForm("a Word document", Format.DOCX)
        : new ZipForm("an office document that is no text", null);
  }

  boolean isArchive() {
    return equals(ARCHIVE);
  }
}
