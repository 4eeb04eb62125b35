package copydesk.aws;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;

/// The answer to a batch of messages: those that have to come again. "Implementing partial batch
/// responses" in Lambda's developer guide.
final class PartialBatchResponse {
  private static final JsonFactory JSON = new JsonFactory();

  private PartialBatchResponse() {}

  static String json(Collection<String> failedMessageIds) {
    var answer = new StringWriter();
    try (var json = JSON.createGenerator(answer)) {
      json.writeStartObject();
      json.writeArrayFieldStart("batchItemFailures");
      for (var id : failedMessageIds) {
        json.writeStartObject();
        json.writeStringField("itemIdentifier", id);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException impossible) { // a StringWriter has none
      throw new UncheckedIOException(impossible);
    }
    return answer.toString();
  }
}
