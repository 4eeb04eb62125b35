package copydesk.parse;

import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.intake.Document;

/// Microsoft's Rich Text Format, 1.9.1: what [RtfReader] hears becomes an article here.
final class Rtf implements Parser {
  @Override
  public Parsed parse(Document document) {
    var reader = new RtfReader(document.bytes());
    var fault = reader.read();
    if (fault != null) {
      return Parsed.rejected(new Problem(Kind.DAMAGED, document.entry(), "RTF: " + fault));
    }
    var manuscript = new Manuscript(document);
    var info = reader.info();
    manuscript.title(info.get("title"));
    manuscript.creator(info.get("author"));
    manuscript.subject(null, info.get("subject"));
    manuscript.subject("section", info.get("category"));
    manuscript.keywords(info.get("keywords"));
    manuscript.company(info.get("company"));
    var draft = manuscript.draft();
    draft.description("summary", info.get("doccomm"));
    draft.created("creatim", info.get("creatim"));
    draft.updated("revtim", info.get("revtim"));
    draft.rest("lastModifiedBy", info.get("operator"));
    for (var line : reader.lines()) {
      manuscript.add(line.style(), line.text());
    }
    return manuscript.parsed();
  }
}
