package copydesk.parse;

import copydesk.article.Concept;
import copydesk.article.Credits;
import copydesk.text.Folding;
import copydesk.text.Tidy;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Who wrote a page's article, and who published it.
final class PageCredits {
  private static final int LONGEST_BYLINE = 160;
  private static final List<String> AUTHOR_NAMES =
      List.of("author", "article:author", "parsely-author", "dc.creator", "sailthru.author", "byl");
  // Each of these is written for this purpose, the surest first.
  private static final List<String> MARKED =
      List.of(
          "[itemprop~=(?i)\\bauthor\\b] [itemprop~=(?i)\\bname\\b]",
          "[itemprop~=(?i)\\bauthor\\b]",
          "[rel~=(?i)\\bauthor\\b]");
  private static final String LABELLED = "[class~=(?i)byline|author], [id~=(?i)byline|author]";
  private static final String ELSEWHERE =
      "aside, footer, nav, [class~=(?i)comment|related|recommend], [id~=(?i)comment|related]";
  private static final Pattern FURNITURE =
      Pattern.compile(
          "\\s?(?:[|·•]|\\b(?:date published|published|last updated|updated|posted)\\b).*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ADDRESS = Pattern.compile("://|www\\.|@");

  private final Page page;
  private final PageMeta meta;
  private final @Nullable String site;

  PageCredits(Page page) {
    this.page = page;
    this.meta = page.meta();
    this.site = meta.first("og:site_name");
  }

  /// @param byline the one printed above the text
  /// @param dateline the one that the text begins with
  Credits read(@Nullable Byline byline, @Nullable Dateline dateline) {
    var printed = byline == null ? labelled() : byline.printed();
    var authors = declared();
    authors = authors.isEmpty() ? marked() : authors;
    authors = authors.isEmpty() && printed != null ? people(printed) : authors;
    var sources = new ArrayList<Concept>();
    if (dateline != null && dateline.agency() != null) {
      sources.add(Concept.marked(dateline.agency(), Credits.AGENCY));
    }
    if (site != null) {
      sources.add(Concept.named(site, Credits.PUBLISHER));
    }
    var by = printed == null && !authors.isEmpty() ? String.join(", ", authors) : printed;
    var located = dateline == null ? null : dateline.place();
    return new Credits(by, Concept.authors(authors), located, sources);
  }

  private List<String> declared() {
    for (var name : AUTHOR_NAMES) {
      var authors = new ArrayList<String>();
      for (var content : meta.all(name)) {
        people(content).stream().filter(author -> !authors.contains(author)).forEach(authors::add);
      }
      if (!authors.isEmpty()) {
        return authors;
      }
    }
    return List.of();
  }

  private List<String> marked() {
    for (var query : MARKED) {
      var authors = new ArrayList<String>();
      for (var element : page.html().select(query)) {
        if (element.closest(ELSEWHERE) == null) {
          var names = people(textOf(element));
          names.stream().filter(author -> !authors.contains(author)).forEach(authors::add);
        }
      }
      if (!authors.isEmpty()) {
        return authors;
      }
    }
    return List.of();
  }

  /// The line on the page that is labelled as the byline and names somebody.
  private @Nullable String labelled() {
    for (var element : page.html().select(LABELLED)) {
      var text = withoutFurniture(textOf(element));
      if (!text.isEmpty() && element.closest(ELSEWHERE) == null && !people(text).isEmpty()) {
        return text;
      }
    }
    return null;
  }

  // "By Ann Example | Published on"
  private static String withoutFurniture(String byline) {
    var credit = FURNITURE.matcher(byline).replaceFirst("");
    return credit.isEmpty() ? byline : credit;
  }

  private static String textOf(Element element) {
    var text = Tidy.line(element.hasAttr("content") ? element.attr("content") : element.text());
    if (text.length() > LONGEST_BYLINE) {
      return "";
    }
    if (element.selectFirst("time") == null) {
      return text;
    }
    var dateless = element.clone();
    dateless.select("time").remove();
    return Tidy.line(dateless.text());
  }

  private List<String> people(String credit) {
    if (ADDRESS.matcher(credit).find()) {
      return List.of();
    }
    return Names.in(credit).stream().filter(name -> !isSite(name)).toList();
  }

  private boolean isSite(String name) {
    return site != null && Folding.fold(site).equals(Folding.fold(name));
  }
}
