package copydesk.parse;

import copydesk.parse.Blocks.Kind;
import org.jspecify.annotations.Nullable;

/// Why a page has no article, in words for the person who dropped it.
final class NoArticle {
  private static final int FEWEST_SENTENCES = 2;

  /// Two short sentences; in writing without spaces a sentence has about twenty letters.
  private static final int FEWEST_LETTERS = 40;

  private static final int MOST_WORDS_OF_TWO_SENTENCES = 60;

  private static final int FEWEST_TEASERS = 5;

  /// A teaser is a sentence or two; under the linked headings of a long article stands more.
  private static final int LONGEST_TEASER = 300;

  private NoArticle() {}

  /// The reason, or null where the text is one.
  static @Nullable String reason(Page page, MainText text) {
    var running = text.blocks().stream().filter(MainText::isRunning).toList();
    var letters = running.stream().mapToInt(block -> block.text().length()).sum();
    var sentences = running.stream().mapToInt(block -> SentenceEnds.count(block.text())).sum();
    if (sentences < FEWEST_SENTENCES || letters < FEWEST_LETTERS) {
      var links = page.html().select("a[href]").size();
      var words = running.stream().mapToInt(block -> block.text().split(" ", -1).length).sum();
      return "%s: %d words of running text beside %d links"
          .formatted(kind(words, links, sentences), words, links);
    }
    // Each teaser has a headline that leads to its article; an article's own headings lead nowhere.
    var teasers =
        text.blocks().stream()
            .filter(block -> block.kind() == Kind.HEADING && block.isMostlyLinks())
            .count();
    return teasers >= FEWEST_TEASERS && letters < teasers * LONGEST_TEASER
        ? "an index page: %d linked headlines beside %d paragraphs"
            .formatted(teasers, running.size())
        : null;
  }

  private static String kind(int words, int links, int sentences) {
    if (links > words) {
      return "a page of links";
    }
    return sentences < FEWEST_SENTENCES && words > MOST_WORDS_OF_TWO_SENTENCES
        ? "text without sentences"
        : "hardly any text";
  }
}
