package copydesk.parse;

import copydesk.parse.PageMarks.Mark;
import copydesk.text.Folding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

  private final Page page;
  private final MainText text;
  private final Vicinity vicinity;
  private final DeclaredAuthors declared = new DeclaredAuthors();

  // Near the headline: what the article's author is printed in, and whoever else is.
  private @Nullable List<TextNode> openings;
  private @Nullable Set<String> others;
  private final Map<TextNode, CreditLine> lines = new HashMap<>();

  /// @param heading what its headline is printed in, or null
  PageAuthors(Page page, MainText text, @Nullable Element heading) {
    this.page = page;
    this.text = text;
    this.vicinity = new Vicinity(page, text.story(), heading);
  }

  /// Whom a place names, or null.
  @Nullable AuthorLine from(AuthorPlace place) {
    return switch (place) {
      case DATA -> declared.linkedData(page.data());
      case META -> declared.meta(page.meta());
      case PRINTED -> printed();
      case LABELLED -> labelled(true);
      case MARKED -> marked(true);
      case ABOVE -> above();
      case LINKED -> linked();
      case PLAIN -> PlainCredit.of(page, vicinity, text);
      case BELOW -> printedBelow();
      case SIGNED -> Signature.of(page, text);
      case MARKED_FAR -> marked(false);
      case LABELLED_FAR -> labelled(false);
    };
  }

  /// What the page marks as the author by an attribute that is made for it.
  private @Nullable AuthorLine marked(boolean isNear) {
    var property = elements(page.marks().property("author"), isNear);
    return property == null ? elements(page.marks().relation("author"), isNear) : property;
  }

  /// What the page has in an element that its publisher calls "author" or "byline".
  private @Nullable AuthorLine labelled(boolean isNear) {
    var marked = page.marks().marked(Mark.AUTHOR);
    var names = page.marks().names();
    var holders = new ArrayList<Element>();
    for (var element : marked) {
      if (holders.size() < MOST_SORTED && AuthorParts.mayHoldName(element.attributes(), names)) {
        holders.add(element);
      }
    }
    return elements(holders, isNear);
  }

  /// The byline above the text.
  private @Nullable AuthorLine above() {
    var line = text.byline() == null ? null : CreditLine.ofPrinted(text.byline().printed());
    return line != null && line.isShort() ? CreditReading.of(line, false) : null;
  }

  /// A line near the headline that begins with "By" and goes on with a name.
  private @Nullable AuthorLine printed() {
    for (var opening : openings()) {
      if (!CreditWords.LEAD.begins(opening.getWholeText().strip()) || PictureCredit.is(opening)) {
        continue;
      }
      var line = line(opening);
      var isPlain = vicinity.isNextToHeadline(opening) || mayBePenName(opening);
      var signature = CreditReading.of(line, line.isShort() && isPlain);
      if (signature != null) {
        return signature;
      }
    }
    return null;
  }

  /// The same far from it, as below the text, where more must be said than "By".
  private @Nullable AuthorLine printedBelow() {
    var sorted = 0;
    for (var opening : page.marks().creditOpenings()) {
      if (vicinity.isNear(opening) || sorted++ >= MOST_SORTED) {
        continue;
      }
      if (CreditWords.PLAIN_LABEL.begins(opening.getWholeText().strip())
          && !vicinity.isElsewhere(opening)) {
        var line = CreditLine.from(opening);
        var signature = line.isShort() ? CreditReading.of(line, mayBePenName(opening)) : null;
        if (signature != null) {
          return signature;
        }
      }
    }
    return null;
  }

  // "Posted by anna" says enough; "Text: anna" may be about anything.
  private static boolean mayBePenName(TextNode opening) {
    return CreditWords.PEN_LABEL.begins(opening.getWholeText().strip());
  }

  /// What leads from near the headline to the page of an author.
  private @Nullable AuthorLine linked() {
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
    if (others == null) {
      others = new HashSet<>();
      for (var opening : openings()) {
        for (var name : CreditReading.others(line(opening))) {
          others.add(Folding.fold(name));
        }
      }
    }
    return others;
  }

  private record Located(Element element, int distance) {}

  private @Nullable AuthorLine elements(List<Element> elements, boolean isNear) {
    var located = new ArrayList<Located>();
    for (var element : elements.subList(0, Math.min(MOST_SORTED, elements.size()))) {
      if (isNear && vicinity.isFarBelow(element)) {
        break;
      }
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
  private @Nullable AuthorLine together(List<Element> elements, boolean isDeclared) {
    AuthorLine all = null;
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
    openings = openings == null ? readOpenings() : openings;
    return openings;
  }

  private CreditLine line(TextNode opening) {
    return lines.computeIfAbsent(opening, CreditLine::from);
  }

  private List<TextNode> readOpenings() {
    var openings = new ArrayList<TextNode>();
    var sorted = 0;
    for (var opening : page.marks().creditOpenings()) {
      if (vicinity.isFarBelow(opening)) {
        break;
      }
      if (vicinity.isNear(opening)) {
        sorted++;
        if (!vicinity.isElsewhere(opening)) {
          openings.add(opening);
        }
        if (sorted == MOST_SORTED || openings.size() == MOST_TRIED) {
          break;
        }
      }
    }
    return openings;
  }
}
