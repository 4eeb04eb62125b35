package copydesk.parse;

import copydesk.parse.Blocks.Block;
import copydesk.parse.Blocks.Kind;
import copydesk.parse.Blocks.Region;
import java.util.List;

/// Gathers what speaks for and against each block of a page, in time linear in the page.
final class Clues {
  private static final int FAR = 50;

  /// Names that speak against an article as clearly as this one does.
  private static final float ALIEN = -1.2f;

  /// A block that is so much like the title of the page is the headline.
  private static final float HEADLINE = 0.6f;

  private final Page page;
  private final Blocks all;
  private final List<Block> blocks;
  private final TextModel model;
  private final ClueTable table;
  private final NameWeights names;
  private final RegionClues.All regions;
  private final Shapes shapes;
  // Letters of running text before each block, and in all.
  private final int[] running;

  private Clues(Page page, Blocks all, TextModel model) {
    this.page = page;
    this.all = all;
    this.blocks = all.all();
    this.model = model;
    this.table = new ClueTable(blocks.size());
    this.names = new NameWeights(model.names(), page.marks().names());
    this.regions = new RegionClues.All(all, names);
    this.shapes = new Shapes(all);
    this.running = new int[blocks.size() + 1];
  }

  /// Those of all blocks but the items of menus.
  static Clues of(Page page, Blocks all, TextModel model) {
    var clues = new Clues(page, all, model);
    clues.sumUp();
    clues.gather();
    Whereabouts.add(all, clues);
    return clues;
  }

  ClueTable table() {
    return table;
  }

  /// How many letters are running text, from a block to before another.
  int running(int from, int to) {
    return running[to] - running[from];
  }

  /// Whether the name of a region says that it is an advertisement, comments, or a notice.
  boolean isAlien(Region region) {
    return regions.of(region).isAlien();
  }

  /// What a block has in common with others.
  Shapes.Shape shape(int block) {
    return shapes.of(block);
  }

  // Without what the names around it say is comments or the like: there is often more of that.
  private void sumUp() {
    for (var i = 0; i < blocks.size(); i++) {
      var block = blocks.get(i);
      var isText = MainText.isRunning(block) && regions.of(block.region()).least() > ALIEN;
      var letters = isText ? block.text().length() - block.linked() : 0;
      running[i + 1] = running[i] + letters;
      shapes.addRunning(i, letters);
    }
  }

  private void gather() {
    var text = new TextClues(page, model.words(), table);
    for (var i = 0; i < blocks.size(); i++) {
      text.addLook(i, blocks.get(i));
    }
    var titleAt = -FAR;
    var headingAt = -FAR;
    var headingWords = 0f;
    for (var i = 0; i < blocks.size(); i++) {
      if (all.isOfMenu(i)) {
        continue;
      }
      text.addWords(i, blocks.get(i));
      region(i);
      addShape(i);
      neighbours(i);
      var isTitle = table.get(i, Clue.LIKE_TITLE) > HEADLINE && i - titleAt >= FAR;
      titleAt = isTitle ? i : titleAt;
      table.set(i, Clue.BEHIND_TITLE, Math.min(FAR, i - titleAt));
      table.set(i, Clue.HEADING_WORDS, headingWords);
      table.set(i, Clue.HEADING_DISTANCE, Math.min(FAR, i - headingAt));
      if (blocks.get(i).kind() == Kind.HEADING) {
        headingAt = i;
        headingWords = table.get(i, Clue.WORD_LEAST);
      }
      table.set(i, Clue.POSITION, (float) i / blocks.size());
      table.set(i, Clue.PAGE_BLOCKS, blocks.size());
    }
  }

  private void region(int i) {
    var block = blocks.get(i);
    var region = block.region();
    var clues = regions.of(region);
    clues.addTraits(table, i);
    var held = block.holder().equals(region.element()) ? 0 : names.of(block.holder()).weight();
    var outer = region.outer() == null ? region : region.outer();
    table.set(i, Clue.NAME_OWN, clues.own() + held);
    table.set(i, Clue.NAME_OUTER, regions.of(outer).own());
    table.set(i, Clue.NAME_SUM, clues.sum() + held);
    table.set(i, Clue.NAME_LEAST, Math.min(clues.least(), held));
    table.set(i, Clue.NAME_MOST, Math.max(clues.most(), held));
    table.set(i, Clue.DEPTH, clues.depth());
    table.set(i, Clue.BLOCKS_OUTER, outer.to() - outer.from());
  }

  private void addShape(int i) {
    var shape = shapes.of(i);
    float total = Math.max(1, running[blocks.size()]);
    table.set(i, Clue.SHAPE_COUNT, shape.blocks());
    table.set(i, Clue.SHAPE_MEAN, (float) shape.running() / shape.letters());
    table.set(i, Clue.SHAPE_SHARE, shape.running() / total);
    table.set(i, Clue.SHAPE_LETTERS, (float) shape.letters() / shape.blocks());
  }

  private void neighbours(int i) {
    neighbour(i, i - 1, Clue.LETTERS_1_BEFORE, Clue.LINKED_1_BEFORE);
    neighbour(i, i - 2, Clue.LETTERS_2_BEFORE, Clue.LINKED_2_BEFORE);
    neighbour(i, i + 1, Clue.LETTERS_1_BEHIND, Clue.LINKED_1_BEHIND);
    neighbour(i, i + 2, Clue.LETTERS_2_BEHIND, Clue.LINKED_2_BEHIND);
    table.set(i, Clue.KIND_1_BEFORE, table.get(i - 1, Clue.KIND));
    table.set(i, Clue.KIND_1_BEHIND, table.get(i + 1, Clue.KIND));
    table.set(i, Clue.ENDED_1_BEHIND, table.get(i + 1, Clue.ENDED));
    table.set(i, Clue.SAME_REGION_BEFORE, isBeside(i, i - 1));
    table.set(i, Clue.SAME_REGION_BEHIND, isBeside(i, i + 1));
  }

  private void neighbour(int i, int other, Clue letters, Clue linked) {
    table.set(i, letters, table.get(other, Clue.LETTERS));
    table.set(i, linked, table.get(other, Clue.LINKED));
  }

  private boolean isBeside(int i, int other) {
    return other >= 0
        && other < blocks.size()
        && blocks.get(i).region().outer() == blocks.get(other).region().outer();
  }
}
