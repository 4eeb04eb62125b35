package copydesk.parse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a page's markup ends, which tells whether all of it has arrived.
final class PageCut {
  /// What goes on for long, and begins and ends so.
  private static final List<List<String>> SPANS =
      List.of(
          List.of("<!--", "-->", "a comment"),
          List.of("<script", "</script", "a script"),
          List.of("<style", "</style", "a style sheet"));

  private PageCut() {}

  /// Why the page may be cut, or null. HTML lets the end tags out, and hardly any page does.
  static @Nullable String reason(String page) {
    if (last(page, "</html") >= 0 || last(page, "</body") >= 0) {
      return null;
    }
    if (contains(page, "<html")) {
      return "no </html> behind its <html>: perhaps cut";
    }
    for (var span : SPANS) {
      if (last(page, span.getFirst()) > last(page, span.get(1))) {
        return "it ends within %s: perhaps cut".formatted(span.getLast());
      }
    }
    return isWithinTag(page) ? "it ends within a tag: perhaps cut" : null;
  }

  private static boolean isWithinTag(String page) {
    var open = page.lastIndexOf('<');
    var next = open + 1 < page.length() ? page.charAt(open + 1) : ' ';
    return open > page.lastIndexOf('>') && (next == '/' || Character.isLetter(next));
  }

  private static int last(String page, String mark) {
    var at = page.length();
    while (at >= 0 && !page.regionMatches(true, at, mark, 0, mark.length())) {
      at = at == 0 ? -1 : page.lastIndexOf(mark.charAt(0), at - 1);
    }
    return at;
  }

  private static boolean contains(String page, String tag) {
    var at = page.indexOf('<');
    while (at >= 0 && !page.regionMatches(true, at, tag, 0, tag.length())) {
      at = page.indexOf('<', at + 1);
    }
    return at >= 0;
  }
}
