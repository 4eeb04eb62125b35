package copydesk.parse;

import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.intake.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// NewsML 1.2 as agencies use it: items of news, each a tree of components, of which those that
/// hold text are stories.
final class NewsMl1 implements Parser {
  // A digest has some dozens; each of its stories is compared with all parts of the item.
  private static final int MOST_STORIES = 100;

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
    var envelope = root.first("NewsEnvelope");
    var found = new ArrayList<Parsed.Found>();
    var isAlone = items.size() == 1 && NewsMl1Story.in(items.getFirst()).size() == 1;
    for (var i = 0; i < items.size(); i++) {
      // What an item that is cut off lacks, nobody can tell: the fault stands for it.
      if (items.get(i).isEnded() && !(isAlone && xml.fault() != null)) {
        read(document, i + 1, isAlone, items.get(i), envelope, found, problems);
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
      @Nullable XmlElement envelope,
      List<Parsed.Found> found,
      List<Problem> problems) {
    var here = Parsed.entry(document.entry(), String.valueOf(number));
    var components = NewsMl1Story.in(item);
    if (components.isEmpty()) {
      var detail = "NewsML: item %d, line %d, holds no text".formatted(number, item.line());
      problems.add(new Problem(Kind.NO_ARTICLE, here, detail));
    }
    if (components.size() > MOST_STORIES) {
      problems.add(
          new Problem(
              Kind.TOO_MANY,
              here,
              "NewsML: %d stories in item %d; the limit is %d"
                  .formatted(components.size(), number, MOST_STORIES)));
      components = components.subList(0, MOST_STORIES);
    }
    var stories = NewsMl1Story.of(item, components);
    var drafts = new ArrayList<Draft>();
    for (var story : stories) {
      var draft = new Draft(document.entry(), place(number, isAlone, drafts.size(), story));
      story.into(draft);
      drafts.add(draft);
    }
    // What none of the stories of an item has read.
    for (var i = 0; i < stories.size(); i++) {
      var story = stories.get(i);
      var draft = drafts.get(i);
      XmlRest.into(draft, item, element -> isCatalog(element) || story.isOther(element));
      if (envelope != null) {
        XmlRest.shared(draft, envelope, "NewsEnvelope", NewsMl1::isCatalog);
      }
      if (draft.isEmpty()) {
        var detail = "NewsML: line %d: text without words".formatted(story.text().line());
        draft.problem(Kind.NO_ARTICLE, detail);
      } else {
        found.add(new Parsed.Found(place(number, isAlone, i, story), draft.article()));
      }
      problems.addAll(draft.problems());
    }
  }

  // Says how to read the codes, and nothing about the story.
  private static boolean isCatalog(XmlElement element) {
    return element.name().equals("Catalog");
  }

  private static String place(int number, boolean isAlone, int before, NewsMl1Story story) {
    return isAlone ? "" : number + (story.isAlone() ? "" : "." + (before + 1));
  }
}
