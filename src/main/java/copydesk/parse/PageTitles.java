package copydesk.parse;

import static copydesk.article.Titles.MAIN;
import static copydesk.article.Titles.SUMMARY;

import copydesk.article.Titles;
import copydesk.text.Tidy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What stands over a page's article.
///
/// @param wordings all that the page has for the headline, and the line below it
/// @param heading what the headline is printed in, or null
record PageTitles(Titles titles, Set<Wording> wordings, @Nullable Element heading) {
  /// Where pages state their title for others: for networks, libraries, and who counts readers.
  private static final List<String> NAMES =
      List.of(
          "og:title",
          "twitter:title",
          "twitter:text:title",
          "title",
          "headline",
          "dc.title",
          "dcterms.title",
          "citation_title",
          "parsely-title",
          "sailthru.title");

  /// A page has one; each is weighed against each.
  private static final int MOST_TITLES = 3;

  static PageTitles of(Page page, MainText text) {
    var site = page.site();
    var headline = headline(page, text, site);
    var found = headline.best();
    var best = found.text();
    var wordings = headline.wordings();
    var titles = new DraftTitles();
    titles.headline(MAIN, best);
    titles.title(other(page.meta().first("og:title"), best, site));
    var deck = other(deck(page), best, site);
    // Many give the title that they made for search engines once more.
    if (deck != null && !headline.isKnown(Wording.of(deck))) {
      titles.headline("sub", deck);
      wordings.add(Wording.of(deck));
    }
    titles.description(SUMMARY, page.meta().first("og:description", "description"));
    return new PageTitles(titles.titles(), wordings, found.heading());
  }

  /// Whether a line above the text only says once more what stands over it.
  boolean isRepeatedBy(String text) {
    if (text.length() > Headline.LONGEST) {
      return false;
    }
    for (var wording : wordings) {
      if (wording.mayBe(text)) {
        return wordings.contains(Wording.of(text));
      }
    }
    return false;
  }

  /// The pieces of a body without such repeats. Further down only the headline itself is one: a
  /// chapter may well be called what the page is called elsewhere.
  List<String> withoutRepeats(List<String> texts) {
    var headline = Wording.of(Objects.requireNonNullElse(titles.headline(), ""));
    var kept = new ArrayList<String>();
    for (var text : texts) {
      if (!isRepeatedBy(text) || !(kept.isEmpty() || headline.equals(Wording.of(text)))) {
        kept.add(text);
      }
    }
    return kept;
  }

  private static Headline headline(Page page, MainText text, SiteNames site) {
    var headline = new Headline(site);
    stated(page).map(Fragment::unescaped).map(Tidy::line).forEach(headline::addStated);
    var start = text.blocks().isEmpty() ? null : text.blocks().getFirst().region().element();
    PrintedTitle.of(page.marks(), start).forEach(headline::addPrinted);
    return headline;
  }

  private static Stream<String> stated(Page page) {
    var data = page.data().main();
    return Stream.of(
            Stream.ofNullable(data == null ? null : data.line("headline")),
            NAMES.stream().map(page.meta()::first).filter(Objects::nonNull),
            // Drawings have titles, too.
            page.marks().tagged("title").stream()
                .filter(title -> title.parent() != null && title.parent().nameIs("head"))
                .limit(MOST_TITLES)
                .map(Element::text))
        .flatMap(titles -> titles);
  }

  private static @Nullable String deck(Page page) {
    var data = page.data().main();
    var stated = data == null ? null : data.line("alternativeHeadline");
    return stated != null
        ? stated
        : page.marks().property("alternativeheadline").stream()
            .map(PrintedTitle::text)
            .findFirst()
            .orElse(null);
  }

  /// The line, if it says something else than the headline; one with an appendix does not.
  private static @Nullable String other(
      @Nullable String line, @Nullable String headline, SiteNames site) {
    if (line == null || headline == null || line.length() > Headline.LONGEST) {
      return null;
    }
    var own = site.without(Tidy.line(Fragment.unescaped(line)));
    var wording = Wording.of(own);
    var known = Wording.of(headline);
    var isSame = known.equals(wording) || known.opens(wording) || known.ends(wording);
    return isSame || own.endsWith("…") || own.endsWith("...") ? null : own;
  }
}
