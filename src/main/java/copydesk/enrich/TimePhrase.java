package copydesk.enrich;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Words that name a time, before it is known which.
///
/// @param paragraph counted from 0
/// @param start in the paragraph, in chars
/// @param end behind the last
/// @param tense of the sentence
record TimePhrase(
    int paragraph, int start, int end, String text, Map<Slot, Integer> slots, Tense tense) {
  TimePhrase {
    slots = Map.copyOf(slots);
  }

  boolean has(Slot slot) {
    return slots.containsKey(slot);
  }

  @Nullable Integer get(Slot slot) {
    return slots.get(slot);
  }

  int get(Slot slot, int missing) {
    return slots.getOrDefault(slot, missing);
  }

  TimeUnit unit() {
    return TimeUnit.of(get(Slot.UNIT, 0));
  }

  /// A day of a month, in whichever year.
  boolean isDay() {
    return has(Slot.DAY) && (has(Slot.MONTH) || has(Slot.MONTH_NUMBER));
  }

  int month() {
    return get(Slot.MONTH, get(Slot.MONTH_NUMBER, 1));
  }

  /// "on Saturday", without the day of a month.
  boolean isWeekday() {
    return !isDay() && (has(Slot.WEEKDAY) || has(Slot.WEEKDAY_PART));
  }

  int weekday() {
    return get(Slot.WEEKDAY, get(Slot.WEEKDAY_PART, 1));
  }
}
