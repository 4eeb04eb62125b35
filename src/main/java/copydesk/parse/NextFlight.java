package copydesk.parse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a page made by Next.js hands to React: `self.__next_f.push([1,"…"])`, the pieces of one
/// stream, cut anywhere.
///
/// A row of the stream is a hexadecimal number, a colon, and JSON up to the end of the line; or a
/// `T`, the length of a text in bytes, and the text. In the JSON, "$1f" stands for row 1f, and a
/// list that begins with "$" is an element: its tag, its key, and its properties.
final class NextFlight {
  private static final String PUSHED = "__next_f.push([1,";
  private static final int LONGEST_NUMBER = 8;

  private static final Pattern NUMBER = Pattern.compile("[0-9a-f]{1,8}");
  private static final Pattern REFERENCE = Pattern.compile("\\$[L@]?([0-9a-f]{1,8})");

  private final StringBuilder stream = new StringBuilder();

  static boolean isIn(String script) {
    return script.contains(PUSHED);
  }

  /// Takes the pieces that a script has.
  void add(String script) {
    for (var at = script.indexOf(PUSHED); at >= 0; at = script.indexOf(PUSHED, at)) {
      var from = at + PUSHED.length();
      at = PageScripts.quoteEnd(script, from);
      if (SafeJson.literal(script.substring(from, at)).value() instanceof String text) {
        stream.append(text);
      }
    }
  }

  /// All pieces in one.
  String stream() {
    return stream.toString();
  }

  /// The rows that no other refers to, with all that they refer to.
  List<Object> values() {
    return new References(rows(), NextFlight::number).roots();
  }

  private Map<String, Object> rows() {
    var text = stream();
    var rows = new LinkedHashMap<String, Object>();
    for (var at = 0; at < text.length(); ) {
      var end = lineEnd(text, at);
      var colon = text.indexOf(':', at, end);
      var comma = colon < 0 ? -1 : comma(text, colon + 1);
      var number = colon < 0 ? "" : text.substring(at, Math.min(colon, at + LONGEST_NUMBER + 1));
      if (comma > 0 && NUMBER.matcher(number.strip()).matches()) {
        end = textEnd(text, comma + 1, Long.parseLong(text, colon + 2, comma, 16));
        rows.put(number.strip(), text.substring(comma + 1, end));
      } else if (colon >= 0) {
        var value = SafeJson.literal(text.substring(colon + 1, end)).value();
        if (value != null) {
          rows.put(number.strip(), elements(value));
        }
      }
      at = end;
    }
    return rows;
  }

  private static int lineEnd(String text, int from) {
    var end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end + 1;
  }

  // `T4d2,…`: where the comma is, or -1.
  private static int comma(String text, int from) {
    if (!text.startsWith("T", from)) {
      return -1;
    }
    var most = Math.min(text.length(), from + LONGEST_NUMBER + 2);
    var comma = text.indexOf(',', from, most);
    var isNumber = comma > 0 && NUMBER.matcher(text.substring(from + 1, comma)).matches();
    return isNumber ? comma : -1;
  }

  // So many bytes of UTF-8.
  private static int textEnd(String text, int from, long length) {
    var bytes = length;
    var at = from;
    while (at < text.length() && bytes > 0) {
      var c = text.charAt(at);
      // Each half of a pair is two bytes of its four.
      bytes -= c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
      at++;
    }
    return at;
  }

  // As objects that say what they are, like those of other systems. The recursion is as deep as
  // the JSON.
  private static Object elements(Object value) {
    if (value instanceof Map<?, ?> map) {
      return properties(map, new LinkedHashMap<>());
    }
    if (!(value instanceof List<?> list)) {
      return value;
    }
    if (list.size() >= 3
        && "$".equals(list.getFirst())
        && list.get(1) instanceof String tag
        && list.getLast() instanceof Map<?, ?> properties) {
      var element = new LinkedHashMap<String, Object>();
      properties(properties, element);
      element.put("type", tag);
      return element;
    }
    return list.stream().map(NextFlight::elements).toList();
  }

  private static Map<String, Object> properties(Map<?, ?> from, Map<String, Object> to) {
    from.forEach(
        (name, value) -> {
          var isOnlyText = name.equals("children") && value instanceof String;
          to.put(isOnlyText ? "text" : String.valueOf(name), elements(value));
        });
    return to;
  }

  private static @Nullable Object number(Object value) {
    if (!(value instanceof String text) || !text.startsWith("$")) {
      return null;
    }
    var reference = REFERENCE.matcher(text);
    return reference.matches() ? reference.group(1) : null;
  }
}
