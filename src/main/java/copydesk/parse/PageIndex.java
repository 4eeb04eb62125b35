package copydesk.parse;

import copydesk.parse.Blocks.Block;
import copydesk.text.Uris;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jspecify.annotations.Nullable;

/// Tells pages that lead to articles from articles with headlines of others around them.
final class PageIndex {
  private static final Set<String> INDEX_TYPES = Set.of("CollectionPage", "SearchResultsPage");

  /// What editing systems call such pages in their body's class.
  private static final List<String> INDEX_CLASSES =
      List.of("home", "archive", "category", "search", "search-results", "tag", "blog");

  private static final List<String> HEADINGS = List.of("h1", "h2", "h3", "h4");

  /// What stands over what a search has found.
  private static final Pattern RESULTS =
      Pattern.compile(
          "search results?\\b|(?:about |over )?[\\d.,]+ results? (?:for|matching)\\b|results for"
              + " [“\"'‘«]|suchergebnis|résultats? (?:de (?:la |votre )?|pour la"
              + " )recherche|resultados? (?:de (?:la )?|da )(?:búsqueda|busca|pesquisa)|risultati"
              + " della ricerca|zoekresulta|sökresultat|wyniki wyszukiwania|результаты поиска|検索結果",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Evaluator LINK = new Evaluator.Tag("a");

  private static final int MOST_ASKED = 50;

  private static final Set<String> LINES = Set.of("div", "dt", "td", "span", "strong", "b");

  private static final int SHORTEST_HEADLINE = 10;

  /// A card may be one link; its headline lies a few levels in it.
  private static final int HIGHEST_LINK = 4;

  private static final int FEWEST_TEASERS = 5;

  /// A teaser is a sentence or two; under the linked headings of a long article stands more.
  private static final int LONGEST_TEASER = 300;

  /// Where headlines are known by their look alone.
  private static final int LONGEST_BY_LOOK = 150;

  /// Posts in full, one below the other, as on the front of a blog.
  private static final int FEWEST_POSTS = 3;

  private static final int SHORTEST_POST = 150;

  /// Of all running text, what one story has that is the page's.
  private static final double DOMINANT = 0.5;

  private PageIndex() {}

  /// Whether the page says that it is one article. Archives may say that their type is "article",
  /// and name the date of the newest.
  static boolean isDeclaredArticle(Page page) {
    if (page.data().kinds().stream().anyMatch(INDEX_TYPES::contains) || isOfOthers(page)) {
      return false;
    }
    return page.data().articles().size() == 1
        || page.meta().first("article:published_time") != null
        || "article".equalsIgnoreCase(page.meta().first("og:type"));
  }

  // A list of articles in JSON-LD, none of which is called what the page is.
  private static boolean isOfOthers(Page page) {
    var articles = page.data().articles();
    if (articles.size() < FEWEST_POSTS) {
      return false;
    }
    var own = new OwnTitles(page);
    return articles.stream()
        .limit(MOST_ASKED)
        .map(found -> found.line("headline"))
        .noneMatch(headline -> headline != null && own.include(headline));
  }

  /// Why the page is an index, or null. Between the linked headlines of one stands the same little
  /// text; of an article most stands before the headlines of others.
  static @Nullable String reason(Page page, List<Block> running, int letters) {
    if (page.marks().tagged("h1").stream().limit(1).anyMatch(PageIndex::isOfResults)
        || RESULTS.matcher(page.html().title()).lookingAt()) {
      return "a page of search results";
    }
    var stretches = new Stretches(page, running);
    var posts = stretches.ofAtLeast(SHORTEST_POST);
    var most = stretches.longest();
    if (most > DOMINANT * letters) {
      return null;
    }
    var teasers = stretches.ofAtLeast(1);
    var longest = stretches.headings >= FEWEST_TEASERS ? LONGEST_TEASER : LONGEST_BY_LOOK;
    var isShort = letters < teasers * longest;
    var isIndex =
        (stretches.count() >= FEWEST_TEASERS && teasers >= 2 && isShort)
            || ((posts >= FEWEST_POSTS || (teasers >= 2 && isShort)) && isOneByName(page));
    return isIndex
        ? "an index page: %d linked headlines beside %d paragraphs"
            .formatted(teasers, running.size())
        : null;
  }

  private static boolean isOfResults(Element heading) {
    return RESULTS.matcher(PrintedTitle.text(heading)).lookingAt();
  }

  /// Whether it says so, or has the address of a whole site.
  static boolean isOneByName(Page page) {
    return page.data().kinds().stream().anyMatch(INDEX_TYPES::contains)
        || INDEX_CLASSES.stream().anyMatch(page.html().body()::hasClass)
        || isRoot(page);
  }

  private static boolean isRoot(Page page) {
    var canonical = page.marks().relation("canonical");
    var address =
        canonical.isEmpty() ? page.meta().first("og:url") : canonical.getFirst().attr("href");
    var web = Uris.web(address);
    return web != null && URI.create(web).getPath().length() <= 1;
  }

  // Leading elsewhere: a heading's own address is for who wants to quote it.
  private static boolean isLinked(Element heading) {
    var link = around(heading);
    link = link == null ? heading.selectFirst(LINK) : link;
    return link != null
        && leadsElsewhere(link)
        && PrintedTitle.text(link).length() * 2 > PrintedTitle.text(heading).length();
  }

  // As headlines stand that are none by their tag. In a paragraph it is "Read more" of an article.
  private static boolean isLone(Element link) {
    var line = link.normalName().equals("a") ? link.parent() : null;
    return line != null
        && LINES.contains(line.normalName())
        && leadsElsewhere(link)
        && isAlone(link, line)
        && PrintedTitle.text(link).length() >= SHORTEST_HEADLINE;
  }

  // Asked of every link, so without putting together what else there is.
  private static boolean isAlone(Element link, Element line) {
    for (var node : line.childNodes()) {
      var isOther =
          node instanceof TextNode text ? !text.text().isBlank() : node instanceof Element;
      if (isOther && !node.equals(link)) {
        return false;
      }
    }
    return true;
  }

  private static boolean leadsElsewhere(Element link) {
    var address = link.attr("href");
    return !address.isEmpty() && !address.startsWith("#");
  }

  private static @Nullable Element around(Element heading) {
    var at = heading.parent();
    for (var i = 0; at != null && i < HIGHEST_LINK; i++) {
      if (at.normalName().equals("a")) {
        return at;
      }
      at = at.parent();
    }
    return null;
  }

  /// The running text behind each linked headline, and before the first.
  private static final class Stretches {
    private int before;
    private int headings;
    private final List<Integer> behind = new ArrayList<>();

    /// @param running some of the page's blocks, in their order
    Stretches(Page page, List<Block> running) {
      var next = 0;
      Element headline = null;
      for (var block : page.blocks().all()) {
        var element = headline(block);
        if (element != null && !element.equals(headline)) {
          headings += element.normalName().equals("a") ? 0 : 1;
          behind.add(0);
        }
        headline = element;
        if (next < running.size() && running.get(next).equals(block)) {
          add(block.text().length());
          next++;
        }
      }
    }

    private void add(int letters) {
      if (behind.isEmpty()) {
        before += letters;
      } else {
        behind.add(behind.removeLast() + letters);
      }
    }

    int count() {
      return behind.size();
    }

    int ofAtLeast(int length) {
      var count = 0;
      for (var stretch : behind) {
        count += stretch >= length ? 1 : 0;
      }
      return count;
    }

    int longest() {
      var longest = before;
      for (var stretch : behind) {
        longest = Math.max(longest, stretch);
      }
      return longest;
    }

    /// The linked headline that a block is, or null.
    private static @Nullable Element headline(Block block) {
      var element = block.region().element();
      if (HEADINGS.contains(element.normalName())) {
        return isLinked(element) ? element : null;
      }
      return isLone(block.holder()) ? block.holder() : null;
    }
  }
}
