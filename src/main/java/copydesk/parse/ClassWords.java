package copydesk.parse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/// The words that publishers name the parts of their pages by: `post-author`, `PostAuthor` and
/// `post_author` are the same two. A page has a few hundred different names on thousands of
/// elements, so each is taken apart once.
final class ClassWords {
  /// Longer ones are styles in themselves, or made by a program.
  private static final int LONGEST = 500;

  private final Map<String, List<String>> known = new HashMap<>();

  /// The words of an element's class, then those of its id, in lower case.
  List<String> of(Element element) {
    if (element.attributesSize() == 0) {
      return List.of();
    }
    var attributes = element.attributes();
    var names = words(attributes.get("class"));
    var id = words(attributes.get("id"));
    if (id.isEmpty()) {
      return names;
    }
    var both = new ArrayList<>(names);
    both.addAll(id);
    return both;
  }

  private List<String> words(String label) {
    return isName(label) ? known.computeIfAbsent(label, ClassWords::apart) : List.of();
  }

  /// Whether it is short enough to be a name.
  static boolean isName(String label) {
    return !label.isEmpty() && label.length() <= LONGEST;
  }

  /// Takes a word that begins at `from` and ends before `to`, and its [WordHashes#hash].
  interface Taker {
    void take(int from, int to, long hash);
  }

  /// Hands on each word of a label: what is no letter parts them, and so does a hump.
  static void each(String label, Taker taker) {
    var from = -1;
    var hash = 0L;
    var isBehindCapital = false;
    for (var at = 0; at <= label.length(); at++) {
      var c = at < label.length() ? label.charAt(at) : ' ';
      var isCapital = c >= 'A' && c <= 'Z';
      var isLetter = isCapital || (c >= 'a' && c <= 'z');
      if (from >= 0 && (!isLetter || (isCapital && !isBehindCapital))) {
        taker.take(from, at, hash);
        from = -1;
      }
      if (isLetter) {
        hash = (from < 0 ? 0 : hash * 31) + (c | ' ') + 1;
        from = from < 0 ? at : from;
      }
      isBehindCapital = isCapital;
    }
  }

  private static List<String> apart(String label) {
    var words = new ArrayList<String>();
    each(label, (from, to, _) -> words.add(label.substring(from, to).toLowerCase(Locale.ROOT)));
    return Collections.unmodifiableList(words);
  }
}
