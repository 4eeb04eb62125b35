package copydesk.parse;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// What a page's elements are marked as, noted on the one walk over it: a query for each question
/// would walk the page each time, and that costs more than parsing it.
///
/// All lists are in the order of the page.
final class PageMarks implements PageWalk.Notes {
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
          Map.entry("authorname", Mark.AUTHOR),
          Map.entry("auteur", Mark.AUTHOR),
          Map.entry("autor", Mark.AUTHOR),
          Map.entry("autore", Mark.AUTHOR),
          Map.entry("autoren", Mark.AUTHOR),
          Map.entry("byline", Mark.AUTHOR),
          Map.entry("bylines", Mark.AUTHOR),
          Map.entry("contributor", Mark.AUTHOR),
          Map.entry("contributors", Mark.AUTHOR),
          Map.entry("redakteur", Mark.AUTHOR),
          Map.entry("writer", Mark.AUTHOR),
          Map.entry("writers", Mark.AUTHOR),
          Map.entry("date", Mark.DATE),
          Map.entry("dateline", Mark.DATE),
          Map.entry("datetime", Mark.DATE),
          Map.entry("datum", Mark.DATE),
          Map.entry("day", Mark.DATE),
          Map.entry("fecha", Mark.DATE),
          Map.entry("postdate", Mark.DATE),
          Map.entry("posted", Mark.DATE),
          Map.entry("pubdate", Mark.DATE),
          Map.entry("publish", Mark.DATE),
          Map.entry("published", Mark.DATE),
          Map.entry("time", Mark.DATE),
          Map.entry("timestamp", Mark.DATE),
          Map.entry("headline", Mark.HEADLINE),
          Map.entry("title", Mark.HEADLINE));

  /// The same by the hashes of the words, as numbers of the marks from 1 on.
  private static final LongTable NUMBERS = new LongTable();

  private static final List<Mark> MARKS = List.of(Mark.values());

  static {
    WORDS.forEach((word, mark) -> NUMBERS.add(WordHashes.hash(word), MARKS.indexOf(mark) + 1));
  }

  /// Prose that begins with "By" goes on.
  private static final int LONGEST_CREDIT = 200;

  // By their first letter: each text of a page is asked for them.
  private static final List<List<String>> CREDIT_OPENINGS =
      byLetter(
          Stream.of(
              "by",
              "von ",
              "par ",
              "por ",
              "di ",
              "door ",
              "written by",
              "posted by",
              "reporting by",
              "words:",
              "autor",
              "author",
              "text:",
              "text von",
              "geschrieben von",
              "verfasst von",
              "interview: ",
              "article by",
              "artikel von",
              "veröffentlicht von",
              "ein ",
              "eine ",
              "gespeichert von",
              "eingetragen von",
              "submitted by",
              "escrito por",
              "scritto da",
              "photo",
              "foto",
              "edited by",
              "medically",
              "fact",
              "reviewed",
              "styled",
              "illustrat",
              "verified",
              "translat"));

  private final Map<String, List<Element>> tags = new HashMap<>();
  private final Map<String, List<Element>> properties = new HashMap<>();
  private final Map<String, List<Element>> relations = new HashMap<>();
  private final Map<Mark, List<Element>> marks = new EnumMap<>(Mark.class);
  private final List<TextNode> creditOpenings = new ArrayList<>();
  private final Map<Node, Integer> above = new HashMap<>();
  private int letters;
  private final Map<String, List<Mark>> marksOf = new HashMap<>();
  private final ClassWords words = new ClassWords();

  /// The elements of one of the few tags that are asked for: `h1`, `script`.
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

  /// The texts that begin as a credit does, "By", "Von", "Written by".
  List<TextNode> creditOpenings() {
    return creditOpenings;
  }

  /// How many letters of text stand above a headline, a credit or what is marked as an author: it
  /// tells which of them stand together.
  int above(Node node) {
    return above.getOrDefault(node, 0);
  }

  /// The words of an element's class and id, in lower case.
  List<String> words(Element element) {
    return words.of(element);
  }

  @Override
  public void element(Element element) {
    var tag = element.normalName();
    switch (tag) {
      case "h1", "h2", "h3" -> {
        add(tags, tag, element);
        // Whoever wants to know where a name stands asks for these.
        above.put(element, letters);
      }
      case "meta", "title", "script" -> add(tags, tag, element);
      default -> {}
    }
    if (element.attributesSize() > 0) {
      note(element, element.attributes());
    }
  }

  private void note(Element element, Attributes attributes) {
    var property = attributes.get("itemprop");
    var relation = attributes.get("rel");
    if (!property.isEmpty() || !relation.isEmpty()) {
      above.put(element, letters);
      each(properties, property, element);
      each(relations, relation, element);
    }
    var ofClass = attributes.get("class");
    var last =
        ofClass.isEmpty()
            ? null
            : note(element, marksOf.computeIfAbsent(ofClass, PageMarks::marks), null);
    var ofId = attributes.get("id");
    if (!ofId.isEmpty()) {
      note(element, marks(ofId), last);
    }
  }

  /// Returns the last mark that the element has been given.
  private @Nullable Mark note(Element element, List<Mark> given, @Nullable Mark before) {
    var last = before;
    for (var mark : given) {
      if (mark != last) {
        add(marks, mark, element);
        above.put(element, letters);
        last = mark;
      }
    }
    return last;
  }

  @Override
  public void text(TextNode text) {
    var whole = text.getWholeText();
    var first = 0;
    while (first < whole.length() && whole.charAt(first) <= ' ') {
      first++;
    }
    if (first == whole.length() && text.isBlank()) {
      return;
    }
    if (isCreditOpening(whole, first)) {
      creditOpenings.add(text);
      above.put(text, letters);
    }
    letters += whole.length();
  }

  /// What the words of a class or an id mean.
  private static List<Mark> marks(String label) {
    if (!ClassWords.isName(label)) {
      return List.of();
    }
    var found = new ArrayList<Mark>(0);
    ClassWords.each(
        label,
        (_, _, word) -> {
          var number = (int) NUMBERS.get(word);
          if (number > 0) {
            found.add(MARKS.get(number - 1));
          }
        });
    return found;
  }

  private static List<List<String>> byLetter(Stream<String> openings) {
    var byLetter = openings.collect(Collectors.groupingBy(opening -> opening.charAt(0)));
    return IntStream.rangeClosed('a', 'z')
        .mapToObj(letter -> byLetter.getOrDefault((char) letter, List.of()))
        .toList();
  }

  private static boolean isCreditOpening(String text, int from) {
    if (from == text.length() || text.length() - from > LONGEST_CREDIT) {
      return false;
    }
    var first = Character.toLowerCase(text.charAt(from));
    if (first < 'a' || first > 'z') {
      return false;
    }
    for (var opening : CREDIT_OPENINGS.get(first - 'a')) {
      if (text.regionMatches(true, from, opening, 0, opening.length())) {
        return true;
      }
    }
    return false;
  }

  private static void each(Map<String, List<Element>> index, String names, Element element) {
    if (ClassWords.isName(names)) {
      for (var name : names.toLowerCase(Locale.ROOT).split(" ", -1)) {
        add(index, name, element);
      }
    }
  }

  private static <K> void add(Map<K, List<Element>> index, K key, Element element) {
    index.computeIfAbsent(key, _ -> new ArrayList<>()).add(element);
  }
}
