package copydesk.aws;

import static copydesk.aws.Stories.UPLOAD;
import static copydesk.aws.Stories.story;
import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.article.ArticleRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A commit may die between any two steps: readers see whole articles, the pointers tell of every
/// item, and the next commit ends as if none had died before it.
final class PlanTest {
  private static final String SENTENCE = "The Ferry sailed at eight and came back at nine. ";

  /// The items of one upload, receipts apart.
  private final Map<Key, Map<String, AttributeValue>> table = new HashMap<>();

  /// Every text that the upload ever had.
  private final Set<String> texts = new HashSet<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  @Timeout(60)
  void whereverCommitsDieTheNextOneMakesItGood(long seed) {
    var random = new Random(seed);
    for (var round = 0; round < 6; round++) {
      for (var died = random.nextInt(3); died > 0; died--) {
        var steps = steps(upload(random));
        for (var step : steps.subList(0, random.nextInt(steps.size() + 1))) {
          apply(step);
          assertReadable();
        }
      }
      var target = upload(random);
      steps(target)
          .forEach(
              step -> {
                apply(step);
                assertReadable();
              });
      assertThat(table.keySet()).isEqualTo(fresh(target).keySet());
      assertThat(table.equals(fresh(target))).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12})
  @Timeout(60)
  void transactionsEndAsTheirStepsDo(long seed) {
    var random = new Random(seed);
    for (var round = 0; round < 6; round++) {
      var target = upload(random);
      for (var transaction : Transactions.of(steps(target))) {
        apply(transaction);
        assertReadable();
      }
      assertThat(table.keySet()).isEqualTo(fresh(target).keySet());
      assertThat(table.equals(fresh(target))).isTrue();
    }
  }

  @Test
  void aTextInPartsOutlivesANewHeadline() {
    // Around a border between two counts of parts, so that a longer headline needs one more.
    for (var bytes = 796_000; bytes < 804_000; bytes += 500) {
      var text = SENTENCE.repeat(bytes / SENTENCE.length());
      replace(List.of(story("", "Ferry", List.of("Ada Quill"), text)));
      replace(List.of(story("", "Ferry ".repeat(300).strip(), List.of("Ada Quill"), text)));
      assertThat(wholeTexts().equals(List.of(text))).isTrue();
    }
  }

  @Test
  void textsThatDifferOnlyInTheirCaseHavePartsOfTheirOwn() {
    var text = SENTENCE.repeat(20_000);
    replace(List.of(story("", "Ferry", List.of("Ada Quill"), text)));
    for (var step : steps(List.of(story("", "Ferry", List.of(), text.toUpperCase(ROOT))))) {
      apply(step);
      assertThat(List.of(text, text.toUpperCase(ROOT)).containsAll(wholeTexts())).isTrue();
    }
    assertThat(wholeTexts().equals(List.of(text.toUpperCase(ROOT)))).isTrue();
  }

  @Test
  void nothingIsLeftOfAnUploadWithoutArticles() {
    replace(upload(new Random(5)));
    assertThat(table).isNotEmpty();
    replace(List.of());
    assertThat(table).isEmpty();
  }

  private void replace(List<ArticleRecord> records) {
    steps(records).forEach(this::apply);
  }

  private List<List<Write>> steps(List<ArticleRecord> records) {
    records.forEach(record -> texts.add(record.article().body().text()));
    var pointers =
        table.values().stream()
            .map(Attributes::new)
            .filter(item -> item.text("pk").equals(Keys.upload(UPLOAD)))
            .map(Pointer::from)
            .toList();
    return Plan.replacing(UPLOAD, pointers, records);
  }

  private void apply(List<Write> writes) {
    for (var write : writes) {
      switch (write) {
        case Write.Stored(var item, _) -> table.put(item.key(), item.attributes());
        case Write.Removed(var key, _) -> table.remove(key);
      }
    }
  }

  private static Map<Key, Map<String, AttributeValue>> fresh(List<ArticleRecord> records) {
    var test = new PlanTest();
    test.replace(records);
    return test.table;
  }

  /// What the pointers promise holds all that is there, and every article is whole.
  private void assertReadable() {
    Set<Key> promised = new HashSet<>();
    for (var key : table.keySet()) {
      if (key.pk().equals(Keys.upload(UPLOAD))) {
        var pointer = Pointer.from(new Attributes(table.get(key)));
        promised.add(key);
        promised.add(pointer.articleKey());
        pointer.facetKeys().forEach(promised::add);
        pointer.bodies().forEach(body -> body.keys(pointer.id()).forEach(promised::add));
        assertThat(table.keySet()).containsAll(pointer.facetKeys().toList());
      }
    }
    assertThat(promised).containsAll(table.keySet());
    // No assertion on the texts themselves: a failure would print megabytes.
    assertThat(texts.containsAll(wholeTexts())).as("whole texts, each of one version").isTrue();
  }

  /// The text of each article, as a reader puts it together.
  private List<String> wholeTexts() {
    var whole = new ArrayList<String>();
    for (var item : table.values().stream().map(Attributes::new).toList()) {
      if (item.text("sk").equals(Keys.ARTICLE)) {
        var ninjs = inside(item, "ninjs");
        var text = new StringBuilder(ninjs.maps("bodies").getFirst().text("value"));
        var source = inside(item, "source");
        var digest = source.optionalText("bodyDigest");
        for (var part = 0; digest != null && part < source.number("bodyParts"); part++) {
          var key = new Key(item.text("pk"), Keys.body(digest, part));
          text.append(new Attributes(table.getOrDefault(key, Map.of())).text("text"));
        }
        whole.add(text.toString());
      }
    }
    return whole;
  }

  private static Attributes inside(Attributes item, String name) {
    return new Attributes(Objects.requireNonNull(item.map().get(name)).m());
  }

  /// Up to three articles, some with the same texts as before in another case or below another
  /// headline.
  private static List<ArticleRecord> upload(Random random) {
    var records = new ArrayList<ArticleRecord>();
    for (var entry : List.of("a", "b", "c")) {
      if (random.nextInt(3) > 0) {
        var authors = new ArrayList<>(List.of("Ada Quill", "Ben Nib", "Cy Dash"));
        Collections.shuffle(authors, random);
        var headline = "Ferry".repeat(1 + random.nextInt(200));
        records.add(story(entry, headline, authors.subList(0, random.nextInt(4)), text(random)));
      }
    }
    return records;
  }

  private static String text(Random random) {
    var lengths = List.of(1, 8_000, 8_200, 16_000, 16_100, 16_400);
    var text = SENTENCE.repeat(lengths.get(random.nextInt(lengths.size())));
    return random.nextBoolean() ? text : text.toUpperCase(ROOT);
  }
}
