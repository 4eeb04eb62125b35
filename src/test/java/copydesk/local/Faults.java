package copydesk.local;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// What shall go wrong with reads from the bucket, as tests order it.
public final class Faults {
  private final Set<String> refused = ConcurrentHashMap.newKeySet();
  private final Map<String, Integer> slow = new ConcurrentHashMap<>();

  /// Whoever reads the key from now on is answered 403 `AccessDenied`.
  public void refuse(String key) {
    refused.add(key);
  }

  /// The key can be read again.
  public void allow(String key) {
    refused.remove(key);
  }

  /// The next reads of the key are answered 503 `SlowDown`.
  public void slowDown(String key, int times) {
    slow.put(key, times);
  }

  /// Fails in place of a read of the key if that was ordered.
  void beforeHead(String key) {
    if (refused.contains(key)) {
      throw failure(403, "AccessDenied", "Access Denied");
    }
  }

  /// As `beforeHead`, for a read of the content.
  void beforeGet(String key) {
    beforeHead(key);
    var left = slow.computeIfPresent(key, (_, times) -> times > 0 ? times - 1 : null);
    if (left != null) {
      throw failure(503, "SlowDown", "Please reduce your request rate.");
    }
  }

  private static RuntimeException failure(int status, String code, String message) {
    return S3Exception.builder()
        .statusCode(status)
        .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).errorMessage(message).build())
        .message(message)
        .build();
  }
}
