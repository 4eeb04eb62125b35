package copydesk.parse;

import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.intake.Document;
import copydesk.parse.SafeXml.Xml;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The XML in an office document: one part of its zip archive.
final class OfficePart {
  private OfficePart() {}

  static Xml read(Document document, byte[] bytes, String part) {
    return SafeXml.read(new Document(document.entry(), part, null, bytes));
  }

  /// The root of a part that an article can do without; null where it is absent or not sound.
  static @Nullable XmlElement root(
      Document document, Map<String, byte[]> parts, @Nullable String part) {
    var bytes = part == null ? null : parts.get(part);
    var xml = part == null || bytes == null ? null : read(document, bytes, part);
    return xml == null || xml.fault() != null ? null : xml.root();
  }

  /// Why a part that the article is in could not be read.
  static Problem fault(Document document, Xml xml, String part, String wanted) {
    var fault = xml.fault();
    return fault == null
        ? new Problem(Kind.MALFORMED, document.entry(), part + ": no <" + wanted + "> in it")
        : new Problem(fault.kind(), document.entry(), part + ": " + fault.detail());
  }
}
