package copydesk.parse;

import static copydesk.parse.NinjsShape.checked;
import static copydesk.parse.NinjsShape.listOf;
import static copydesk.parse.NinjsShape.object;
import static copydesk.parse.NinjsShape.oneOf;
import static copydesk.parse.NinjsShape.when;

import copydesk.text.NewsDates;
import copydesk.text.Uris;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The shapes of the values that ninjs 3.1 has; [NinjsItem] puts them where they belong.
final class NinjsShapes {
  private static final Pattern RFC_3339 =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?:Z|[+-]\\d\\d:\\d\\d)");
  // A date and time of which the end may be missing, from the zone back to the month.
  private static final Pattern SHORTENED =
      Pattern.compile(
          "-?(?:[1-9]\\d*)?\\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01])"
              + "(?:T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?"
              + "(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)?)?)?)?");

  static final NinjsShape TEXT = when(value -> value instanceof String);
  static final NinjsShape WHOLE =
      when(value -> value instanceof Long number && Math.abs(number) < 1L << 53);
  static final NinjsShape NUMBER =
      when(value -> value instanceof Long || value instanceof BigDecimal);
  static final NinjsShape URGENCY =
      when(value -> value instanceof Long number && number >= 1 && number <= 9);
  static final NinjsShape PERCENT =
      when(value -> value instanceof Long number && number >= 0 && number <= 100);
  static final NinjsShape TYPE =
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
  static final NinjsShape REPRESENTATION = oneOf("full", "partial");
  static final NinjsShape PUB_STATUS = oneOf("usable", "withheld", "canceled");
  static final NinjsShape URI =
      checked((value, _, _) -> value instanceof String text ? Uris.absolute(text) : null);
  static final NinjsShape MOMENT =
      checked((value, _, _) -> value instanceof String text ? moment(text) : null);
  static final NinjsShape PERHAPS_SHORTENED =
      when(value -> value instanceof String text && SHORTENED.matcher(text).matches());
  static final NinjsShape GEO_JSON = when(GeoJson::isValid);

  static final NinjsShape ADDRESS =
      object().with(TEXT, "locality", "area", "postalCode", "country").with(listOf(TEXT), "lines");
  static final NinjsShape CONTACTS =
      listOf(
          object()
              .with(TEXT, "type", "role", "lang", "name", "value")
              .with(ADDRESS, "address")
              .oneOfThese("value", "address"));
  static final NinjsShape SYMBOLS =
      listOf(object().with(TEXT, "exchange", "symbol").with(URI, "symbolType"));
  // `recurrenceDates` is missing: the schema wants it to be a list and a text at once.
  static final NinjsShape RECURRENCE =
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
  static final NinjsShape DATES =
      object()
          .with(MOMENT, "startDate", "endDate")
          .with(PERHAPS_SHORTENED, "expectedStartDate", "expectedEndDate")
          .with(TEXT, "expectedDuration")
          .with(RECURRENCE, "recurrence")
          .oneOfThese("startDate", "expectedStartDate")
          .oneOfThese("endDate", "expectedEndDate");
  static final NinjsShape RENDITIONS =
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
  static final NinjsShape ORGANISATION =
      concept("rel").with(SYMBOLS, "symbols").with(CONTACTS, "contactInfo");
  static final NinjsShape EVENT_DETAILS =
      object()
          .with(URI, "eventStatus", "plannedCoverageStatus")
          .with(DATES, "dates")
          .with(ORGANISATION, "organiser");
  static final NinjsShape COMMISSIONED =
      object()
          .with(TEXT, "by")
          .with(MOMENT, "on")
          .with(listOf(object().with(TEXT, "name", "value")), "references");
  static final NinjsShape PLANNED_COVERAGE =
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
  static final NinjsShape TRUST_INDICATORS =
      listOf(object().with(URI, "role", "href").with(TEXT, "title"));
  static final NinjsShape RIGHTS =
      object()
          .with(URI, "langId", "linkedRights")
          .with(TEXT, "encodedRights")
          .oneOfThese("linkedRights", "encodedRights");
  static final NinjsShape DIGITAL_SOURCE = object().with(TEXT, "name", "literal").with(URI, "uri");
  static final NinjsShape LINES =
      listOf(object().with(TEXT, "role", "contentType", "value").needing("value"));
  static final NinjsShape BODIES =
      listOf(
          object()
              .with(TEXT, "role", "contentType", "value")
              .with(WHOLE, "charCount", "wordCount")
              .needing("value"));
  static final NinjsShape ALT_IDS = listOf(object().with(TEXT, "role", "value"));

  private NinjsShapes() {}

  /// An object that has `name`, `uri`, `literal` and its relation.
  static NinjsShape.Closed concept(String relation) {
    return object().with(TEXT, "name", relation, "literal").with(URI, "uri");
  }

  // RFC 3339, which knows no more than four digits of a year, and no seconds of an offset.
  private static @Nullable String moment(String text) {
    var written =
        NewsDates.parse(text) instanceof OffsetDateTime time
            ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time)
            : "";
    return RFC_3339.matcher(written).matches() ? written : null;
  }
}
