package copydesk.parse;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The days of publication in the data of a page's scripts, by the names that are usual there.
final class ScriptDates {
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

  private ScriptDates() {}

  /// The first of them, as it stands there; or null.
  static @Nullable String first(Page page) {
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

  // Each of them has a "b" in it, but "created".
  private static boolean mayBeName(String data, int colon) {
    for (var i = Math.max(0, colon - LONGEST_NAME); i < colon; i++) {
      var c = data.charAt(i) | ' ';
      if (c == 'b' || (c == 'c' && (data.charAt(i + 1) | ' ') == 'r')) {
        return true;
      }
    }
    return false;
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
    return "detnDETN".indexOf(last) >= 0 && mayBeName(data, colon);
  }
}
