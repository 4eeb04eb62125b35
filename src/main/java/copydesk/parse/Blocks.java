package copydesk.parse;

import copydesk.text.Tidy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/// A page as a reader sees it, from top to bottom: the pieces of text, and the regions they lie in.
///
/// @param all in the order of the page
/// @param regions each element that holds blocks, the inner ones before the outer
record Blocks(List<Block> all, List<Region> regions) {

  /// What the page's author made a piece of text.
  enum Kind {
    PARAGRAPH,
    HEADING,
    /// An item of a list, a term or its definition.
    ITEM,
    /// A row of a table, the cells joined by " | ".
    ROW,
    /// Text that stands in no element of its own.
    LOOSE
  }

  /// @param linked how many of its letters are in links
  /// @param parent the element that the piece stands in
  record Block(Kind kind, String text, int linked, Element parent) {
    boolean isMostlyLinks() {
      return linked * 2 > text.length();
    }
  }

  /// @param from the first block of the element
  /// @param to the one behind its last
  record Region(Element element, int from, int to) {}

  /// Reads a page's body in one walk.
  static Blocks of(Element body, Set<Element> clutter) {
    var walk = new Walk(clutter);
    NodeTraversor.filter(walk, body);
    walk.endBlock(body);
    return new Blocks(walk.blocks, walk.regions);
  }

  private static final class Walk implements NodeFilter {
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> ITEMS = Set.of("li", "dt", "dd");

    private final Set<Element> clutter;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Region> regions = new ArrayList<>();
    private final Deque<Integer> starts = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private int linked;
    private int links;
    private int breaks;
    private boolean filled;
    private @Nullable Element row;

    Walk(Set<Element> clutter) {
      this.clutter = clutter;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode piece) {
        add(piece);
      } else if (node instanceof Element element) {
        if (clutter.contains(element)) {
          return FilterResult.SKIP_ENTIRELY;
        }
        begin(element);
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element) {
        end(element);
      }
      return FilterResult.CONTINUE;
    }

    private void begin(Element element) {
      switch (element.normalName()) {
        case "br" -> lineBreak(element);
        case "a" -> links++;
        case "td", "th" -> cell(element);
        default -> {
          if (isBlock(element)) {
            beginBlock(element);
          }
        }
      }
    }

    // Corrections are marked inside a sentence, whatever else these two may hold.
    private static boolean isBlock(Element element) {
      return element.isBlock()
          && !element.normalName().equals("ins")
          && !element.normalName().equals("del");
    }

    private void end(Element element) {
      if (element.normalName().equals("a")) {
        links--;
      } else if (isBlock(element) && !isCell(element)) {
        endBlock(element);
        endRegion(element, starts.pop());
        row = element.equals(row) ? null : row;
      } else if (isCell(element) && row == null) {
        endBlock(element);
      }
    }

    private void endRegion(Element element, int from) {
      if (from < blocks.size()) {
        regions.add(new Region(element, from, blocks.size()));
      }
    }

    private void beginBlock(Element element) {
      endBlock(element.parent() == null ? element : element.parent());
      starts.push(blocks.size());
      if (element.normalName().equals("tr") && isRowOfData(element)) {
        row = element;
      }
    }

    // Old pages are laid out by tables: there a cell holds blocks, and is no cell of a row.
    private static boolean isRowOfData(Element row) {
      for (var cell : row.children()) {
        for (var inner : cell.children()) {
          if (isBlock(inner) || inner.normalName().equals("br")) {
            return false;
          }
        }
      }
      return row.childrenSize() > 1;
    }

    private void cell(Element cell) {
      if (row == null) {
        endBlock(cell.parent() == null ? cell : cell.parent());
      } else if (filled) {
        text.append(" | ");
      }
    }

    private static boolean isCell(Element element) {
      return element.normalName().equals("td") || element.normalName().equals("th");
    }

    private void lineBreak(Element element) {
      breaks++;
      if (breaks > 1) {
        endBlock(element.parent() == null ? element : element.parent());
      }
      text.append(' ');
    }

    private void add(TextNode piece) {
      if (piece.isBlank()) {
        text.append(' ');
        return;
      }
      var parent = piece.parent();
      if (parent != null && parent.normalName().equals("pre")) {
        addLines(piece.getWholeText(), parent);
      } else {
        add(piece.getWholeText());
      }
    }

    private void add(String whole) {
      text.append(whole);
      linked += links > 0 ? Tidy.line(whole).length() : 0;
      breaks = 0;
      filled = true;
    }

    private void addLines(String whole, Element pre) {
      for (var line : Tidy.lines(whole)) {
        if (line.isBlank()) {
          endBlock(pre);
        } else {
          add(line + " ");
        }
      }
    }

    private void endBlock(Element at) {
      var line = Tidy.line(text);
      if (!line.isEmpty()) {
        blocks.add(new Block(kind(at), line, linked, at));
      }
      text.setLength(0);
      linked = 0;
      breaks = 0;
      filled = false;
    }

    private Kind kind(Element at) {
      var block = at;
      while (!isBlock(block) && block.parent() != null) {
        block = block.parent();
      }
      var name = block.normalName();
      if (HEADINGS.contains(name)) {
        return Kind.HEADING;
      }
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
}
