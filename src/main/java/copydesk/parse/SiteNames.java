package copydesk.parse;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a page's site and its section are called, for its titles begin or end in it: "Headline |
/// Opinion - The Daily Echo".
final class SiteNames {
  /// Shorter parts of an address are no names: `www`, `m`, `co`.
  private static final int SHORTEST_LABEL = 4;

  /// A name as long as this also says which site is meant as a part of another: "Echo Online".
  private static final int SHORTEST_PART = 5;

  private static final int MOST_LETTERS_MORE = 12;

  /// What stands beside a headline and says what kind of piece it is over.
  private static final Set<String> RUBRICS =
      Set.of(
          "opinion",
          "opinions",
          "editorial",
          "commentary",
          "analysis",
          "meinung",
          "kommentar",
          "opinión",
          "tribune");

  private static final List<String> ARTICLES =
      List.of("the ", "der ", "die ", "das ", "le ", "la ", "el ", "il ");

  private final Set<String> sites = new HashSet<>();
  private final Set<String> rubrics = new HashSet<>(RUBRICS);

  SiteNames(PageMarks marks, PageMeta meta, PageData data) {
    for (var property : List.of("og:site_name", "application-name", "apple-mobile-web-app-title")) {
      add(sites, meta.first(property));
    }
    addHost(meta.first("og:url"));
    marks.relation("canonical").stream().limit(1).forEach(it -> addHost(it.attr("href")));
    add(rubrics, meta.first("article:section"));
    var article = data.main();
    if (article != null) {
      add(sites, article.line("publisher"));
      add(rubrics, article.line("articleSection"));
    }
  }

  /// Whether it is one of the site's names.
  boolean isSite(String name) {
    return sites.contains(joined(name));
  }

  /// A title without these names at its end and its beginning.
  String without(String title) {
    var cuts = TitleCuts.of(title);
    if (cuts.isEmpty()) {
      return title;
    }
    var first = cuts.getFirst();
    var last = cuts.getLast();
    var end = joined(title.substring(last.from()));
    if (isNearlySite(end) || (!last.colon() && rubrics.contains(end))) {
      return without(title.substring(0, last.to()));
    }
    var beginning = joined(title.substring(0, first.to()));
    return sites.contains(beginning) || (!first.colon() && rubrics.contains(beginning))
        ? without(title.substring(first.from()))
        : title;
  }

  /// Whether a line is the site's name, or nearly, and nothing else.
  boolean isName(Wording line) {
    return isNearlySite(joined(line));
  }

  private boolean isNearlySite(String name) {
    if (sites.contains(name)) {
      return true;
    }
    for (var site : sites) {
      if (isVariant(name, site) || isVariant(site, name)) {
        return true;
      }
    }
    return false;
  }

  /// "Echo Online" of "Echo", and the other way round.
  private static boolean isVariant(String longer, String shorter) {
    return shorter.length() >= SHORTEST_PART
        && longer.length() < shorter.length() + MOST_LETTERS_MORE
        && (longer.startsWith(shorter) || longer.endsWith(shorter));
  }

  private static String joined(String name) {
    return joined(Wording.of(name));
  }

  // An address has the name without its article, and in one word.
  private static String joined(Wording name) {
    var words = name.words();
    if (words.indexOf(' ') < 0) {
      return words;
    }
    for (var article : ARTICLES) {
      if (words.startsWith(article)) {
        return words.substring(article.length()).replace(" ", "");
      }
    }
    return words.replace(" ", "");
  }

  private static void add(Set<String> names, @Nullable String name) {
    var joined = name == null ? "" : joined(name);
    if (!joined.isEmpty()) {
      names.add(joined);
    }
  }

  // Of "https://www.echo-online.example/…" both "echo-online" and "echo-online.example".
  private void addHost(@Nullable String address) {
    if (address == null || !address.contains("//")) {
      return;
    }
    var host = address.split("/", 4)[2];
    host = host.startsWith("www.") ? host.substring("www.".length()) : host;
    add(sites, host);
    var labels = host.split("\\.", -1);
    for (var i = 0; i < labels.length - 1; i++) {
      if (labels[i].length() >= SHORTEST_LABEL) {
        add(sites, labels[i]);
      }
    }
  }
}
