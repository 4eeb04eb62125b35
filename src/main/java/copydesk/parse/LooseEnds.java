package copydesk.parse;

import copydesk.parse.Blocks.Block;
import copydesk.parse.Blocks.Kind;
import copydesk.parse.Blocks.Region;
import java.util.List;

/// Leaves out what a text ends with where something was taken from below it: "Related content:", a
/// heading over nothing.
final class LooseEnds {
  private static final int LONGEST = 80;

  private static final int MOST = 3;

  /// Where there is less, it is better to keep too much.
  private static final int FEWEST = 2;

  private LooseEnds() {}

  /// @param all what the page has
  static void removeFrom(List<Block> kept, List<Block> all) {
    if (!isOverSomething(kept) || isTextBelow(kept.getLast(), all)) {
      return;
    }
    for (var i = 0; i < MOST && isOverSomething(kept); i++) {
      kept.removeLast();
    }
  }

  private static boolean isOverSomething(List<Block> kept) {
    return kept.size() > FEWEST && isOverSomething(kept.getLast());
  }

  private static boolean isOverSomething(Block block) {
    return (block.kind() == Kind.HEADING && !SentenceEnds.isEnded(block.text()))
        || (block.text().length() < LONGEST
            && (block.kind() == Kind.PARAGRAPH || block.kind() == Kind.LOOSE)
            && block.text().endsWith(":"));
  }

  // Then the text goes on, and it is better to show that. So do lists and sources in print.
  private static boolean isTextBelow(Block block, List<Block> all) {
    var at = all.lastIndexOf(block) + 1;
    if (at >= all.size() || all.get(at).kind() == Kind.HEADING) {
      return false;
    }
    var next = all.get(at);
    return isTogether(block.region(), next.region())
        && (!next.isMostlyLinks() || next.kind() == Kind.ITEM || next.text().startsWith("http"));
  }

  // In one element, or in a list that stands there.
  private static boolean isTogether(Region one, Region below) {
    var outer = below.outer();
    return outer != null && (outer == one.outer() || outer.outer() == one.outer());
  }
}
