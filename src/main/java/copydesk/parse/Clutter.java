package copydesk.parse;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// The parts of a page that are no text of its article: navigation, boxes, forms, what is hidden.
///
/// What only looks like clutter is none if half of the page's running text is in it: some pages are
/// one form, and on some the article is in a `div` of class "has-comments".
final class Clutter {
  private static final Set<String> NEVER =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "math",
          "iframe",
          "object",
          "select",
          "button",
          "textarea",
          "audio",
          "video",
          "canvas",
          "dialog");
  private static final Set<String> SUSPECT_TAGS =
      Set.of("nav", "aside", "header", "footer", "form", "figure", "figcaption", "menu");
  private static final Set<String> SUSPECT_WORDS =
      Set.of(
          "ad",
          "ads",
          "advert",
          "advertisement",
          "advertising",
          "author",
          "banner",
          "breadcrumb",
          "breadcrumbs",
          "byline",
          "caption",
          "comment",
          "comments",
          "consent",
          "cookie",
          "cookies",
          "copyright",
          "credit",
          "disqus",
          "footer",
          "login",
          "menu",
          "modal",
          "nav",
          "navbar",
          "navigation",
          "newsletter",
          "outbrain",
          "pagination",
          "popup",
          "promo",
          "promos",
          "recirc",
          "recommended",
          "recommendations",
          "related",
          "share",
          "sharing",
          "sidebar",
          "signup",
          "social",
          "sponsor",
          "sponsored",
          "subscribe",
          "subscription",
          "taboola",
          "tags",
          "teaser",
          "teasers",
          "toolbar",
          "trending");
  private static final Set<String> QUALIFIERS =
      Set.of("has", "layout", "left", "no", "right", "with", "without");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z]+");
  private static final Pattern CAMEL_HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
  private static final int LONGEST_LABEL = 500;

  // A line of a menu or a teaser is shorter. Menus can hold more letters than the article.
  private static final int SHORTEST_RUNNING = 60;

  private Clutter() {}

  /// The elements to pass over, each with all that is in it.
  static Set<Element> of(Element body) {
    var letters = new Letters();
    letters.traverse(body);
    var clutter = new HashSet<Element>();
    letters.within.forEach(
        (element, count) -> {
          if (NEVER.contains(element.normalName()) || count * 2 <= letters.sum) {
            clutter.add(element);
          }
        });
    return clutter;
  }

  private static boolean isSuspect(Element element) {
    return NEVER.contains(element.normalName())
        || SUSPECT_TAGS.contains(element.normalName())
        || isHidden(element)
        || labels(element).anyMatch(Clutter::isSuspect);
  }

  private static boolean isHidden(Element element) {
    return element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || element.attr("style").replace(" ", "").contains("display:none");
  }

  private static Stream<String> labels(Element element) {
    var names = element.className() + " " + element.id();
    return names.length() > LONGEST_LABEL ? Stream.empty() : BLANKS.splitAsStream(names);
  }

  // "has-sidebar" is a page with a sidebar, and "field--label-hidden" a text without a label.
  private static boolean isSuspect(String label) {
    var apart = CAMEL_HUMP.matcher(label).replaceAll(" ").toLowerCase(Locale.ROOT);
    var words = List.of(BETWEEN_WORDS.split(apart, -1));
    return label.equals("hidden")
        || (words.stream().anyMatch(SUSPECT_WORDS::contains)
            && words.stream().noneMatch(QUALIFIERS::contains));
  }

  /// Counts the letters in each suspect in one walk: the sum when it ends less the sum when it
  /// began.
  private static final class Letters implements NodeVisitor {
    private final Map<Element, Long> within = new HashMap<>();
    private long sum;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        var length = text.getWholeText().length();
        sum += length < SHORTEST_RUNNING || text.isBlank() ? 0 : length;
      } else if (depth > 0 && node instanceof Element element && isSuspect(element)) {
        within.put(element, sum);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        within.computeIfPresent(element, (_, before) -> sum - before);
      }
    }
  }
}
