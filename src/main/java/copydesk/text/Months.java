package copydesk.text;

import java.time.Month;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The names of the months as copy prints them, in the languages that it comes in.
public final class Months {
  // Names and their abbreviations without the point, January first.
  private static final String[] NAMES = {
    "january jan januar jänner jän janvier janv enero ene ocak oca",
    "february feb februar febr février févr fév febrero şubat şub",
    "march mar märz mär mrz mars marzo mart",
    "april apr avril avr abril abr nisan nis",
    "may mai mayo mayıs",
    "june jun juni juin junio haziran haz",
    "july jul juli juillet juil julio temmuz tem",
    "august aug août aou agosto ago ağustos ağu",
    "september sep sept septembre septiembre setiembre set eylül eyl",
    "october oct oktober okt octobre octubre ekim eki",
    "november nov novembre noviembre kasım kas",
    "december dec dezember dez décembre déc diciembre dic aralık ara"
  };

  private static final Map<String, Month> BY_NAME = byName();

  private Months() {}

  /// The month of that name, or null. A point after an abbreviation is not part of the name.
  public static @Nullable Month of(String name) {
    return BY_NAME.get(name.toLowerCase(Locale.ROOT));
  }

  private static Map<String, Month> byName() {
    var months = new HashMap<String, Month>();
    for (var i = 0; i < NAMES.length; i++) {
      for (var name : NAMES[i].split(" ", -1)) {
        months.put(name, Month.of(i + 1));
      }
    }
    return Map.copyOf(months);
  }
}
