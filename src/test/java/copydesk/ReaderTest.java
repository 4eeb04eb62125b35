package copydesk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.intake.Limits;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// What holds for the upload as a whole.
final class ReaderTest {
  private static final Limits TWO = new Limits(1000, 1000, 200, 3, 1000, 2);
  private static final String LINE = "{\"@type\":\"Article\",\"headline\":\"Ferry sails\"}\n";

  @Test
  void moreArticlesThanCanBeWrittenInTimeAreSaidToBeLeftOut() {
    var reading = read(LINE.repeat(3));

    assertThat(reading.records())
        .extracting(record -> record.source().entry())
        .containsExactly("#1", "#2");
    assertThat(reading.contents().problems())
        .containsExactly(
            new Problem(
                Kind.TOO_MANY,
                "",
                "more than 2 articles in the upload; of the 3 here, those beyond are left out"));
  }

  @Test
  void asManyAsTheLimitAreNotTooMany() {
    var reading = read(LINE.repeat(2));

    assertThat(reading.records()).hasSize(2);
    assertThat(reading.contents().problems()).isEmpty();
  }

  private static Reading read(String lines) {
    var bytes = lines.getBytes(UTF_8);
    var version = new ObjectVersion("", null, bytes.length, Instant.EPOCH, null);
    return new Reader(TWO).read(new Origin("bucket", "lines.jsonl"), version, bytes);
  }
}
