package copydesk.parse;

import copydesk.parse.Blocks.Region;

/// Adds to each block's clues where on the page it stands, as seen from where most of the running
/// text is.
final class Whereabouts {
  private static final int FAR = 50;
  private static final Clue[] SHARES = {
    Clue.SHARE_OUTER, Clue.SHARE_OUTER_2, Clue.SHARE_OUTER_3, Clue.SHARE_OUTER_4
  };
  private static final Clue[] MEANS = {Clue.MEAN_OUTER, Clue.MEAN_OUTER_2, Clue.MEAN_OUTER_3};

  /// Letters that a block must hold to be one that the text begins or ends with.
  private static final int HEAVY = 60;

  /// How much of the text the region has that counts as the story's.
  private static final float MOST = 0.6f;

  private final Blocks blocks;
  private final Clues clues;
  private final ClueTable table;
  // Before each block, and in all.
  private final int[] letters;
  private final float total;

  private Whereabouts(Blocks blocks, Clues clues) {
    var n = blocks.all().size();
    this.blocks = blocks;
    this.clues = clues;
    this.table = clues.table();
    this.letters = new int[n + 1];
    for (var i = 0; i < n; i++) {
      letters[i + 1] = letters[i] + blocks.all().get(i).text().length();
    }
    this.total = Math.max(1, clues.running(0, n));
  }

  static void add(Blocks blocks, Clues clues) {
    new Whereabouts(blocks, clues).add();
  }

  private void add() {
    var n = blocks.all().size();
    var articles = articles();
    var story = story();
    var first = heavy(0, 1);
    var last = heavy(n - 1, -1);
    for (var i = 0; i < n; i++) {
      if (blocks.isOfMenu(i)) {
        continue;
      }
      var region = blocks.all().get(i).region();
      around(i, region);
      table.set(i, Clue.ARTICLE_SHARE, articles[region.number()]);
      table.set(i, Clue.IN_STORY, story.holds(i));
      table.set(i, Clue.LETTERS_BEFORE, clues.running(0, i) / total);
      table.set(i, Clue.LETTERS_BEHIND, clues.running(i + 1, n) / total);
      table.set(i, Clue.BEHIND_FIRST, Math.clamp(i - first, -FAR, FAR));
      table.set(i, Clue.BEFORE_LAST, Math.clamp(last - i, -FAR, FAR));
      table.set(i, Clue.PAGE_LETTERS, total);
    }
  }

  private void around(int block, Region region) {
    var up = region;
    var levels = 0;
    for (var level = 0; level < SHARES.length; level++) {
      up = up.outer() == null ? up : up.outer();
      var within = running(up);
      table.set(block, SHARES[level], within / total);
      levels += within * 2 < total ? 1 : 0;
      if (level < MEANS.length) {
        var all = Math.max(1, letters[up.to()] - letters[up.from()]);
        table.set(block, MEANS[level], within / all);
      }
    }
    table.set(block, Clue.LEVELS_TO_HALF, levels);
  }

  // The share of the innermost `article` around each region: comments and teasers are some as
  // well.
  private float[] articles() {
    var shares = new float[blocks.regions().getLast().number() + 1];
    for (var region : blocks.regions()) {
      var outer = region.outer();
      shares[region.number()] =
          region.element().normalName().equals("article")
              ? running(region) / total
              : outer == null ? 1 : shares[outer.number()];
    }
    return shares;
  }

  // The innermost region with most of the text.
  private Region story() {
    var story = blocks.regions().getFirst();
    for (var region : blocks.regions()) {
      if (running(region) >= MOST * total && region.to() - region.from() > 1) {
        story = region;
      }
    }
    return story;
  }

  private int heavy(int from, int step) {
    for (var i = from; i >= 0 && i < blocks.all().size(); i += step) {
      if (clues.running(i, i + 1) >= HEAVY) {
        return i;
      }
    }
    return from;
  }

  private float running(Region region) {
    return clues.running(region.from(), region.to());
  }
}
