package copydesk.parse;

import copydesk.parse.Manuscript.Style;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the styles of an OpenDocument say of its paragraphs (version 1.3, part 3, section 16).
final class OdtStyles {
  /// More than an office program makes of its own, which are four on top of each other.
  private static final int MOST_PARENTS = 10;

  private static final String STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}";
  private static final String TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}";
  private static final String FORMAT =
      "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}";

  private record Definition(
      @Nullable String parent, boolean isOutlined, @Nullable Boolean hidden) {}

  // By family and name: a paragraph's and a span's may be called the same.
  private final Map<String, Definition> definitions = new HashMap<>();
  private @Nullable String language;

  /// Learns the styles that a part of the file defines.
  void learn(@Nullable XmlElement root) {
    for (var group : new String[] {"styles", "automatic-styles"}) {
      var styles = root == null ? null : root.first(group);
      if (styles == null) {
        continue;
      }
      for (var style : styles.children("style")) {
        var name = style.attribute(STYLE + "name");
        definitions.put(style.attribute(STYLE + "family") + "/" + name, definition(style));
      }
      for (var style : styles.children("default-style")) {
        learnLanguage(style);
      }
    }
  }

  /// The language of the program that wrote the file.
  @Nullable String language() {
    return language;
  }

  Style of(XmlElement paragraph) {
    var name = paragraph.attribute(TEXT + "style-name");
    var outlined = false;
    for (var i = 0; i < MOST_PARENTS && name != null; i++) {
      var style = Style.named(name);
      if (style != Style.TEXT) {
        return style;
      }
      var definition = definitions.get("paragraph/" + name);
      outlined |= definition != null && definition.isOutlined();
      name = definition == null ? null : definition.parent();
    }
    return outlined ? Style.HEADING : Style.TEXT;
  }

  /// Whether the text of a paragraph or a span is hidden.
  ///
  /// @param around whether what is around it is hidden
  boolean isHidden(XmlElement element, boolean around) {
    var family = element.name().equals("span") ? "text/" : "paragraph/";
    var name = element.attribute(TEXT + "style-name");
    for (var i = 0; i < MOST_PARENTS && name != null; i++) {
      var definition = definitions.get(family + name);
      if (definition == null) {
        break;
      }
      if (definition.hidden() != null) {
        return definition.hidden();
      }
      name = definition.parent();
    }
    return around;
  }

  private static Definition definition(XmlElement style) {
    var level = style.attribute(STYLE + "default-outline-level");
    var properties = style.first("text-properties");
    var display = properties == null ? null : properties.attribute(TEXT + "display");
    return new Definition(
        style.attribute(STYLE + "parent-style-name"),
        level != null,
        display == null ? null : display.equals("none"));
  }

  private void learnLanguage(XmlElement style) {
    var properties = style.first("text-properties");
    var tag = properties == null ? null : properties.attribute(FORMAT + "language");
    var country = properties == null ? null : properties.attribute(FORMAT + "country");
    if (language == null && tag != null && !tag.equals("none")) {
      language = country == null || country.equals("none") ? tag : tag + "-" + country;
    }
  }
}
