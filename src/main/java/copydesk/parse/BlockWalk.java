package copydesk.parse;

import copydesk.parse.Blocks.Block;
import copydesk.parse.Blocks.Kind;
import copydesk.parse.Blocks.Look;
import copydesk.parse.Blocks.Region;
import copydesk.text.Tidy;
import copydesk.text.TidyLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Reads a page from top to bottom, as [Blocks] has it.
final class BlockWalk {
  private static final int MOST_DEPTH_OF_CELL = 3;

  /// As many as a page may have tags. Lines of a `pre` have none.
  private static final int MOST_BLOCKS = Html.MAX_TAGS;
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> ITEMS = Set.of("li", "dt", "dd");
  private static final Set<String> PICTURES = Set.of("img", "picture", "video", "iframe", "svg");

  private final Predicate<Element> unseen;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Region> regions = new ArrayList<>();
  private final TidyLine text = new TidyLine();
  private Region region;
  private @Nullable Element holder;
  private int linked;
  private int links;
  private int linkCount;
  private boolean linkLast;
  private int italic;
  private int italics;
  private int pictures;
  private int breaks;
  private boolean filled;
  private @Nullable Element row;

  /// @param body the element whose text it is
  /// @param unseen the elements to pass over, each with all that is in it
  BlockWalk(Element body, Predicate<Element> unseen) {
    this.unseen = unseen;
    this.region = new Region(body, null, 0, 0);
    regions.add(region);
  }

  /// Takes an element at its beginning, in the order of the page; after it come what is in it, and
  /// its end.
  ///
  /// @return whether it is seen; of one that is not, neither what is in it nor its end is wanted
  boolean begins(Element element) {
    if (unseen.test(element)) {
      pictures += PICTURES.contains(element.normalName()) ? 1 : 0;
      return false;
    }
    begin(element);
    return true;
  }

  /// All blocks, when the whole body has been taken.
  Blocks blocks() {
    close();
    return new Blocks(blocks, regions);
  }

  private void close() {
    endBlock();
    region.end(blocks.size());
    regions.removeIf(one -> one.to() == one.from() && one.outer() != null);
  }

  private void begin(Element element) {
    switch (element.normalName()) {
      case "br" -> lineBreak();
      case "td", "th" -> beginCell(element);
      case "a" -> {
        links++;
        linkCount++;
      }
      case "i", "em" -> italics++;
      case "img", "amp-img" -> pictures++;
      case "span", "b", "strong", "ins", "del" -> {}
      case "tr" -> {
        if (row == null) {
          beginBlock(element);
          row = isRowOfData(element) ? element : null;
        }
      }
      default -> {
        if (isComponentLink(element)) {
          links++;
          linkCount++;
        }
        if (element.isBlock() && row != null) {
          text.space(); // all of a row is one block
        } else if (element.isBlock()) {
          beginBlock(element);
        }
      }
    }
  }

  /// Takes an element at its end.
  void ends(Element element) {
    switch (element.normalName()) {
      case "br", "img", "amp-img", "span", "b", "strong", "ins", "del" -> {}
      case "td", "th" -> endCell();
      case "a" -> links--;
      case "i", "em" -> italics--;
      default -> {
        links -= isComponentLink(element) ? 1 : 0;
        if (element.isBlock() && (row == null || element.equals(row))) {
          endBlock();
          shut();
          row = null;
        } else if (element.isBlock()) {
          text.space();
        }
      }
    }
  }

  // `<site-link href="/news">`: a web component, which the page's program makes a link of.
  private static boolean isComponentLink(Element element) {
    return element.normalName().indexOf('-') > 0 && element.attributes().hasKey("href");
  }

  private void beginBlock(Element element) {
    endBlock();
    open(element);
  }

  private void open(Element element) {
    region = new Region(element, region, regions.size(), blocks.size());
    regions.add(region);
  }

  private void shut() {
    region.end(blocks.size());
    region = region.outer() == null ? region : region.outer();
  }

  // Corrections are marked inside a sentence, whatever else these two may hold.
  private static boolean isBlock(Element element) {
    return element.isBlock() && !element.nameIs("ins") && !element.nameIs("del");
  }

  // Old pages are laid out by tables: there a cell holds blocks, and is no cell of a row.
  private static boolean isRowOfData(Element row) {
    var cells = 0;
    for (var i = 0; i < row.childNodeSize(); i++) {
      if (row.childNode(i) instanceof Element cell) {
        cells++;
        if (!isOfOnePiece(cell, MOST_DEPTH_OF_CELL)) {
          return false;
        }
      }
    }
    return cells > 1;
  }

  // `<td><div><p>5.4 m</p></div></td>` is.
  private static boolean isOfOnePiece(Element element, int depth) {
    var pieces = 0;
    for (var i = 0; i < element.childNodeSize(); i++) {
      if (!(element.childNode(i) instanceof Element in)) {
        continue;
      }
      if (in.nameIs("br")) {
        return false;
      }
      if (isBlock(in)) {
        pieces++;
        if (pieces > 1 || depth == 0 || !isOfOnePiece(in, depth - 1)) {
          return false;
        }
      }
    }
    return true;
  }

  private void beginCell(Element cell) {
    if (row == null) {
      endBlock();
      open(cell);
    } else if (filled) {
      text.append(" | ");
    }
  }

  private void endCell() {
    if (row == null) {
      endBlock();
      shut();
    }
  }

  private void lineBreak() {
    breaks++;
    if (breaks > 1) {
      endBlock();
    }
    text.space();
  }

  /// Takes a piece of text.
  ///
  /// @param parent the element that it stands in
  void add(TextNode piece, Element parent) {
    if (piece.isBlank()) {
      text.space();
    } else if (parent.nameIs("pre")) {
      addLines(piece.getWholeText(), parent);
    } else {
      add(piece.getWholeText(), parent);
    }
  }

  private void add(String whole, Element parent) {
    text.append(whole);
    if (links > 0 || italics > 0) {
      var letters = letters(whole);
      linked += links > 0 ? letters : 0;
      italic += italics > 0 ? letters : 0;
    }
    linkLast = links > 0;
    holder = holder == null || holder.equals(parent) ? parent : region.element();
    breaks = 0;
    filled = true;
  }

  // As many as there will be once runs of blanks are one.
  private static int letters(String text) {
    var letters = 0;
    var isBehindBlank = true;
    for (var i = 0; i < text.length(); i++) {
      var isBlank = text.charAt(i) <= ' ';
      letters += isBlank && isBehindBlank ? 0 : 1;
      isBehindBlank = isBlank;
    }
    return isBehindBlank && letters > 0 ? letters - 1 : letters;
  }

  private void addLines(String whole, Element pre) {
    for (var line : Tidy.lines(whole)) {
      if (line.isBlank() && blocks.size() < MOST_BLOCKS) {
        endBlock();
      } else {
        add(line + " ", pre);
      }
    }
  }

  private void endBlock() {
    if (filled) {
      var line = text.take();
      if (!line.isEmpty()) {
        var within = holder == null ? region.element() : holder;
        var look = new Look(linkCount, linkLast, italic, pictures);
        blocks.add(new Block(kind(region.element()), line, linked, look, region, within));
        pictures = 0;
      }
      filled = false;
    }
    text.clear();
    holder = null;
    linked = 0;
    linkCount = 0;
    italic = 0;
    breaks = 0;
  }

  /// Whether it is one of the six levels.
  static boolean isHeading(Element element) {
    return HEADINGS.contains(element.normalName());
  }

  private static Kind kind(Element block) {
    if (isHeading(block)) {
      return Kind.HEADING;
    }
    var name = block.normalName();
    if (ITEMS.contains(name)) {
      return Kind.ITEM;
    }
    return switch (name) {
      case "p", "blockquote", "pre" -> Kind.PARAGRAPH;
      case "tr" -> Kind.ROW;
      default -> Kind.LOOSE;
    };
  }
}
