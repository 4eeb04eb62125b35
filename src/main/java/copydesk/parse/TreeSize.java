package copydesk.parse;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How much room a property of maps, lists and texts takes, and whether the table can nest it.
final class TreeSize {
  // DynamoDB, "Attribute values": 32 levels, of which `derived.source` and the like take four.
  static final int MOST_LEVELS = 24;

  // A thousand million characters: more than there is ever room for, and twice that is a number.
  private static final int TOO_MUCH = 1 << 30;

  private TreeSize() {}

  /// Characters, or more than there is ever room for where it is nested too deep or has a property
  /// without a name.
  static int of(Object value) {
    return of(value, 1);
  }

  private static int of(Object value, int level) {
    if (level > MOST_LEVELS) {
      return TOO_MUCH;
    }
    var size =
        switch (value) {
          case Map<?, ?> map ->
              map.entrySet().stream()
                  .mapToLong(
                      property ->
                          name(property.getKey())
                              + of(Objects.requireNonNull(property.getValue()), level + 1))
                  .sum();
          case List<?> list ->
              list.stream().mapToLong(one -> of(Objects.requireNonNull(one), level + 1)).sum();
          default -> 4L + value.toString().length();
        };
    return (int) Math.min(size, TOO_MUCH);
  }

  private static long name(@Nullable Object name) {
    var length = String.valueOf(name).length();
    return length == 0 ? TOO_MUCH : length + 4;
  }
}
