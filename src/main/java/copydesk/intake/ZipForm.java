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
  private static final ZipForm WORD = new ZipForm("a Word document", Format.DOCX);
  private static final ZipForm ODT = new ZipForm("an OpenDocument text", Format.ODT);
  private static final ZipForm OFFICE = new ZipForm("an office document that is no text", null);
  private static final String MEDIA_TYPE = "mimetype";
  private static final int HEAD_BYTES = 1024;
  private static final int NAME_AT = 30;

  // The folder of the main part of each; which files are in it differs from program to program.
  private static final Map<String, ZipForm> FOLDERS = folders();
  // What each media type begins with, the longer one first.
  private static final Map<String, ZipForm> MEDIA_TYPES = mediaTypes();

  private static Map<String, ZipForm> folders() {
    var folders = new LinkedHashMap<String, ZipForm>();
    folders.put("word/", WORD);
    folders.put("xl/", new ZipForm("a spreadsheet of Excel", null));
    folders.put("ppt/", new ZipForm("a presentation of PowerPoint", null));
    folders.put("visio/", new ZipForm("a drawing of Visio", null));
    return folders;
  }

  private static Map<String, ZipForm> mediaTypes() {
    var openDocument = "application/vnd.oasis.opendocument.";
    var types = new LinkedHashMap<String, ZipForm>();
    types.put(openDocument + "text", ODT);
    types.put(openDocument + "spreadsheet", new ZipForm("a spreadsheet of OpenDocument", null));
    types.put(openDocument, new ZipForm("an OpenDocument that is no text", null));
    types.put("application/vnd.sun.xml.writer", new ZipForm("a text of OpenOffice 1", null));
    types.put("application/epub+zip", new ZipForm("an EPUB book", null));
    return types;
  }

  static boolean isZip(byte[] bytes) {
    return bytes.length > 3
        && bytes[0] == 'P'
        && bytes[1] == 'K'
        && ((bytes[2] == 3 && bytes[3] == 4) || (bytes[2] == 5 && bytes[3] == 6));
  }

  static ZipForm of(Document document) {
    var bytes = document.bytes();
    var head = new String(bytes, 0, Math.min(bytes.length, HEAD_BYTES), ISO_8859_1);
    var type = mediaType(head);
    for (var known : MEDIA_TYPES.entrySet()) {
      if (type.startsWith(known.getKey())) {
        return known.getValue();
      }
    }
    var names = ZipDirectory.names(bytes);
    if (names.isEmpty()) {
      return ofCut(head);
    }
    // ECMA-376, part 2, section 7.2.3.5: no package is without this.
    if (names.contains("[Content_Types].xml")) {
      for (var known : FOLDERS.entrySet()) {
        if (names.stream().anyMatch(name -> name.startsWith(known.getKey()))) {
          return known.getValue();
        }
      }
      return OFFICE;
    }
    // Packed anew by a program that puts the media type anywhere.
    return names.contains(MEDIA_TYPE)
            && names.contains("META-INF/manifest.xml")
            && names.contains("content.xml")
        ? ODT
        : ARCHIVE;
  }

  // OpenDocument 1.3, part 2, section 3.3: the first file, uncompressed. Not all programs keep to
  // it that nothing stands between its name, at byte 30, and its content.
  private static String mediaType(String head) {
    if (!head.startsWith(MEDIA_TYPE, NAME_AT)) {
      return "";
    }
    var more = head.charAt(NAME_AT - 2) + 256 * head.charAt(NAME_AT - 1);
    return head.substring(Math.min(head.length(), NAME_AT + MEDIA_TYPE.length() + more));
  }

  // What is cut off has no directory. Office programs write one of these parts first.
  private static ZipForm ofCut(String head) {
    return head.startsWith("[Content_Types].xml", NAME_AT)
            || head.startsWith("_rels/.rels", NAME_AT)
            || head.startsWith("docProps/", NAME_AT)
            || head.startsWith("word/", NAME_AT)
        ? WORD
        : ARCHIVE;
  }

  boolean isArchive() {
    return equals(ARCHIVE);
  }
}
