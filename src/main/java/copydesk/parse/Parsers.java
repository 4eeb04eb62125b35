package copydesk.parse;

import static java.util.Comparator.comparing;

import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.intake.Document;
import copydesk.intake.Format;
import java.util.ArrayList;
import java.util.Collections;

/// The parser for each format.
public final class Parsers {
  /// A receipt is for people: nobody reads the thousandth line about the same mistake.
  private static final int MOST_PROBLEMS = 100;

  /// Reads the articles of one document. A fault of a parser costs that document and no other.
  public Parsed parse(Document document, Format format) {
    try {
      return readable(
          document.entry(), Bounds.fit(document.entry(), parserFor(format).parse(document)));
    } catch (RuntimeException | StackOverflowError fault) { // third parties throw what they like
      return Parsed.rejected(
          new Problem(Kind.UNREADABLE, document.entry(), format.label() + ": " + fault));
    }
  }

  private static Parsed readable(String entry, Parsed parsed) {
    var problems = parsed.problems();
    if (problems.size() <= MOST_PROBLEMS) {
      return parsed;
    }
    var further = problems.subList(MOST_PROBLEMS, problems.size());
    var worst = Collections.max(further, comparing(problem -> problem.kind().loss()));
    var detail =
        "%d further problems beside the first %d, such as: %s"
            .formatted(further.size(), MOST_PROBLEMS, worst.detail());
    var told = new ArrayList<>(problems.subList(0, MOST_PROBLEMS));
    told.add(new Problem(worst.kind(), entry, detail));
    return new Parsed(parsed.found(), told);
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
