package copydesk.enrich;

import copydesk.article.Basis;
import copydesk.article.TimeMention.Resolution;
import copydesk.enrich.TimeValues.Value;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Clock times: of the day that is named beside them, else of the story's own.
record ClockTimes(TimeValues values) {
  // "on Saturday at 2 p.m.", "el lunes a las 7:30"
  private static final int BESIDE = 8;

  // "on Saturday the two boats met off the cape, and at 2 p.m. …"
  private static final int IN_THE_SENTENCE_BEFORE = 120;

  private static final int ISO_DAY = "2026-10-07".length();

  @Nullable Value value(int number) {
    var phrase = values.phrases().get(number);
    var time = time(phrase);
    if (time == null) {
      return null;
    }
    var named = beside(number);
    var today = values.today();
    if (named == null && today == null) {
      return null;
    }
    var day = named == null ? String.valueOf(today) : named.iso();
    var zone = phrase.get(Slot.ZONE);
    var offset = zone == null ? "" : ZoneOffset.ofTotalSeconds(zone).getId();
    var isWhole = phrase.has(Slot.MINUTE) || phrase.has(Slot.CLOCK);
    return new Value(
        day + "T" + time + offset,
        isWhole ? Resolution.MINUTE : Resolution.HOUR,
        named == null ? Basis.INFERRED : named.basis());
  }

  private static @Nullable LocalTime time(TimePhrase phrase) {
    var clock = phrase.get(Slot.CLOCK);
    var hour = clock == null ? phrase.get(Slot.HOUR, 0) : clock / 100;
    var minute = clock == null ? phrase.get(Slot.MINUTE, 0) : clock % 100;
    var half = phrase.get(Slot.HALF);
    if (half != null) {
      if (hour < 1 || hour > 12) {
        return null;
      }
      hour = hour % 12 + half;
    }
    return hour > 23 ? null : LocalTime.of(hour, minute);
  }

  private @Nullable Value beside(int number) {
    var before = number > 0 && gap(number - 1, number) <= BESIDE ? day(number - 1) : null;
    if (before == null
        && number + 1 < values.phrases().size()
        && gap(number, number + 1) <= BESIDE) {
      before = day(number + 1);
    }
    for (var i = number - 1;
        before == null && i >= 0 && gap(i, number) <= IN_THE_SENTENCE_BEFORE;
        i--) {
      before = day(i);
    }
    return before;
  }

  private int gap(int one, int other) {
    var first = values.phrases().get(one);
    var second = values.phrases().get(other);
    return first.paragraph() == second.paragraph()
        ? second.start() - first.end()
        : Integer.MAX_VALUE;
  }

  private @Nullable Value day(int number) {
    var phrase = values.phrases().get(number);
    if (phrase.has(Slot.HOUR) || phrase.has(Slot.CLOCK) || phrase.has(Slot.SINCE)) {
      return null;
    }
    var value = values.of(number);
    return value != null && value.iso().length() == ISO_DAY && isDay(value) ? value : null;
  }

  private static boolean isDay(Value value) {
    try {
      LocalDate.parse(value.iso());
      return true;
    } catch (DateTimeException _) {
      return false; // "1990/.." is as long
    }
  }
}
