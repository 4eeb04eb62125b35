package copydesk.parse;

import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.intake.Document;

/// TODO: to be written
final class SchemaOrg implements Parser {
  @Override
  public Parsed parse(Document document) {
    return Parsed.rejected(new Problem(Kind.UNKNOWN_FORMAT, document.entry(), "not read yet"));
  }
}
