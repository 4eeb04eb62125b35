package copydesk.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells which vocabulary of news a JSON object is written in, by the names of its properties.
public final class JsonForm {
  private static final Set<String> NINJS =
      Set.of(
          "standard",
          "uri",
          "headlines",
          "bodies",
          "versioncreated",
          "versionCreated",
          "body_text",
          "body_xhtml",
          "body_text_plain",
          "pubstatus",
          "pubStatus",
          "infosource",
          "infoSources",
          "copyrightholder",
          "representationtype",
          "representationType");
  private static final Set<String> SCHEMA_ORG =
      Set.of("articleBody", "datePublished", "mainEntityOfPage", "articleSection");

  private JsonForm() {}

  /// The format, or null where the object is of none that we read.
  ///
  /// @param properties its names, and of those with a text the text, else an empty one
  public static @Nullable Format of(Map<String, String> properties) {
    var names = properties.keySet();
    if (properties.getOrDefault("version", "").contains("jsonfeed.org/version/")
        || (names.contains("items")
            && (names.contains("feed_url") || names.contains("home_page_url")))) {
      return Format.JSON_FEED;
    }
    if (names.contains("@context") || names.contains("@type") || names.contains("@graph")) {
      return Format.SCHEMA_ORG;
    }
    if (names.stream().anyMatch(NINJS::contains)) {
      return Format.NINJS;
    }
    return names.stream().anyMatch(SCHEMA_ORG::contains) ? Format.SCHEMA_ORG : null;
  }

  /// What a whole document is, without reading more of it than its outermost level; whether it is
  /// well-formed is for its parser to say.
  static @Nullable Format ofDocument(String json) {
    var scan = new Scan(json);
    scan.skipBlanks();
    if (scan.peek() == '[') {
      return Format.JSON_LINES;
    }
    var properties = scan.properties();
    scan.skipBlanks();
    return scan.peek() == '{' ? Format.JSON_LINES : of(properties);
  }

  /// A walk over the outermost object that knows of strings and brackets, and of nothing else.
  private static final class Scan {
    private static final int LONGEST_TEXT = 200;

    private final String json;
    private int at;

    Scan(String json) {
      this.json = json;
    }

    char peek() {
      return at < json.length() ? json.charAt(at) : '\0';
    }

    void skipBlanks() {
      while (at < json.length() && (json.charAt(at) <= ' ' || json.charAt(at) == '\uFEFF')) {
        at++;
      }
    }

    Map<String, String> properties() {
      var properties = new LinkedHashMap<String, String>();
      var depth = 0;
      var name = "";
      do {
        var c = peek();
        if (c == '"') {
          var text = string();
          if (depth == 1) {
            skipBlanks();
            name = take(text, name, properties);
          }
          continue;
        }
        at++;
        if (c == '{' || c == '[') {
          depth++;
        } else if (c == '}' || c == ']') {
          depth--;
        }
      } while (depth > 0 && at < json.length());
      return properties;
    }

    /// The text is a name where a colon follows, else the value of the last one.
    private String take(String text, String name, Map<String, String> properties) {
      if (peek() == ':') {
        properties.put(text, "");
        return text;
      }
      properties.computeIfPresent(name, (_, value) -> value.isEmpty() ? text : value);
      return name;
    }

    private String string() {
      var start = ++at;
      while (at < json.length() && json.charAt(at) != '"') {
        at += json.charAt(at) == '\\' ? 2 : 1;
      }
      var end = Math.min(at, json.length());
      at = end + 1;
      return json.substring(start, Math.min(end, start + LONGEST_TEXT));
    }
  }
}
