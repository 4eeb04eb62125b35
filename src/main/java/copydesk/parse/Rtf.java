package copydesk.parse;

import copydesk.article.Problem;
import copydesk.intake.Document;
import java.util.List;

/// Microsoft's Rich Text Format, 1.9.1: what [RtfReader] hears becomes an article here.
final class Rtf implements Parser {
  @Override
  public Parsed parse(Document document) {
    var reader = new RtfReader(document.bytes(), document.entry());
    var fault = reader.read();
    if (fault != null) {
      return Parsed.rejected(fault);
    }
    var manuscript = new Manuscript(document);
    reader.properties().forEach((name, value) -> property(name, value.strip(), manuscript));
    manuscript.addAll(reader.lines());
    manuscript.addNotes(reader.notes());
    var loss = reader.loss();
    manuscript.problems(loss == null ? List.<Problem>of() : List.of(loss));
    return manuscript.parsed();
  }

  private static void property(String name, String value, Manuscript manuscript) {
    var draft = manuscript.draft();
    switch (name) {
      case "title" -> manuscript.title(value);
      case "author" -> manuscript.creator(value);
      case "subject" -> manuscript.subject(null, value);
      case "category" -> manuscript.subject("section", value);
      case "keywords" -> manuscript.keywords(value);
      case "company" -> manuscript.company(value);
      case "doccomm" -> draft.description("summary", value);
      case "creatim" -> {
        if (isDate(value)) {
          manuscript.created(name, value);
        }
      }
      case "revtim" -> draft.saved(name, isDate(value) ? value : null);
      case "generator" -> draft.rest(name, value.replaceFirst(";$", ""));
      case "operator" -> draft.rest("lastModifiedBy", value);
      case RtfStory.DESCRIPTION ->
          value.lines().forEach(description -> manuscript.picture(null, description));
      default -> draft.rest(name, value);
    }
  }

  // Some programs write zeros where they have no date.
  private static boolean isDate(String value) {
    return !value.startsWith("0000");
  }
}
