package copydesk.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import copydesk.Hint;
import copydesk.Origin;
import java.net.URLDecoder;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// The hints in a notification of S3: "Event message structure" in its user guide.
final class Hints {
  private Hints() {}

  /// The objects to look at, each once; none in the test event that S3 sends when a bucket is
  /// wired up.
  ///
  /// @throws IllegalArgumentException if this is no notification
  static Set<Hint> in(Map<?, ?> notification) {
    var hints = new LinkedHashSet<Hint>();
    if ("s3:TestEvent".equals(notification.get("Event"))) {
      return hints;
    }
    for (var record : EventJson.objects(notification, "Records")) {
      hints.add(hint(record));
    }
    if (hints.isEmpty()) {
      throw new IllegalArgumentException("no notification of S3: " + notification.keySet());
    }
    return hints;
  }

  private static Hint hint(Map<?, ?> record) {
    var s3 = EventJson.object(record, "s3");
    var bucket = EventJson.text(EventJson.object(s3, "bucket"), "name");
    var key = EventJson.text(EventJson.object(s3, "object"), "key");
    // Not S3's: set in a message of one's own, it has a file read again that has not changed.
    var reread = "true".equals(record.get("reread"));
    // "The key is URL encoded": a plus sign is a blank, and a plus sign is %2B.
    return new Hint(new Origin(bucket, URLDecoder.decode(key, UTF_8)), reread);
  }
}
