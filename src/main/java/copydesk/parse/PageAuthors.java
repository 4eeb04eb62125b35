package copydesk.parse;

import copydesk.parse.PageMarks.Mark;
import copydesk.text.Folding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Whom a page says that its article is by, each time that it says so.
final class PageAuthors {
  /// After so many that say nothing of use, no more are looked at.
  private static final int MOST_TRIED = 80;

  /// So many are sorted by where they stand.
  private static final int MOST_SORTED = 320;

  /// How many nodes behind the headline the link to an author is looked for.
  private static final int MOST_NODES = 300;

  // Libraries' names first: who keeps to those means one author with each.
  private static final List<String> META =
      List.of(
          "citation_author",
          "author",
          "article:author",
          "article:author:name",
          "article:author_name",
          "parsely-author",
          "sailthru.author",
          "cxenseparse:author",
          "shareaholic:article_author_name",
          "byl",
          "dc.creator",
          "dcterms.creator",
          "dc.contributor.author",
          "authors",
          "creator",
          "og:author");

  // What previews of links show, each of these the label of a value.
  private static final List<String> PREVIEW_LABELS = List.of("twitter:label1", "twitter:label2");
  private static final Pattern WRITTEN_BY =
      Pattern.compile(
          "(?iu:(?:written by|verfasst von|geschrieben von|autor|author|auteur|écrit par"
              + "|escrito por|scritto da|geschreven door|napisane przez|por|par|by)\\b.*)");

  private final Page page;
  private final Vicinity vicinity;

  // Near the headline: what the article's author is printed in, and whoever else is.
  private @Nullable List<TextNode> openings;
  private final Map<TextNode, CreditLine> lines = new HashMap<>();

  /// @param story the element that the article lies in
  PageAuthors(Page page, Element story) {
    this.page = page;
    this.vicinity = new Vicinity(page, story);
  }

  /// What the page declares in its JSON-LD.
  @Nullable Signature linkedData() {
    var article = page.data().main();
    if (article == null) {
      return null;
    }
    var authors = all(article.lines("author"));
    // Some list under `author` all who had a hand in it, and under `creator` who wrote it.
    var creators = all(article.lines("creator"));
    return authors == null || (creators != null && authors.includes(creators)) ? creators : authors;
  }

  /// What the page declares in its `meta` elements.
  @Nullable Signature meta() {
    for (var name : META) {
      var signature = all(contents(name));
      if (signature != null && !isImprint(signature)) {
        return signature;
      }
    }
    for (var name : PREVIEW_LABELS) {
      var label = page.meta().first(name);
      if (label != null && WRITTEN_BY.matcher(label).matches()) {
        return all(page.meta().all(name.replace("label", "data")));
      }
    }
    return null;
  }

  /// What the page marks as the author by an attribute that is made for it.
  @Nullable Signature marked(boolean isNear) {
    var property = elements(page.marks().property("author"), isNear);
    return property == null ? elements(page.marks().relation("author"), isNear) : property;
  }

  /// What the page has in an element that its publisher calls "author" or "byline".
  @Nullable Signature labelled(boolean isNear) {
    return elements(page.marks().marked(Mark.AUTHOR), isNear);
  }

  /// A line near the headline that begins with "By" and goes on with a name.
  @Nullable Signature printed() {
    for (var opening : openings()) {
      if (!CreditWords.LEAD.begins(opening.getWholeText().strip())) {
        continue;
      }
      var line = line(opening);
      var signature = CreditReading.of(line, line.isShort() && vicinity.isNextToHeadline(opening));
      if (signature != null) {
        return signature;
      }
    }
    return null;
  }

  /// The same far from it, as below the text, where more must be said than "By".
  @Nullable Signature printedBelow() {
    for (var opening : openings(false)) {
      if (CreditWords.PLAIN_LABEL.begins(opening.getWholeText().strip())) {
        var line = CreditLine.from(opening);
        var signature = line.isShort() ? CreditReading.of(line, false) : null;
        if (signature != null) {
          return signature;
        }
      }
    }
    return null;
  }

  /// What leads from near the headline to the page of an author.
  @Nullable Signature linked() {
    var links = new ArrayList<Element>();
    var letters = 0;
    Node node = vicinity.headline();
    for (var i = 0; i < MOST_NODES && node != null && letters < Vicinity.NEAR; i++) {
      if (node instanceof Element link && AuthorShelves.isOn(link)) {
        links.add(link);
      }
      letters += node instanceof TextNode text ? text.getWholeText().length() : 0;
      node = CreditLine.next(node, page.html());
    }
    return together(links, false);
  }

  /// Who took the pictures, edited or checked, folded: "Photography by Ann Example".
  Set<String> others() {
    var others = new HashSet<String>();
    for (var opening : openings()) {
      for (var name : CreditReading.others(line(opening))) {
        others.add(Folding.fold(name));
      }
    }
    return others;
  }

  private static boolean isImprint(Signature signature) {
    return signature.isHouse() && CreditWords.IMPRINT.matcher(signature.printed()).matches();
  }

  private List<String> contents(String name) {
    var contents = page.meta().all(name);
    return name.equals("citation_author")
        ? contents.stream().map(PageAuthors::turned).toList()
        : contents;
  }

  // "Example, Ann", as catalogues have it.
  private static String turned(String name) {
    var comma = name.indexOf(',');
    return comma < 0 ? name : name.substring(comma + 1).strip() + " " + name.substring(0, comma);
  }

  /// The authors of several lines or names that are declared; null where they name nobody.
  static @Nullable Signature all(List<String> lines) {
    if (lines.isEmpty()) {
      return null;
    }
    var authors = new LinkedHashSet<String>();
    for (var line : lines) {
      var signature = CreditReading.of(CreditLine.of(line), true);
      if (signature != null) {
        authors.addAll(signature.authors());
      }
    }
    return authors.isEmpty() ? null : Signature.of(List.copyOf(authors));
  }

  private record Located(Element element, int distance) {}

  private @Nullable Signature elements(List<Element> elements, boolean isNear) {
    var located = new ArrayList<Located>();
    for (var element : elements.subList(0, Math.min(MOST_SORTED, elements.size()))) {
      var distance = vicinity.distance(element);
      if (distance < Vicinity.NEAR == isNear) {
        located.add(new Located(element, distance));
      }
    }
    located.sort(Comparator.comparingInt(Located::distance));
    var nearest = new ArrayList<Element>();
    for (var one : located.subList(0, Math.min(MOST_TRIED, located.size()))) {
      nearest.add(one.element());
    }
    return together(nearest, true);
  }

  // The first that names somebody, with those beside it that are like it: a page of teasers has an
  // author for each.
  private @Nullable Signature together(List<Element> elements, boolean isDeclared) {
    Signature all = null;
    Element first = null;
    for (var element : elements) {
      if ((first == null || isBeside(element, first)) && !vicinity.isElsewhere(element)) {
        var signature = CreditReading.of(CreditLine.of(element), isDeclared && first == null);
        if (signature != null) {
          all = all == null ? signature : all.with(signature);
          first = first == null ? element : first;
        }
      }
    }
    return all;
  }

  private static boolean isBeside(Element element, Element from) {
    var above = element.parent();
    var aboveFrom = from.parent();
    return element.className().equals(from.className())
        && above != null
        && aboveFrom != null
        && (above.equals(aboveFrom)
            || (above.className().equals(aboveFrom.className())
                && Objects.equals(above.parent(), aboveFrom.parent())));
  }

  private List<TextNode> openings() {
    if (openings == null) {
      openings = openings(true);
    }
    return openings;
  }

  private CreditLine line(TextNode opening) {
    return lines.computeIfAbsent(opening, CreditLine::from);
  }

  private List<TextNode> openings(boolean isNear) {
    return page.marks().creditOpenings().stream()
        .filter(opening -> vicinity.isNear(opening) == isNear)
        .limit(MOST_SORTED)
        .filter(opening -> !vicinity.isElsewhere(opening))
        .limit(MOST_TRIED)
        .toList();
  }
}
