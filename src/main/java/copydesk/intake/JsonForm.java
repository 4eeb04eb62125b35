package copydesk.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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

  // Two texts or numbers and what may follow them, or one that is all: no story begins so.
  private static final String PLAIN =
      "\\s*(?:\"[^\"]{0,999}+\"|-?\\d[\\d.eE+-]{0,99}|true|false|null)\\s*";
  private static final Pattern LIST =
      Pattern.compile("\\[(?:" + PLAIN + "," + PLAIN + "[,\\]]|" + PLAIN + "\\]\\s*$|\\s*\\[)");
  private static final int LINES_EXAMINED = 20;

  private JsonForm() {}

  /// The format, or null where the object is of none that we read.
  ///
  /// @param properties its names, and of those with a text the text
  public static @Nullable Format of(Map<String, ?> properties) {
    var names = properties.keySet();
    if ((properties.get("version") instanceof String version
            && version.contains("jsonfeed.org/version/"))
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
    if (names.stream().anyMatch(SCHEMA_ORG::contains)) {
      return Format.SCHEMA_ORG;
    }
    var isItem = names.contains("content_html") || names.contains("content_text");
    return isItem ? Format.JSON_FEED : null;
  }

  /// Whether a text begins as JSON does. A story may begin with a bracket, too: what comes next
  /// tells.
  static boolean begins(String text) {
    var next = text.isEmpty() ? "" : text.substring(1).stripLeading();
    return switch (text.isEmpty() ? '\0' : text.charAt(0)) {
      case '{' -> next.isEmpty() || next.startsWith("\"") || next.startsWith("}");
      case '[' ->
          next.isEmpty()
              || next.startsWith("{")
              || next.startsWith("]")
              || LIST.matcher(text).lookingAt();
      default -> false;
    };
  }

  /// What a whole document is, without reading more of it than its outermost level; whether it is
  /// well-formed is for its parser to say.
  static @Nullable Format ofDocument(String json) {
    var scan = new Scan(json);
    scan.skipBlanks();
    // RFC 7464 begins each of several values with a sign of its own.
    if (scan.peek() == '[' || json.lastIndexOf('\u001E', scan.at) >= 0) {
      return Format.JSON_LINES;
    }
    var properties = scan.properties();
    scan.skipBlanks();
    var isWhole = scan.isOutside() && scan.peek() == '\0';
    var isFirst = scan.isOutside() && scan.peek() == '{';
    return isFirst || (!isWhole && isLines(json)) ? Format.JSON_LINES : of(properties);
  }

  /// Whether most lines at the beginning are values by themselves, though one may be broken.
  public static boolean isLines(String text) {
    var lines = 0;
    var values = 0;
    for (var start = 0; start < text.length() && lines < LINES_EXAMINED; ) {
      var end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      var first = start;
      var last = end - 1;
      while (first < end && text.charAt(first) <= ' ') {
        first++;
      }
      while (last > first && (text.charAt(last) <= ' ' || text.charAt(last) == ',')) {
        last--;
      }
      if (first < end) {
        lines++;
        values += isValue(text, first, last) ? 1 : 0;
      }
      start = end + 1;
    }
    return lines > 1 && values * 2 >= lines;
  }

  private static boolean isValue(String text, int first, int last) {
    var open = text.charAt(first);
    var next = first + 1;
    while (next < last && text.charAt(next) <= ' ') {
      next++;
    }
    if (next > last) {
      return false;
    }
    return open == '{'
        ? text.charAt(next) == '"' && text.charAt(last) == '}'
        : open == '[' && text.charAt(next) == '{' && text.charAt(last) == ']';
  }

  /// A walk over the outermost object that knows of strings and brackets, and of nothing else.
  private static final class Scan {
    private static final int LONGEST_TEXT = 200;

    private final String json;
    private int at;
    private int depth;

    Scan(String json) {
      this.json = json;
    }

    char peek() {
      return at < json.length() ? json.charAt(at) : '\0';
    }

    /// Whether all brackets and quotation marks are closed.
    boolean isOutside() {
      return depth == 0 && at <= json.length();
    }

    void skipBlanks() {
      while (at < json.length() && (json.charAt(at) <= ' ' || json.charAt(at) == '\uFEFF')) {
        at++;
      }
    }

    Map<String, String> properties() {
      var properties = new LinkedHashMap<String, String>();
      depth = 0;
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
