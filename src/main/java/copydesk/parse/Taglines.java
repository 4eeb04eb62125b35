package copydesk.parse;

import copydesk.parse.Blocks.Block;
import copydesk.parse.Blocks.Kind;
import java.util.List;

/// Leaves out what newspapers set in italics below a story: who its author is and where to write to
/// her, who helped, what was corrected, what else to read. On pages that do not call themselves
/// news it is as often the last word of the text.
final class Taglines {
  private static final String NEWS = "NewsArticle";

  private static final int MOST = 3;

  /// Letters of a tagline that are in italics: an address in it may be a link, and upright.
  private static final float ITALIC = 0.9f;

  /// A story that is in italics itself has no other way to mark a tagline.
  private static final float ITALIC_STORY = 0.3f;

  /// Where there is less, it is better to keep too much.
  private static final int FEWEST = 2;

  private Taglines() {}

  /// Removes them from the end of the blocks that look like an article's.
  static void removeFrom(List<Block> blocks, Page page) {
    // Also "ReportageNewsArticle" and the like.
    if (page.data().kinds().stream().noneMatch(kind -> kind.endsWith(NEWS))) {
      return;
    }
    var letters = 0;
    var italic = 0;
    for (var block : blocks) {
      letters += block.text().length();
      italic += block.look().italic();
    }
    if (italic < ITALIC_STORY * letters) {
      for (var i = 0; i < MOST && blocks.size() > FEWEST && isItalic(blocks.getLast()); i++) {
        blocks.removeLast();
      }
    }
  }

  private static boolean isItalic(Block block) {
    return block.kind() == Kind.PARAGRAPH
        && block.look().italic() >= ITALIC * block.text().length();
  }
}
