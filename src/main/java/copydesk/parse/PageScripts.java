package copydesk.parse;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a page hands to its own program: scripts that are JSON, or begin a variable with it. No
/// script is run.
final class PageScripts {
  /// An article of a few sentences, with a name for each of its parts.
  private static final int SHORTEST = 400;

  /// What the longest states have; more is read from none, so that no page costs seconds.
  private static final int MOST_CHARACTERS = 4_000_000;

  private static final int MOST_VALUES = 40;

  /// Of a paragraph; labels and switches are of a few words.
  private static final int FEWEST_BLANKS = 20;

  private final List<Object> values = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private int room = MOST_CHARACTERS;

  /// @param words only scripts with one of these are of interest; all where there are none
  PageScripts(Page page, List<String> words) {
    for (var script : page.marks().tagged("script")) {
      var type = script.attr("type").toLowerCase(Locale.ROOT);
      var text = page.programs().text(script);
      if (text.length() < SHORTEST
          || type.contains("ld+json")
          || !hasOne(text, words)
          || !hasProse(text)) {
        continue;
      }
      if (type.contains("json")) {
        add(whole(text.strip(), script.id()));
      } else if (type.isEmpty() || type.contains("script") || type.equals("module")) {
        assigned(text);
      }
    }
  }

  private static boolean hasOne(String text, List<String> words) {
    return words.isEmpty() || words.stream().anyMatch(text::contains);
  }

  /// The objects and lists, in the order of the page.
  List<Object> values() {
    return values;
  }

  /// Long texts of scripts that are more program than data.
  List<String> texts() {
    return texts;
  }

  // A paragraph between two quotation marks, on one line.
  private static boolean hasProse(String text) {
    var blanks = -1; // within no text
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c == '"') {
        blanks = blanks < 0 ? 0 : -1;
      } else if (c == '\n') {
        blanks = -1;
      } else if (c == '\\') {
        i++; // whatever it is, it does not end the text; nor does JSON within JSON
      } else if (blanks >= 0 && (c == ' ' || c == '。' || c == '、')) {
        blanks += c == ' ' ? 1 : FEWEST_BLANKS / 4;
        if (blanks >= FEWEST_BLANKS) {
          return true;
        }
      }
    }
    return false;
  }

  private @Nullable Object whole(String text, String id) {
    if (text.isEmpty() || text.length() > room) {
      return null;
    }
    room -= text.length();
    return id.contains("NUXT_DATA") ? NuxtTable.read(text) : SafeJson.literal(text).value();
  }

  // `window.__STATE__ = {…};`, `App.content={…};App.more={…}`, `x = JSON.parse("…")`.
  private void assigned(String script) {
    var text = spelledAsJson(script);
    var at = text.indexOf('=');
    for (var tries = 0; at >= 0 && tries < MOST_VALUES && text.length() - at < room; tries++) {
      var from = blanksFrom(text, at + 1);
      var c = from < text.length() ? text.charAt(from) : ' ';
      var end = from;
      if (c == '{' || c == '[') {
        room -= text.length() - from;
        var literal = SafeJson.literal(text.substring(from));
        add(literal.value());
        end = from + literal.end();
        if (literal.value() == null && isEmpty()) {
          quoted(text.substring(from, Math.min(text.length(), end)));
        }
      } else if (text.startsWith("JSON.parse(", from) || text.startsWith("decodeURI", from)) {
        var quote = firstQuote(text, from);
        if (quote > 0) {
          room -= text.length() - quote;
          var literal = SafeJson.literal(text.substring(quote));
          end = quote + literal.end();
          if (literal.value() instanceof String inner) {
            add(whole(decoded(inner), ""));
          }
        }
      } else if (text.startsWith("(function", from)) {
        quoted(text.substring(from));
        return;
      }
      at = text.indexOf('=', Math.max(end, at + 1));
    }
  }

  // What programs may write in place of a value; within a text it stands behind a blank.
  private static String spelledAsJson(String script) {
    return script
        .replace(":undefined", ":null")
        .replace(":void 0", ":null")
        .replace(":!0", ":true")
        .replace(":!1", ":false");
  }

  private static int blanksFrom(String text, int from) {
    var at = from;
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }

  private static int firstQuote(String text, int from) {
    for (var i = from; i < Math.min(text.length(), from + 60); i++) {
      if (text.charAt(i) == '"' || text.charAt(i) == '\'') {
        return i;
      }
    }
    return -1;
  }

  private static String decoded(String text) {
    if (!text.startsWith("%7B") && !text.startsWith("%5B")) {
      return text;
    }
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) { // a percent sign alone
      return text;
    }
  }

  // A state that is computed: its long texts stand in it all the same, in double quotes.
  private void quoted(String program) {
    var from = program.indexOf('"');
    while (from >= 0) {
      var end = from + 1;
      while (end < program.length() && program.charAt(end) != '"') {
        end += program.charAt(end) == '\\' ? 2 : 1;
      }
      if (end >= program.length()) {
        return;
      }
      if (end - from > SHORTEST
          && SafeJson.literal(program.substring(from, end + 1)).value() instanceof String text) {
        texts.add(text);
      }
      from = program.indexOf('"', end + 1);
    }
  }

  private boolean isEmpty() {
    return values.isEmpty() && texts.isEmpty();
  }

  private void add(@Nullable Object value) {
    if (value instanceof Map || value instanceof List) {
      values.add(value);
    }
  }
}
