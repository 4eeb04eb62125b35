package copydesk.text;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether "11/12/2026" is in December or in November.
public enum DayOrder {
  DAY_FIRST,
  MONTH_FIRST;

  /// Where days are printed with points, strokes come from programs, which write as Americans do.
  private static final Set<String> WRITE_POINTS =
      Set.of("cs", "da", "de", "et", "fi", "hu", "nb", "nn", "no", "pl", "ru", "sk", "sv", "tr");

  private static final Set<String> DAY_FIRST_IN_ENGLISH =
      Set.of("au", "eu", "ie", "in", "ng", "nz", "pk", "sg", "uk", "za");

  /// The order that is usual in a language, and in English in a country.
  ///
  /// @param language a tag such as `en-GB`, or null
  /// @param host of the page, whose last part may be a country's, or null
  public static DayOrder of(@Nullable String language, @Nullable String host) {
    var domain = host == null ? "" : host.substring(host.lastIndexOf('.') + 1);
    if (language == null) {
      return domain.length() == 2 && !domain.equals("us") ? DAY_FIRST : MONTH_FIRST;
    }
    var parts = language.split("-", -1);
    if (!parts[0].equals("en")) {
      return WRITE_POINTS.contains(parts[0]) ? MONTH_FIRST : DAY_FIRST;
    }
    var country = parts[parts.length - 1];
    return DAY_FIRST_IN_ENGLISH.contains(domain)
            || (parts.length > 1 && country.length() == 2 && !country.equals("US"))
        ? DAY_FIRST
        : MONTH_FIRST;
  }
}
