package copydesk.parse;

import copydesk.parse.Manuscript.Style;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the styles of a Word document say of its paragraphs (ECMA-376, part 1, section 17.7).
final class DocxStyles {
  /// Word itself refuses more than ten styles each based on the next.
  private static final int MOST_BASES = 10;

  private static final Set<String> OFF = Set.of("0", "false", "off");
  private static final int BODY_LEVEL = 9;

  private record Definition(
      Style style, @Nullable String basedOn, boolean isOutlined, @Nullable Boolean hidden) {}

  private final Map<String, Definition> definitions = new HashMap<>();
  private final @Nullable String language;

  DocxStyles(@Nullable XmlElement root) {
    for (var style : root == null ? List.<XmlElement>of() : root.children("style")) {
      var id = attribute(style, "styleId");
      if (id != null) {
        definitions.put(id, definition(style, id));
      }
    }
    language = root == null ? null : value(root.first("docDefaults/rPrDefault/rPr/lang"));
  }

  /// The language of the program that wrote the file.
  @Nullable String language() {
    return language;
  }

  Style of(XmlElement paragraph) {
    var id = value(paragraph.first("pPr/pStyle"));
    var style = id == null ? Style.TEXT : Style.named(id);
    var outlined = isOutlined(paragraph);
    for (var i = 0; i < MOST_BASES && id != null; i++) {
      var definition = definitions.get(id);
      if (definition == null) {
        break;
      }
      if (definition.style() != Style.TEXT) {
        return definition.style();
      }
      outlined |= definition.isOutlined();
      id = definition.basedOn();
    }
    return style == Style.TEXT && outlined ? Style.HEADING : style;
  }

  /// Whether a paragraph's or a run's text is hidden, by itself or by its style.
  ///
  /// @param properties its `pPr` or `rPr`
  /// @param around whether what is around it is hidden
  boolean isHidden(@Nullable XmlElement properties, boolean around) {
    if (properties == null) {
      return around;
    }
    var own = hidden(properties.first("vanish"));
    if (own != null) {
      return own;
    }
    var style = properties.first("rStyle");
    var id = value(style == null ? properties.first("pStyle") : style);
    for (var i = 0; i < MOST_BASES && id != null; i++) {
      var definition = definitions.get(id);
      if (definition == null) {
        break;
      }
      if (definition.hidden() != null) {
        return definition.hidden();
      }
      id = definition.basedOn();
    }
    return around;
  }

  // The identifiers are in the language of the program, "berschrift1"; the names are not.
  private static Definition definition(XmlElement style, String id) {
    var name = value(style.first("name"));
    return new Definition(
        Style.named(name == null ? id : name),
        value(style.first("basedOn")),
        isOutlined(style),
        hidden(style.first("rPr/vanish")));
  }

  private static boolean isOutlined(XmlElement element) {
    var level = value(element.first("pPr/outlineLvl"));
    return level != null && level.matches("\\d") && Integer.parseInt(level) < BODY_LEVEL;
  }

  // Section 17.17.4: an element alone says yes.
  private static @Nullable Boolean hidden(@Nullable XmlElement vanish) {
    var value = value(vanish);
    return vanish == null ? null : value == null || !OFF.contains(value);
  }

  static @Nullable String value(@Nullable XmlElement element) {
    return element == null ? null : attribute(element, "val");
  }

  /// By its local name: the namespace is one of two, and some writers leave it out.
  static @Nullable String attribute(XmlElement element, String name) {
    for (var one : element.attributes().entrySet()) {
      var key = one.getKey();
      if (key.equals(name) || key.endsWith("}" + name)) {
        return one.getValue();
      }
    }
    return null;
  }
}
