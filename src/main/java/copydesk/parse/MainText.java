package copydesk.parse;

import copydesk.parse.Blocks.Block;
import copydesk.parse.Blocks.Kind;
import copydesk.parse.Blocks.Region;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The part of a page that is its article.
///
/// @param story the element that the article lies in
/// @param blocks its pieces of text, without those that only look like it
/// @param byline the one printed above the text
record MainText(Element story, List<Block> blocks, @Nullable Byline byline) {
  /// A line of text that is not in a paragraph of its own is a label unless it is as long as this.
  private static final int SHORTEST_LOOSE = 80;

  /// Refrains and short answers may well be said twice.
  private static final int SHORTEST_REPEATED = 120;

  /// Between the headline and the byline may stand a deck.
  private static final int LONGEST_DECK = 250;

  private static final int DECK = 2;

  /// Some have such a heading above their text, too.
  private static final int LEAST_ABOVE_COMMENTS = 300;

  /// How far above its text an article's byline may stand, in pieces of text.
  private static final int HEAD_BLOCKS = 12;

  static MainText of(Page page) {
    return of(page, TextModel.shipped());
  }

  /// Finds the article among the blocks of a page.
  static MainText of(Page page, TextModel model) {
    var body = page.html().body();
    var blocks = page.blocks();
    var isText = model.judge(page, blocks);
    LiveBlog.keepPosts(page, blocks, isText);
    Insets.keep(blocks, isText);
    SubHeadings.keep(blocks, isText);
    var kept = new ArrayList<Block>();
    var seen = new HashSet<String>();
    var isHead = true;
    var first = -1;
    var last = 0;
    var letters = 0;
    for (var i = 0; i < isText.length; i++) {
      var block = blocks.all().get(i);
      if (letters > LEAST_ABOVE_COMMENTS && Furniture.isOverComments(block)) {
        break;
      }
      if (isText[i] && !(isHead && HeadLines.are(block.text())) && isNew(block, seen)) {
        kept.add(block);
        first = first < 0 ? i : first;
        isHead &=
            block.kind() == Kind.HEADING
                || (i - first < DECK && block.text().length() < LONGEST_DECK);
        last = i;
        letters += block.text().length();
      }
    }
    first = Math.max(0, first);
    var story = kept.isEmpty() ? body : innermost(blocks.all().get(first).region(), last);
    var head = Math.max(0, first - HEAD_BLOCKS);
    return new MainText(
        story,
        Furniture.without(page, NextStory.without(page.marks(), kept)),
        byline(blocks.all().subList(head, blocks.all().size())));
  }

  /// The text as it is printed below the headline, which some pages repeat there.
  List<String> paragraphs(PageTitles titles) {
    return titles.withoutRepeats(blocks.stream().map(Block::text).toList());
  }

  /// Its running text.
  List<Block> running() {
    var running = new ArrayList<Block>(blocks.size());
    for (var block : blocks) {
      if (isRunning(block)) {
        running.add(block);
      }
    }
    return running;
  }

  /// The running text, as against headings, labels and links.
  static boolean isRunning(Block block) {
    return !block.isMostlyLinks()
        && switch (block.kind()) {
          case PARAGRAPH -> true;
          case LOOSE, ITEM ->
              block.text().length() >= SHORTEST_LOOSE || SentenceEnds.isEnded(block.text());
          case HEADING, ROW -> false;
        };
  }

  // Some pages hold their article twice, once for small screens.
  private static boolean isNew(Block block, Set<String> seen) {
    return block.text().length() < SHORTEST_REPEATED
        || block.kind() == Kind.ROW
        || seen.add(block.text());
  }

  private static Element innermost(Region first, int last) {
    var region = first;
    while (!region.holds(last) && region.outer() != null) {
      region = region.outer();
    }
    return region.element();
  }

  private static @Nullable Byline byline(List<Block> blocks) {
    for (var block : blocks.subList(0, Math.min(2 * HEAD_BLOCKS, blocks.size()))) {
      var byline = block.kind() == Kind.HEADING ? null : Byline.of(block.text(), true);
      if (byline != null) {
        return byline;
      }
    }
    return null;
  }
}
