package copydesk.parse;

import copydesk.parse.Blocks.Block;
import copydesk.parse.Blocks.Kind;
import copydesk.parse.Blocks.Look;
import copydesk.parse.Blocks.Region;
import copydesk.text.Tidy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/// Reads a page from top to bottom, as [Blocks] has it.
final class BlockWalk implements NodeFilter {
  private static final int MOST_DEPTH_OF_CELL = 3;

  /// As many as a page may have tags. Lines of a `pre` have none.
  private static final int MOST_BLOCKS = Html.MAX_TAGS;
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> ITEMS = Set.of("li", "dt", "dd");
  private static final Set<String> PICTURES = Set.of("img", "picture", "video", "iframe", "svg");

  private final Element body;
  private final Predicate<Element> unseen;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Region> regions = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
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

  private BlockWalk(Element body, Predicate<Element> unseen) {
    this.body = body;
    this.unseen = unseen;
    this.region = new Region(body, null, 0, 0);
    regions.add(region);
  }

  static Blocks over(Element body, Predicate<Element> unseen) {
    var walk = new BlockWalk(body, unseen);
    NodeTraversor.filter(walk, body);
    walk.close();
    return new Blocks(walk.blocks, walk.regions);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode piece) {
      add(piece);
    } else if (node instanceof Element element && !element.equals(body)) {
      if (unseen.test(element)) {
        pictures += PICTURES.contains(element.normalName()) ? 1 : 0;
        return FilterResult.SKIP_ENTIRELY;
      }
      begin(element);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && !element.equals(body)) {
      end(element);
    }
    return FilterResult.CONTINUE;
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
      case "tr" -> {
        if (row == null) {
          beginBlock(element);
          row = isRowOfData(element) ? element : null;
        }
      }
      default -> {
        if (isBlock(element) && row != null) {
          text.append(' '); // all of a row is one block
        } else if (isBlock(element)) {
          beginBlock(element);
        }
      }
    }
  }

  private void end(Element element) {
    switch (element.normalName()) {
      case "br", "img", "amp-img" -> {}
      case "td", "th" -> endCell();
      case "a" -> links--;
      case "i", "em" -> italics--;
      default -> {
        if (isBlock(element) && (row == null || element.equals(row))) {
          endBlock();
          shut();
          row = null;
        }
      }
    }
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
    for (var cell = row.firstElementChild(); cell != null; cell = cell.nextElementSibling()) {
      if (!isOfOnePiece(cell, MOST_DEPTH_OF_CELL)) {
        return false;
      }
    }
    return row.childrenSize() > 1;
  }

  // `<td><div><p>5.4 m</p></div></td>` is.
  private static boolean isOfOnePiece(Element element, int depth) {
    var pieces = 0;
    for (var in = element.firstElementChild(); in != null; in = in.nextElementSibling()) {
      if (in.normalName().equals("br")) {
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
    text.append(' ');
  }

  private void add(TextNode piece) {
    if (piece.isBlank()) {
      text.append(' ');
      return;
    }
    var parent = piece.parent() == null ? body : piece.parent();
    if (parent.normalName().equals("pre")) {
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
      var line = Tidy.line(text);
      if (!line.isEmpty()) {
        var within = holder == null ? region.element() : holder;
        var look = new Look(linkCount, linkLast, italic, pictures);
        blocks.add(new Block(kind(region.element()), line, linked, look, region, within));
        pictures = 0;
      }
      filled = false;
    }
    text.setLength(0);
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
