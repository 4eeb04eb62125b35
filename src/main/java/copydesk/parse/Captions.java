package copydesk.parse;

import copydesk.parse.Blocks.Block;
import copydesk.parse.Blocks.Kind;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Tells what is said of a picture, and what a lawyer wanted to be said, from the text around it.
/// Publishers name the element so more often than they use the one that HTML has for it.
final class Captions {
  private static final Set<String> NAMES =
      Set.of("caption", "captions", "disclaimer", "disclosure");

  /// "has-caption" is a picture with the text beside it.
  private static final Set<String> QUALIFIERS = Set.of("has", "no", "with", "without");

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
    var words = marks.words(element);
    return words.stream().anyMatch(NAMES::contains)
        && words.stream().noneMatch(QUALIFIERS::contains);
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
