package copydesk.parse;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What a page's elements are marked as, found in one walk: a query for each question would walk
/// the page each time, and that costs more than parsing it.
///
/// All lists are in the order of the page.
final class PageMarks {
  /// What the class or the id of an element says that it is.
  enum Mark {
    AUTHOR,
    DATE,
    HEADLINE
  }

  private static final Map<String, Mark> WORDS =
      Map.ofEntries(
          Map.entry("author", Mark.AUTHOR),
          Map.entry("authors", Mark.AUTHOR),
          Map.entry("byline", Mark.AUTHOR),
          Map.entry("bylines", Mark.AUTHOR),
          Map.entry("date", Mark.DATE),
          Map.entry("time", Mark.DATE),
          Map.entry("published", Mark.DATE),
          Map.entry("headline", Mark.HEADLINE),
          Map.entry("title", Mark.HEADLINE));
  private static final Set<String> TAGS =
      Set.of("meta", "link", "title", "h1", "h2", "time", "script");

  private final Map<String, List<Element>> tags = new HashMap<>();
  private final Map<String, List<Element>> properties = new HashMap<>();
  private final Map<String, List<Element>> relations = new HashMap<>();
  private final Map<Mark, List<Element>> marks = new EnumMap<>(Mark.class);
  private final ClassWords words = new ClassWords();

  PageMarks(Document page) {
    page.traverse(
        (node, _) -> {
          if (node instanceof Element element) {
            note(element);
          }
        });
  }

  /// The elements of one of the few tags that are asked for: `time`, `h1`.
  List<Element> tagged(String tag) {
    return tags.getOrDefault(tag, List.of());
  }

  /// The elements with this `itemprop`, in lower case: `datepublished`.
  List<Element> property(String itemprop) {
    return properties.getOrDefault(itemprop, List.of());
  }

  /// The elements with this `rel`, in lower case: `author`, `canonical`.
  List<Element> relation(String rel) {
    return relations.getOrDefault(rel, List.of());
  }

  /// The elements whose class or id says that they are this.
  List<Element> marked(Mark mark) {
    return marks.getOrDefault(mark, List.of());
  }

  /// The words of an element's class and id, in lower case.
  List<String> words(Element element) {
    return words.of(element);
  }

  private void note(Element element) {
    var tag = element.normalName();
    if (TAGS.contains(tag)) {
      add(tags, tag, element);
    }
    if (element.attributesSize() == 0) {
      return;
    }
    each(properties, element.attr("itemprop"), element);
    each(relations, element.attr("rel"), element);
    Mark last = null;
    for (var word : words.of(element)) {
      var mark = WORDS.get(word);
      if (mark != null && mark != last) {
        add(marks, mark, element);
        last = mark;
      }
    }
  }

  private static void each(Map<String, List<Element>> index, String names, Element element) {
    if (!names.isEmpty()) {
      for (var name : names.toLowerCase(Locale.ROOT).split(" ", -1)) {
        add(index, name, element);
      }
    }
  }

  private static <K> void add(Map<K, List<Element>> index, K key, Element element) {
    index.computeIfAbsent(key, _ -> new ArrayList<>()).add(element);
  }
}
