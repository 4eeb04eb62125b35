package copydesk.parse;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What a page hands to its own program: scripts that are JSON, or begin a variable with it. No
/// script is run.
final class PageScripts {
  /// What the longest states have; more is read from none, so that no page costs seconds.
  static final int MOST_CHARACTERS = 4_000_000;

  /// An article of a few sentences, with a name for each of its parts.
  private static final int SHORTEST = 400;

  private static final int MOST_VALUES = 40;

  /// Of a paragraph; labels and switches are of a few words.
  private static final int FEWEST_BLANKS = 20;

  /// A few words that are written the same in any script.
  private static final int PLAIN_LETTERS = 16;

  private static final Pattern PLAIN_WORDS = Pattern.compile("[a-z ]{16}");

  private final Passages words;
  private final List<Object> values = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private int room = MOST_CHARACTERS;

  /// @param lines only scripts with words of one of these are of interest, for parsing one takes
  ///     longer than searching it; all where there are none
  PageScripts(Page page, List<String> lines) {
    words = new Passages(plainWords(lines), PLAIN_LETTERS);
    var flight = new NextFlight();
    for (var script : page.marks().tagged("script")) {
      var type = script.attr("type").toLowerCase(Locale.ROOT);
      var text = page.programs().text(script);
      if (text.length() < SHORTEST || type.contains("ld+json") || !hasProse(text)) {
        continue;
      }
      if (NextFlight.isIn(text)) {
        flight.add(text);
      } else if (!words.isEmpty() && !words.areIn(text)) {
        continue;
      } else if (type.contains("json")) {
        add(whole(text.strip(), script.id()));
      } else if (type.isEmpty() || type.contains("script") || type.equals("module")) {
        program(text);
      }
    }
    if (words.isEmpty() || words.areIn(flight.stream())) {
      flight.values().forEach(this::add);
    }
    page.html().body().children().forEach(this::addHeld);
  }

  /// The objects and lists, in the order of the page.
  List<Object> values() {
    return values;
  }

  /// Long texts of scripts that are more program than data.
  List<String> texts() {
    return texts;
  }

  // Not only of the first lines: above an article may stand who publishes it.
  private static List<String> plainWords(List<String> lines) {
    return lines.stream()
        .map(PLAIN_WORDS::matcher)
        .filter(Matcher::find)
        .map(Matcher::group)
        .limit(12)
        .toList();
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

  // `<div id="app" data-page="{…}">`, as Inertia has it.
  private void addHeld(Element top) {
    var state = top.attr("data-page");
    if (state.startsWith("{")) {
      add(whole(state, ""));
    }
  }

  private @Nullable Object whole(String text, String id) {
    if (text.isEmpty() || text.length() > room) {
      return null;
    }
    room -= text.length();
    return id.contains("NUXT_DATA")
        ? NuxtTable.read(text)
        : SafeJson.literal(text.startsWith("{&q;") ? ofAngular(text) : text).value();
  }

  // Until version 16, Angular had references to characters of its own.
  private static String ofAngular(String text) {
    return text.replace("&q;", "\"")
        .replace("&s;", "'")
        .replace("&l;", "<")
        .replace("&g;", ">")
        .replace("&a;", "&");
  }

  // `window.__STATE__ = {…};`, `App.content={…};App.more={…}`, `x = JSON.parse("…")`; and where no
  // variable begins with a value, the long texts that stand anywhere.
  private void program(String script) {
    var text = spelledAsJson(script);
    var before = values.size();
    var at = text.indexOf('=');
    for (var tries = 0; at >= 0 && tries < MOST_VALUES && room > 0; tries++) {
      var from = blanksFrom(text, at + 1);
      var c = from < text.length() ? text.charAt(from) : ' ';
      var end = from;
      if (c == '{' || c == '[') {
        var literal = literal(text, from);
        add(literal.value());
        end = from + literal.end();
      } else if (c == '"'
          || text.startsWith("JSON.parse(", from)
          || text.startsWith("decodeURI", from)) {
        var quote = firstQuote(text, from);
        if (quote >= 0) {
          var literal = literal(text, quote);
          end = quote + literal.end();
          add(literal.value() instanceof String inner ? state(decoded(inner)) : null);
        }
      }
      at = text.indexOf('=', Math.max(end, at + 1));
    }
    if (values.size() == before) {
      quoted(text);
    }
  }

  private SafeJson.Literal literal(String text, int from) {
    var literal = SafeJson.literal(text.substring(from));
    room -= literal.end();
    return literal;
  }

  private @Nullable Object state(String text) {
    return text.length() >= SHORTEST ? whole(text, "") : null;
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
      var end = quoteEnd(program, from);
      if (end - from > SHORTEST
          && SafeJson.literal(program.substring(from, end)).value() instanceof String text) {
        texts.add(text);
      }
      from = program.indexOf('"', end);
    }
  }

  /// Behind the quotation mark that ends what begins with this one.
  static int quoteEnd(String script, int from) {
    var end = from + 1;
    while (end < script.length() && script.charAt(end) != '"') {
      end += script.charAt(end) == '\\' ? 2 : 1;
    }
    return Math.min(script.length(), end + 1);
  }

  private void add(@Nullable Object value) {
    if (value instanceof Map || value instanceof List) {
      values.add(value);
    }
  }
}
