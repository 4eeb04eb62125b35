package copydesk.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.intake.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FeedTest {
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

  @Test
  @Timeout(5)
  void anAuthorOfOneEndlessWordIsReadInLinearTime() {
    var author = "<author>" + "a".repeat(200_000) + "</author>";

    assertThat(parse("<rss><item><title>Fog</title>" + author + "</item></rss>").found())
        .hasSize(1);
  }

  private static Parsed parse(String feed) {
    return parse(feed.getBytes(UTF_8));
  }

  private static Parsed parse(byte[] feed) {
    return new Feed().parse(new Document("feed.xml", "feed.xml", null, feed));
  }
}
