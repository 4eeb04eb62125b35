package copydesk.parse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/// How much the names of a page's elements speak for an article in them. There are a few hundred
/// names on thousands of elements, so each is weighed once.
final class NameWeights {
  private static final List<String> ALIENS =
      List.of(
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
          "gdpr",
          "modal",
          "outbrain",
          "overlay",
          "popup",
          "taboola");

  /// "has-comments" is an article that has some.
  private static final List<String> QUALIFIERS =
      List.of("has", "layout", "left", "no", "right", "with", "without");

  private static final float ALIEN = 1;
  private static final float QUALIFIED = 2;
  private static final LongTable SENSES = senses();

  private static final Name NONE = new Name(0, false, false);

  private final WordWeights words;
  private final ClassWords labels;
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

  NameWeights(WordWeights words, ClassWords labels) {
    this.words = words;
    this.labels = labels;
  }

  /// What an element's class and id say.
  Name of(Element element) {
    if (element.attributesSize() == 0) {
      return NONE;
    }
    var attributes = element.attributes();
    var name = of(attributes.get("class"));
    var id = attributes.get("id");
    return id.isEmpty() ? name : name.and(of(id));
  }

  private Name of(String label) {
    return ClassWords.isName(label) ? known.computeIfAbsent(label, this::weigh) : NONE;
  }

  private Name weigh(String label) {
    var sum = 0f;
    var hasAlien = false;
    var isQualified = false;
    for (var word : labels.label(label).words()) {
      sum += words.of(word);
      var sense = SENSES.get(word);
      hasAlien |= sense == ALIEN;
      isQualified |= sense == QUALIFIED;
    }
    return new Name(sum, hasAlien, isQualified);
  }

  private static LongTable senses() {
    var senses = new LongTable();
    ALIENS.forEach(word -> senses.add(WordHashes.hash(word), ALIEN));
    QUALIFIERS.forEach(word -> senses.add(WordHashes.hash(word), QUALIFIED));
    return senses;
  }
}
