package copydesk.local;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/// A batch of messages, as Lambda writes it for the function.
final class SqsEvent {
  private SqsEvent() {}

  static String of(List<Message> batch, String queueArn) {
    var records = batch.stream().map(message -> record(message, queueArn)).toList();
    return Json.write(Map.of("Records", records));
  }

  private static Map<String, Object> record(Message message, String queueArn) {
    var record = new LinkedHashMap<String, Object>();
    record.put("messageId", message.messageId());
    record.put("receiptHandle", message.receiptHandle());
    record.put("body", message.body());
    record.put("attributes", message.attributesAsStrings());
    record.put("messageAttributes", attributes(message.messageAttributes()));
    record.put("md5OfBody", message.md5OfBody());
    record.put("eventSource", "aws:sqs");
    record.put("eventSourceARN", queueArn);
    record.put("awsRegion", Account.REGION);
    return record;
  }

  private static Map<String, Object> attributes(Map<String, MessageAttributeValue> attributes) {
    var written = new LinkedHashMap<String, Object>();
    attributes.forEach(
        (name, value) -> {
          var fields = new LinkedHashMap<String, Object>();
          if (value.stringValue() != null) {
            fields.put("stringValue", value.stringValue());
          }
          if (value.binaryValue() != null) {
            fields.put("binaryValue", value.binaryValue().asByteArray()); // in Base64
          }
          fields.put("stringListValues", List.of());
          fields.put("binaryListValues", List.of());
          fields.put("dataType", value.dataType());
          written.put(name, fields);
        });
    return written;
  }
}
