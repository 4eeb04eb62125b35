package copydesk.article;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import copydesk.article.Titles.Line;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An article as a document of IPTC's ninjs 3.1, the industry's own form: maps, lists and strings,
/// ready for an attribute of the table or a line of JSON.
///
/// The schema is closed, so whatever it has no place for stays out: [Derived] holds it.
public final class Ninjs {
  /// What every record of ours says it is.
  public static final Map<String, Object> STANDARD =
      new Tree()
          .put("name", "ninjs")
          .put("version", "3.1")
          .put("schema", "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#")
          .map();

  private static final String COMPLETENESS = "representationType";

  private Ninjs() {}

  /// The document, with the properties in the order of the schema.
  public static Map<String, Object> of(ArticleRecord record) {
    var stated = record.article().extras().ninjs().get(COMPLETENESS);
    return of(record, stated == null ? "full" : stated, record.article().body().text());
  }

  /// The document with only the beginning of its text, for where there is no room for all of it.
  public static Map<String, Object> partial(ArticleRecord record, String beginning) {
    return of(record, "partial", beginning);
  }

  private static Map<String, Object> of(ArticleRecord record, Object completeness, String text) {
    var article = record.article();
    var identity = article.identity();
    var dates = article.dates();
    var about = article.about();
    var people = new ArrayList<>(article.credits().authors());
    people.addAll(about.people());
    var ours =
        new Tree()
            .put("standard", STANDARD)
            .put("uri", identity.uri() == null ? record.id().uri() : identity.uri())
            .put("type", identity.type())
            .put(COMPLETENESS, completeness)
            .put("version", identity.version())
            .put("firstCreated", moment(dates.published()))
            .put("versionCreated", moment(dates.updated()))
            .put("contentCreated", moment(dates.created()))
            .put("embargoedUntil", moment(dates.embargoedUntil()))
            .put("expires", moment(dates.expires()))
            .put("pubStatus", name(identity.handling().pubStatus()))
            .put("urgency", identity.handling().urgency())
            .put("copyrightHolder", article.rights().holder())
            .put("copyrightNotice", article.rights().notice())
            .put("usageTerms", article.rights().usageTerms())
            .put("edNote", identity.handling().edNote())
            .put("language", identity.language())
            .put("title", article.titles().title())
            .put("headlines", lines(article.titles().headlines()))
            .put("slugline", article.titles().slugline())
            .put("by", article.credits().by())
            .put("located", article.credits().located())
            .put("descriptions", lines(article.titles().descriptions()))
            .put("bodies", bodies(text))
            .put("people", concepts(people, "rel"))
            .put("organisations", concepts(about.organisations(), "rel"))
            .put("places", concepts(about.places(), "rel"))
            .put("infoSources", concepts(article.credits().sources(), "role"))
            .put("subjects", concepts(about.subjects(), "rel"))
            .put("events", concepts(about.events(), "rel"))
            .put("objects", concepts(about.objects(), "rel"))
            .put("genres", genres(about.genres()))
            .put("associations", article.extras().media().stream().map(Ninjs::association).toList())
            .put("altIds", identity.altIds().stream().map(Ninjs::altId).toList())
            .map();
    return with(ours, article.extras().ninjs());
  }

  private static Map<String, Object> with(Map<String, Object> ours, Map<String, Object> further) {
    var all = new LinkedHashMap<>(ours);
    further.forEach(
        (name, value) ->
            all.merge(
                name,
                value,
                (own, other) ->
                    own instanceof List<?> some && other instanceof List<?> more
                        ? joined(some, more)
                        : own));
    return all;
  }

  private static List<Object> joined(List<?> some, List<?> more) {
    var joined = new ArrayList<Object>(some);
    joined.addAll(more);
    return joined;
  }

  // ninjs times are full date-times: a day alone, or a time without its zone, has no place in it
  // and stands in `derived.published`.
  private static @Nullable String moment(@Nullable Stated stated) {
    return stated != null && stated.value() instanceof OffsetDateTime time ? moment(time) : null;
  }

  private static @Nullable String moment(@Nullable OffsetDateTime time) {
    return time == null ? null : ISO_OFFSET_DATE_TIME.format(time);
  }

  private static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name().toLowerCase(Locale.ROOT);
  }

  private static List<Map<String, Object>> lines(List<Line> lines) {
    return lines.stream().map(line -> line(line.role(), line.value())).toList();
  }

  private static Map<String, Object> line(String role, String value) {
    return new Tree().put("role", role).put("value", value).map();
  }

  // Of a picture or a planned event there is none.
  private static List<Map<String, Object>> bodies(String text) {
    return text.isEmpty()
        ? List.of()
        : List.of(
            new Tree()
                .put("role", "main")
                .put("contentType", "text/plain")
                .put("value", text)
                .map());
  }

  private static List<Map<String, Object>> concepts(List<Concept> concepts, String relation) {
    var trees = new ArrayList<Map<String, Object>>(concepts.size());
    for (var concept : concepts) {
      var tree =
          new Tree()
              .put("name", concept.name())
              .put(relation, concept.rel())
              .put("uri", concept.uri())
              .put("literal", concept.literal());
      concept.details().forEach(tree::put);
      trees.add(tree.map());
    }
    return trees;
  }

  // The one kind of concept without a relation.
  private static List<Map<String, Object>> genres(List<Concept> genres) {
    return genres.stream()
        .map(
            genre ->
                new Tree()
                    .put("name", genre.name())
                    .put("uri", genre.uri())
                    .put("literal", genre.literal())
                    .map())
        .toList();
  }

  private static Map<String, Object> altId(Identity.AltId id) {
    return new Tree().put("role", id.role()).put("value", id.value()).map();
  }

  private static Map<String, Object> association(Media media) {
    return new Tree()
        .put("name", media.name())
        .put("uri", media.uri())
        .put("type", media.type())
        .put("by", media.by())
        .put("headlines", inRole(Titles.MAIN, media.headline()))
        .put("descriptions", inRole("caption", media.caption()))
        .put("renditions", media.renditions().stream().map(Ninjs::rendition).toList())
        .map();
  }

  private static List<Map<String, Object>> inRole(String role, @Nullable String value) {
    return value == null ? List.of() : List.of(line(role, value));
  }

  /// A file, wherever ninjs has one.
  public static Map<String, Object> rendition(Media.Rendition file) {
    return new Tree()
        .put("name", file.name())
        .put("href", file.href())
        .put("contentType", file.contentType())
        .put("width", file.width())
        .put("height", file.height())
        .put("sizeInBytes", file.bytes())
        .put("duration", file.seconds())
        .map();
  }
}
