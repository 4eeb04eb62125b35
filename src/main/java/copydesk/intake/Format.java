package copydesk.intake;

/// The formats that articles come in.
public enum Format {
  /// Plain text in the manner of agency copy. Three times the longest novel; what is larger is a
  /// log or a data set.
  WIRE_TEXT("wire-text", Format.MIB * 16),
  /// A web page. The heaviest have two or three MiB, most of it scripts; a tree takes ten times as
  /// much.
  HTML("html", Format.MIB * 16),
  /// IPTC's News Industry Text Format, 3.x. A story each, so this is generous.
  NITF("nitf", Format.MIB * 16),
  /// IPTC's NewsML-G2 2.x: an item, a package, or a message of many.
  NEWSML_G2("newsml-g2", Format.MIB * 32),
  /// IPTC's NewsML 1.x.
  NEWSML_1("newsml-1", Format.MIB * 16),
  /// IPTC's News in JSON, 1.x to 3.x.
  NINJS("ninjs", Format.MIB * 16),
  /// schema.org's vocabulary as JSON or JSON-LD.
  SCHEMA_ORG("schema-org", Format.MIB * 16),
  /// RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0. Archives of a feed's whole life have thirty MiB.
  FEED("feed", Format.MIB * 32),
  /// JSON Feed 1.0 and 1.1.
  JSON_FEED("json-feed", Format.MIB * 32),
  /// A line or an element of an array for each article, in any of the JSON forms above.
  JSON_LINES("json-lines", Format.MIB * 64),
  /// CommonMark, with the front matter of site generators.
  MARKDOWN("markdown", Format.MIB * 16),
  /// A message of RFC 5322. Its attachments count as documents of their own.
  EMAIL("email", Format.MIB * 64),
  /// The pages of a whole newspaper in print quality.
  PDF("pdf", Format.MIB * 64),
  /// Office Open XML, a document of Word.
  DOCX("docx", Format.MIB * 64),
  /// OpenDocument, a text of LibreOffice.
  ODT("odt", Format.MIB * 64),
  /// Microsoft's Rich Text Format.
  RTF("rtf", Format.MIB * 16);

  private static final int MIB = 1024 * 1024;

  private final String label;
  private final int maxBytes;

  Format(String label, int maxBytes) {
    this.label = label;
    this.maxBytes = maxBytes;
  }

  /// The name in records and receipts.
  public String label() {
    return label;
  }

  /// The largest document of this format that is read, in bytes.
  public int maxBytes() {
    return maxBytes;
  }
}
