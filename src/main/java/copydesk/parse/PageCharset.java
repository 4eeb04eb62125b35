package copydesk.parse;

import copydesk.text.Charsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The charset that a page says it is in, where that can be.
final class PageCharset {
  /// Where a page must declare its charset is within 1024 bytes by the standard; real ones are
  /// late.
  private static final int HEAD_BYTES = 4096;

  /// How far from its beginning a `meta` element may say "charset".
  private static final int LONGEST_META = 300;

  private static final int MOST_BLANKS = 9;
  private static final int LONGEST_NAME = 40;

  // Of XHTML: `<?xml version="1.0" encoding="windows-1251"?>`.
  private static final Pattern PROLOG =
      Pattern.compile("^\\s{0,99}<\\?xml\\b[^>]{0,99}?\\bencoding\\s?=\\s?[\"']([\\w.:-]{1,40})");

  /// Charsets that are declared where nobody chose one.
  private static final Set<String> DEFAULTS =
      Set.of("iso-8859-1", "iso8859-1", "latin1", "iso-8859-15", "windows-1252", "us-ascii");

  /// So many bytes beyond ASCII show what language they are of.
  private static final int FEWEST_HIGH_BYTES = 40;

  private PageCharset() {}

  /// The name in the page's own declarations: the first in a `meta` element, else the prolog's.
  static @Nullable String declaredIn(byte[] bytes) {
    var head = withoutComments(Charsets.head(bytes, HEAD_BYTES));
    var named = inMetas(head);
    if (head.contains("<?xml")) {
      var prolog = PROLOG.matcher(head);
      if (prolog.find()) {
        named.add(name(prolog.group(1)));
      }
    }
    if (named.isEmpty()) {
      return null;
    }
    if (DEFAULTS.contains(named.getFirst()) && isNotLatin(bytes)) {
      return named.stream().filter(name -> !DEFAULTS.contains(name)).findFirst().orElse(null);
    }
    return named.getFirst();
  }

  private static String withoutComments(String head) {
    var begin = head.indexOf("<!--");
    if (begin < 0) {
      return head;
    }
    var rest = new StringBuilder(head.length());
    var from = 0;
    while (begin >= 0) {
      var end = head.indexOf("-->", begin + "<!--".length());
      if (end < 0) {
        break;
      }
      rest.append(head, from, begin);
      from = end + "-->".length();
      begin = head.indexOf("<!--", from);
    }
    return rest.append(head, from, head.length()).toString();
  }

  // Every page is asked, so without regular expressions.
  private static List<String> inMetas(String head) {
    var names = new ArrayList<String>();
    var at = head.indexOf('<');
    while (at >= 0) {
      var end = at + 1;
      if (head.regionMatches(true, at, "<meta", 0, "<meta".length())) {
        var name = begin(head, at + "<meta".length());
        if (name > 0) {
          end = end(head, name);
          names.add(name(head.substring(name, end)));
        }
      }
      at = head.indexOf('<', end);
    }
    return names;
  }

  /// Where the name begins that a `meta` element gives as its charset, or -1.
  private static int begin(String head, int meta) {
    var most = Math.min(head.length(), meta + LONGEST_META + 1);
    if (meta < head.length() && isOfWord(head.charAt(meta))) {
      return -1;
    }
    for (var at = meta; at < most; at++) {
      var c = head.charAt(at);
      if ((c == 'c' || c == 'C')
          && !isOfWord(head.charAt(at - 1))
          && head.regionMatches(true, at, "charset", 0, "charset".length())) {
        var equals = blanks(head, at + "charset".length());
        if (equals < head.length() && head.charAt(equals) == '=') {
          var value = blanks(head, equals + 1);
          var isQuoted =
              value < head.length() && (head.charAt(value) == '"' || head.charAt(value) == '\'');
          var name = isQuoted ? blanks(head, value + 1) : value;
          if (end(head, name) > name) {
            return name;
          }
        }
      }
      if (c == '>') {
        return -1;
      }
    }
    return -1;
  }

  private static int blanks(String head, int from) {
    var at = from;
    while (at < head.length() && at - from < MOST_BLANKS && isBlank(head.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int end(String head, int name) {
    var at = name;
    while (at < head.length()
        && at - name < LONGEST_NAME
        && (isOfWord(head.charAt(at)) || ".:-".indexOf(head.charAt(at)) >= 0)) {
      at++;
    }
    return at;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private static boolean isOfWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }

  private static String name(String declared) {
    var name = declared.toLowerCase(Locale.ROOT);
    // HTML, section 13.2.3.2, prescan: a declaration that could be read so is not in UTF-16.
    return name.startsWith("utf-16") ? "utf-8" : name;
  }

  // In Western languages hardly a letter beyond ASCII stands beside another.
  private static boolean isNotLatin(byte[] bytes) {
    var high = 0;
    var pairs = 0;
    for (var i = 0; i < bytes.length; i++) {
      if (bytes[i] < 0) {
        high++;
        pairs += i > 0 && bytes[i - 1] < 0 ? 1 : 0;
      }
    }
    return high >= FEWEST_HIGH_BYTES && pairs * 2 > high;
  }
}
