package copydesk.parse;

import copydesk.text.NewsDates;
import copydesk.text.Uris;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the closed schema of ninjs 3.1 allows where, and how a value is cut to that: what does not
/// fit is handed to a [Misfits], and the rest of the value stays.
///
/// Names are compared without regard to case, since that is all that changed in most of them.
@FunctionalInterface
interface NinjsShape {
  /// The value in this shape, or null where nothing of it fits.
  @Nullable Object fit(Object value, String place, Misfits misfits);

  /// Takes what a shape has no room for.
  @FunctionalInterface
  interface Misfits {
    /// Takes one of them, and whether it is `wrong`: the place exists and does not allow it.
    void take(String place, Object value, boolean wrong);
  }

  NinjsShape TEXT = when(value -> value instanceof String);
  NinjsShape WHOLE = when(value -> value instanceof Long number && Math.abs(number) < 1L << 53);
  NinjsShape NUMBER = when(value -> value instanceof Long || value instanceof BigDecimal);
  NinjsShape URGENCY = when(value -> value instanceof Long number && number >= 1 && number <= 9);
  NinjsShape PERCENT = when(value -> value instanceof Long number && number >= 0 && number <= 100);
  NinjsShape TYPE =
      oneOf(
          "text",
          "audio",
          "video",
          "picture",
          "graphic",
          "composite",
          "component",
          "event",
          "planning");
  NinjsShape REPRESENTATION = oneOf("full", "partial");
  NinjsShape PUB_STATUS = oneOf("usable", "withheld", "canceled");
  NinjsShape URI =
      checked((value, _, _) -> value instanceof String text ? Uris.absolute(text) : null);
  NinjsShape MOMENT = checked((value, _, _) -> value instanceof String text ? moment(text) : null);
  NinjsShape PERHAPS_SHORTENED =
      when(value -> value instanceof String text && Patterns.SHORTENED.matcher(text).matches());
  NinjsShape GEO_JSON = when(GeoJson::isValid);

  NinjsShape ADDRESS =
      object().with(TEXT, "locality", "area", "postalCode", "country").with(listOf(TEXT), "lines");
  NinjsShape CONTACTS =
      listOf(
          object()
              .with(TEXT, "type", "role", "lang", "name", "value")
              .with(ADDRESS, "address")
              .oneOfThese("value", "address"));
  NinjsShape SYMBOLS = listOf(object().with(TEXT, "exchange", "symbol").with(URI, "symbolType"));
  // `recurrenceDates` is missing: the schema wants it to be a list and a text at once.
  NinjsShape RECURRENCE =
      object()
          .with(
              listOf(
                  object()
                      .with(
                          oneOf(
                              "secondly",
                              "minutely",
                              "hourly",
                              "daily",
                              "weekly",
                              "monthly",
                              "yearly"),
                          "frequency")
                      .with(WHOLE, "interval", "count")
                      .with(MOMENT, "until")),
              "recurrenceRules");
  NinjsShape DATES =
      object()
          .with(MOMENT, "startDate", "endDate")
          .with(PERHAPS_SHORTENED, "expectedStartDate", "expectedEndDate")
          .with(TEXT, "expectedDuration")
          .with(RECURRENCE, "recurrence")
          .oneOfThese("startDate", "expectedStartDate")
          .oneOfThese("endDate", "expectedEndDate");
  NinjsShape RENDITIONS =
      listOf(
          object()
              .with(
                  TEXT,
                  "name",
                  "contentType",
                  "title",
                  "format",
                  "aspectRatio",
                  "videoCodec",
                  "transportProtocol",
                  "bitrate")
              .with(URI, "href")
              .with(WHOLE, "width", "height", "sizeInBytes")
              .with(NUMBER, "duration", "frameRate")
              .with(object().with(WHOLE, "x", "y"), "poi")
              .with(oneOf("progressive", "interlaced"), "scanType")
              .needing("name"));
  NinjsShape ORGANISATION = concept("rel").with(SYMBOLS, "symbols").with(CONTACTS, "contactInfo");
  NinjsShape EVENT_DETAILS =
      object()
          .with(URI, "eventStatus", "plannedCoverageStatus")
          .with(DATES, "dates")
          .with(ORGANISATION, "organiser");
  NinjsShape COMMISSIONED =
      object()
          .with(TEXT, "by")
          .with(MOMENT, "on")
          .with(listOf(object().with(TEXT, "name", "value")), "references");
  NinjsShape PLANNED_COVERAGE =
      listOf(
          object()
              .with(TEXT, "title", "edNote", "language")
              .with(URI, "uri")
              .with(PUB_STATUS, "pubStatus")
              .with(TYPE, "type")
              .with(COMMISSIONED, "commissioned")
              .with(DATES, "dates")
              .with(
                  listOf(object().with(TEXT, "audience").with(WHOLE, "significance")), "audiences")
              .with(listOf(TEXT), "exclAudience")
              .with(URGENCY, "urgency")
              .with(object().with(WHOLE, "rangeFrom", "rangeTo"), "itemCount")
              .with(WHOLE, "wordCount")
              .with(RENDITIONS, "renditions"));
  NinjsShape TRUST_INDICATORS = listOf(object().with(URI, "role", "href").with(TEXT, "title"));
  NinjsShape RIGHTS =
      object()
          .with(URI, "langId", "linkedRights")
          .with(TEXT, "encodedRights")
          .oneOfThese("linkedRights", "encodedRights");
  NinjsShape DIGITAL_SOURCE = object().with(TEXT, "name", "literal").with(URI, "uri");
  NinjsShape LINES = listOf(object().with(TEXT, "role", "contentType", "value").needing("value"));
  NinjsShape BODIES =
      listOf(
          object()
              .with(TEXT, "role", "contentType", "value")
              .with(WHOLE, "charCount", "wordCount")
              .needing("value"));
  NinjsShape ALT_IDS = listOf(object().with(TEXT, "role", "value"));

  /// An object that has `name`, `uri`, `literal` and its relation.
  static Closed concept(String relation) {
    return object().with(TEXT, "name", relation, "literal").with(URI, "uri");
  }

  static Closed object() {
    return new Closed(Map.of(), Set.of(), List.of());
  }

  static NinjsShape listOf(NinjsShape item) {
    return (value, place, misfits) -> {
      if (!(value instanceof List<?> items)) {
        misfits.take(place, value, true);
        return null;
      }
      var fitting = new ArrayList<Object>();
      for (var i = 0; i < items.size(); i++) {
        var fit = item.fit(items.get(i), "%s[%d]".formatted(place, i + 1), misfits);
        if (fit != null) {
          fitting.add(fit);
        }
      }
      return fitting.isEmpty() ? null : fitting;
    };
  }

  private static NinjsShape oneOf(String... values) {
    var all = Set.of(values);
    return when(value -> value instanceof String text && all.contains(text));
  }

  private static NinjsShape when(Predicate<Object> allowed) {
    return checked((value, _, _) -> allowed.test(value) ? value : null);
  }

  private static NinjsShape checked(NinjsShape shape) {
    return (value, place, misfits) -> {
      var fit = shape.fit(value, place, misfits);
      if (fit == null) {
        misfits.take(place, value, true);
      }
      return fit;
    };
  }

  // RFC 3339, which knows no more than four digits of a year, and no seconds of an offset.
  private static @Nullable String moment(String text) {
    var written =
        NewsDates.parse(text) instanceof OffsetDateTime time
            ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time)
            : "";
    return Patterns.RFC_3339.matcher(written).matches() ? written : null;
  }

  /// An object that has these properties and no others.
  ///
  /// @param alternatives pairs of which one alone may be there; where there are any, at least
  ///     one is
  record Closed(
      Map<String, Map.Entry<String, NinjsShape>> properties,
      Set<String> needed,
      List<List<String>> alternatives)
      implements NinjsShape {
    Closed with(NinjsShape shape, String... names) {
      var all = new LinkedHashMap<>(properties);
      for (var name : names) {
        all.put(name.toLowerCase(Locale.ROOT), Map.entry(name, shape));
      }
      return new Closed(all, needed, alternatives);
    }

    Closed needing(String... names) {
      return new Closed(properties, Set.of(names), alternatives);
    }

    Closed oneOfThese(String first, String second) {
      var all = new ArrayList<>(alternatives);
      all.add(List.of(first, second));
      return new Closed(properties, needed, all);
    }

    @Override
    public @Nullable Object fit(Object value, String place, Misfits misfits) {
      if (!(value instanceof Map<?, ?> map)) {
        misfits.take(place, value, true);
        return null;
      }
      var fitting = new LinkedHashMap<String, Object>();
      map.forEach((name, one) -> fit((String) name, one, place, fitting, misfits));
      for (var pair : alternatives) {
        if (fitting.containsKey(pair.getFirst()) && fitting.containsKey(pair.getLast())) {
          misfits.take(place + "." + pair.getLast(), fitting.remove(pair.getLast()), true);
        }
      }
      var isComplete =
          fitting.keySet().containsAll(needed)
              && (alternatives.isEmpty()
                  || alternatives.stream()
                      .anyMatch(pair -> pair.stream().anyMatch(fitting::containsKey)));
      if (!isComplete && !fitting.isEmpty()) {
        misfits.take(place, fitting, true);
      }
      return isComplete && !fitting.isEmpty() ? fitting : null;
    }

    private void fit(
        String name, Object value, String place, Map<String, Object> fitting, Misfits misfits) {
      var property = properties.get(name.toLowerCase(Locale.ROOT));
      var inside = place.isEmpty() ? name : place + "." + name;
      if (property == null || fitting.containsKey(property.getKey())) {
        misfits.take(inside, value, false);
        return;
      }
      var fit = property.getValue().fit(value, inside, misfits);
      if (fit != null) {
        fitting.put(property.getKey(), fit);
      }
    }
  }

  /// Patterns of times.
  final class Patterns {
    static final Pattern RFC_3339 =
        Pattern.compile(
            "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?:Z|[+-]\\d\\d:\\d\\d)");
    // A date and time of which the end may be missing, from the zone back to the month.
    static final Pattern SHORTENED =
        Pattern.compile(
            "-?(?:[1-9]\\d*)?\\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01])"
                + "(?:T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?"
                + "(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)?)?)?)?");

    private Patterns() {}
  }
}
