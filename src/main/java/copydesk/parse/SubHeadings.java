package copydesk.parse;

import copydesk.parse.Blocks.Block;
import copydesk.parse.Blocks.Kind;
import copydesk.parse.Blocks.Region;
import org.jsoup.nodes.Element;

/// Keeps the headings between two pieces of the text that stand in one element with it. They are
/// often too short to be known as text by themselves.
final class SubHeadings {
  private static final int LONGEST = 150;

  /// `<div><h2><div>` is one heading.
  private static final int MOST_LEVELS = 3;

  private SubHeadings() {}

  /// @param isText for each block whether it is the article's
  static void keep(Blocks blocks, boolean[] isText) {
    // From below: over a heading may stand another.
    for (var i = isText.length - 2; i > 0; i--) {
      if (!isText[i] && isText[i + 1] && isText[i - 1] && isSubHeading(blocks.all().get(i))) {
        isText[i] = isWithin(blocks.all().get(i).region(), i);
      }
    }
  }

  private static boolean isSubHeading(Block block) {
    var element = block.region().element();
    return (block.kind() == Kind.HEADING || isIn(block))
        && !element.nameIs("h1")
        && block.text().length() < LONGEST
        && (!block.isMostlyLinks() || isAnchor(block.holder()))
        && !Furniture.isOverComments(block);
  }

  // `<h2><div>`, whose text is in a block of the page's own making.
  private static boolean isIn(Block block) {
    var outer = block.region().outer();
    return block.kind() == Kind.LOOSE
        && outer != null
        && outer.to() - outer.from() == 1
        && BlockWalk.isHeading(outer.element());
  }

  // `<a name="costs">` leads nowhere.
  private static boolean isAnchor(Element link) {
    var href = link.attr("href");
    return link.nameIs("a") && (href.isEmpty() || href.startsWith("#"));
  }

  // What holds the heading and not what is below it has nothing else in it.
  private static boolean isWithin(Region heading, int block) {
    var region = heading;
    for (var level = 0; level <= MOST_LEVELS && region.to() - region.from() == 1; level++) {
      var outer = region.outer();
      if (outer == null) {
        return false;
      }
      region = outer;
    }
    var around = region.outer();
    return region.holds(block + 1)
        && (region.holds(block - 1) || (around != null && around.holds(block - 1)));
  }
}
