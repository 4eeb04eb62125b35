package copydesk.parse;

import copydesk.article.Media;
import copydesk.text.Charsets;
import copydesk.text.Tidy;
import copydesk.text.Uris;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// A text of a feed, in the many ways that they are written: plain or as markup, escaped or inline,
/// in base64.
///
/// @param value as plain text or as HTML
/// @param base of relative links in it
record FeedText(String value, boolean markup, @Nullable String base) {
  private static final Set<String> MARKUP =
      Set.of("html", "xhtml", "text/html", "application/xhtml+xml");
  private static final Set<String> PLAIN = Set.of("text", "text/plain");

  /// Null where it holds nothing that can be read.
  static @Nullable FeedText of(@Nullable XmlElement element, @Nullable String documentBase) {
    if (element == null) {
      return null;
    }
    var base = FeedVocabulary.base(element, documentBase);
    element.attribute("type");
    element.attribute("mode");
    if (!element.children().isEmpty()) {
      var html = element.toHtml(name -> name.toLowerCase(Locale.ROOT));
      element.readAll();
      return new FeedText(html, true, base);
    }
    var declared = element.attribute("type");
    var type = declared == null ? "" : declared.toLowerCase(Locale.ROOT).replaceFirst(";.*", "");
    var text = element.wholeText();
    if (text.isBlank()) {
      return null;
    }
    if (isBase64(type, element.attribute("mode"))) {
      return decoded(text, type, base);
    }
    return new FeedText(text, isMarkup(element, type, text), base);
  }

  /// The same on one line, without markup.
  String line() {
    return Tidy.line(markup ? Fragment.element(value).text() : value);
  }

  List<String> paragraphs() {
    return markup ? Fragment.paragraphs(value) : Paragraphs.in(Tidy.lines(value));
  }

  /// The pictures shown in it.
  List<Media> pictures() {
    return markup
        ? Fragment.pictures(
            Fragment.element(value),
            image -> Uris.web(Uris.resolve(base(image), image.attr("src"))))
        : List.of();
  }

  private static boolean isMarkup(XmlElement element, String type, String text) {
    if (MARKUP.contains(type) || FeedVocabulary.name(element).equals("content:encoded")) {
      return true;
    }
    // Atom says what is what; RSS leaves it to its readers to guess.
    return !FeedVocabulary.isAtom(element)
        && !PLAIN.contains(type)
        && (Fragment.isMarkup(text) || Fragment.hasReference(text));
  }

  // RFC 4287, section 4.1.3.3: whatever is neither text nor XML. Atom 0.3 said it in so many words.
  private static boolean isBase64(String type, @Nullable String mode) {
    return "base64".equals(mode)
        || (mode == null
            && type.contains("/")
            && !type.startsWith("text/")
            && !type.endsWith("/xml")
            && !type.endsWith("+xml"));
  }

  private static @Nullable FeedText decoded(String text, String type, @Nullable String base) {
    if (type.contains("/")
        && !type.startsWith("text/")
        && !type.endsWith("xml")
        && !type.equals("application/octet-stream")) {
      return null; // a picture, a film
    }
    try {
      var bytes = Base64.getMimeDecoder().decode(text);
      var content = Charsets.decode(bytes, null).text();
      var markup = MARKUP.contains(type) || (!PLAIN.contains(type) && Fragment.isMarkup(content));
      return content.isBlank() ? null : new FeedText(content, markup, base);
    } catch (IllegalArgumentException _) { // no base64 after all
      return null;
    }
  }

  private @Nullable String base(Element image) {
    var base = this.base;
    var around = image.parents();
    around.addFirst(image);
    for (var element : around.reversed()) {
      var own = element.hasAttr("xml:base") ? Uris.resolve(base, element.attr("xml:base")) : null;
      base = own == null ? base : own;
    }
    return base;
  }
}
