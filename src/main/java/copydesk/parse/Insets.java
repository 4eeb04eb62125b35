package copydesk.parse;

import copydesk.parse.Blocks.Block;
import copydesk.parse.Blocks.Kind;
import copydesk.parse.Blocks.Region;
import java.util.HashSet;
import java.util.List;

/// Keeps the lists and tables that stand between two paragraphs of the text, as one of them, and
/// those of which half is kept. What they say is often too short to be known as text by itself, or
/// a link like those of a menu.
final class Insets {
  /// From an item of a list up to what the list stands in.
  private static final int MOST_LEVELS = 3;

  /// Of four letters, at most one is in a link.
  private static final int LINKED_PART = 4;

  /// A single row is as often a price or a result.
  private static final int FEWEST_ROWS = 2;

  private static final int MOST_NOTES = 2;

  private Insets() {}

  /// @param isText for each block whether it is the article's
  static void keep(Blocks blocks, boolean[] isText) {
    var groups = new HashSet<Region>();
    for (var i = 1; i < isText.length; i++) {
      var block = blocks.all().get(i);
      var group = isEntry(block) ? block.region().group() : null;
      if (group != null && groups.add(group)) {
        keep(group, blocks, isText);
      }
    }
  }

  private static void keep(Region group, Blocks blocks, boolean[] isText) {
    var kept = 0;
    for (var i = group.from(); i < group.to(); i++) {
      kept += isText[i] ? 1 : 0;
    }
    var entries = group.to() - group.from();
    if (kept < entries && (kept * 2 > entries || isBetween(group, blocks, isText))) {
      for (var i = group.from(); i < group.to(); i++) {
        isText[i] |= isOf(group, blocks.all().get(i));
      }
    }
  }

  // What else stands in an item or in a cell, as a button to buy a thing, is not.
  private static boolean isOf(Region group, Block block) {
    return isEntry(block)
        ? !BlockRules.isPointer(block)
        : group.element().nameIs("table") && !block.isMostlyLinks();
  }

  private static boolean isEntry(Block block) {
    return block.kind() == Kind.ROW || block.kind() == Kind.ITEM;
  }

  private static boolean isBetween(Region group, Blocks blocks, boolean[] isText) {
    var all = blocks.all();
    var isTable = group.element().nameIs("table") && group.to() - group.from() >= FEWEST_ROWS;
    var box = isTable ? box(group) : group;
    if (box.to() >= isText.length || box.from() == 0) {
      return false;
    }
    var before = all.get(box.from() - 1);
    var behind = all.get(box.to());
    return isText[box.from() - 1]
        && isText[box.to()]
        && (behind.kind() == Kind.PARAGRAPH || (isTable && goesOn(behind)))
        && !isLinks(all.subList(group.from(), group.to()))
        && isBeside(before, box)
        && isBeside(behind, box);
  }

  private static boolean goesOn(Block behind) {
    return behind.kind() == Kind.HEADING
        || (behind.kind() == Kind.LOOSE && MainText.isRunning(behind));
  }

  private static boolean isLinks(List<Block> blocks) {
    var links = 0;
    for (var block : blocks) {
      links += block.linked();
    }
    return links * LINKED_PART >= Blocks.letters(blocks);
  }

  // The table with what it is called, and what is noted below it.
  private static Region box(Region table) {
    var box = table;
    for (var outer = box.outer(); outer != null; outer = outer.outer()) {
      if (outer.to() - outer.from() > table.to() - table.from() + MOST_NOTES) {
        break;
      }
      box = outer;
    }
    return box;
  }

  // In the element that the group stands in, or a few levels deeper.
  private static boolean isBeside(Block block, Region group) {
    var region = block.region();
    for (var i = 0; i <= MOST_LEVELS && region != null; i++) {
      if (region == group.outer()) {
        return true;
      }
      region = region.outer();
    }
    return false;
  }
}
