package copydesk.parse;

import copydesk.article.Concept;
import copydesk.article.Credits;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Who wrote a page's article, and who published it.
final class PageCredits {
  private final Page page;
  private final Element story;

  /// @param story the element that the article lies in
  PageCredits(Page page, Element story) {
    this.page = page;
    this.story = story;
  }

  /// @param byline the one printed above the text
  /// @param dateline the one that the text begins with
  /// @param told the article as the page's scripts have it, where it is read from there
  Credits read(@Nullable Byline byline, @Nullable Dateline dateline, @Nullable StateStory told) {
    var sources = new ArrayList<Concept>();
    if (dateline != null && dateline.agency() != null) {
      sources.add(Concept.marked(dateline.agency(), Credits.AGENCY));
    }
    var site = page.meta().first("og:site_name");
    if (site != null) {
      sources.add(Concept.named(site, Credits.PUBLISHER));
    }
    var located = dateline == null ? null : dateline.place();
    var signature = new AuthorChoice(page, new PageAuthors(page, story)).of(byline);
    signature = signature == null && told != null ? PageAuthors.all(told.authors()) : signature;
    return signature == null
        ? new Credits(null, List.of(), located, sources)
        : new Credits(signature.printed(), Concept.authors(signature.authors()), located, sources);
  }
}
