package copydesk.text;

import java.time.Month;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The names of the months as copy prints them, in the languages that it comes in.
public final class Months {
  /// Shorter ones are abbreviations, and near to too many words.
  private static final int SHORTEST_FULL_NAME = 4;

  private static final Map<String, Month> BY_NAME = byName();

  private Months() {}

  /// The month of that name, or null. A point after an abbreviation is not part of the name.
  public static @Nullable Month of(String name) {
    return BY_NAME.get(name.toLowerCase(Locale.ROOT));
  }

  /// The month whose full name this is but for one slip of a finger: a letter wrong, missing, too
  /// much, or two of them changed about. Null where it is none, or perhaps two.
  public static @Nullable Month near(String name) {
    var slipped = name.toLowerCase(Locale.ROOT);
    Month near = null;
    for (var known : BY_NAME.entrySet()) {
      if (known.getKey().length() >= SHORTEST_FULL_NAME && Misprint.isOf(slipped, known.getKey())) {
        if (near != null && near != known.getValue()) {
          return null;
        }
        near = known.getValue();
      }
    }
    return near;
  }

  private static Map<String, Month> byName() {
    var months = new HashMap<String, Month>();
    var read = EnumSet.noneOf(Month.class);
    Table.read(
        Months.class,
        "months.txt",
        line -> {
          var month = Month.of(read.size() + 1);
          read.add(month);
          for (var name : line.split(" +", -1)) {
            months.put(name, month);
          }
        });
    return Map.copyOf(months);
  }
}
