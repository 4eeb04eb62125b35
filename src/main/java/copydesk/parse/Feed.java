package copydesk.parse;

import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.intake.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// RSS of all versions, and Atom 0.3 and 1.0: each entry is an article. An Atom entry on its own is
/// one, too.
///
/// Feeds are cut off in transfer more often than other documents are, and their entries have
/// nothing to do with each other: the whole ones are kept. An entry's place is its number, so the
/// same upload always has the same articles; what tells a story from one upload to the next is its
/// `uri`.
final class Feed implements Parser {
  // Looked through for each entry. The longest lists of categories have a few hundred.
  private static final int MOST_OF_A_CHANNEL = 1000;

  @Override
  public Parsed parse(Document document) {
    var entry = document.entry();
    var xml = SafeXml.read(document);
    var root = xml.root();
    var fault = xml.fault();
    if (root == null) {
      return Parsed.rejected(
          fault == null ? new Problem(Kind.MALFORMED, entry, "XML without an element") : fault);
    }
    if (isChannelDefinition(root)) {
      return Parsed.rejected(
          new Problem(
              Kind.UNKNOWN_FORMAT,
              entry,
              "line %d: a CDF channel, which lists pages and holds no articles"
                  .formatted(root.line())));
    }
    var problems = new ArrayList<>(xml.problems());
    var found = new ArrayList<Parsed.Found>();
    if (root.name().equals("entry")) {
      if (root.isEnded()) {
        read(new Draft(entry, ""), root, null, "", found, problems);
      }
    } else {
      readAll(entry, root, found, problems);
    }
    if (fault != null) {
      problems.add(explained(fault, root, found.size()));
    } else if (found.isEmpty() && problems.stream().noneMatch(Feed::isNoArticle)) {
      problems.add(new Problem(Kind.NO_ARTICLE, entry, "a feed without entries"));
    }
    return new Parsed(found, problems);
  }

  private static void readAll(
      String entry, XmlElement root, List<Parsed.Found> found, List<Problem> problems) {
    var channel = root.first("channel");
    var feed = channel == null ? root : channel;
    var items = new ArrayList<>(items(feed));
    if (feed != root) {
      items.addAll(items(root)); // RSS 0.90 and 1.0 have them beside the channel
    }
    // Looked through for each entry, so without the thousands of others.
    var others = new AtomicInteger();
    var common =
        feed.without(child -> isItem(child) || others.incrementAndGet() > MOST_OF_A_CHANNEL);
    if (others.get() > MOST_OF_A_CHANNEL) {
      var detail =
          "a channel of %d elements beside its entries; the limit is %d"
              .formatted(others.get(), MOST_OF_A_CHANNEL);
      problems.add(new Problem(Kind.FIELD_TOO_LONG, entry, detail));
    }
    var number = 0;
    for (var item : items) {
      number++;
      if (item.isEnded()) {
        var place = String.valueOf(number);
        read(new Draft(entry, place), item, common, place, found, problems);
      }
    }
  }

  private static List<XmlElement> items(XmlElement parent) {
    return parent.children().stream().filter(Feed::isItem).toList();
  }

  private static boolean isItem(XmlElement child) {
    return child.name().equals("item") || child.name().equals("entry");
  }

  private static void read(
      Draft draft,
      XmlElement item,
      @Nullable XmlElement feed,
      String place,
      List<Parsed.Found> found,
      List<Problem> problems) {
    new FeedEntry(draft, item, feed).read();
    if (draft.isEmpty()) {
      var name = place.isEmpty() ? "the entry" : "entry " + place;
      draft.problem(
          Kind.NO_ARTICLE,
          "line %d: %s has neither a title nor a text".formatted(item.line(), name));
    } else {
      found.add(new Parsed.Found(place, draft.article()));
    }
    problems.addAll(draft.problems());
  }

  // Microsoft's Channel Definition Format, in capitals: XML all the same.
  private static boolean isChannelDefinition(XmlElement root) {
    return root.name().toLowerCase(Locale.ROOT).equals("channel")
        && (!root.name().equals("channel") || root.attribute("HREF") != null);
  }

  private static boolean isNoArticle(Problem problem) {
    return problem.kind() == Kind.NO_ARTICLE;
  }

  private static Problem explained(Problem fault, XmlElement root, int kept) {
    // What follows the end of the feed was no part of it.
    var kind = root.isEnded() && kept > 0 ? Kind.IRREGULAR : fault.kind();
    var detail =
        kept == 0 ? fault.detail() : "%s (articles kept: %d)".formatted(fault.detail(), kept);
    return new Problem(kind, fault.entry(), detail);
  }
}
