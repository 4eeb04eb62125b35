package copydesk.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.NinjsSchema;
import copydesk.article.Enrichment.Counts;
import copydesk.article.Enrichment.Finding;
import copydesk.article.Enrichment.Published;
import copydesk.article.Enrichment.Whereabouts;
import copydesk.article.Enrichment.Wording;
import copydesk.article.Handling.PubStatus;
import copydesk.article.Identity.AltId;
import copydesk.article.Media.Rendition;
import copydesk.article.Titles.Line;
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
            Titles.of(null, null, null),
            Credits.NONE,
            Dates.NONE,
            new Body(List.of("One.", "Two.")),
            About.NOTHING,
            Rights.NONE,
            Extras.NONE);
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
            "version":"2","firstCreated":"2026-11-22T10:15:00+01:00",\
            "versionCreated":"2026-11-22T11:00:00.5Z","contentCreated":"2026-11-22T09:00:00Z",\
            "embargoedUntil":"2026-11-23T00:00:00Z",\
            "expires":"2026-12-01T00:00:00Z","pubStatus":"usable","urgency":3,\
            "copyrightHolder":"Example Agency","copyrightNotice":"© 2026",\
            "usageTerms":"not for use in Utopia","edNote":"Adds quotes","language":"en-GB",\
            "title":"Ferry","headlines":[{"role":"main","value":"Ferry sails"},\
            {"role":"sub","value":"At eight"}],"slugline":"BC-FERRY",\
            "by":"By Ada Quill and Ben Nib","located":"PORTO",\
            "descriptions":[{"role":"summary","value":"It sailed."}],\
            "bodies":[{"role":"main","contentType":"text/plain","value":"The ferry sailed."}],\
            "people":[{"name":"Ada Quill","rel":"author"},{"name":"Ben Nib","rel":"author"},\
            {"name":"Carl Cable"}],"organisations":[{"name":"Ferry Line"}],\
            "places":[{"name":"Porto"}],\
            "infoSources":[{"role":"agency","literal":"NWA"},\
            {"name":"Example Daily","role":"publisher"}],\
            "subjects":[{"name":"World","rel":"section"},\
            {"name":"ferries","uri":"medtop:1","relevance":80},{"literal":"kept"}],\
            "events":[{"name":"Regatta"}],"objects":[{"name":"MS Example"}],\
            "genres":[{"name":"Feature","literal":"feature"}],\
            "associations":[{"name":"picture","uri":"https://example.com/1.jpg",\
            "type":"picture","by":"Photo: Dee Lens",\
            "headlines":[{"role":"main","value":"Harbour"}],\
            "descriptions":[{"role":"caption","value":"The ferry"}],\
            "renditions":[{"name":"web","href":"https://example.com/w.jpg",\
            "contentType":"image/jpeg","width":4,"height":3,"sizeInBytes":99}]},\
            {"name":"picture","uri":"https://example.com/2.jpg","type":"picture"}],\
            "altIds":[{"role":"desk","value":"a0123"}],"profile":"simple"}\
            """);
  }

  @Test
  void whateverAnArticleSaysIsValid() {
    assertThat(new NinjsSchema().violations(Ninjs.of(record(full())))).isEmpty();
  }

  @Test
  void whatNinjsHasNoPlaceForStandsInDerived() {
    assertThat(Derived.of(record(full()))).containsEntry("source", Map.of("shelf", "12"));
  }

  @Test
  void aPictureHasNoBody() {
    var picture = dated(Dates.NONE);
    picture =
        new Article(
            picture.identity(),
            picture.titles(),
            picture.credits(),
            picture.dates(),
            new Body(List.of()),
            picture.about(),
            picture.rights(),
            picture.extras());
    assertThat(Ninjs.of(record(picture))).doesNotContainKey("bodies");
    assertThat(Facets.of(record(picture))).noneMatch(facet -> facet.name().equals("text"));
  }

  @Test
  void aTimeWithoutDayOrZoneHasNoPlaceInNinjs() {
    for (var stated :
        List.of(LocalDate.parse("2026-11-22"), LocalDateTime.parse("2026-11-22T10:15:00"))) {
      var dates = Dates.of(new Stated(stated, Basis.DECLARED, "dateline"), null);
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
    assertThat(json(Derived.of(record(full(), enrichment))))
        .isEqualTo(
            """
            {"published":{"value":"2026-11-22","basis":"stated","from":"dateline"},\
            "language":{"value":"en","basis":"declared","from":"document"},\
            "headline":{"value":"The ferry sailed.","basis":"inferred","from":"first sentence"},\
            "counts":{"words":3,"characters":17,"paragraphs":1},"digest":"abc",\
            "source":{"shelf":"12"}}\
            """);
    assertThat(json(Derived.of(record(full()))))
        .isEqualTo(
            """
            {"published":{"value":"2026-11-22","basis":"stated","from":"dateline"},\
            "counts":{"words":3,"characters":17,"paragraphs":1},"digest":"abc",\
            "source":{"shelf":"12"}}\
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
        full.about(),
        full.rights(),
        full.extras());
  }

  private static Article full() {
    return new Article(
        new Identity(
            "tag:example.com,2026:1",
            "text",
            "2",
            "en-GB",
            List.of(new AltId("desk", "a0123")),
            new Handling(PubStatus.USABLE, 3, "Adds quotes", List.of())),
        new Titles(
            "Ferry",
            List.of(new Line("main", "Ferry sails"), new Line("sub", "At eight")),
            "BC-FERRY",
            List.of(new Line("summary", "It sailed."))),
        new Credits(
            "By Ada Quill and Ben Nib",
            Concept.authors(List.of("Ada Quill", "Ben Nib")),
            "PORTO",
            List.of(
                Concept.marked("NWA", Credits.AGENCY),
                Concept.named("Example Daily", Credits.PUBLISHER))),
        new Dates(
            new Stated(
                OffsetDateTime.parse("2026-11-22T10:15:00+01:00"), Basis.DECLARED, "pubdate"),
            new Stated(OffsetDateTime.parse("2026-11-22T11:00:00.5Z"), Basis.DECLARED, "moddate"),
            new Stated(OffsetDateTime.parse("2026-11-22T09:00:00Z"), Basis.DECLARED, "created"),
            OffsetDateTime.parse("2026-11-23T00:00:00Z"),
            OffsetDateTime.parse("2026-12-01T00:00:00Z"),
            new Stated(LocalDate.parse("2026-11-23"), Basis.STATED, "text")),
        new Body(List.of("The ferry sailed.")),
        new About(
            List.of(
                Concept.named("World", "section"),
                new Concept("ferries", null, "medtop:1", null, Map.of("relevance", 80L))),
            List.of(Concept.named("Carl Cable", null)),
            List.of(Concept.named("Ferry Line", null)),
            List.of(Concept.named("Porto", null)),
            List.of(Concept.named("Regatta", null)),
            List.of(Concept.named("MS Example", null)),
            List.of(new Concept("Feature", "ignored", null, "feature", Map.of()))),
        new Rights("Example Agency", "© 2026", "not for use in Utopia"),
        new Extras(
            List.of(
                new Media(
                    "picture",
                    "picture",
                    "https://example.com/1.jpg",
                    "Harbour",
                    "The ferry",
                    "Photo: Dee Lens",
                    List.of(
                        new Rendition(
                            "web", "https://example.com/w.jpg", "image/jpeg", 4, 3, 99L, null))),
                Media.picture("https://example.com/2.jpg", null)),
            Map.of("profile", "simple", "subjects", List.of(Map.of("literal", "kept"))),
            Map.of("shelf", "12")));
  }

  private static ArticleRecord record(Article article) {
    return record(article, enrichment(null, null));
  }

  private static ArticleRecord record(Article article, Enrichment enrichment) {
    return new ArticleRecord(
        ID, article, enrichment, new Source("bucket", "story.txt", null, "", "html", RECEIVED));
  }

  private static Enrichment enrichment(@Nullable Finding language, @Nullable Finding headline) {
    return new Enrichment(
        new Published("2026-11-22", Basis.STATED, "dateline", RECEIVED, null),
        new Wording(language, List.of(), new Counts(3, 17, 1, 0), "abc"),
        headline,
        Whereabouts.NONE,
        List.of(),
        List.of());
  }

  private static String json(Object tree) throws JsonProcessingException {
    return new ObjectMapper().writeValueAsString(tree);
  }
}
