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
    "january jan januar jänner jän janvier janv enero ene ocak oca janeiro января янв",
    "february feb februar febr février févr fév febrero şubat şub fevereiro fev февраля фев",
    "march mar märz mär mrz mars marzo mart março марта",
    "april apr avril avr abril abr nisan nis апреля апр",
    "may mai mayo mayıs maio мая",
    "june jun juni juin junio haziran haz junho июня",
    "july jul juli juillet juil julio temmuz tem julho июля",
    "august aug août aou agosto ago ağustos ağu августа авг",
    "september sep sept septembre septiembre setiembre set eylül eyl setembro сентября сен",
    "october oct oktober okt octobre octubre ekim eki outubro out октября окт",
    "november nov novembre noviembre kasım kas ноября ноя",
    "december dec dezember dez décembre déc diciembre dic aralık ara dezembro декабря дек"
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
