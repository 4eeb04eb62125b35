package copydesk.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.Hint;
import copydesk.Origin;
import copydesk.Outcome;
import copydesk.Receipt;
import copydesk.Receipt.Contents;
import copydesk.Receipt.State;
import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Each upload is one line of JSON, whatever its key and its problems look like.
final class UploadLogTest {
  private static final String HOSTILE = "a\"b\\c\nd\u0001\u2028\uD83D\uDDDE\"}{.txt";

  private final List<String> lines = new ArrayList<>();
  private final UploadLog log = new UploadLog("request-1", lines::add);

  @Test
  void aLineSaysWhatBecameOfAnUpload() throws JsonProcessingException {
    var problem = new Problem(Kind.UNREADABLE, "in/" + HOSTILE, "no \"sense\"\r\nin it");
    var receipt =
        new Receipt(
            new Origin("bucket", HOSTILE),
            7,
            State.REJECTED,
            null,
            new Contents(null, null, 2, List.of(problem)),
            null,
            null);
    log.done(new Outcome(receipt, true, 3), Duration.ofMillis(1234));

    var line = line();
    assertThat(line.path("level").asText()).isEqualTo("INFO");
    assertThat(line.path("requestId").asText()).isEqualTo("request-1");
    assertThat(line.path("bucket").asText()).isEqualTo("bucket");
    assertThat(line.path("key").asText()).isEqualTo(HOSTILE);
    assertThat(line.path("state").asText()).isEqualTo("rejected");
    assertThat(line.path("changed").asBoolean()).isTrue();
    assertThat(line.path("revision").asInt()).isEqualTo(7);
    assertThat(line.path("articles").asInt()).isEqualTo(2);
    assertThat(line.path("attempts").asInt()).isEqualTo(3);
    assertThat(line.path("millis").asInt()).isEqualTo(1234);
    assertThat(line.path("problems").path(0).asText())
        .isEqualTo("UNREADABLE in/" + HOSTILE + ": no \"sense\"\r\nin it");
  }

  @Test
  void aLineSaysWhyAnUploadComesAgain() throws JsonProcessingException {
    var hint = new Hint(new Origin("bucket", HOSTILE), false);
    log.failed(hint, new IllegalStateException("down:\n\"500\""), Duration.ofSeconds(1));

    var line = line();
    assertThat(line.path("level").asText()).isEqualTo("ERROR");
    assertThat(line.path("key").asText()).isEqualTo(HOSTILE);
    assertThat(line.path("error").asText())
        .isEqualTo("java.lang.IllegalStateException: down:\n\"500\"");
  }

  @Test
  void aLineSaysWhichMessageIsNone() throws JsonProcessingException {
    log.unreadable("m\"1", new IllegalArgumentException("no JSON: \u0000"));

    var line = line();
    assertThat(line.path("level").asText()).isEqualTo("ERROR");
    assertThat(line.path("messageId").asText()).isEqualTo("m\"1");
    assertThat(line.path("error").asText()).endsWith("no JSON: \u0000");
  }

  private JsonNode line() throws JsonProcessingException {
    var line = lines.getFirst();
    assertThat(lines).hasSize(1);
    assertThat(line.indexOf('\n')).as("one line").isEqualTo(line.length() - 1);
    return new ObjectMapper().readTree(line);
  }
}
