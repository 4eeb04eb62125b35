package copydesk.local;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;

/// What `template.yaml` tells the local stack to build, with every reference resolved.
record Blueprint(
    Bucket bucket,
    List<Queue> queues,
    CreateTableRequest table,
    Function function,
    Trigger trigger) {
  Blueprint {
    queues = List.copyOf(queues);
  }

  /// The bucket, and whom it tells of what happens in it.
  record Bucket(String name, boolean versioned, List<Notification> notifications) {
    Bucket {
      notifications = List.copyOf(notifications);
    }
  }

  /// One entry of the bucket's notification configuration.
  record Notification(String event, String queueArn, String prefix, String suffix) {
    /// Whether an event such as `ObjectCreated:Put` at a key is asked for.
    boolean asksFor(String eventName, String key) {
      var name = "s3:" + eventName;
      var wanted =
          event.endsWith("*")
              ? name.startsWith(event.substring(0, event.length() - 1))
              : name.equals(event);
      return wanted && key.startsWith(prefix) && key.endsWith(suffix);
    }
  }

  /// A queue, with its attributes as SQS's `CreateQueue` takes them.
  record Queue(String name, Map<String, String> attributes) {
    Queue {
      attributes = Map.copyOf(attributes);
    }

    String arn() {
      return Account.arn("sqs", name);
    }

    Queue with(String attribute, String value) {
      var changed = new HashMap<>(attributes);
      changed.put(attribute, value);
      return new Queue(name, changed);
    }

    boolean hasDeadLetters() {
      return attributes.containsKey("RedrivePolicy");
    }
  }

  /// The function, and what it is given to run in.
  record Function(
      String name,
      String handler,
      int memoryMib,
      Duration timeout,
      boolean snapshot,
      Map<String, String> environment) {
    Function {
      environment = Map.copyOf(environment);
    }
  }

  /// How messages get from a queue to the function.
  record Trigger(
      String queueArn,
      int batchSize,
      Duration window,
      int maximumConcurrency,
      boolean partialResponses) {}
}
