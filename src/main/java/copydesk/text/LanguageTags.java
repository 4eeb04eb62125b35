package copydesk.text;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Declared languages, `en_US` or `EN-us`, as the BCP 47 tags that they mean.
public final class LanguageTags {
  // Languages of two or three letters: the longer ones that the grammar of BCP 47 allows are words
  // such as "english" in practice. A list, "de, en", says who reads and not what is written.
  private static final Pattern TAG =
      Pattern.compile("([a-zA-Z]{2,3})((?:[-_][a-zA-Z0-9]{1,8}){0,6})(?:[.@].*)?");

  private LanguageTags() {}

  /// The tag, or null where the declaration is none.
  public static @Nullable String normal(@Nullable String declared) {
    if (declared == null || declared.length() > 60) {
      return null;
    }
    var parts = TAG.matcher(declared.strip());
    if (!parts.matches()) {
      return null;
    }
    try {
      var tag = parts.group(1) + parts.group(2).replace('_', '-');
      var normal = new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
      return normal.startsWith("und") ? null : normal;
    } catch (IllformedLocaleException _) {
      return null;
    }
  }
}
