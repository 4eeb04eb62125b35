package copydesk.parse;

import copydesk.article.Titles;
import copydesk.text.Folding;
import copydesk.text.Tidy;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What stands over a page's article.
final class PageTitles {
  private static final String SEPARATORS = "|-–—:·•»«";

  private PageTitles() {}

  static Titles read(Page page, Element story) {
    var meta = page.meta();
    var site = meta.first("og:site_name");
    var headline = meta.first("og:title");
    headline = headline == null ? visible(page.html(), story) : headline;
    headline = headline == null ? Tidy.line(page.html().title()) : headline;
    headline = withoutSite(headline, site);
    return Titles.of(
        headline.isEmpty() ? null : headline, null, meta.first("og:description", "description"));
  }

  // Site names are first-level headings as well: the article's own is in it, or alone, or first.
  private static @Nullable String visible(Document page, Element story) {
    var heading = story.selectFirst("h1");
    heading = heading == null ? page.selectFirst("article h1, main h1") : heading;
    heading = heading == null ? page.selectFirst("h1") : heading;
    var text = heading == null ? "" : Tidy.line(heading.text());
    return text.isEmpty() ? null : text;
  }

  /// The headline in front of " | Site", where the page says that this is the site's name.
  private static String withoutSite(String headline, @Nullable String site) {
    if (site == null || !headline.endsWith(site)) {
      return headline;
    }
    var rest = headline.substring(0, headline.length() - site.length()).stripTrailing();
    var isApart = !rest.isEmpty() && SEPARATORS.indexOf(rest.charAt(rest.length() - 1)) >= 0;
    return isApart ? rest.substring(0, rest.length() - 1).stripTrailing() : headline;
  }

  /// Whether a piece of the body only says the headline once more.
  static boolean isRepeatedBy(Titles titles, String text) {
    var headline = titles.headline();
    return headline != null
        && text.length() < 2 * headline.length()
        && Folding.fold(text).equals(Folding.fold(headline));
  }
}
