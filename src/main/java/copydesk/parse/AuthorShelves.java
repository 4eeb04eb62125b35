package copydesk.parse;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/// Where sites keep the pages of their authors, as the addresses of these say: `/authors/ann/`.
final class AuthorShelves {
  private static final int LONGEST_ADDRESS = 200;

  private static final Set<String> SHELVES =
      Set.of(
          ("author authors by people staff profile profiles writer writers contributor contributors"
               + " autor autoren auteur autore journalist reporter team user users member members")
              .split(" ", -1));

  private AuthorShelves() {}

  /// Whether it is a link to one of them.
  static boolean isOn(Element element) {
    if (!element.normalName().equals("a")) {
      return false;
    }
    var address = element.attributes().get("href").toLowerCase(Locale.ROOT);
    if (address.length() >= LONGEST_ADDRESS) {
      return false;
    }
    var from = address.indexOf('/') + 1;
    for (var end = address.indexOf('/', from); from > 0 && end >= 0; ) {
      if (SHELVES.contains(address.substring(from, end))) {
        return true;
      }
      from = end + 1;
      end = address.indexOf('/', from);
    }
    return address.contains("?author=");
  }
}
