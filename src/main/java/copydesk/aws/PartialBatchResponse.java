package copydesk.aws;

import java.util.Collection;

/// The answer to a batch of messages: those that have to come again. "Implementing partial batch
/// responses" in Lambda's developer guide.
final class PartialBatchResponse {
  private PartialBatchResponse() {}

  static String json(Collection<String> failedMessageIds) {
    return JsonText.object(
        json -> {
          json.writeArrayFieldStart("batchItemFailures");
          for (var id : failedMessageIds) {
            json.writeStartObject();
            json.writeStringField("itemIdentifier", id);
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }
}
