package copydesk.parse;

import copydesk.article.Dates;
import copydesk.article.Titles;
import copydesk.parse.Blocks.Block;
import copydesk.text.DayOrder;
import copydesk.text.PrintedDates;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// An article of which its page has all but the text: a film, a picture, or a story that a program
/// fetches when somebody reads it. Its headline, its day and its summary are worth a record.
///
/// A list of links has a heading and days as well. So the page must say that it is an article, or
/// print the day right beside a headline that it gives to networks.
final class Announced {
  /// "Local news" is what a list is called.
  private static final int FEWEST_WORDS = 5;

  /// With the section and who wrote it. Which number is the month does not matter.
  private static final int LONGEST_DAY = 80;

  private Announced() {}

  /// Whether a page that has hardly any text is one.
  static boolean is(Page page, PageTitles titles, Dates dates) {
    var heading = titles.heading();
    var headline = titles.titles().headline();
    if (heading == null || headline == null || dates.published() == null) {
      return false;
    }
    return PageIndex.isDeclaredArticle(page)
        ? new OwnTitles(page).include(headline) && !PageIndex.isOneByName(page)
        : isGiven(page, titles.titles()) && isDated(page.blocks().all(), heading);
  }

  private static boolean isGiven(Page page, Titles titles) {
    var given = page.meta().first("og:title");
    var headline = titles.headline();
    return given != null
        && headline != null
        && headline.split(" ", -1).length >= FEWEST_WORDS
        && Wording.of(given).equals(Wording.of(headline))
        && !PageIndex.isOneByName(page);
  }

  // Below the heading of a list stands the day of its first entry, and then that entry.
  private static boolean isDated(List<Block> blocks, Element heading) {
    for (var i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).region().element().equals(heading)) {
        return isDay(blocks, i - 1) || (isDay(blocks, i + 1) && !isLink(blocks, i + 2));
      }
    }
    return false;
  }

  private static boolean isDay(List<Block> blocks, int at) {
    var block = at(blocks, at);
    return block != null
        && block.text().length() < LONGEST_DAY
        && !PrintedDates.in(block.text(), DayOrder.DAY_FIRST, 1).isEmpty();
  }

  private static boolean isLink(List<Block> blocks, int at) {
    var block = at(blocks, at);
    return block != null && block.isMostlyLinks();
  }

  private static @Nullable Block at(List<Block> blocks, int at) {
    return at < 0 || at >= blocks.size() ? null : blocks.get(at);
  }
}
