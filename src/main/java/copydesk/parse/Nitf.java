package copydesk.parse;

import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.intake.Document;
import java.util.ArrayList;

/// NITF 3.x, the agencies' markup of a single story. Its document type is never fetched.
final class Nitf implements Parser {
  @Override
  public Parsed parse(Document document) {
    var xml = SafeXml.read(document);
    var root = xml.root();
    if (xml.fault() != null) {
      return Parsed.rejected(xml.fault());
    }
    if (root == null) {
      return Parsed.rejected(
          new Problem(Kind.MALFORMED, document.entry(), "XML: no element in the document"));
    }
    var draft = new Draft(document.entry(), "");
    NitfContent.into(draft, root);
    XmlRest.into(draft, root, _ -> false);
    if (draft.isEmpty()) {
      return Parsed.rejected(
          new Problem(
              Kind.NO_ARTICLE,
              document.entry(),
              "NITF: neither a headline nor text in body.head and body.content"));
    }
    var article = draft.article();
    var problems = new ArrayList<>(xml.problems());
    problems.addAll(draft.problems());
    return Parsed.one(article, problems);
  }
}
