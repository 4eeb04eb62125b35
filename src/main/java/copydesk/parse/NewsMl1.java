package copydesk.parse;

import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.intake.Document;
import java.util.ArrayList;
import java.util.List;

/// NewsML 1.2 as agencies use it: items of news, each a tree of components, of which those that
/// hold text are stories.
final class NewsMl1 implements Parser {
  @Override
  public Parsed parse(Document document) {
    var xml = SafeXml.read(document);
    var root = xml.root();
    if (root == null) {
      var detail = "XML: no element in the document";
      var none = new Problem(Kind.MALFORMED, document.entry(), detail);
      return Parsed.rejected(xml.fault() == null ? none : xml.fault());
    }
    var problems = new ArrayList<>(xml.problems());
    if (xml.fault() != null) {
      problems.add(xml.fault());
    }
    var items = root.children("NewsItem");
    var found = new ArrayList<Parsed.Found>();
    var isAlone = items.size() == 1 && NewsMl1Story.in(items.getFirst()).size() == 1;
    for (var i = 0; i < items.size(); i++) {
      // What an item that is cut off lacks, nobody can tell: the fault stands for it.
      if (items.get(i).isEnded() && !(isAlone && xml.fault() != null)) {
        read(document, i + 1, isAlone, items.get(i), found, problems);
      }
    }
    if (found.isEmpty() && problems.isEmpty()) {
      var detail = "NewsML: none of %d items holds text".formatted(items.size());
      problems.add(new Problem(Kind.NO_ARTICLE, document.entry(), detail));
    }
    return new Parsed(found, problems);
  }

  private static void read(
      Document document,
      int number,
      boolean isAlone,
      XmlElement item,
      List<Parsed.Found> found,
      List<Problem> problems) {
    var stories = NewsMl1Story.in(item);
    if (stories.isEmpty()) {
      var entry = Parsed.entry(document.entry(), String.valueOf(number));
      var detail = "NewsML: item %d, line %d, holds no text".formatted(number, item.line());
      problems.add(new Problem(Kind.NO_ARTICLE, entry, detail));
    }
    for (var i = 0; i < stories.size(); i++) {
      var part = stories.size() == 1 ? "" : "." + (i + 1);
      var place = isAlone ? "" : number + part;
      var draft = new Draft(document.entry(), place);
      new NewsMl1Story(item, stories.get(i), stories).into(draft);
      if (draft.isEmpty()) {
        var detail = "NewsML: line %d: text without words".formatted(stories.get(i).line());
        draft.problem(Kind.NO_ARTICLE, detail);
      } else {
        found.add(new Parsed.Found(place, draft.article()));
      }
      problems.addAll(draft.problems());
    }
  }
}
