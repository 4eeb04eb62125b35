package copydesk.parse;

import copydesk.article.Titles;
import copydesk.parse.Blocks.Block;
import copydesk.parse.Blocks.Kind;
import copydesk.parse.Blocks.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

  /// "Updated 4 hours ago", "Reading time: 5 minutes": what stands above the first paragraph.
  private static final int LONGEST_LABEL = 100;

  /// How far above its text an article's byline may stand, in pieces of text.
  private static final int HEAD_BLOCKS = 12;

  /// How much of an outer region's running text an inner one must hold to stand for it.
  private static final double NEARLY_ALL = 0.9;

  /// Finds the article: in the element that the page declares for it, else where most of the
  /// running text is.
  static MainText of(Page page) {
    var body = page.html().body();
    var blocks = Blocks.of(body, Clutter.of(body));
    var weights = new Weights(blocks.all());
    var whole = new Region(body, 0, blocks.all().size());
    var declared = heaviest(blocks.regions(), weights);
    var outer = declared != null && weights.of(declared) * 3 > weights.of(whole) ? declared : whole;
    var region = tightest(outer, blocks.regions(), weights);
    return new MainText(
        region.element(),
        kept(blocks.all().subList(region.from(), region.to())),
        byline(blocks.all().subList(Math.max(0, region.from() - HEAD_BLOCKS), region.to())));
  }

  /// The text as it is printed below the headline, which some pages repeat there.
  List<String> paragraphs(Titles titles) {
    return blocks.stream()
        .filter(block -> !(block.kind() == Kind.HEADING && block.isMostlyLinks()))
        .map(Block::text)
        .filter(text -> !PageTitles.isRepeatedBy(titles, text))
        .toList();
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

  private static @Nullable Region heaviest(List<Region> regions, Weights weights) {
    Region heaviest = null;
    for (var region : regions) {
      if (isDeclared(region.element())
          && (heaviest == null || weights.of(region) > weights.of(heaviest))) {
        heaviest = region;
      }
    }
    return heaviest;
  }

  private static boolean isDeclared(Element element) {
    return element.normalName().equals("article")
        || element.normalName().equals("main")
        || element.attr("role").equals("main")
        || element.attr("itemprop").toLowerCase(Locale.ROOT).contains("articlebody");
  }

  // Inner regions come first, so the first that is heavy enough is the innermost.
  private static Region tightest(Region outer, List<Region> regions, Weights weights) {
    for (var region : regions) {
      if (region.from() >= outer.from()
          && region.to() <= outer.to()
          && weights.of(region) >= NEARLY_ALL * weights.of(outer)
          && region.to() - region.from() > 1) {
        return region;
      }
    }
    return outer;
  }

  private static @Nullable Byline byline(List<Block> blocks) {
    for (var block : blocks.subList(0, Math.min(2 * HEAD_BLOCKS, blocks.size()))) {
      var byline = Byline.of(block.text(), true);
      if (byline != null) {
        return byline;
      }
    }
    return null;
  }

  private static List<Block> kept(List<Block> blocks) {
    var kept = new ArrayList<Block>();
    // Kept once text follows, and if text is above: the first ones are headline, deck and kicker.
    var headings = new ArrayList<Block>();
    for (var block : blocks) {
      if (block.kind() == Kind.HEADING) {
        headings.add(block);
      } else if (isOfArticle(block) && !(kept.isEmpty() && isLabel(block.text()))) {
        headings.removeIf(heading -> kept.isEmpty() && !heading.isMostlyLinks());
        kept.addAll(headings);
        headings.clear();
        kept.add(block);
      }
    }
    return kept;
  }

  private static boolean isLabel(String text) {
    return text.length() < LONGEST_LABEL
        && !SentenceEnds.isEnded(text)
        && Dateline.of(text) == null;
  }

  private static boolean isOfArticle(Block block) {
    return switch (block.kind()) {
      case PARAGRAPH, ITEM, ROW -> !block.isMostlyLinks();
      case LOOSE -> isRunning(block);
      case HEADING -> false; // held back until text follows
    };
  }

  /// Letters of running text up to each block, so that any region's share is one subtraction.
  private static final class Weights {
    private final long[] sums;

    Weights(List<Block> blocks) {
      sums = new long[blocks.size() + 1];
      for (var i = 0; i < blocks.size(); i++) {
        var block = blocks.get(i);
        sums[i + 1] = sums[i] + (isRunning(block) ? block.text().length() - block.linked() : 0);
      }
    }

    long of(Region region) {
      return sums[region.to()] - sums[region.from()];
    }
  }
}
