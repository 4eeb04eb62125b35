package copydesk.parse;

import copydesk.article.Media;
import copydesk.parse.Blocks.Block;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Markup that is an article's text and nothing else, as feeds, messages and XML formats carry it.
final class Fragment {
  // What is never seen; a caption belongs to its picture.
  private static final String UNSEEN =
      "script, style, template, noscript, iframe, object, svg, head, title, figcaption, del,"
          + " [hidden]";
  private static final Pattern TAG =
      Pattern.compile(
          "<(?:p|br|div|h[1-6]|ul|ol|li|a|b|i|em|strong|span|img|table|blockquote|figure|pre|svg"
              + "|math)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern REFERENCE = Pattern.compile("&(?:#\\d+|#[xX][0-9a-fA-F]+|\\w+);");

  private Fragment() {}

  /// The paragraphs of a piece of HTML, headings, items of lists and rows of tables among them.
  static List<String> paragraphs(String html) {
    return paragraphs(element(html));
  }

  /// The same of what is within an element.
  static List<String> paragraphs(Element body) {
    var unseen = new HashSet<>(body.select(UNSEEN));
    return new ArrayList<>(
        PageWalk.over(body, unseen::contains).all().stream().map(Block::text).toList());
  }

  /// The fragment as a tree, for who has to look for pictures and links in it.
  static Element element(String html) {
    return Jsoup.parseBodyFragment(html).body();
  }

  /// The pictures shown within an element.
  ///
  /// @param address what the link of one means, an address on the Web, or null
  static List<Media> pictures(Element body, Function<Element, @Nullable String> address) {
    var pictures = new ArrayList<Media>();
    for (var image : body.select("img[src]")) {
      var uri = address.apply(image);
      if (uri != null && !Pictures.isPixel(image)) {
        pictures.add(Media.picture(uri, Pictures.caption(image)));
      }
    }
    return pictures;
  }

  /// Whether characters stand there as a page refers to them, `&#8217;`.
  static boolean hasReference(String text) {
    return text.indexOf('&') >= 0 && REFERENCE.matcher(text).find();
  }

  /// Text that ought to be plain, where it is written as it stands in a page: references to
  /// characters become those, `&#8217;`, and tags go.
  static String unescaped(String text) {
    // Where there are more, a tree of them would not fit.
    if (isMarkup(text) && Html.tags(text) <= Html.MAX_TAGS) {
      return element(text).text();
    }
    // As in an attribute: without a semicolon, "&copy" may be part of an address.
    return hasReference(text) ? Parser.unescapeEntities(text, true) : text;
  }

  /// Whether text that may be either is markup: `<p>`, and not "3 < 4".
  static boolean isMarkup(String text) {
    return text.indexOf('<') >= 0 && TAG.matcher(text).find();
  }
}
