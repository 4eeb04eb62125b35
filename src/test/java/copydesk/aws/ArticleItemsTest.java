package copydesk.aws;

import static copydesk.aws.Stories.story;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.ObjectVersion;
import copydesk.Origin;
import copydesk.Reader;
import copydesk.article.ArticleRecord;
import copydesk.article.Basis;
import copydesk.article.Enrichment;
import copydesk.article.Facets;
import copydesk.article.Signal;
import copydesk.article.Signal.Kind;
import copydesk.intake.Limits;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What one article is in the table.
final class ArticleItemsTest {
  @Test
  void oneNameInTwoSpellingsIsOneFacet() {
    assertThat(facets("Ada Quill", "ADA  QUILL", "Ben Nib"))
        .containsExactly("author#ada quill", "author#ben nib");
  }

  @Test
  void aNameOfNothingIsNoFacetAndASharpSignIsPartOfAName() {
    assertThat(facets("\u3000", "C#", "#")).containsExactly("author#c#", "author##");
  }

  @Test
  void thePointerNamesEveryFacet() {
    var items = ArticleItems.of(story("", "Ferry", List.of("Ada Quill"), "It sailed."));
    assertThat(items.facets())
        .extracting(Item::key)
        .containsExactlyElementsOf(items.pointer().facetKeys().toList());
    assertThat(Pointer.from(new Attributes(items.pointer().item(Stories.UPLOAD).attributes())))
        .isEqualTo(items.pointer());
  }

  @Test
  void anArticleIsFoundBySixteenValuesAtTheMost() {
    var authors = new ArrayList<String>();
    for (var n = 0; n < 40; n++) {
      authors.add("Author " + n);
    }
    var record = story("", "Ferry", authors, "It sailed.");
    assertThat(ArticleItems.of(record).facets()).hasSize(Facets.MOST);
    assertThat(Facets.leftOut(record)).isEqualTo(40 + 2 - Facets.MOST);
  }

  @Test
  void aFacetIsEnoughForAList() {
    var record = story("", "H".repeat(1000), List.of("Ada Quill"), "Text ".repeat(1000));
    var facet = new Attributes(ArticleItems.of(record).facets().getFirst().attributes());
    assertThat(facet.text("id")).isEqualTo(record.id().value());
    assertThat(facet.text("byline")).isEqualTo("By Ada Quill");
    assertThat(facet.text("time")).isEqualTo("2026-11-22T10:15:30Z");
    assertThat(facet.text("headline")).hasSizeLessThanOrEqualTo(300);
    assertThat(facet.text("text")).hasSizeLessThanOrEqualTo(300);
  }

  @Test
  void aListShowsThatAStoryIsKilledOrHeld() {
    var killed = story("", "KILL-Ferry", List.of("Ada Quill"), "It sailed.");
    var signals = new Signal(Kind.KILL, "KILL", null, null, Basis.STATED, "headline", null);
    var until = "2026-10-08T00:01:00Z";
    var embargo = new Signal(Kind.EMBARGO, until, null, until, Basis.DECLARED, "", null);
    var facet = facet(killed, List.of(signals, embargo, embargo));
    assertThat(facet)
        .containsEntry(
            "signals",
            AttributeValue.fromL(
                List.of(AttributeValue.fromS("kill"), AttributeValue.fromS("embargo"))))
        .containsEntry("embargo", AttributeValue.fromS(until));
    assertThat(facet(killed, List.of())).doesNotContainKeys("signals", "embargo");
  }

  private static Map<String, AttributeValue> facet(ArticleRecord record, List<Signal> signals) {
    var known = record.enrichment();
    var told =
        new Enrichment(
            known.published(),
            known.wording(),
            known.headline(),
            known.whereabouts(),
            known.times(),
            signals);
    var items =
        ArticleItems.of(new ArticleRecord(record.id(), record.article(), told, record.source()));
    return items.facets().getFirst().attributes();
  }

  @Test
  void everyItemOfALongArticleFits() {
    for (var letter : List.of("x", "語", "🗞")) {
      var items = ArticleItems.of(story("", "Ferry", List.of(), letter.repeat(500_000)));
      assertThat(items.parts()).isNotEmpty();
      assertThat(size(items.article())).isLessThanOrEqualTo(Write.LARGEST_ITEM_BYTES);
      assertThat(items.parts()).allMatch(part -> size(part) <= Write.LARGEST_ITEM_BYTES);
      assertThat(items.facets()).allMatch(facet -> size(facet) <= Write.SMALL_ITEM_BYTES);
    }
  }

  @Test
  @Timeout(60)
  void everyItemOfANovelFitsWithWhatIsWorkedOut() {
    var sentence = "On Oct. 7 the ferry left Porto, Dr. Quill said. ";
    for (var wide : List.of("It sank. ", "船が出た。", "Паром ушёл. ")) {
      var paragraph = (sentence + wide.repeat(5)).strip() + "\n\n";
      var novel = "PORTO (NWA) - " + paragraph.repeat(5_000_000 / Utf8.length(paragraph));
      var record = read("novel.txt", novel);
      assertThat(record.enrichment().wording().counts().sentences()).isGreaterThan(100_000);
      var items = ArticleItems.of(record);
      assertThat(size(items.article())).isLessThanOrEqualTo(Write.LARGEST_ITEM_BYTES);
      assertThat(items.parts()).allMatch(part -> size(part) <= Write.LARGEST_ITEM_BYTES);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"(Adds %s)", "Eds: adds %s", "(Corrects %s", "Head\n(Reporting by %s)"})
  @Timeout(20)
  void theItemOfAStoryBelowANoteWithoutAnEndFits(String note) {
    var story = "\n\nPORTO, Oct. 7 (NWA) - The ferry sailed on Monday, the harbour said.\n";
    var items =
        ArticleItems.of(
            read("note.txt", note.formatted("names of crew; ".repeat(200_000)) + story));
    assertThat(size(items.article())).isLessThanOrEqualTo(Write.LARGEST_ITEM_BYTES);
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\t", "\u00a0"})
  @Timeout(20)
  void theItemOfAStoryOfBlanksFits(String blank) {
    var lead = "PORTO, Oct. 7 (NWA) - The ferry sailed on Monday, the harbour said.\n\n";
    var items = ArticleItems.of(read("blank.txt", lead + "On Oct." + blank.repeat(900_000) + "7."));
    assertThat(size(items.article())).isLessThanOrEqualTo(Write.LARGEST_ITEM_BYTES);
  }

  @Test
  @Timeout(20)
  void theItemOfALongTextWithAllTheMetadataThatThereIsRoomForFits() {
    var further = new StringBuilder();
    for (var n = 0; n < 60; n++) {
      further.append(", \"further").append(n).append("\": \"").append("船".repeat(1900)).append('"');
    }
    var text = new StringBuilder();
    for (var n = 0; n < 3000; n++) {
      text.append("On Oct. 7, 2026, ferry ").append(n).append(" sank. Nobody was hurt.\\n\\n");
    }
    var record =
        read(
            "story.json",
            "{\"@context\": \"https://schema.org\", \"@type\": \"NewsArticle\", \"inLanguage\":"
                + " \"en\","
                + " \"headline\": \"Ferry\", \"articleBody\": \"%s\"%s}".formatted(text, further));
    assertThat(record.enrichment().times()).hasSizeGreaterThan(100);
    assertThat(record.enrichment().wording().sentences()).hasSize(2000);
    assertThat(record.article().extras().source().toString()).hasSizeGreaterThan(80_000);
    var items = ArticleItems.of(record);
    assertThat(size(items.article())).isLessThanOrEqualTo(Write.LARGEST_ITEM_BYTES);
  }

  private static ArticleRecord read(String name, String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var version = new ObjectVersion("", null, bytes.length, Stories.RECEIVED, null);
    var reading = new Reader(Limits.DEFAULT).read(new Origin("bucket", name), version, bytes);
    return reading.records().getFirst();
  }

  private static int size(Item item) {
    return ItemSize.of(item.attributes());
  }

  private static List<String> facets(String... authors) {
    return ArticleItems.of(story("", "Ferry", List.of(authors), "It sailed.")).facets().stream()
        .map(facet -> facet.key().pk())
        .filter(pk -> pk.startsWith("author#"))
        .toList();
  }
}
