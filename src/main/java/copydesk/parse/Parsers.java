package copydesk.parse;

import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.intake.Document;
import copydesk.intake.Format;

/// The parser for each format.
public final class Parsers {
  /// Reads the articles of one document. A fault of a parser costs that document and no other.
  public Parsed parse(Document document, Format format) {
    try {
      return Bounds.fit(document.entry(), parserFor(format).parse(document));
    } catch (RuntimeException | StackOverflowError fault) { // third parties throw what they like
      return Parsed.rejected(
          new Problem(Kind.UNREADABLE, document.entry(), format.label() + ": " + fault));
    }
  }

  // Made anew for each document: a class that nobody needs, and the library behind it, is never
  // loaded.
  private static Parser parserFor(Format format) {
    return switch (format) {
      case WIRE_TEXT -> new WireText();
      case HTML -> new Html();
      case NITF -> new Nitf();
      case NEWSML_G2 -> new NewsMlG2();
      case NEWSML_1 -> new NewsMl1();
      case NINJS -> new NinjsDocument();
      case SCHEMA_ORG -> new SchemaOrg();
      case FEED -> new Feed();
      case JSON_FEED -> new JsonFeed();
      case JSON_LINES -> new JsonLines();
      case MARKDOWN -> new Markdown();
      case EMAIL -> new Email();
      case PDF -> new Pdf();
      case DOCX -> new Docx();
      case ODT -> new Odt();
      case RTF -> new Rtf();
    };
  }
}
