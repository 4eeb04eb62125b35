package copydesk.parse;

import copydesk.parse.Blocks.Block;
import copydesk.parse.Blocks.Kind;
import copydesk.parse.Blocks.Region;
import copydesk.parse.Shapes.Shape;
import java.util.IdentityHashMap;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What holds for some blocks whatever the model makes of each by itself: advertisements, comments
/// and links to other stories are no text, a list or a table is kept as a whole or not at all, and
/// so are the headings of one kind.
final class BlockRules {
  /// "RELATED: The eel that came back"
  private static final OpeningWords POINTER =
      new OpeningWords(
          "(?iu)(?:also|don.t miss|more|read|recommended|related|see also|watch|you (?:may|might)"
              + "|à lire|lire aussi|lees ook|leggi anche|lea|leer|lesen sie|mehr|siehe auch|veja"
              + "|lue myös|läs (?:också|även|mer)|les også|læs også|czytaj|zobacz)\\b[^.:]{0,40}:");

  /// "comment-4711", "div-comment-4711", "comment-wrapper-4711"
  private static final Pattern COMMENT =
      Pattern.compile("(?:[a-z]+[-_]){0,2}[Cc]omment(?:[-_]?[a-z]+)?[-_]?\\d+");

  private static final int LONGEST_POINTER = 250;

  /// A page's whole text is now and then in an element of such a name. What is less than a third of
  /// it is not meant.
  private static final int PARTS = 3;

  /// What is hidden, all in all, is less than a fifth of the page: some pages show the parts of
  /// their text one by one, and hide the others.
  private static final int PARTS_OF_HIDDEN = 5;

  /// Of an article below a dialog; else the dialog may be what the page shows it in.
  private static final int FEWEST_OUTSIDE = 200;

  private static final float LIKELY = 0.5f;

  private final Blocks blocks;
  private final Clues clues;
  private final float[] likely;

  private BlockRules(Blocks blocks, Clues clues, float[] likely) {
    this.blocks = blocks;
    this.clues = clues;
    this.likely = likely;
  }

  /// Corrects how likely each block is text of the article.
  static void apply(Blocks blocks, Clues clues, float[] likely) {
    var rules = new BlockRules(blocks, clues, likely);
    rules.dropAliens();
    rules.dropPointers();
    rules.evenGroups();
  }

  /// Keeps the headings above kept text where at least half of their kind are kept.
  static void keepHeadings(Blocks blocks, Clues clues, float[] likely, boolean[] kept) {
    var counts = new IdentityHashMap<Shape, int[]>();
    for (var i = 0; i < kept.length; i++) {
      if (blocks.all().get(i).kind() == Kind.HEADING) {
        var count = counts.computeIfAbsent(clues.shape(i), _ -> new int[2]);
        count[0]++;
        count[1] += kept[i] ? 1 : 0;
      }
    }
    for (var i = 0; i + 1 < kept.length; i++) {
      if (likely[i] > 0 && blocks.all().get(i).kind() == Kind.HEADING && kept[i + 1]) {
        var count = counts.getOrDefault(clues.shape(i), new int[2]);
        kept[i] |= count[1] * 2 >= count[0];
      }
    }
  }

  private void dropAliens() {
    var running = running();
    var isLittleHidden = hidden(running) * PARTS_OF_HIDDEN < running[likely.length];
    for (var region : blocks.regions()) {
      var part = running[region.to()] - running[region.from()];
      if (isAnyLikely(region)
          && ((part * PARTS < running[likely.length] && isBesideText(region))
              || (isLittleHidden && isHiddenBox(region))
              || (isDialog(region.element()) && isTextOutside(region)))) {
        for (var i = region.from(); i < region.to(); i++) {
          likely[i] = 0;
        }
      }
    }
  }

  private int hidden(int[] running) {
    var hidden = 0;
    for (var region : blocks.regions()) {
      hidden += isHiddenBox(region) ? running[region.to()] - running[region.from()] : 0;
    }
    return hidden;
  }

  // Of most regions no block is, as of menus.
  private boolean isAnyLikely(Region region) {
    for (var i = region.from(); i < region.to(); i++) {
      if (likely[i] > 0) {
        return true;
      }
    }
    return false;
  }

  // Letters of running text before each block, whatever it stands in, and in all.
  private int[] running() {
    var running = new int[likely.length + 1];
    for (var i = 0; i < likely.length; i++) {
      var block = blocks.all().get(i);
      running[i + 1] = running[i] + (MainText.isRunning(block) ? block.text().length() : 0);
    }
    return running;
  }

  private boolean isBesideText(Region region) {
    var outer = region.outer();
    if (outer == null) {
      return false;
    }
    return clues.isAlien(region)
        || isComment(region.element())
        || (region.element().nameIs("aside") && isOutside(outer));
  }

  // Each reader's has a number, and some pages have no other name for them.
  private static boolean isComment(Element element) {
    var id = element.attributesSize() == 0 ? "" : element.attributes().get("id");
    return id.contains("omment") && COMMENT.matcher(id).matches();
  }

  // What opens over the page. What is hidden within the text opens where it stands.
  private static boolean isHiddenBox(Region region) {
    var outer = region.outer();
    return outer != null && outer.outer() == null && RegionClues.isHidden(region.element());
  }

  // What asks for consent or for an address stands over the page until somebody answers.
  private static boolean isDialog(Element element) {
    var role = element.attributesSize() == 0 ? "" : element.attributes().get("role");
    return element.nameIs("dialog") || role.equals("dialog") || role.equals("alertdialog");
  }

  private boolean isTextOutside(Region region) {
    var letters = 0;
    for (var i = 0; i < likely.length; i++) {
      var isText = !region.holds(i) && likely[i] >= LIKELY;
      letters += isText ? blocks.all().get(i).text().length() : 0;
    }
    return letters >= FEWEST_OUTSIDE;
  }

  // Of what the page declares to be its text.
  private static boolean isOutside(Region region) {
    for (var at = region; at != null; at = at.outer()) {
      if (at.element().nameIs("article") || at.element().nameIs("main")) {
        return false;
      }
    }
    return true;
  }

  private void dropPointers() {
    for (var i = 0; i < likely.length; i++) {
      if (likely[i] > 0 && isPointer(blocks.all().get(i))) {
        likely[i] = 0;
      }
    }
  }

  /// Whether it leads to another story.
  static boolean isPointer(Block block) {
    return block.isMostlyLinks()
        && block.text().length() < LONGEST_POINTER
        && POINTER.begins(block.text());
  }

  private void evenGroups() {
    var sums = new IdentityHashMap<Region, double[]>();
    for (var i = 0; i < likely.length; i++) {
      var group = group(i);
      if (group != null) {
        var sum = sums.computeIfAbsent(group, _ -> new double[2]);
        var weight = Math.sqrt(blocks.all().get(i).text().length());
        sum[0] += weight * likely[i];
        sum[1] += weight;
      }
    }
    if (sums.isEmpty()) {
      return;
    }
    for (var i = 0; i < likely.length; i++) {
      var group = group(i);
      var sum = sums.get(group);
      if (group != null && sum != null) {
        likely[i] = (float) (sum[0] / sum[1]);
      }
    }
  }

  // The list or table that an item or a row is of.
  private @Nullable Region group(int block) {
    var kind = blocks.all().get(block).kind();
    return likely[block] == 0 || (kind != Kind.ITEM && kind != Kind.ROW)
        ? null
        : blocks.all().get(block).region().group();
  }
}
