package copydesk.parse;

import copydesk.parse.Blocks.Block;
import copydesk.parse.Blocks.Kind;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Tells what is said of a picture, and what a lawyer wanted to be said, from the text around it.
/// Publishers name the element so more often than they use the one that HTML has for it.
final class Captions {
  private static final List<String> NAMES =
      List.of("caption", "captions", "disclaimer", "disclosure");

  /// "has-caption" is a picture with the text beside it.
  private static final List<String> QUALIFIERS = List.of("has", "no", "with", "without");

  private static final float NAME = 1;
  private static final float QUALIFIED = 2;

  /// Both, by the hashes of their words: asked of every paragraph, and of what is around it.
  private static final LongTable SENSES = new LongTable();

  static {
    NAMES.forEach(word -> SENSES.add(WordHashes.hash(word), NAME));
    QUALIFIERS.forEach(word -> SENSES.add(WordHashes.hash(word), QUALIFIED));
  }

  /// `<div class="caption"><div><p>`
  private static final int MOST_LEVELS = 3;

  /// What holds more is the text, whatever it is called.
  private static final int MOST_BLOCKS = 4;

  /// Below a picture: "The weir on Monday (photo: Ann Example)".
  private static final Pattern CREDIT =
      Pattern.compile(
          "(?:\\((?:photo|foto|bild|image|credit|picture)\\b"
              + "|\\b(?:photo(?:graph)?s?|fotos?|bild(?:er)?|image|picture|(?:photo )?credit|crédit"
              + "|fotograf[íi]as?|illustration) ?(?::|by |via |courtesy |source))[^.]{0,60}$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final int LONGEST_CREDITED = 250;

  private Captions() {}

  /// Whether a block is one of these.
  static boolean are(PageMarks marks, Block block) {
    if (isCaption(marks, block.holder())) {
      return true;
    }
    var region = block.region();
    for (var level = 0; level < MOST_LEVELS && region.outer() != null; level++) {
      if (region.to() - region.from() <= MOST_BLOCKS && isCaption(marks, region.element())) {
        return true;
      }
      region = region.outer();
    }
    return isCredited(block);
  }

  private static boolean isCaption(PageMarks marks, Element element) {
    if (element.nameIs("figcaption")) {
      return true;
    }
    if (element.attributesSize() == 0) {
      return false;
    }
    var attributes = element.attributes();
    var ofClass = senses(marks.names().label(attributes.get("class")));
    var ofId = senses(marks.names().label(attributes.get("id")));
    return Math.max(ofClass, ofId) == NAME;
  }

  // The larger one counts.
  private static float senses(ClassWords.Label label) {
    var sense = 0f;
    for (var word : label.words()) {
      sense = Math.max(sense, SENSES.get(word));
    }
    return sense;
  }

  private static boolean isCredited(Block block) {
    return block.look().pictures() > 0
        && (block.kind() == Kind.PARAGRAPH || block.kind() == Kind.LOOSE)
        && block.text().length() < LONGEST_CREDITED
        && !block.text().endsWith(":")
        && !SentenceEnds.isEnded(block.text())
        && CREDIT.matcher(block.text()).find();
  }
}
