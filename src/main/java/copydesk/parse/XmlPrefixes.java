package copydesk.parse;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Prefixes that a document uses and does not declare, as feeds do that were put together by hand:
/// `dc:creator` without a word of Dublin Core. XML parsers stop at the first.
///
/// They are declared on the root, those of feeds as what everybody means by them.
final class XmlPrefixes {
  // More than any feed has; each of them costs one more reading.
  private static final int MOST = 12;

  private static final Pattern UNBOUND =
      Pattern.compile(
          "(?:Element|Attribute)PrefixUnbound\\?(?:[^&]*&[^&]*&)?(?<prefix>[\\w.-]{1,40})");
  private static final Pattern ROOT =
      Pattern.compile("<(?!\\?|!)[^\\s<>/]{1,200}|<\\?[^>]{0,2000}>|<!--[^>]{0,2000}>");

  private static final Map<String, String> USUAL =
      Map.ofEntries(
          Map.entry("atom", "http://www.w3.org/2005/Atom"),
          Map.entry("cc", "http://creativecommons.org/ns#"),
          Map.entry("content", "http://purl.org/rss/1.0/modules/content/"),
          Map.entry("dc", "http://purl.org/dc/elements/1.1/"),
          Map.entry("dcterms", "http://purl.org/dc/terms/"),
          Map.entry("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd"),
          Map.entry("media", "http://search.yahoo.com/mrss/"),
          Map.entry("rdf", FeedVocabulary.RDF));

  private final Set<String> declared = new LinkedHashSet<>();

  /// The text with the prefix declared that the fault is about; null where it is about something
  /// else, or nothing more is to be done.
  @Nullable String mended(String text, String fault) {
    var unbound = UNBOUND.matcher(fault);
    if (declared.size() == MOST || !unbound.find() || !declared.add(unbound.group("prefix"))) {
      return null;
    }
    var root = ROOT.matcher(text);
    while (root.find()) {
      var tag = root.group();
      if (!tag.startsWith("<?") && !tag.startsWith("<!")) {
        var prefix = unbound.group("prefix");
        var namespace = USUAL.getOrDefault(prefix, "urn:undeclared:" + prefix);
        var declaration = " xmlns:%s=\"%s\"".formatted(prefix, namespace);
        return text.substring(0, root.end()) + declaration + text.substring(root.end());
      }
    }
    return null;
  }

  List<String> declared() {
    return List.copyOf(declared);
  }
}
