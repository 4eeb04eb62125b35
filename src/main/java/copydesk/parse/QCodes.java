package copydesk.parse;

import copydesk.text.Uris;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The aliases that a NewsML-G2 document may use for its vocabularies, and what its codes mean by
/// them: `medtop:04000000` is a URI in short, and only a catalog tells which.
///
/// Catalogs are named by their address, too, and nothing is ever fetched: of those, the aliases
/// that IPTC gave its own vocabularies are known here.
final class QCodes {
  private static final String NEWSCODES = "http://cv.iptc.org/newscodes/";

  // Aliases of IPTC's catalog of standards, and the path of the vocabulary.
  private static final Map<String, String> IPTC =
      Map.ofEntries(
          Map.entry("medtop", "mediatopic/"),
          Map.entry("subj", "subjectcode/"),
          Map.entry("genre", "genre/"),
          Map.entry("stat", "pubstatusg2/"),
          Map.entry("ninat", "ninature/"),
          Map.entry("cpnat", "cpnature/"),
          Map.entry("nprov", "newsprovider/"),
          Map.entry("drol", "descriptionrole/"),
          Map.entry("rnd", "rendition/"),
          Map.entry("sig", "signal/"),
          Map.entry("crol", "contentrole/"),
          Map.entry("scene", "scene/"));

  private final Map<String, String> schemes = new HashMap<>();

  /// @param holders elements that may hold a `catalog`; what the later ones say counts
  QCodes(List<XmlElement> holders) {
    IPTC.forEach((alias, path) -> schemes.put(alias, NEWSCODES + path));
    for (var holder : holders) {
      for (var scheme : holder.all("catalog/scheme")) {
        var alias = scheme.attribute("alias");
        var uri = scheme.attribute("uri");
        if (alias != null && uri != null) {
          schemes.put(alias, uri);
        }
      }
    }
  }

  /// The URI of what an element names by `uri` or by `qcode`; null where there is none or its alias
  /// is unknown.
  @Nullable String uri(XmlElement concept) {
    var stated = Uris.absolute(concept.attribute("uri"));
    return stated == null ? resolved(concept.attribute("qcode")) : stated;
  }

  /// A code under an alias that IPTC's catalog of standards explains, or as it is written.
  static String standard(String alias, String code) {
    var path = IPTC.get(alias);
    return path == null ? alias + ":" + code : NEWSCODES + path + code;
  }

  /// The publisher's own mark for what an element names, where there is no URI for it.
  @Nullable String literal(XmlElement concept) {
    var literal = concept.attribute("literal");
    if (literal != null || uri(concept) != null) {
      return literal;
    }
    var code = concept.attribute("qcode");
    return code == null ? concept.attribute("uri") : code;
  }

  /// The code alone, without its alias or the address of its vocabulary: `text` of `ninat:text`.
  static @Nullable String code(XmlElement concept) {
    var code = concept.attribute("qcode");
    var named = code == null ? concept.attribute("uri") : code;
    return code(named == null ? concept.attribute("literal") : named);
  }

  /// The same of the value of an attribute: `role`, `type`.
  static @Nullable String code(@Nullable String value) {
    var code = value == null ? "" : value.strip().replaceFirst("^.*[:/#]", "");
    return code.isEmpty() ? null : code;
  }

  private @Nullable String resolved(@Nullable String qcode) {
    var colon = qcode == null ? -1 : qcode.indexOf(':');
    if (qcode == null || colon < 1) {
      return null;
    }
    var scheme = schemes.get(qcode.substring(0, colon));
    return scheme == null ? null : Uris.absolute(scheme + qcode.substring(colon + 1));
  }
}
