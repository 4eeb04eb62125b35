package copydesk.parse;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whom a page declares to be its author, for machines: they read it more often than people do, so
/// that some declare the house, or the name that somebody logs in by.
final class DeclaredAuthors {
  /// Libraries' names first: who keeps to those means one author with each.
  private static final List<String> META =
      List.of(
          "citation_author",
          "citation_authors",
          "author",
          "article:author",
          "article:author:name",
          "article:author_name",
          "parsely-author",
          "sailthru.author",
          "cxenseparse:author",
          "shareaholic:article_author_name",
          "byl",
          "dc.creator",
          "dcterms.creator",
          "dc.contributor.author",
          "authors",
          "creator",
          "og:author");

  /// What previews of links show, each of these the label of a value.
  private static final List<String> PREVIEW_LABELS = List.of("twitter:label1", "twitter:label2");

  private static final Pattern WRITTEN_BY =
      Pattern.compile(
          "(?iu:(?:written by|verfasst von|geschrieben von|autor|author|auteur|écrit par"
              + "|escrito por|scritto da|geschreven door|napisane przez|interview by|skre?vet a[fv]"
              + "|skriven av|ditulis oleh|yazan|napsal|scris de|por|par|by)\\b.*"
              + "|(?:написано|автор|συντάχθηκε|作者|执筆者|執筆者|글쓴이|作者).*)");

  /// A form of company, or a town: the imprint of a site, which its pages repeat.
  private static final Pattern IMPRINT =
      Pattern.compile("(?iu:.*(?:\\b(?:gmbh|llc|ltd|inc|e\\.v|corp|verlag)\\b|,[^,]*,| www\\.).*)");

  // What lines have been found to say: most pages declare the same in several places.
  private final Map<List<String>, Optional<AuthorLine>> known = new HashMap<>();

  /// In JSON-LD: of the article, or of the page where none is described.
  @Nullable AuthorLine linkedData(PageData data) {
    var article = data.main() == null ? data.authored() : data.main();
    if (article == null) {
      return null;
    }
    var authors = of(article.lines("author"));
    // Some list under `author` all who had a hand in it, and under `creator` who wrote it.
    var creators = of(article.lines("creator"));
    return authors == null || (creators != null && authors.includes(creators)) ? creators : authors;
  }

  /// In `meta` elements.
  @Nullable AuthorLine meta(PageMeta meta) {
    for (var name : META) {
      var line = of(contents(meta, name));
      if (line != null && !isImprint(line)) {
        return line;
      }
    }
    for (var name : PREVIEW_LABELS) {
      var label = meta.first(name);
      if (label != null && WRITTEN_BY.matcher(label).matches()) {
        return of(meta.all(name.replace("label", "data")));
      }
    }
    return null;
  }

  private static boolean isImprint(AuthorLine line) {
    return line.printed() != null && line.isHouse() && IMPRINT.matcher(line.printed()).matches();
  }

  private static List<String> contents(PageMeta meta, String name) {
    var contents = meta.all(name);
    return name.startsWith("citation_author")
        ? contents.stream().map(AuthorNames::turned).toList()
        : contents;
  }

  private @Nullable AuthorLine of(List<String> lines) {
    return lines.isEmpty()
        ? null
        : known.computeIfAbsent(lines, some -> Optional.ofNullable(all(some))).orElse(null);
  }

  /// The authors of several lines or names that are declared; null where they name nobody.
  static @Nullable AuthorLine all(List<String> lines) {
    if (lines.isEmpty()) {
      return null;
    }
    var authors = new LinkedHashSet<String>();
    for (var line : lines) {
      var credit = CreditReading.of(CreditLine.of(line), true);
      if (credit != null) {
        authors.addAll(credit.authors());
      }
    }
    return authors.isEmpty() ? null : AuthorLine.of(List.copyOf(authors));
  }
}
