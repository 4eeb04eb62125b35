package copydesk.parse;

import copydesk.text.Charsets;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The scripts of a page that [LeanPage] left out of it, each of which is read when it is asked
/// for: of most nobody wants to know.
///
/// @param charset the page's
/// @param left where in the page they are, by the numbers that stand in their place
// Nobody changes the bytes of a document.
@SuppressWarnings("ArrayRecordComponent")
record Programs(byte[] page, Charset charset, List<Range> left) {
  /// Of a page that is whole.
  static final Programs NONE = new Programs(new byte[0], StandardCharsets.UTF_8, List.of());

  private static final int LONGEST_NUMBER = 5;

  /// The bytes from a place to before another.
  record Range(int from, int to) {}

  /// The text of a script element.
  String text(Element script) {
    var text =
        script.childNodeSize() == 1 && script.childNode(0) instanceof DataNode only
            ? only.getWholeData()
            : script.data();
    var range = range(text);
    return range == null ? text : Charsets.part(page, range.from(), range.to(), charset);
  }

  private @Nullable Range range(String text) {
    if (left.isEmpty() || text.isEmpty() || text.length() > LONGEST_NUMBER) {
      return null;
    }
    var number = 0;
    for (var i = 0; i < text.length(); i++) {
      var digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return null;
      }
      number = 10 * number + digit;
    }
    return number < left.size() ? left.get(number) : null;
  }
}
