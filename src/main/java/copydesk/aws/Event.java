package copydesk.aws;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What the function is called with.
sealed interface Event {
  /// A batch from a queue, each message a notification of S3.
  record Queue(List<Message> messages) implements Event {
    public Queue {
      messages = List.copyOf(messages);
    }
  }

  /// A notification of S3 itself, from a bucket that calls the function without a queue.
  record Bucket(Map<?, ?> notification) implements Event {}

  /// One message of a queue.
  ///
  /// @param id what the answer names it by, should it fail
  /// @param body a notification as JSON, not yet read: one that cannot be costs only its message
  record Message(String id, String body) {}

  /// Reads what Lambda hands over.
  ///
  /// @throws IllegalArgumentException if it comes from neither queue nor bucket
  static Event read(InputStream in) {
    var event = EventJson.read(in);
    var records = EventJson.objects(event, "Records");
    if (records.isEmpty() || !"aws:sqs".equals(records.getFirst().get("eventSource"))) {
      return new Bucket(event); // whether it is one shows when its hints are read
    }
    var messages = new ArrayList<Message>(records.size());
    for (var record : records) {
      messages.add(
          new Message(EventJson.text(record, "messageId"), EventJson.text(record, "body")));
    }
    return new Queue(messages);
  }
}
