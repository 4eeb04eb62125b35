package copydesk.parse;

import copydesk.text.Tidy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// A line that may say who wrote the article, in the pieces that the page has it in: what stands in
/// an element of its own is something else than what stands beside it, "By", "Ann Example",
/// "Harbour Desk", "3 min read", though no comma says so.
///
/// @param pieces the text of each, none of it empty
/// @param isExact whether it is written for machines, so that nothing but names should be in it
record CreditLine(List<Piece> pieces, boolean isExact) {
  /// Ten authors, each with a title.
  private static final int MOST_PIECES = 40;

  /// Nobody needs to be looked for in what is longer: it is prose about somebody.
  private static final int MOST_LETTERS = 400;

  /// The same in one text, with the blanks that a page is indented by.
  private static final int LONGEST_TEXT = 2000;

  /// A longer line is prose that begins with "By".
  private static final int SHORT = 80;

  /// The authors of a paper, all in one.
  private static final int LONGEST_DECLARED = 800;

  /// No more nodes than these are looked at for a line, however they are nested.
  private static final int MOST_NODES = 200;

  /// How far from a text the block is looked for that it stands in.
  private static final int MOST_LEVELS = 4;

  private static final Set<String> UNSEEN =
      Set.of("time", "script", "style", "noscript", "svg", "button", "form", "figure", "template");

  /// What only a screen reader says: "Social links for".
  private static final List<String> UNSEEN_CLASSES =
      List.of("screen-reader", "sr-only", "visually-hidden", "visuallyhidden");

  /// @param link the link that it stands in, as a name leads to what else its bearer wrote
  record Piece(String text, @Nullable Node link) {}

  CreditLine {
    pieces = List.copyOf(pieces);
  }

  /// A line that is written for machines, in one piece.
  static CreditLine of(String text) {
    var line = Tidy.line(text);
    return new CreditLine(
        line.isEmpty() || line.length() > LONGEST_DECLARED
            ? List.of()
            : List.of(new Piece(line, null)),
        true);
  }

  /// A line of the text.
  static CreditLine ofPrinted(String line) {
    return new CreditLine(List.of(new Piece(line, null)), false);
  }

  /// What an element says.
  static CreditLine of(Element element) {
    var content = element.attributesSize() == 0 ? "" : element.attributes().get("content");
    if (content.isBlank() && element.hasAttr("itemscope") && !isHouse(element)) {
      content = name(element);
    }
    return content.isBlank() ? collect(element, element) : of(content);
  }

  // Some describe their house, and print the person in it.
  private static boolean isHouse(Element author) {
    return author.attributes().get("itemtype").endsWith("Organization");
  }

  // Of a person that is described: what else stands there is a portrait, a biography, a link.
  private static String name(Element person) {
    Node node = person;
    for (var i = 0; i < MOST_NODES && node != null; i++) {
      if (node instanceof Element part && part.attributes().get("itemprop").equals("name")) {
        var content = part.attributes().get("content");
        return content.isBlank() ? PrintedText.of(part, SHORT) : content;
      }
      node = next(node, person);
    }
    return "";
  }

  /// What begins with a text, "By", and goes on in the elements that follow it in the same block,
  /// or in the next one where nothing else stands in this.
  static CreditLine from(TextNode opening) {
    Node block = opening;
    for (var level = 0; level < MOST_LEVELS && block.parent() instanceof Element above; level++) {
      block = above;
      if (above.isBlock()) {
        break;
      }
    }
    var line = collect(block, opening);
    for (var level = 0; level < MOST_LEVELS && line.isLabel(); level++) {
      block = Objects.requireNonNullElse(block.parent(), block);
      line = collect(block, opening);
    }
    return line;
  }

  private boolean isLabel() {
    return isLabel(pieces);
  }

  private static boolean isLabel(List<Piece> pieces) {
    return pieces.size() == 1 && CreditWords.LEAD.isAll(pieces.getFirst().text());
  }

  /// Whether it is too short to be prose.
  boolean isShort() {
    var letters = 0;
    for (var piece : pieces) {
      letters += piece.text().length();
    }
    return letters < SHORT;
  }

  private static CreditLine collect(Node root, Node first) {
    var pieces = new ArrayList<Piece>();
    var letters = 0;
    var node = first;
    for (var i = 0; i < MOST_NODES && node != null; i++) {
      if (node instanceof TextNode text && text.getWholeText().length() > LONGEST_TEXT) {
        break;
      }
      if (node instanceof TextNode text) {
        var line = Tidy.line(text.getWholeText());
        if (!line.isEmpty()) {
          pieces.add(new Piece(line, link(text)));
          letters += line.length();
        }
      }
      if (pieces.size() > MOST_PIECES || letters > MOST_LETTERS) {
        break;
      }
      // A name that opens a box about its bearer: "By", and then a button.
      var opens = node.nodeName().equals("button") && isLabel(pieces) && node.childNodeSize() > 0;
      node = opens ? node.childNode(0) : next(node, root);
    }
    return new CreditLine(pieces, false);
  }

  private static @Nullable Node link(Node text) {
    var above = text.parent();
    for (var level = 0; level < MOST_LEVELS && above != null; level++) {
      if (above.nodeName().equals("a")) {
        return above;
      }
      above = above.parent();
    }
    return null;
  }

  /// The next node of the page that a reader sees, or null where the root ends.
  static @Nullable Node next(Node node, Node root) {
    if (node.childNodeSize() > 0 && (node.equals(root) || !isUnseen(node))) {
      return node.childNode(0);
    }
    var at = node;
    while (at != null && !at.equals(root)) {
      var sibling = at.nextSibling();
      if (sibling != null) {
        return sibling;
      }
      at = at.parent();
    }
    return null;
  }

  private static boolean isUnseen(Node node) {
    if (UNSEEN.contains(node.nodeName())) {
      return true;
    }
    if (node instanceof Element element && element.attributesSize() > 0) {
      var style = element.attributes().get("class");
      for (var i = 0; i < UNSEEN_CLASSES.size() && !style.isEmpty(); i++) {
        if (style.contains(UNSEEN_CLASSES.get(i))) {
          return true;
        }
      }
    }
    return false;
  }
}
