package copydesk.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.SqsClient;

/// Tells queues what happened in the bucket, in S3's words and as the template asks for it.
final class Notifications {
  private final Blueprint.Bucket bucket;
  private final Account account;
  private final SqsClient sqs;
  private final Clock clock;
  private final AtomicBoolean suspended = new AtomicBoolean();
  private final AtomicLong sequence = new AtomicLong();

  Notifications(Blueprint.Bucket bucket, Account account, SqsClient sqs, Clock clock) {
    this.bucket = bucket;
    this.account = account;
    this.sqs = sqs;
    this.clock = clock;
  }

  /// S3 tries a configuration out when it is set, once for each queue in it.
  void test() {
    var event = new LinkedHashMap<String, Object>();
    event.put("Service", "Amazon S3");
    event.put("Event", "s3:TestEvent");
    event.put("Time", now());
    event.put("Bucket", bucket.name());
    event.put("RequestId", requestId());
    event.put("HostId", UUID.randomUUID().toString());
    bucket.notifications().stream()
        .map(Blueprint.Notification::queueArn)
        .distinct()
        .forEach(queue -> send(queue, event));
  }

  void created(String how, String key, @Nullable String versionId, long size, String eTag) {
    var object = new LinkedHashMap<String, Object>();
    object.put("key", encoded(key));
    object.put("size", size);
    object.put("eTag", eTag.replace("\"", ""));
    tell("ObjectCreated:" + how, key, versionId, object);
  }

  void removed(String how, String key, @Nullable String versionId) {
    var object = new LinkedHashMap<String, Object>();
    object.put("key", encoded(key));
    tell("ObjectRemoved:" + how, key, versionId, object);
  }

  /// Nothing is sent until `resume`, and what happens meanwhile is never told: as lost events are.
  void suspend() {
    suspended.set(true);
  }

  void resume() {
    suspended.set(false);
  }

  /// S3 writes keys into events as HTML forms do, except that slashes stay.
  static String encoded(String key) {
    return URLEncoder.encode(key, UTF_8).replace("%2F", "/");
  }

  private void tell(
      String eventName, String key, @Nullable String versionId, Map<String, Object> object) {
    if (suspended.get()) {
      return;
    }
    if (versionId != null) {
      object.put("versionId", versionId);
    }
    // Later events of one key have greater sequencers, compared as text.
    object.put("sequencer", String.format(Locale.ROOT, "%018X", sequence.incrementAndGet()));
    var event = Map.of("Records", List.of(event(eventName, object)));
    bucket.notifications().stream()
        .filter(notification -> notification.asksFor(eventName, key))
        .forEach(notification -> send(notification.queueArn(), event));
  }

  private Map<String, Object> event(String eventName, Map<String, Object> object) {
    var owner = Map.of("principalId", Account.ID);
    var s3 = new LinkedHashMap<String, Object>();
    s3.put("s3SchemaVersion", "1.0");
    s3.put("configurationId", "local");
    s3.put(
        "bucket",
        Map.of(
            "name", bucket.name(), "ownerIdentity", owner, "arn", "arn:aws:s3:::" + bucket.name()));
    s3.put("object", object);
    var event = new LinkedHashMap<String, Object>();
    event.put("eventVersion", "2.1");
    event.put("eventSource", "aws:s3");
    event.put("awsRegion", Account.REGION);
    event.put("eventTime", now());
    event.put("eventName", eventName);
    event.put("userIdentity", owner);
    event.put("requestParameters", Map.of("sourceIPAddress", "127.0.0.1"));
    event.put("responseElements", Map.of("x-amz-request-id", requestId()));
    event.put("s3", s3);
    return event;
  }

  private void send(String queueArn, Object event) {
    var queue = queueArn.substring(queueArn.lastIndexOf(':') + 1);
    sqs.sendMessage(
        message -> message.queueUrl(account.queueUrl(queue)).messageBody(Json.write(event)));
  }

  private String now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
  }

  private static String requestId() {
    return UUID.randomUUID().toString().replace("-", "").substring(0, 16).toUpperCase(Locale.ROOT);
  }
}
