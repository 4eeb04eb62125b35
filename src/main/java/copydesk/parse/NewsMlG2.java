package copydesk.parse;

import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.intake.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads NewsML-G2 2.x, the IPTC's envelope for news of every medium: a news item or a package
/// alone, or a message that carries several.
final class NewsMlG2 implements Parser {
  // Items of the standard that are no news.
  private static final Map<String, String> NO_NEWS =
      Map.of(
          "conceptItem", "a concept item, an entry of a vocabulary",
          "knowledgeItem", "a knowledge item, a vocabulary",
          "planningItem", "a planning item, coverage to come",
          "catalogItem", "a catalog item, a list of vocabularies");

  @Override
  public Parsed parse(Document document) {
    var xml = SafeXml.read(document);
    var problems = new ArrayList<>(xml.problems());
    var fault = xml.fault();
    var root = xml.root();
    if (root == null) {
      problems.add(fault == null ? none(document.entry(), "no element at all") : fault);
      return new Parsed(List.of(), problems);
    }
    if (root.name().equals("newsMessage")) {
      return message(document.entry(), root, fault, problems);
    }
    if (fault != null) {
      problems.add(fault);
      return new Parsed(List.of(), problems);
    }
    var found = new ArrayList<Parsed.Found>();
    take(root, List.of(root), document.entry(), "", found, problems);
    return new Parsed(found, problems);
  }

  private static Parsed message(
      String entry, XmlElement root, @Nullable Problem fault, List<Problem> problems) {
    var found = new ArrayList<Parsed.Found>();
    var items = root.all("itemSet").stream().flatMap(set -> set.children().stream()).toList();
    var header = root.first("header");
    for (var i = 0; i < items.size(); i++) {
      var item = items.get(i);
      if (item.isEnded()) { // the one in which the document ends is what the fault is about
        var catalogs = header == null ? List.of(item) : List.of(header, item);
        take(item, catalogs, entry, String.valueOf(i + 1), found, problems);
      }
    }
    if (fault != null) {
      problems.add(fault);
    } else if (items.isEmpty()) {
      problems.add(none(entry, "a news message without items"));
    }
    return new Parsed(found, problems);
  }

  private static void take(
      XmlElement item,
      List<XmlElement> catalogs,
      String entry,
      String place,
      List<Parsed.Found> found,
      List<Problem> problems) {
    var here = Parsed.entry(entry, place);
    if (!item.name().equals("newsItem") && !item.name().equals("packageItem")) {
      var kind = NO_NEWS.getOrDefault(item.name(), "an element \"%s\"".formatted(item.name()));
      problems.add(none(here, "line %d: %s, and no news item".formatted(item.line(), kind)));
      return;
    }
    var draft = new Draft(entry, place);
    if (new NewsMlG2Item(item, new QCodes(catalogs), draft).read()) {
      XmlRest.into(draft, item, NewsMlG2::isCatalog);
      if (!catalogs.getFirst().equals(item)) {
        XmlRest.shared(draft, catalogs.getFirst(), "header", NewsMlG2::isCatalog);
      }
      found.add(new Parsed.Found(place, draft.article()));
      problems.addAll(draft.problems());
    } else {
      problems.add(
          none(
              here,
              "line %d: a %s without headline, description, text or media"
                  .formatted(item.line(), item.name())));
    }
  }

  // Says how to read the codes, and nothing about the article.
  private static boolean isCatalog(XmlElement element) {
    return element.name().equals("catalog") || element.name().equals("catalogRef");
  }

  private static Problem none(String entry, String detail) {
    return new Problem(Kind.NO_ARTICLE, entry, detail);
  }
}
