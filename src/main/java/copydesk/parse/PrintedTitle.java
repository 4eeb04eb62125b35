package copydesk.parse;

import copydesk.parse.PageMarks.Mark;
import copydesk.text.Tidy;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/// A line on a page that may be its headline: a heading, or what the page calls one.
///
/// @param text what it says
/// @param level 1 for `h1`, 2 for `h2`, 3 for the `h3` of a page without these, 0 for what is no
///     heading by its tag
/// @param marked whether its class says that it stands over an article
/// @param below whether it stands below the beginning of the text
record PrintedTitle(Element element, String text, int level, boolean marked, boolean below) {
  private static final Pattern HOME =
      Pattern.compile("(?:https?:)?(?://[^/]+)?/?(?:index\\.(?:html?|php))?");

  /// An article's own is among the first; the others are over teasers.
  private static final int MOST_OF_A_KIND = 12;

  private static final Set<String> OF_ARTICLES =
      Set.of("entry", "post", "article", "page", "story", "news", "single", "content", "blog");

  /// Ruby, `rt`, says once more how a word sounds.
  private static final Set<String> NOT_TEXT = Set.of("rt", "rp", "button", "svg", "select");

  /// All of a page's, those of the first level first.
  ///
  /// @param start where the article's text begins, or null where that is not known
  static List<PrintedTitle> of(PageMarks marks, @Nullable Element start) {
    var way = way(start);
    var all = new ArrayList<PrintedTitle>();
    add(all, marks.tagged("h1"), 1, marks, way);
    add(all, marks.tagged("h2"), 2, marks, way);
    if (all.isEmpty()) {
      add(all, marks.tagged("h3"), 3, marks, way);
    }
    add(all, marks.marked(Mark.HEADLINE), 0, marks, way);
    return all;
  }

  private static void add(
      List<PrintedTitle> all,
      List<Element> elements,
      int level,
      PageMarks marks,
      Map<Node, Integer> way) {
    for (var element : elements.subList(0, Math.min(elements.size(), MOST_OF_A_KIND))) {
      if (level == 0 && isHeading(element)) {
        continue;
      }
      var marked = element.attributesSize() > 0 && isMarked(marks.words(element));
      if (level == 0 && !marked) {
        continue;
      }
      var text = text(element);
      if (level > 0 ? !text.isEmpty() : text.contains(" ")) {
        all.add(new PrintedTitle(element, text, level, marked, isBelow(element, way)));
      }
    }
  }

  /// Whether it leads to the page that a site begins with: then it is the name of the site.
  boolean leadsHome() {
    var first = element.firstElementChild();
    var link = first != null && first.nameIs("a") ? first : element.parent();
    var href = link != null && link.nameIs("a") ? link.attributes().get("href") : "";
    return !href.isEmpty() && HOME.matcher(href).matches();
  }

  /// The text in an element as it is read; none where it is longer than any headline.
  static String text(Element element) {
    if (element.childNodeSize() == 1
        && element.childNode(0) instanceof TextNode only
        && !NOT_TEXT.contains(element.normalName())) {
      var whole = only.getWholeText();
      return whole.length() >= Headline.LONGEST ? "" : Tidy.line(whole);
    }
    var line = new Line();
    NodeTraversor.filter(line, element);
    return line.text.length() > Headline.LONGEST ? "" : Tidy.line(line.text);
  }

  private static boolean isMarked(List<String> words) {
    if (words.isEmpty()) {
      return false;
    }
    return words.contains("headline")
        || (words.contains("title") && ClassWords.haveAny(words, OF_ARTICLES));
  }

  private static boolean isHeading(Element element) {
    return element.normalName().equals("h1") || element.normalName().equals("h2");
  }

  /// Whether an element begins behind another in the order of the page.
  ///
  /// @param way the path from the page's top to that other
  private static boolean isBelow(Element element, Map<Node, Integer> way) {
    Node node = element;
    for (var around = node.parent(); around != null; around = node.parent()) {
      var turn = way.get(around);
      if (turn != null) {
        return node.siblingIndex() > turn;
      }
      node = around;
    }
    return false;
  }

  private static Map<Node, Integer> way(@Nullable Element to) {
    var way = new IdentityHashMap<Node, Integer>();
    for (Node node = to; node != null && node.parent() != null; node = node.parent()) {
      way.put(node.parent(), node.siblingIndex());
    }
    return way;
  }

  /// The text in an element, as far as a headline may go.
  private static final class Line implements NodeFilter {
    private final StringBuilder text = new StringBuilder();

    @Override
    public FilterResult head(Node node, int depth) {
      if (text.length() > Headline.LONGEST) {
        return FilterResult.STOP;
      }
      if (node instanceof TextNode piece) {
        text.append(piece.getWholeText());
      } else if (node instanceof Element element) {
        if (NOT_TEXT.contains(element.normalName())) {
          return FilterResult.SKIP_ENTIRELY;
        }
        space(element);
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element) {
        space(element);
      }
      return FilterResult.CONTINUE;
    }

    private void space(Element element) {
      if (element.isBlock() || element.normalName().equals("br")) {
        text.append(' ');
      }
    }
  }
}
