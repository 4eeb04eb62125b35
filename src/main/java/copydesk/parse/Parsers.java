package copydesk.parse;

import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.intake.Document;
import copydesk.intake.Format;

/// The parser for each format.
public final class Parsers {
  private final Parser wireText = new WireText();
  private final Parser html = new Html();

  /// Reads the articles of one document. A fault of a parser costs that document and no other.
  public Parsed parse(Document document, Format format) {
    try {
      return Bounds.fit(document.entry(), parserFor(format).parse(document));
    } catch (RuntimeException | StackOverflowError fault) { // third parties throw what they like
      return Parsed.rejected(
          new Problem(Kind.UNREADABLE, document.entry(), format.label() + ": " + fault));
    }
  }

  private Parser parserFor(Format format) {
    return switch (format) {
      case WIRE_TEXT -> wireText;
      case HTML -> html;
    };
  }
}
