package copydesk.article;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import copydesk.article.InfoSource.Role;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An article as a document of IPTC's ninjs 3.1, the industry's own form: maps, lists and strings,
/// ready for an attribute of the table or a line of JSON.
///
/// The schema is closed, so whatever it has no place for stays out.
public final class Ninjs {
  private static final Map<String, Object> STANDARD =
      new Tree()
          .put("name", "ninjs")
          .put("version", "3.1")
          .put("schema", "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#")
          .map();

  private Ninjs() {}

  /// The document, with the properties in the order of the schema.
  public static Map<String, Object> of(ArticleRecord record) {
    return of(record, "full", record.article().body().text());
  }

  /// The document with only the beginning of its text, for where there is no room for all of it.
  public static Map<String, Object> partial(ArticleRecord record, String beginning) {
    return of(record, "partial", beginning);
  }

  private static Map<String, Object> of(ArticleRecord record, String completeness, String text) {
    var article = record.article();
    var uri = article.identity().uri();
    return new Tree()
        .put("standard", STANDARD)
        .put("uri", uri == null ? record.id().uri() : uri)
        .put("type", "text")
        .put("representationType", completeness)
        .put("firstCreated", moment(article.dates().published()))
        .put("versionCreated", moment(article.dates().updated()))
        .put("embargoedUntil", moment(article.dates().embargoedUntil()))
        .put("expires", moment(article.dates().expires()))
        .put("copyrightHolder", article.rights().holder())
        .put("copyrightNotice", article.rights().notice())
        .put("usageTerms", article.rights().usageTerms())
        .put("language", article.identity().language())
        .put("headlines", inRole("main", article.titles().headline()))
        .put("slugline", article.titles().slugline())
        .put("by", article.credits().by())
        .put("located", article.credits().located())
        .put("descriptions", inRole("summary", article.titles().description()))
        .put("bodies", bodies(text))
        .put("people", article.credits().authors().stream().map(Ninjs::author).toList())
        .put("infoSources", article.credits().sources().stream().map(Ninjs::source).toList())
        .put("subjects", article.subjects().stream().map(Ninjs::subject).toList())
        .put("associations", article.pictures().stream().map(Ninjs::picture).toList())
        .map();
  }

  // ninjs times are full date-times: a day alone, or a time without its zone, has no place in it
  // and
  // stands in `derived.published`.
  private static @Nullable String moment(@Nullable Stated stated) {
    return stated != null && stated.value() instanceof OffsetDateTime time ? moment(time) : null;
  }

  private static @Nullable String moment(@Nullable OffsetDateTime time) {
    return time == null ? null : ISO_OFFSET_DATE_TIME.format(time);
  }

  private static List<Map<String, Object>> inRole(String role, @Nullable String value) {
    return value == null
        ? List.of()
        : List.of(new Tree().put("role", role).put("value", value).map());
  }

  private static List<Map<String, Object>> bodies(String text) {
    return List.of(
        new Tree().put("role", "main").put("contentType", "text/plain").put("value", text).map());
  }

  private static Map<String, Object> author(String name) {
    return new Tree().put("name", name).put("rel", "author").map();
  }

  // A dateline's "(AA)" is a mark, not a name: to spell it out would be our doing.
  private static Map<String, Object> source(InfoSource source) {
    return new Tree()
        .put(source.role() == Role.AGENCY ? "literal" : "name", source.name())
        .put("role", source.role().name().toLowerCase(Locale.ROOT))
        .map();
  }

  private static Map<String, Object> subject(Subject subject) {
    return new Tree()
        .put("name", subject.name())
        .put("rel", subject.kind().name().toLowerCase(Locale.ROOT))
        .map();
  }

  private static Map<String, Object> picture(Picture picture) {
    return new Tree()
        .put("name", "picture")
        .put("uri", picture.href())
        .put("type", "picture")
        .put("descriptions", inRole("caption", picture.caption()))
        .map();
  }
}
