package copydesk.parse;

import copydesk.parse.Blocks.Block;
import copydesk.parse.Blocks.Kind;
import copydesk.parse.Blocks.Region;

/// Keeps the lists and tables that stand between two paragraphs of the text, as one of them. What
/// they say is often too short to be known as text by itself.
final class Insets {
  /// From an item of a list up to what the list stands in.
  private static final int MOST_LEVELS = 3;

  /// Of four letters, at most one is in a link.
  private static final int LINKED_PART = 4;

  private Insets() {}

  /// @param isText for each block whether it is the article's
  static void keep(Blocks blocks, boolean[] isText) {
    var all = blocks.all();
    for (var i = 1; i < isText.length; i++) {
      if (!isText[i] && isText[i - 1] && isEntry(all.get(i))) {
        var group = all.get(i).region().group();
        if (group != null && group.from() == i && isBetween(group, blocks, isText)) {
          for (var j = group.from(); j < group.to(); j++) {
            isText[j] = true;
          }
        }
      }
    }
  }

  private static boolean isEntry(Block block) {
    return block.kind() == Kind.ROW || block.kind() == Kind.ITEM;
  }

  private static boolean isBetween(Region group, Blocks blocks, boolean[] isText) {
    var all = blocks.all();
    if (group.to() >= isText.length || !isText[group.to()]) {
      return false;
    }
    var before = all.get(group.from() - 1);
    var behind = all.get(group.to());
    var links = 0;
    var letters = 0;
    for (var block : all.subList(group.from(), group.to())) {
      links += block.linked();
      letters += block.text().length();
    }
    return links * LINKED_PART < letters
        && isBeside(before, group)
        && isBeside(behind, group)
        && behind.kind() == Kind.PARAGRAPH;
  }

  private static boolean isBeside(Block block, Region group) {
    var region = block.region();
    for (var i = 0; i < MOST_LEVELS && region.outer() != null; i++) {
      if (region.outer() == group.outer()) {
        return true;
      }
      region = region.outer();
    }
    return false;
  }
}
