package copydesk.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.article.Enrichment.Counts;
import copydesk.article.Enrichment.Finding;
import copydesk.article.Enrichment.Published;
import copydesk.article.InfoSource.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Records as they are written: what is absent is left out, and nothing is out of order.
final class NinjsTest {
  private static final ArticleId ID = ArticleId.of("bucket", "story.txt", "");
  private static final Instant RECEIVED = Instant.parse("2026-11-22T10:15:30Z");

  @Test
  void anArticleThatSaysNothingIsItsTextAndAnIdOfOurs() throws JsonProcessingException {
    var article =
        new Article(
            Identity.NONE,
            new Titles(null, null, null),
            Credits.NONE,
            Dates.NONE,
            new Body(List.of("One.", "Two.")),
            List.of(),
            Rights.NONE,
            List.of());
    assertThat(json(Ninjs.of(record(article))))
        .isEqualTo(
            """
            {"standard":{"name":"ninjs","version":"3.1",\
            "schema":"http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#"},\
            "uri":"urn:uuid:%s","type":"text","representationType":"full",\
            "bodies":[{"role":"main","contentType":"text/plain","value":"One.\\n\\nTwo."}]}\
            """
                .formatted(ID.value()));
  }

  @Test
  void anArticleThatSaysEverythingIsWrittenInTheOrderOfTheSchema() throws JsonProcessingException {
    assertThat(json(Ninjs.of(record(full()))))
        .isEqualTo(
            """
            {"standard":{"name":"ninjs","version":"3.1",\
            "schema":"http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#"},\
            "uri":"tag:example.com,2026:1","type":"text","representationType":"full",\
            "firstCreated":"2026-11-22T10:15:00+01:00",\
            "versionCreated":"2026-11-22T11:00:00.5Z",\
            "embargoedUntil":"2026-11-23T00:00:00Z",\
            "expires":"2026-12-01T00:00:00Z",\
            "copyrightHolder":"Example Agency","copyrightNotice":"© 2026",\
            "usageTerms":"not for use in Utopia","language":"en-GB",\
            "headlines":[{"role":"main","value":"Ferry sails"}],"slugline":"BC-FERRY",\
            "by":"By Ada Quill and Ben Nib","located":"PORTO",\
            "descriptions":[{"role":"summary","value":"It sailed."}],\
            "bodies":[{"role":"main","contentType":"text/plain","value":"The ferry sailed."}],\
            "people":[{"name":"Ada Quill","rel":"author"},{"name":"Ben Nib","rel":"author"}],\
            "infoSources":[{"literal":"NWA","role":"agency"},\
            {"name":"Example Daily","role":"publisher"}],\
            "subjects":[{"name":"World","rel":"section"},{"name":"ferries","rel":"keyword"}],\
            "associations":[{"name":"picture","uri":"https://example.com/1.jpg",\
            "type":"picture","descriptions":[{"role":"caption","value":"The ferry"}]},\
            {"name":"picture","uri":"https://example.com/2.jpg","type":"picture"}]}\
            """);
  }

  @Test
  void aTimeWithoutDayOrZoneHasNoPlaceInNinjs() {
    for (var stated :
        List.of(LocalDate.parse("2026-11-22"), LocalDateTime.parse("2026-11-22T10:15:00"))) {
      var dates = new Dates(new Stated(stated, Basis.DECLARED, "dateline"), null, null, null);
      assertThat(Ninjs.of(record(dated(dates)))).doesNotContainKey("firstCreated");
    }
  }

  @Test
  void aBeginningIsMarkedAsPartial() {
    var partial = Ninjs.partial(record(full()), "The ferry");
    assertThat(partial).containsEntry("representationType", "partial");
    assertThat(partial)
        .containsEntry(
            "bodies",
            List.of(Map.of("role", "main", "contentType", "text/plain", "value", "The ferry")));
  }

  @Test
  void whatWasWorkedOutSaysOnWhatBasis() throws JsonProcessingException {
    var enrichment =
        enrichment(
            new Finding("en", Basis.DECLARED, "document"),
            new Finding("The ferry sailed.", Basis.INFERRED, "first sentence"));
    assertThat(json(Derived.of(enrichment)))
        .isEqualTo(
            """
            {"published":{"value":"2026-11-22","basis":"stated","from":"dateline"},\
            "language":{"value":"en","basis":"declared","from":"document"},\
            "headline":{"value":"The ferry sailed.","basis":"inferred","from":"first sentence"},\
            "counts":{"words":3,"characters":17,"paragraphs":1},"digest":"abc"}\
            """);
    assertThat(json(Derived.of(enrichment(null, null))))
        .isEqualTo(
            """
            {"published":{"value":"2026-11-22","basis":"stated","from":"dateline"},\
            "counts":{"words":3,"characters":17,"paragraphs":1},"digest":"abc"}\
            """);
  }

  private static Article dated(Dates dates) {
    var full = full();
    return new Article(
        full.identity(),
        full.titles(),
        full.credits(),
        dates,
        full.body(),
        full.subjects(),
        full.rights(),
        full.pictures());
  }

  private static Article full() {
    return new Article(
        new Identity("tag:example.com,2026:1", "en-GB"),
        new Titles("Ferry sails", "BC-FERRY", "It sailed."),
        new Credits(
            "By Ada Quill and Ben Nib",
            List.of("Ada Quill", "Ben Nib"),
            "PORTO",
            List.of(
                new InfoSource("NWA", Role.AGENCY),
                new InfoSource("Example Daily", Role.PUBLISHER))),
        new Dates(
            new Stated(
                OffsetDateTime.parse("2026-11-22T10:15:00+01:00"), Basis.DECLARED, "pubdate"),
            new Stated(OffsetDateTime.parse("2026-11-22T11:00:00.5Z"), Basis.DECLARED, "moddate"),
            OffsetDateTime.parse("2026-11-23T00:00:00Z"),
            OffsetDateTime.parse("2026-12-01T00:00:00Z")),
        new Body(List.of("The ferry sailed.")),
        List.of(
            new Subject("World", Subject.Kind.SECTION),
            new Subject("ferries", Subject.Kind.KEYWORD)),
        new Rights("Example Agency", "© 2026", "not for use in Utopia"),
        List.of(
            new Picture("https://example.com/1.jpg", "The ferry"),
            new Picture("https://example.com/2.jpg", null)));
  }

  private static ArticleRecord record(Article article) {
    return new ArticleRecord(
        ID,
        article,
        enrichment(null, null),
        new Source("bucket", "story.txt", null, "", "html", RECEIVED));
  }

  private static Enrichment enrichment(@Nullable Finding language, @Nullable Finding headline) {
    return new Enrichment(
        new Published("2026-11-22", Basis.STATED, "dateline", RECEIVED),
        language,
        headline,
        new Counts(3, 17, 1),
        "abc");
  }

  private static String json(Object tree) throws JsonProcessingException {
    return new ObjectMapper().writeValueAsString(tree);
  }
}
