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
    var names = words(element.attr("class"));
    var id = words(element.attr("id"));
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

  /// Where the next word begins, at this place or behind it; the label's length where none does.
  static int begin(String label, int from) {
    var at = from;
    while (at < label.length() && !isLetter(label.charAt(at))) {
      at++;
    }
    return at;
  }

  /// Where the word that begins at this place ends: before what is no letter, and before a hump.
  static int end(String label, int begin) {
    var at = begin + 1;
    while (at < label.length() && isLetter(label.charAt(at))) {
      if (isCapital(label.charAt(at)) && !isCapital(label.charAt(at - 1))) {
        return at;
      }
      at++;
    }
    return at;
  }

  private static List<String> apart(String label) {
    var words = new ArrayList<String>();
    var end = 0;
    for (var begin = begin(label, 0); begin < label.length(); begin = begin(label, end)) {
      end = end(label, begin);
      words.add(label.substring(begin, end).toLowerCase(Locale.ROOT));
    }
    return Collections.unmodifiableList(words);
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || isCapital(c);
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
