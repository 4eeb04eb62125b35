package copydesk.parse;

import copydesk.parse.Blocks.Block;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why a page has no article.
///
/// @param reason in words for the person who dropped it
/// @param isTextless whether it has little text, and is nothing that has none
record NoArticle(String reason, boolean isTextless) {
  private static final int FEWEST_SENTENCES = 2;

  /// Two short sentences; in writing without spaces a sentence has about twenty letters.
  private static final int FEWEST_LETTERS = 40;

  /// Of results, names and lists, where the page says that they are an article, and where not.
  private static final int SHORTEST_LIST = 150;

  private static final int LONG_LIST = 1_500;

  private static final int FEWEST_LINES = 10;

  private static final int MOST_WORDS_OF_TWO_SENTENCES = 60;

  /// What speaks against the text, or null where it is an article's.
  static @Nullable NoArticle of(Page page, MainText text) {
    var running = text.running();
    var letters = Blocks.letters(running);
    var sentences = sentences(running);
    var isDeclared = PageIndex.isDeclaredArticle(page);
    var notice = PageNotice.of(page, running, isDeclared);
    if (notice != null) {
      return new NoArticle(notice, false);
    }
    var isText = letters >= FEWEST_LETTERS && sentences >= (isDeclared ? 1 : FEWEST_SENTENCES);
    if (!isText && !isList(text, isDeclared)) {
      // A walk of its own: only where somebody has to be told why.
      var links = page.html().select("a[href]").size();
      var words = running.stream().mapToInt(NoArticle::words).sum();
      var kind = kind(words, links, sentences);
      return new NoArticle(
          "%s: %d words of running text beside %d links".formatted(kind, words, links), true);
    }
    var index = isDeclared ? null : PageIndex.reason(page, running, letters);
    return index == null ? null : new NoArticle(index, false);
  }

  // Counted as far as it matters.
  private static int sentences(List<Block> running) {
    var sentences = 0;
    for (var block : running) {
      sentences += SentenceEnds.count(block.text());
      if (sentences >= FEWEST_SENTENCES) {
        return sentences;
      }
    }
    return sentences;
  }

  // Results, recipes, deaths; and languages that do not mark where sentences end.
  private static boolean isList(MainText text, boolean isDeclared) {
    var lines = text.blocks().stream().filter(block -> !block.isMostlyLinks()).toList();
    var letters =
        lines.stream()
            .mapToLong(block -> block.text().chars().filter(Character::isLetterOrDigit).count())
            .sum();
    return isDeclared
        ? letters >= SHORTEST_LIST
        : letters >= LONG_LIST && lines.size() >= FEWEST_LINES;
  }

  private static int words(Block block) {
    return (int) block.text().chars().filter(c -> c == ' ').count() + 1;
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
