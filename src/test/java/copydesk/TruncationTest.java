package copydesk;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.article.Problem;
import copydesk.intake.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every sample, cut anywhere and called anything: there is always an answer.
final class TruncationTest {
  private static final int MOST_CUTS = 120;
  private static final Instant RECEIVED = Instant.parse("2026-11-23T06:00:00Z");
  // Nothing in their content tells these from plain text, or not always.
  private static final Set<String> TOLD_BY_NAME = Set.of("markdown", "wire-text");

  private final Reader reader = new Reader(Limits.DEFAULT);

  @ParameterizedTest(name = "{0}")
  @MethodSource("copydesk.Sample#all")
  @Timeout(20)
  void aFileCutAnywhereHasAnAnswer(Sample sample) throws IOException {
    var whole = Files.readAllBytes(sample.file());
    var step = Math.max(1, whole.length / MOST_CUTS);
    for (var length = 0; length < whole.length; length += step) {
      var reading =
          read(sample.file().getFileName().toString(), null, Arrays.copyOf(whole, length));
      assertThat(reading.records().isEmpty() && reading.contents().problems().isEmpty())
          .as("nothing came of it, cut after %d", length)
          .isFalse();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("copydesk.Sample#all")
  void aWrongNameAndAWrongTypeChangeNothing(Sample sample) throws IOException {
    var bytes = Files.readAllBytes(sample.file());
    if (TOLD_BY_NAME.contains(sample.toString().split("/", -1)[0])) {
      return;
    }
    var own = read(sample.file().getFileName().toString(), null, bytes);
    for (var name : List.of("a.txt", "a.html", "a.xml", "a.json", "a.zip", "a.gz", "a.eml", "a")) {
      for (var type : List.of("text/html", "application/json", "application/pdf", "nonsense")) {
        var other = read(name, type, bytes);
        assertThat(articles(other)).as("%s declared %s", name, type).isEqualTo(articles(own));
        assertThat(problems(other)).as("%s declared %s", name, type).isEqualTo(problems(own));
      }
    }
  }

  private static List<Object> articles(Reading reading) {
    return reading.records().stream()
        .<Object>map(record -> List.of(record.article(), record.source().format()))
        .toList();
  }

  private static List<Problem> problems(Reading reading) {
    return reading.contents().problems();
  }

  private Reading read(String name, @Nullable String type, byte[] bytes) {
    var version = new ObjectVersion("\"sample\"", null, bytes.length, RECEIVED, type);
    return reader.read(new Origin("samples", name), version, bytes);
  }
}
