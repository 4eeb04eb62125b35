package copydesk.parse;

import java.util.ArrayList;
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
    return label.isEmpty() || label.length() > LONGEST
        ? List.of()
        : known.computeIfAbsent(label, ClassWords::apart);
  }

  private static List<String> apart(String label) {
    var words = new ArrayList<String>();
    var from = 0;
    for (var i = 0; i <= label.length(); i++) {
      var ends = i == label.length() || !isLetter(label.charAt(i));
      var isHump =
          !ends && i > from && isCapital(label.charAt(i)) && !isCapital(label.charAt(i - 1));
      if (ends || isHump) {
        if (i > from) {
          words.add(label.substring(from, i).toLowerCase(Locale.ROOT));
        }
        from = ends ? i + 1 : i;
      }
    }
    return List.copyOf(words);
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || isCapital(c);
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
