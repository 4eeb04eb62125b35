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
              "erstellt von",
              "publiziert von",
              "aufgezeichnet von",
              "gastbeitrag von",
              "beitrag von",
              "analyse von",
              "kommentar von",
              "posté par",
              "publié par",
              "rédigé par",
              "texte",
              "propos recueillis par",
              "publicado por",
              "texto",
              "pubblicato da",
              "testo",
              "geplaatst door",
              "geschreven door",
              "tekst",
              "skrevet a",
              "skriven av",
              "av ",
              "af ",
              "story by",
              "words by",
              "report by",
              "interview by",
              "interview von",
              "guest post by",
              "contributed by",
              "as told to",
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

  /// The same in other scripts, and what they begin with.
  private static final List<String> OPENINGS_ABROAD =
      List.of(
          "بقلم",
          "كتب",
          "إعداد",
          "نویسنده",
          "מאת",
          "כתב",
          "Автор",
          "автор",
          "АВТОР",
          "Текст:",
          "Συντάκτης",
          "Κείμενο:",
          "作者",
          "執筆",
          "文：",
          "文:",
          "글:");

  private static final String LETTERS_ABROAD =
      OPENINGS_ABROAD.stream()
          .map(opening -> opening.substring(0, 1))
          .collect(Collectors.joining());

  /// For each first letter of them a bit for each second one: nearly all texts are ruled out.
  private static final int[] SECONDS = new int[CREDIT_OPENINGS.size()];

  static {
    for (var letter = 0; letter < SECONDS.length; letter++) {
      for (var opening : CREDIT_OPENINGS.get(letter)) {
        SECONDS[letter] |= 1 << (opening.charAt(1) & 0x1F);
      }
    }
  }

  private final Map<String, List<Element>> tags = new HashMap<>();
  private final Map<String, List<Element>> properties = new HashMap<>();
  private final Map<String, List<Element>> relations = new HashMap<>();
  private final Map<Mark, List<Element>> marks = new EnumMap<>(Mark.class);
  private final List<TextNode> creditOpenings = new ArrayList<>();
  private final Places above = new Places();
  private int letters;
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

  /// Whether the class or id of an element says that it is this.
  boolean isMarked(Element element, Mark mark) {
    var attributes = element.attributes();
    return words.label(attributes.get("class")).marks().contains(mark)
        || words.label(attributes.get("id")).marks().contains(mark);
  }

  /// The texts that begin as a credit does, "By", "Von", "Written by".
  List<TextNode> creditOpenings() {
    return creditOpenings;
  }

  /// How many letters of text stand above a headline, a credit or what is marked as an author: it
  /// tells which of them stand together.
  int above(Node node) {
    return above.above(node);
  }

  /// The names of the page's elements, taken apart.
  ClassWords names() {
    return words;
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
        above.add(element, letters);
      }
      case "meta", "title", "script", "input" -> add(tags, tag, element);
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
      above.add(element, letters);
      each(properties, property, element);
      each(relations, relation, element);
    }
    var last = note(element, words.label(attributes.get("class")).marks(), null);
    note(element, words.label(attributes.get("id")).marks(), last);
  }

  /// Returns the last mark that the element has been given.
  private @Nullable Mark note(Element element, List<Mark> given, @Nullable Mark before) {
    var last = before;
    for (var mark : given) {
      if (mark != last) {
        add(marks, mark, element);
        above.add(element, letters);
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
      above.add(text, letters);
    }
    letters += whole.length();
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
    if (text.charAt(from) > '~') {
      return LETTERS_ABROAD.indexOf(text.charAt(from)) >= 0
          && OPENINGS_ABROAD.stream().anyMatch(opening -> text.startsWith(opening, from));
    }
    var first = text.charAt(from) | ' ';
    var second = from + 1 < text.length() ? text.charAt(from + 1) : ' ';
    if (first < 'a' || first > 'z' || (SECONDS[first - 'a'] >>> (second & 0x1F) & 1) == 0) {
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
