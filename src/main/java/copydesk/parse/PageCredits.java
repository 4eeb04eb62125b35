package copydesk.parse;

import copydesk.article.Concept;
import copydesk.article.Credits;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Who wrote a page's article, and who published it.
final class PageCredits {
  private PageCredits() {}

  /// @param heading what the headline is printed in, or null
  /// @param dateline the one that the text begins with
  /// @param told the article as the page's scripts have it, where it is read from there
  static Credits of(
      Page page,
      MainText text,
      @Nullable Element heading,
      @Nullable Dateline dateline,
      @Nullable StateStory told) {
    var sources = new ArrayList<Concept>();
    if (dateline != null && dateline.agency() != null) {
      sources.add(Concept.marked(dateline.agency(), Credits.AGENCY));
    }
    var publisher = PagePublisher.of(page);
    if (publisher != null) {
      sources.add(Concept.named(publisher, Credits.PUBLISHER));
    }
    var located = dateline == null ? null : dateline.place();
    var filing = dateline == null ? null : dateline.filing();
    var line = new AuthorChoice(page.site(), new PageAuthors(page, text, heading)).best();
    line = line == null && told != null ? DeclaredAuthors.all(told.authors()) : line;
    return line == null
        ? new Credits(null, List.of(), located, sources, filing)
        : new Credits(line.printed(), Concept.authors(line.authors()), located, sources, filing);
  }
}
