package copydesk.parse;

import copydesk.text.Folding;
import copydesk.text.Tidy;
import copydesk.text.Uris;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the publication is called that a page belongs to: as it calls itself in networks, or in its
/// JSON-LD, where that says it better.
final class PagePublisher {
  /// What stands between a name and the motto of the house.
  private static final String BETWEEN = "|-–—:·•»";

  /// A name that is cut from a title is no sentence.
  private static final int LONGEST_PART = 30;

  private PagePublisher() {}

  static @Nullable String of(Page page) {
    var stated = page.meta().first("og:site_name");
    var site = stated == null ? "" : name(stated);
    var declared = declared(page.data());
    if (declared != null && (site.isEmpty() || isBetter(declared, site, page.meta()))) {
      return declared;
    }
    site = isTitle(site, page.meta()) ? end(site) : site;
    return site.isEmpty() ? null : site;
  }

  /// Who publishes the article, as its JSON-LD has it; or null, where that is but an address.
  private static @Nullable String declared(PageData data) {
    var article = data.main();
    var line = article == null ? null : article.line("publisher");
    var name = line == null ? "" : name(line);
    var isAddress = Uris.web(name) != null || name.startsWith("#") || name.startsWith("/");
    return name.isEmpty() || isAddress ? null : name;
  }

  private static boolean isBetter(String declared, String site, PageMeta meta) {
    return isTitle(site, meta) || isWithMotto(site, declared) || isSpelled(declared, site);
  }

  private static boolean isTitle(String site, PageMeta meta) {
    var title = meta.first("og:title");
    return title != null && Folding.fold(title).equals(Folding.fold(site));
  }

  /// "Fen Gazette - News from the river", of "Fen Gazette".
  private static boolean isWithMotto(String site, String name) {
    var cuts = TitleCuts.of(site);
    return !cuts.isEmpty() && name.equalsIgnoreCase(site.substring(0, cuts.getFirst().to()));
  }

  /// Whether an address is that of the name: "fengazette.example", of "Fen Gazette".
  private static boolean isSpelled(String name, String address) {
    var host = address.toLowerCase(Locale.ROOT);
    host = host.startsWith("www.") ? host.substring("www.".length()) : host;
    var dot = host.indexOf('.');
    if (dot <= 0 || host.indexOf(' ') >= 0 || name.indexOf('.') >= 0) {
      return false;
    }
    return letters(name).contains(letters(host.substring(0, dot)));
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]", "");
  }

  /// What stands behind a title, where it can be a name.
  private static String end(String title) {
    var cuts = TitleCuts.of(title);
    var end = cuts.isEmpty() ? title : title.substring(cuts.getLast().from());
    return cuts.isEmpty() || end.length() <= LONGEST_PART ? end : "";
  }

  /// One line, without the dash that is left of a motto where there is none: "Fen Gazette -".
  private static String name(String stated) {
    var line = Tidy.line(Fragment.unescaped(stated));
    var from = 0;
    var until = line.length();
    while (from < until && isDangling(line.charAt(from))) {
      from++;
    }
    while (until > from && isDangling(line.charAt(until - 1))) {
      until--;
    }
    return line.substring(from, until);
  }

  private static boolean isDangling(char c) {
    return c == ' ' || BETWEEN.indexOf(c) >= 0;
  }
}
