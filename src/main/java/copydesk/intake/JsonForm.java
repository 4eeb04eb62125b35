package copydesk.intake;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells ninjs from other JSON, by the names of its properties.
final class JsonForm {
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
  private JsonForm() {}

  /// What a whole document is, without reading more of it than its outermost level; whether it is
  /// well-formed is for its parser to say. Null where it is of no format that we read.
  static @Nullable Format ofDocument(String json) {
    var scan = new Scan(json);
    scan.skipBlanks();
    if (scan.peek() != '{') {
      return null;
    }
    var names = scan.names();
    scan.skipBlanks();
    var isOne = scan.peek() != '{';
    return isOne && !names.contains("@type") && names.stream().anyMatch(NINJS::contains)
        ? Format.NINJS
        : null;
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

    Set<String> names() {
      var names = new HashSet<String>();
      var depth = 0;
      do {
        var c = peek();
        if (c == '"') {
          var text = string();
          skipBlanks();
          if (depth == 1 && peek() == ':') {
            names.add(text);
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
      return names;
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
