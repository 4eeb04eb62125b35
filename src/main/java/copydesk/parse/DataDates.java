package copydesk.parse;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The dates in a page's JSON-LD: of its article, else of the page, the video or the recipe that
/// stands in its place. And those in the data of its scripts, by the names that are usual there.
final class DataDates {
  /// Of all scripts together: some hold whole libraries.
  private static final int MOST_CHARACTERS = 500_000;

  private static final Pattern PUBLISHED =
      Pattern.compile(
          "(?:date_?published|publish(?:ed)?_?(?:date|at|on|time)|pub_?date|publication_?date"
              + "|created(?:_?at)?)\\\\?[\"']\\s?:\\z",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern VALUE = Pattern.compile("\\s?\\\\?[\"']([^\"'\\\\]{8,40})");

  /// The longest of these names, and what is between it and the colon.
  private static final int LONGEST_NAME = 25;

  private final Page page;

  DataDates(Page page) {
    this.page = page;
  }

  @Nullable String published() {
    return first(List.of("datePublished", "dateCreated", "uploadDate"));
  }

  @Nullable String updated() {
    return first(List.of("dateModified"));
  }

  /// The first that any script holds.
  @Nullable String inScripts() {
    var room = MOST_CHARACTERS;
    for (var script : page.marks().tagged("script")) {
      var data = page.programs().text(script);
      var end = Math.min(room, data.length());
      var found = published(data, end);
      if (found != null) {
        return found;
      }
      room -= end;
    }
    return null;
  }

  // From colon to colon, and from each a look back at the name: to look for the names themselves
  // takes twenty times as long.
  private static @Nullable String published(String data, int end) {
    var names = PUBLISHED.matcher(data);
    var values = VALUE.matcher(data);
    for (var colon = data.indexOf(':', 0, end);
        colon > 0;
        colon = data.indexOf(':', colon + 1, end)) {
      if (isBehindName(data, colon)
          && names.region(Math.max(0, colon - LONGEST_NAME), colon + 1).find()
          && values.region(colon + 1, end).lookingAt()) {
        return values.group(1);
      }
    }
    return null;
  }

  // Behind a quotation mark, and that behind the last letter of a name.
  private static boolean isBehindName(String data, int colon) {
    var quote = colon - 1;
    if (data.charAt(quote) <= ' ') {
      quote--;
    }
    if (quote < 2 || (data.charAt(quote) != '"' && data.charAt(quote) != '\'')) {
      return false;
    }
    var last = data.charAt(quote - 1) == '\\' ? data.charAt(quote - 2) : data.charAt(quote - 1);
    return "detnDETN".indexOf(last) >= 0;
  }

  private @Nullable String first(List<String> properties) {
    for (var property : properties) {
      for (var article : page.data().articles()) {
        var line = article.line(property);
        if (line != null) {
          return line;
        }
      }
      var line = within(page.data().documents(), property);
      if (line != null) {
        return line;
      }
    }
    return null;
  }

  // Who read the JSON has limited its depth.
  private static @Nullable String within(Iterable<?> values, String property) {
    for (var value : values) {
      var said = value instanceof Map<?, ?> map ? map.get(property) : null;
      var inner =
          value instanceof Map<?, ?> map
              ? map.values()
              : value instanceof List<?> list ? list : List.of();
      var line = said instanceof String text && !text.isBlank() ? text : within(inner, property);
      if (line != null) {
        return line;
      }
    }
    return null;
  }
}
