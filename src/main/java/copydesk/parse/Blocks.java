package copydesk.parse;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// A page as a reader sees it, from top to bottom: the pieces of text, and the regions they lie in.
///
/// @param all in the order of the page
/// @param regions each element that holds blocks, the outer ones before those in them
record Blocks(List<Block> all, List<Region> regions) {
  private static final int LONGEST_MENU_ITEM = 60;
  private static final float LINKED_IN_MENU = 0.8f;

  /// How many letters some of them have. They are counted so often that a stream would be felt.
  static int letters(List<Block> blocks) {
    var letters = 0;
    for (var block : blocks) {
      letters += block.text().length();
    }
    return letters;
  }

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
  /// @param region the innermost that it stands in
  /// @param holder the innermost element that has all of its text
  record Block(Kind kind, String text, int linked, Look look, Region region, Element holder) {
    boolean isMostlyLinks() {
      return linked * 2 > text.length();
    }
  }

  /// How a block is printed.
  ///
  /// @param links how many it has
  /// @param linkLast whether it ends with one
  /// @param italic how many of its letters are
  /// @param pictures how many are shown between it and the block before
  record Look(int links, boolean linkLast, int italic, int pictures) {}

  /// Whether a block is a short link between others, as in a menu. Half of all blocks are.
  boolean isOfMenu(int block) {
    return isMenuItem(block) && isMenuItem(block - 1) && isMenuItem(block + 1);
  }

  private boolean isMenuItem(int block) {
    if (block < 0 || block >= all.size()) {
      return true;
    }
    var item = all.get(block);
    return item.text().length() < LONGEST_MENU_ITEM
        && item.linked() >= LINKED_IN_MENU * item.text().length();
  }

  /// An element that stands in lines of its own, and the blocks in it.
  static final class Region {
    private final Element element;
    private final @Nullable Region outer;
    private final int number;
    private final int from;
    private int to;

    Region(Element element, @Nullable Region outer, int number, int from) {
      this.element = element;
      this.outer = outer;
      this.number = number;
      this.from = from;
      this.to = from;
    }

    Element element() {
      return element;
    }

    /// The region around it; null for the whole.
    @Nullable Region outer() {
      return outer;
    }

    /// The list or table that it is, or that it is a part of; or null.
    @Nullable Region group() {
      for (var region = this; region != null; region = region.outer) {
        switch (region.element.normalName()) {
          case "ul", "ol", "dl", "table" -> {
            return region;
          }
          default -> {}
        }
      }
      return null;
    }

    /// Its place among the regions of the page.
    int number() {
      return number;
    }

    /// The first block in it.
    int from() {
      return from;
    }

    /// The one behind its last.
    int to() {
      return to;
    }

    void end(int behind) {
      to = behind;
    }

    boolean holds(int block) {
      return block >= from && block < to;
    }
  }
}
