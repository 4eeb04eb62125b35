package copydesk.parse;

import copydesk.intake.Document;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/// The XMP packet of a PDF (ISO 16684-1): its properties by name, `dc:title`, each with its values.
final class PdfXmp {
  private static final Map<String, String> PREFIXES =
      Map.of(
          "http://purl.org/dc/elements/1.1/", "dc",
          "http://ns.adobe.com/xap/1.0/", "xmp",
          "http://ns.adobe.com/xap/1.0/rights/", "xmpRights",
          "http://ns.adobe.com/photoshop/1.0/", "photoshop");

  private PdfXmp() {}

  /// Those of the namespaces that say something about an article; none where the packet is broken:
  /// programs see to the information dictionary first.
  static Map<String, List<String>> of(PDDocument pdf) {
    var values = new LinkedHashMap<String, List<String>>();
    var root = packet(pdf);
    for (var description : root == null ? List.<XmlElement>of() : root.descendants("Description")) {
      description.attributes().forEach((name, value) -> add(values, name, value));
      // A property is an element or an attribute, its values stand in a Seq, a Bag or an Alt.
      for (var property : description.children()) {
        var items = property.descendants("li");
        for (var item : items.isEmpty() ? List.of(property) : items) {
          add(values, "{%s}%s".formatted(property.namespace(), property.name()), item.text());
        }
      }
    }
    return values;
  }

  private static void add(Map<String, List<String>> values, String name, String value) {
    var end = name.indexOf('}');
    var prefix = end < 0 ? null : PREFIXES.get(name.substring(1, end));
    if (prefix != null && !value.isBlank()) {
      var property = prefix + ":" + name.substring(end + 1);
      values.computeIfAbsent(property, _ -> new ArrayList<>()).add(value.strip());
    }
  }

  private static @Nullable XmlElement packet(PDDocument pdf) {
    var metadata = pdf.getDocumentCatalog().getMetadata();
    if (metadata == null) {
      return null;
    }
    try (var packet = metadata.exportXMPMetadata()) {
      return SafeXml.read(new Document("", "xmp", null, packet.readAllBytes())).root();
    } catch (IOException _) {
      return null;
    }
  }
}
