package copydesk.parse;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/// How much the names of a page's elements speak for an article in them. There are a few hundred
/// names on thousands of elements, so each is weighed once.
final class NameWeights {
  private static final Set<String> ALIEN =
      Set.of(
          "ad",
          "ads",
          "adslot",
          "advert",
          "advertisement",
          "comments",
          "consent",
          "cookie",
          "cookies",
          "disqus",
          "outbrain",
          "taboola");

  /// "has-comments" is an article that has some.
  private static final Set<String> QUALIFIERS =
      Set.of("has", "layout", "left", "no", "right", "with", "without");

  private static final Name NONE = new Name(0, false, false);

  private final WordWeights words;
  private final Map<String, Name> known = new HashMap<>();

  /// @param weight the sum for its words
  /// @param hasAlien whether a word says that this is an advertisement, comments, or a notice
  /// @param isQualified whether a word says that this only has such a thing
  record Name(float weight, boolean hasAlien, boolean isQualified) {
    boolean isAlien() {
      return hasAlien && !isQualified;
    }

    private Name and(Name other) {
      return new Name(
          weight + other.weight, hasAlien || other.hasAlien, isQualified || other.isQualified);
    }
  }

  NameWeights(WordWeights words) {
    this.words = words;
  }

  /// What an element's class and id say.
  Name of(Element element) {
    if (element.attributesSize() == 0) {
      return NONE;
    }
    var name = of(element.attr("class"));
    var id = element.attr("id");
    return id.isEmpty() ? name : name.and(of(id));
  }

  private Name of(String label) {
    return ClassWords.isName(label) ? known.computeIfAbsent(label, this::weigh) : NONE;
  }

  private Name weigh(String label) {
    var sum = 0f;
    var isAlien = false;
    var isQualified = false;
    var end = 0;
    for (var begin = ClassWords.begin(label, 0);
        begin < label.length();
        begin = ClassWords.begin(label, end)) {
      end = ClassWords.end(label, begin);
      sum += words.of(WordHashes.hash(label, begin, end));
      var word = label.substring(begin, end).toLowerCase(Locale.ROOT);
      isAlien |= ALIEN.contains(word);
      isQualified |= QUALIFIERS.contains(word);
    }
    return new Name(sum, isAlien, isQualified);
  }
}
