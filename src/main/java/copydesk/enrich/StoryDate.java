package copydesk.enrich;

import copydesk.article.Article;
import copydesk.article.Basis;
import copydesk.article.Enrichment.Published;
import copydesk.article.Enrichment.Range;
import copydesk.article.Filing;
import copydesk.article.Stated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The day of a story that does not state it, worked out.
///
/// @param published as records have it
/// @param today the day that "yesterday" is the day before; null where too little is known
record StoryDate(Published published, @Nullable LocalDate today) {
  // A story declared shortly after midnight may have the day before in its dateline.
  private static final int DATELINE_DAYS = 3;

  /// As the document states it, or else as its text and the time of receipt tell.
  static StoryDate of(Article article, List<TimePhrase> phrases, Instant received) {
    var dates = article.dates();
    var published = dates.published() != null ? dates.published() : dates.updated();
    var stated = dates.shown() != null ? dates.shown() : published;
    var filing = article.credits().filing();
    if (stated == null) {
      return Undated.date(filing, phrases, received);
    }
    return new StoryDate(
        new Published(written(stated), stated.basis(), stated.from(), instant(stated), null),
        today(day(stated), filing));
  }

  // The dateline's day is what the text calls today.
  private static LocalDate today(LocalDate published, @Nullable Filing filing) {
    var printed = filing == null ? null : filing.date();
    if (printed == null) {
      return published;
    }
    for (var i = 0; i <= DATELINE_DAYS; i++) {
      var day = published.minusDays(i);
      if (day.toString().endsWith(printed.startsWith("--") ? printed.substring(1) : printed)) {
        return day;
      }
    }
    return published;
  }

  private static LocalDate day(Stated stated) {
    return switch (stated.value()) {
      case OffsetDateTime time -> time.toLocalDate();
      case LocalDateTime time -> time.toLocalDate();
      case LocalDate day -> day;
      default -> throw new IllegalStateException("checked in Stated: " + stated);
    };
  }

  private static String written(Stated stated) {
    return switch (stated.value()) {
      case OffsetDateTime time -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
      case LocalDateTime time -> DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
      default -> stated.value().toString();
    };
  }

  private static Instant instant(Stated stated) {
    return switch (stated.value()) {
      case OffsetDateTime time -> time.toInstant();
      case LocalDateTime time -> time.toInstant(ZoneOffset.UTC);
      case LocalDate day -> day.atStartOfDay().toInstant(ZoneOffset.UTC);
      default -> throw new IllegalStateException("checked in Stated: " + stated);
    };
  }

  /// A day that something says.
  static StoryDate of(
      LocalDate best, LocalDate earliest, LocalDate latest, String from, List<String> reasons) {
    var range = new Range(earliest.toString(), latest.toString(), reasons);
    var sortsAs = best.atStartOfDay().toInstant(ZoneOffset.UTC);
    return new StoryDate(
        new Published(best.toString(), Basis.INFERRED, from, sortsAs, range), best);
  }

  /// Nothing says it: the file's arrival stands for it.
  static StoryDate ofReceipt(Instant received, @Nullable Range range) {
    var value = received.truncatedTo(ChronoUnit.SECONDS);
    return new StoryDate(
        new Published(value.toString(), Basis.INFERRED, "time of receipt", value, range), null);
  }
}
