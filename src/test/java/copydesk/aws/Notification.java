package copydesk.aws;

import copydesk.Hint;
import copydesk.Origin;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/// What S3 and SQS send, as text. Keys are given as they stand in it, URL-encoded.
final class Notification {
  static final String TEST_EVENT =
      """
      {"Service":"Amazon S3","Event":"s3:TestEvent","Time":"2026-11-22T10:15:30.000Z",\
      "Bucket":"bucket","RequestId":"R","HostId":"H"}\
      """;

  private Notification() {}

  static Hint hint(String key) {
    return new Hint(new Origin("bucket", key), false);
  }

  static String about(String... keys) {
    return Arrays.stream(keys)
        .map(Notification::entry)
        .collect(Collectors.joining(",", "{\"Records\":[", "]}"));
  }

  private static String entry(String key) {
    return """
    {"eventVersion":"2.1","eventSource":"aws:s3","eventName":"ObjectCreated:Put",\
    "s3":{"bucket":{"name":"bucket"},"object":{"key":"%s","size":7}}}\
    """
        .formatted(key);
  }

  /// The event of a queue, from bodies by message id.
  static String batch(Map<String, String> messages) {
    return messages.entrySet().stream()
        .map(message -> message(message.getKey(), message.getValue()))
        .collect(Collectors.joining(",", "{\"Records\":[", "]}"));
  }

  private static String message(String id, String body) {
    return """
    {"messageId":"%s","receiptHandle":"h","body":"%s","attributes":\
    {"ApproximateReceiveCount":"1"},"messageAttributes":{},"eventSource":"aws:sqs"}\
    """
        .formatted(id, body.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n"));
  }
}
