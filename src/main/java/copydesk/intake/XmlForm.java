package copydesk.intake;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells what an XML document is by its outermost element.
///
/// @param name the element's local name, in lower case
/// @param format the format, or null where it is of none that we read
record XmlForm(String name, @Nullable Format format) {
  // XML 1.0, section 2.8: what may stand in front. A document type may hold declarations itself.
  private static final Pattern PROLOG =
      Pattern.compile(
          "\\s+|<\\?[^>]*+>|<!--(?s:.*?)-->|<!doctype[^\\[>]*+(?:\\[(?s:.*?)\\]\\s*+)?>",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ELEMENT =
      Pattern.compile("<(?:[\\w.-]{1,40}:)?([a-zA-Z_][\\w.-]{0,60})");
  private static final Set<String> NEWSML_G2 =
      Set.of(
          "newsitem",
          "packageitem",
          "newsmessage",
          "conceptitem",
          "knowledgeitem",
          "planningitem",
          "catalogitem");
  private static final Map<String, Format> ROOTS =
      Map.of(
          "nitf", Format.NITF,
          "newsml", Format.NEWSML_1,
          "rss", Format.FEED,
          "feed", Format.FEED,
          "rdf", Format.FEED,
          "channel", Format.FEED,
          "entry", Format.FEED);

  /// The form of a document that begins so, or null where there is no element.
  static @Nullable XmlForm of(String head) {
    var prolog = PROLOG.matcher(head);
    var at = 0;
    while (prolog.region(at, head.length()).lookingAt()) {
      at = prolog.end();
    }
    var element = ELEMENT.matcher(head).region(at, head.length());
    if (!element.lookingAt()) {
      return null;
    }
    var name = element.group(1).toLowerCase(Locale.ROOT);
    if (name.equals("document") && isOpenDocument(head, element.end())) {
      return new XmlForm(name, Format.ODT);
    }
    return new XmlForm(name, NEWSML_G2.contains(name) ? Format.NEWSML_G2 : ROOTS.get(name));
  }

  // OpenDocument 1.3, part 3, section 3.1.2: one file that says in its first tag what it is.
  private static boolean isOpenDocument(String head, int from) {
    var end = head.indexOf('>', from);
    return head.substring(from, end < 0 ? head.length() : end)
        .contains("\"application/vnd.oasis.opendocument.text");
  }
}
