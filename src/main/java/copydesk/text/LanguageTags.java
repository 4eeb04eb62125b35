package copydesk.text;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Declared languages, `en_US` or `EN-us`, as the BCP 47 tags that they mean.
public final class LanguageTags {
  // Languages of two or three letters: the longer ones that the grammar of BCP 47 allows are words
  // such as "english" in practice. A list, "de, en", says who reads and not what is written.
  private static final Pattern TAG =
      Pattern.compile("([a-zA-Z]{2,3})((?:[-_][a-zA-Z0-9]{1,8}){0,6})(?:[.@].*)?");

  // Hebrew, Indonesian and Yiddish as they once were, which the JDK knows.
  private static final Set<String> RENAMED = Set.of("iw", "in", "ji");

  private LanguageTags() {}

  /// The tag, or null where the declaration is none.
  public static @Nullable String normal(@Nullable String declared) {
    if (declared == null || declared.length() > 60) {
      return null;
    }
    if (isUsual(declared)) {
      return declared;
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

  // "en", "en-GB": what nearly all declare is a tag already.
  private static boolean isUsual(String declared) {
    var length = declared.length();
    return (length == 2
            || (length == 5
                && declared.charAt(2) == '-'
                && isCapital(declared.charAt(3))
                && isCapital(declared.charAt(4))))
        && isSmall(declared.charAt(0))
        && isSmall(declared.charAt(1))
        && !RENAMED.contains(declared.substring(0, 2));
  }

  private static boolean isSmall(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
