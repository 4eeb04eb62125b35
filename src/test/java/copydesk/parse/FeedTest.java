package copydesk.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import copydesk.article.Article;
import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.intake.Document;
import copydesk.text.Tidy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeedTest {
  private static final Pattern TRUTH =
      Pattern.compile(
          "Expect:\\s+not bozo and entries\\[0\\]\\['(\\w+)'\\](?:\\[0\\]\\['value'\\])?"
              + " == u?(['\"])(.*)\\2\\s*\\n");

  @Test
  void aFeedCutOffAnywhereKeepsItsWholeEntries() throws IOException {
    var bytes =
        Files.readAllBytes(Path.of("src", "test", "resources", "samples", "feed", "rich.xml"));
    for (var length = 1; length < bytes.length; length++) {
      var parsed = parse(Arrays.copyOf(bytes, length));
      assertThat(parsed.problems()).isNotEmpty();
      assertThat(parsed.found()).hasSizeLessThanOrEqualTo(3);
    }
  }

  @Test
  void anEntryThatSaysNothingIsNamed() {
    var parsed = parse("<rss><channel><item/><item><title>Fog</title></item></channel></rss>");

    assertThat(parsed.found()).extracting(Parsed.Found::place).containsExactly("2");
    assertThat(parsed.problems()).extracting(Problem::kind).containsExactly(Kind.NO_ARTICLE);
    assertThat(parsed.problems()).extracting(Problem::entry).containsExactly("feed.xml#1");
  }

  /// The folder is no part of the project: `-Dcorpora=/where/it/is`.
  @Test
  void agreesWithWhatOthersKnowAboutFeeds() throws IOException {
    var corpora = System.getProperty("corpora");
    assumeTrue(corpora != null, "no system property `corpora`");
    var wrong = new ArrayList<String>();
    var compared = 0;
    try (var files = Files.list(Path.of(String.valueOf(corpora), "feeds"))) {
      for (var file : files.sorted().toList()) {
        var parsed = parse(Files.readAllBytes(file));
        var truth = TRUTH.matcher(Files.readString(file, UTF_8));
        if (truth.find() && isMapped(truth.group(1))) {
          compared++;
          var ours = parsed.articles().isEmpty() ? null : of(truth.group(1), parsed.articles());
          var theirs = Tidy.line(Fragment.element(truth.group(3)).text());
          if (!theirs.equals(ours) && !truth.group(3).equals(ours)) {
            wrong.add("%s: %s, not %s".formatted(file.getFileName(), ours, truth.group(3)));
          }
        }
      }
    }
    System.out.printf("feeds compared: %d, different: %d%n", compared, wrong.size());
    wrong.forEach(System.out::println);
    assertThat(compared).isPositive();
    assertThat(wrong).hasSizeLessThan(compared / 2);
  }

  private static boolean isMapped(String field) {
    return List.of("title", "content", "summary", "description").contains(field);
  }

  private static @Nullable String of(String field, List<Article> articles) {
    var article = articles.getFirst();
    var body = String.join(" ", article.body().paragraphs());
    if (field.equals("title")) {
      return article.titles().headline();
    }
    var descriptions = article.titles().descriptions();
    return field.equals("content") || descriptions.isEmpty()
        ? body
        : descriptions.getFirst().value();
  }

  private static Parsed parse(String feed) {
    return parse(feed.getBytes(UTF_8));
  }

  private static Parsed parse(byte[] feed) {
    return new Feed().parse(new Document("feed.xml", "feed.xml", null, feed));
  }
}
