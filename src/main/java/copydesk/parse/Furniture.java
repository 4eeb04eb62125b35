package copydesk.parse;

import copydesk.parse.Blocks.Block;
import copydesk.parse.Blocks.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Leaves out what a publisher has on all its pages and what lies in or close to their text: links
/// to its other pages, whose property they are, and where to leave one's address.
final class Furniture {
  /// Below the text, and on what is printed instead of the page.
  private static final Pattern FOOT =
      Pattern.compile(
          "(?:this |the )?(?:story |article |page )?(?:was )?(?:printed|copied) from\\b"
              + "|find this (?:story|article) (?:at|online)|source url"
              + "|(?:aus)?gedruckt (?:von|aus)|imprimé (?:depuis|de)|impreso (?:de|desde)"
              + "|stampato da|©|\\(c\\)|copyright\\b|all (?:content|rights)\\b|alle rechte"
              + "|tous droits|todos los derechos|tutti i diritti|best viewed\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /// What stands over them.
  private static final OpeningWords COMMENTS =
      new OpeningWords(
          "(?iu)(?:(?:\\d+|one|no) (?:comments?|responses?|replies|reply|reactions?|kommentare?"
              + "|commentaires?|comentarios?|comentários?|commenti|reacties|kommentarer)"
              + "|(?:(?:user|reader|recent|latest|view|leave a) )?(?:comments|reply)"
              + "|kommentare|commentaires|comentarios|comentários|commenti|reacties|комментарии"
              + "|コメント)(?: (?:on|to|zu|sur|a) .*| ?\\(\\d+\\)| ?\\d+)?:?");

  /// Who pays for the links in the text.
  private static final Pattern DISCLOSURE =
      Pattern.compile(
          "(?:may |might )?contains? affiliate links|(?:may |might )(?:earn|receive) (?:a |an )?"
              + "(?:small )?(?:affiliate )?commission",
          Pattern.CASE_INSENSITIVE);

  private static final int LONGEST_DISCLOSURE = 300;
  private static final int LONGEST_FOOT = 250;

  private static final int LONGEST_LINKS = 120;

  private static final int LONGEST_SIGN = 40;

  /// Stars, ticks and arrows, formulas and prices.
  private static final Set<Integer> SAYING =
      Set.of(
          (int) Character.OTHER_SYMBOL,
          (int) Character.MATH_SYMBOL,
          (int) Character.CURRENCY_SYMBOL);

  private static final int LAST_OF_ASCII = 0x7f;

  /// "[…]", in a quotation.
  private static final Pattern OMISSION = Pattern.compile("[\\[(] ?(?:…|\\.{3}) ?[\\])]");

  private static final Set<String> CODE = Set.of("pre", "code", "samp");

  private static final Set<String> FIELDS = Set.of("email", "text", "submit");

  /// A field lies so many elements deep in its box at most.
  private static final int MOST_LEVELS = 8;

  /// A box with a field has a heading, a sentence or two and a note on privacy.
  private static final int MOST_IN_BOX = 6;

  private static final int LONGEST_IN_BOX = 200;

  private static final int LONGEST_BOX = 500;

  private static final int PARTS = 8;

  private static final int MOST_IN_FOOT = 3;

  /// Where there is less, it is better to keep too much.
  private static final int FEWEST = 2;

  private Furniture() {}

  /// Leaves it out of the blocks that look like an article's.
  static List<Block> without(Page page, List<Block> blocks) {
    var boxes = boxes(page);
    var letters = Blocks.letters(blocks);
    var kept = new ArrayList<Block>();
    for (var block : blocks) {
      if (block.text().length() * PARTS > letters
          || !(isOfForm(page, block, boxes)
              || Captions.are(page.marks(), block)
              || isSign(block)
              || isDisclosure(block.text()))) {
        kept.add(block);
      }
    }
    if (kept.size() > FEWEST && isLinks(kept.getFirst())) {
      kept.removeFirst();
    }
    Taglines.removeFrom(kept, page);
    for (var i = 0; i < MOST_IN_FOOT && kept.size() > FEWEST && isOfFoot(kept.getLast()); i++) {
      kept.removeLast();
    }
    LooseEnds.removeFrom(kept, page.blocks().all());
    return kept;
  }

  /// Whether it is a heading below which readers have their say.
  static boolean isOverComments(Block block) {
    return block.kind() == Kind.HEADING && COMMENTS.isAll(block.text());
  }

  // Between two parts of a text, or what nobody sees. A rating and an emoji say something, and so
  // does each line of a program.
  private static boolean isSign(Block block) {
    var text = block.text();
    return text.length() <= LONGEST_SIGN
        && text.chars().noneMatch(Furniture::saysSomething)
        && !OMISSION.matcher(text).matches()
        && !CODE.contains(block.region().element().normalName())
        && !CODE.contains(block.holder().normalName());
  }

  private static boolean saysSomething(int sign) {
    return Character.isLetterOrDigit(sign)
        || Character.isSurrogate((char) sign)
        || (sign > LAST_OF_ASCII && SAYING.contains(Character.getType(sign)));
  }

  private static boolean isLinks(Block block) {
    return (block.kind() == Kind.PARAGRAPH || block.kind() == Kind.LOOSE)
        && block.isMostlyLinks()
        && block.text().length() < LONGEST_LINKS
        && !block.text().endsWith(":")
        && !SentenceEnds.isEnded(block.text());
  }

  private static boolean isOfFoot(Block block) {
    return isLinks(block)
        || (block.text().length() < LONGEST_FOOT && FOOT.matcher(block.text()).lookingAt());
  }

  private static boolean isDisclosure(String text) {
    return text.length() < LONGEST_DISCLOSURE
        && (text.contains("ffiliate") || text.contains("ommission"))
        && DISCLOSURE.matcher(text).find();
  }

  // What holds more than a box does is the text, with a box in it.
  private static boolean isOfForm(Page page, Block block, Set<Element> boxes) {
    var box = block.region().outer();
    return box != null
        && box.outer() != null
        && box.to() - box.from() <= MOST_IN_BOX
        && block.text().length() < LONGEST_IN_BOX
        && boxes.contains(box.element())
        && box.element().childrenSize() <= MOST_IN_BOX
        && Blocks.letters(page.blocks().all().subList(box.from(), box.to())) < LONGEST_BOX;
  }

  // The elements around each field to write in, or to send off.
  private static Set<Element> boxes(Page page) {
    var boxes = new HashSet<Element>();
    for (var field : page.marks().tagged("input")) {
      var box =
          FIELDS.contains(field.attr("type").toLowerCase(Locale.ROOT)) ? field.parent() : null;
      for (var level = 0; level < MOST_LEVELS && box != null && boxes.add(box); level++) {
        box = box.parent();
      }
    }
    return boxes;
  }
}
