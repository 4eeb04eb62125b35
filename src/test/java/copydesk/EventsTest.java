package copydesk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The sample events for `sam local invoke` are such as AWS sends from a stack called `copydesk`.
final class EventsTest {
  private static final String ACCOUNT = "123456789012";
  private static final String BUCKET = "copydesk-uploads-" + ACCOUNT;
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @ValueSource(strings = {"s3-put.json", "s3-delete.json"})
  void aBareS3EventIsAboutOneFile(String name) throws IOException {
    JsonNode records = read(name).path("Records");

    assertThat(records).hasSize(1);
    assertThat(records.get(0).path("eventSource").asText()).isEqualTo("aws:s3");
    assertThat(keys(records)).containsExactly("wire/harbour-strike.txt");
  }

  @Test
  void aBatchBringsTheTestEventAndKeysInEveryScript() throws IOException {
    var tests = new ArrayList<String>();
    var keys = new ArrayList<String>();
    for (JsonNode message : read("sqs-batch.json").path("Records")) {
      JsonNode body = JSON.readTree(message.path("body").asText());
      tests.addAll(body.findValuesAsText("Event"));
      keys.addAll(keys(body.path("Records")));
    }

    assertThat(tests).containsExactly("s3:TestEvent");
    assertThat(keys)
        .containsExactly(
            "desk 2/Q&A + rates, 50% up.html",
            "haber/Ankara'da kar yağışı.txt", "新聞/東京 地震.txt", "archive/2019/budget.txt");
  }

  @Test
  void everyMessageIsWhole() throws IOException, NoSuchAlgorithmException {
    for (JsonNode message : read("sqs-batch.json").path("Records")) {
      byte[] body = message.path("body").asText().getBytes(UTF_8);

      assertThat(message.path("eventSource").asText()).isEqualTo("aws:sqs");
      assertThat(message.path("eventSourceARN").asText())
          .contains(":" + ACCOUNT + ":copydesk-Hints-");
      assertThat(message.path("md5OfBody").asText())
          .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(body)));
    }
  }

  // The keys as the publisher wrote them; every record has to name the template's bucket.
  private static List<String> keys(JsonNode records) {
    var keys = new ArrayList<String>();
    for (JsonNode record : records) {
      JsonNode bucket = record.path("s3").path("bucket");
      assertThat(bucket.path("name").asText()).isEqualTo(BUCKET);
      assertThat(bucket.path("arn").asText()).isEqualTo("arn:aws:s3:::" + BUCKET);
      keys.add(URLDecoder.decode(record.path("s3").path("object").path("key").asText(), UTF_8));
    }
    return keys;
  }

  private static JsonNode read(String name) throws IOException {
    return JSON.readTree(Path.of("events", name).toFile());
  }
}
