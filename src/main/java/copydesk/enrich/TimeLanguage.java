package copydesk.enrich;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The languages whose times are known: each has a table in `times`, which has its code for a name.
enum TimeLanguage {
  ENGLISH("en"),
  GERMAN("de"),
  FRENCH("fr"),
  SPANISH("es"),
  TURKISH("tr"),
  PORTUGUESE("pt");

  private final String code;

  TimeLanguage(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  /// By a BCP 47 tag; null where it is another.
  static @Nullable TimeLanguage of(String tag) {
    var end = tag.indexOf('-');
    var code = (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
    for (var language : values()) {
      if (language.code.equals(code)) {
        return language;
      }
    }
    return null;
  }
}
