package copydesk.parse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.DeflaterOutputStream;

/// Writes a PDF by hand, down to what no program would write.
final class PdfFile {
  private PdfFile() {}

  // A page with this content, and whatever else it needs from object 6 on. Its table says nothing:
  // the objects are then searched for.
  static String pdf(String font, String content, String... others) {
    var page =
        """
        %%PDF-1.7
        1 0 obj
        <</Type/Catalog/Pages 2 0 R>>
        endobj
        2 0 obj
        <</Type/Pages/Kids[3 0 R]/Count 1>>
        endobj
        3 0 obj
        <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R
        /Resources<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>>>
        endobj
        5 0 obj
        <</Type/Font/Subtype/Type1/BaseFont/Times-Roman%s>>
        endobj
        4 0 obj
        %s
        endobj
        """
            .formatted(font, content);
    var file = new StringBuilder(page);
    for (var i = 0; i < others.length; i++) {
      file.append(i + 6).append(" 0 obj\n").append(others[i]).append("\nendobj\n");
    }
    return file + "trailer\n<</Size 9/Root 1 0 R>>\nstartxref\n1\n%%EOF\n";
  }

  static String plain(String content) {
    return stream("<<", content);
  }

  static String packed(String dictionary, String content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var packed = new DeflaterOutputStream(bytes)) {
      packed.write(content.getBytes(ISO_8859_1));
    }
    return stream(dictionary + "/Filter/FlateDecode", bytes.toString(ISO_8859_1));
  }

  static String stream(String dictionary, String bytes) {
    return "%s/Length %d>>\nstream\n%s\nendstream".formatted(dictionary, bytes.length(), bytes);
  }
}
