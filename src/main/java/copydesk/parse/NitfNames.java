package copydesk.parse;

import copydesk.parse.Draft.Of;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Whom and what a story in NITF is about: the names in `identified-content`, and those that are
/// marked in the text itself.
final class NitfNames {
  // They tell about a name and are no part of it.
  private static final Set<String> ASIDES = Set.of("function", "alt-code");

  private final Draft draft;
  private final Set<String> known = new HashSet<>();

  NitfNames(Draft draft) {
    this.draft = draft;
  }

  void identified(XmlElement content) {
    content.children().forEach(this::add);
  }

  /// Takes the names in a text. One that is known already adds nothing.
  void marked(XmlElement text) {
    for (var child : text.children()) { // the depth is limited by SafeXml
      var called = child.name();
      if (of(called) != null && !known.contains(key(called, name(child)))) {
        add(child);
      } else if (!NitfContent.html(called).equals("template")) {
        marked(child);
      }
    }
  }

  /// Takes the mark that a part of the story has.
  void classifier(XmlElement one) {
    add(one);
  }

  /// A name in parts, `name.given` and `name.family`, `city` and `country`, or in one piece.
  static @Nullable String name(XmlElement element) {
    var between = element.name().equals("person") ? " " : ", ";
    var name =
        element.hasOwnText()
            ? element.textWithout(ASIDES)
            : element.children().stream()
                .filter(part -> !ASIDES.contains(part.name()))
                .map(XmlElement::text)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(between));
    return name.isEmpty() ? null : name;
  }

  private void add(XmlElement one) {
    var list = of(one.name());
    if (list == null) {
      return; // a function, a site on the Web: ninjs has no list for them
    }
    var value = one.attribute("value");
    // A classifier without words is known by its value; whatever is a code has a list it is of.
    var isWords = !one.hasText() && one.attribute("idsrc") == null;
    var name = isWords ? value : name(one);
    var rel = "section".equalsIgnoreCase(one.attribute("type")) ? "section" : null;
    known.add(key(one.name(), name));
    draft.about(list, Draft.concept(name, rel, isWords ? null : value, null, Map.of()));
  }

  private static @Nullable Of of(String element) {
    return switch (element) {
      case "person" -> Of.PEOPLE;
      case "org" -> Of.ORGANISATIONS;
      case "location" -> Of.PLACES;
      case "event" -> Of.EVENTS;
      case "object.title" -> Of.OBJECTS;
      case "classifier" -> Of.SUBJECTS;
      default -> null;
    };
  }

  private static String key(String element, @Nullable String name) {
    return element + " " + String.valueOf(name).toLowerCase(Locale.ROOT);
  }
}
