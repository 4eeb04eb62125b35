package copydesk.parse;

import copydesk.parse.Blocks.Block;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// Markup that is an article's text and nothing else, as feeds, messages and XML formats carry it.
final class Fragment {
  // What is never seen; a caption belongs to its picture.
  private static final String UNSEEN =
      "script, style, template, noscript, iframe, object, svg, head, title, figcaption, [hidden]";
  private static final Pattern TAG =
      Pattern.compile(
          "<(?:p|br|div|h[1-6]|ul|ol|li|a|b|i|em|strong|span|img|table|blockquote|figure|pre|svg"
              + "|math)\\b",
          Pattern.CASE_INSENSITIVE);

  private Fragment() {}

  /// The paragraphs of a piece of HTML, headings, items of lists and rows of tables among them.
  static List<String> paragraphs(String html) {
    return paragraphs(element(html));
  }

  /// The same of what is within an element.
  static List<String> paragraphs(Element body) {
    var unseen = new HashSet<>(body.select(UNSEEN));
    return new ArrayList<>(Blocks.of(body, unseen).all().stream().map(Block::text).toList());
  }

  /// The fragment as a tree, for who has to look for pictures and links in it.
  static Element element(String html) {
    return Jsoup.parseBodyFragment(html).body();
  }

  /// Whether text that may be either is markup: `<p>`, and not "3 < 4".
  static boolean isMarkup(String text) {
    return TAG.matcher(text).find();
  }
}
