package copydesk.parse;

import org.jsoup.nodes.Element;

/// The elements whose text no reader of the page sees, or none reads as a part of a sentence.
final class Unseen {
  private static final int MOST_LEVELS = 4;

  private Unseen() {}

  static boolean is(Element element) {
    return switch (element.normalName()) {
      // DOM, "declarative shadow roots": shown in the place of the element around it.
      case "template" -> !element.hasAttr("shadowrootmode") && !element.hasAttr("shadowroot");
      // The questions of a page that opens its answers one by one.
      case "button" -> !isHeading(element);
      case "sup" -> isNoteMark(element);
      case "a" -> isWayBack(element);
      case "script",
          "style",
          "noscript",
          "svg",
          "math",
          "iframe",
          "object",
          "select",
          "textarea",
          "audio",
          "video",
          "canvas",
          "dialog" ->
          true;
      case "rt", "rp" -> true; // how a word is pronounced, above it
      // Of AMP, whose other elements hold text as well.
      case "amp-ad",
          "amp-analytics",
          "amp-consent",
          "amp-embed",
          "amp-list",
          "amp-next-page",
          "amp-sidebar",
          "amp-social-share",
          "amp-sticky-ad",
          "amp-user-notification" ->
          true;
      default -> false;
    };
  }

  // `<h3><button>`, and `<button><div><h3>`
  private static boolean isHeading(Element button) {
    if (button.parent() != null && BlockWalk.isHeading(button.parent())) {
      return true;
    }
    var in = button.firstElementChild();
    for (var level = 0; level < MOST_LEVELS && in != null; level++) {
      if (BlockWalk.isHeading(in)) {
        return true;
      }
      in = in.firstElementChild();
    }
    return false;
  }

  // `<sup><a href="#note-1">1</a></sup>`
  private static boolean isNoteMark(Element raised) {
    var link = raised.firstElementChild();
    return link != null
        && raised.childrenSize() == 1
        && link.normalName().equals("a")
        && link.attr("href").contains("#")
        && raised.ownText().isBlank();
  }

  private static boolean hasWord(String text) {
    for (var at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      if (Character.isLetterOrDigit(text.codePointAt(at))) {
        return true;
      }
    }
    return false;
  }

  // `<a href="#mark-1">↩</a>`, behind a note
  private static boolean isWayBack(Element link) {
    return link.attr("href").startsWith("#")
        && link.childrenSize() == 0
        && !hasWord(link.ownText());
  }
}
