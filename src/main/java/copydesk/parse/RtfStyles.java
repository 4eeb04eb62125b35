package copydesk.parse;

import copydesk.parse.Manuscript.Style;
import java.util.HashMap;
import java.util.Map;

/// The style sheet of an RTF file: what the numbers of paragraph styles stand for.
final class RtfStyles {
  /// Word refuses more than this in one document.
  private static final int MOST_STYLES = 4096;

  private static final int MOST_BASES = 10;
  private static final int BODY_LEVEL = 9;

  private record Definition(Style style, int basedOn, boolean isOutlined) {}

  private final Map<Integer, Definition> definitions = new HashMap<>();
  private final StringBuilder name = new StringBuilder();
  private int number;
  private int basedOn = -1;
  private boolean outlined;

  /// Whether a level of the outline is that of a heading.
  static boolean isOutlined(int level) {
    return level >= 0 && level < BODY_LEVEL;
  }

  void say(String word, int value) {
    switch (word) {
      case "s" -> number = value;
      case "sbasedon" -> basedOn = value;
      case "outlinelevel" -> outlined = isOutlined(value);
      default -> {} // how it looks
    }
  }

  void name(String part) {
    name.append(part);
  }

  /// A definition ends; the name before its semicolon.
  void define() {
    var end = name.indexOf(";");
    var style = Style.named(end < 0 ? name.toString() : name.substring(0, end));
    if (definitions.size() < MOST_STYLES) {
      definitions.putIfAbsent(number, new Definition(style, basedOn, outlined));
    }
    name.setLength(0);
    number = 0;
    basedOn = -1;
    outlined = false;
  }

  Style of(int paragraphStyle, boolean isOutlined) {
    var at = paragraphStyle;
    var heading = isOutlined;
    for (var i = 0; i < MOST_BASES; i++) {
      var definition = definitions.get(at);
      if (definition == null) {
        break;
      }
      if (definition.style() != Style.TEXT) {
        return definition.style();
      }
      heading |= definition.isOutlined();
      at = definition.basedOn();
    }
    return heading ? Style.HEADING : Style.TEXT;
  }
}
