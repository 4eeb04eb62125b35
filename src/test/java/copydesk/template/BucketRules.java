package copydesk.template;

import copydesk.local.Template;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a bucket must keep to: nothing in it is lost, open or unnoticed.
final class BucketRules {
  private static final String BUCKET = "AWS::S3::Bucket";
  private static final Set<String> EVENTS =
      Set.of("s3:ObjectCreated:*", "s3:ObjectRemoved:*", "s3:LifecycleExpiration:*");

  static final List<Rule> ALL =
      List.of(
          Rule.each(BUCKET, "a bucket keeps old versions", BucketRules::isVersioned),
          Rule.each(BUCKET, "a bucket is encrypted", BucketRules::isEncrypted),
          Rule.each(BUCKET, "a bucket is closed to the public", BucketRules::isClosed),
          Rule.each(BUCKET, "a bucket is reached over TLS only", BucketRules::isTlsOnly),
          Rule.each(BUCKET, "a bucket outlives its stack", BucketRules::isRetained),
          Rule.each(BUCKET, "a broken-off upload is cleared away", BucketRules::clearsAway),
          Rule.each(
              BUCKET,
              "a bucket tells a queue that is read of every file that comes, goes or expires",
              BucketRules::isHeard),
          Rule.each(
              BUCKET,
              "a bucket waits for the policy that lets it into the queue",
              BucketRules::waitsForThePolicy));

  private BucketRules() {}

  private static boolean isVersioned(Template template, String bucket) {
    return template
        .property(bucket, "VersioningConfiguration", "Status")
        .equals(Optional.of("Enabled"));
  }

  private static boolean isEncrypted(Template template, String bucket) {
    return template
        .property(
            bucket,
            "BucketEncryption",
            "ServerSideEncryptionConfiguration",
            0,
            "ServerSideEncryptionByDefault",
            "SSEAlgorithm")
        .filter(algorithm -> algorithm.equals("AES256") || algorithm.equals("aws:kms"))
        .isPresent();
  }

  private static boolean isClosed(Template template, String bucket) {
    return Stream.of(
            "BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets")
        .allMatch(
            way ->
                template
                    .property(bucket, "PublicAccessBlockConfiguration", way)
                    .equals(Optional.of(true)));
  }

  private static boolean isTlsOnly(Template template, String bucket) {
    List<?> everything =
        List.of(
            Map.of("Fn::GetAtt", List.of(bucket, "Arn")),
            Map.of("Fn::Sub", "${" + bucket + ".Arn}/*"));
    return Statement.in(template)
        .filter(statement -> isPolicyOf(template, statement.owner(), bucket))
        .anyMatch(statement -> statement.deniesPlainHttp("s3:*", everything));
  }

  private static boolean isPolicyOf(Template template, String policy, String bucket) {
    return template.logicalIds("AWS::S3::BucketPolicy").contains(policy)
        && template.property(policy, "Bucket").equals(Optional.of(Map.of("Ref", bucket)));
  }

  private static boolean isRetained(Template template, String bucket) {
    return template
            .find("Resources", bucket, "DeletionPolicy")
            .filter(policy -> Set.of("Retain", "RetainExceptOnCreate").contains(policy))
            .isPresent()
        && template.find("Resources", bucket, "UpdateReplacePolicy").equals(Optional.of("Retain"));
  }

  private static boolean clearsAway(Template template, String bucket) {
    return items(template, bucket, "LifecycleConfiguration", "Rules")
        .anyMatch(
            rule ->
                rule instanceof Map<?, ?> its
                    && its.containsKey("AbortIncompleteMultipartUpload")
                    && "Enabled".equals(its.get("Status")));
  }

  private static boolean isHeard(Template template, String bucket) {
    List<?> read =
        Feed.in(template).stream()
            .map(feed -> Map.of("Fn::GetAtt", List.of(feed.queue(), "Arn")))
            .toList();
    return notifications(template, bucket)
        .filter(notification -> read.contains(notification.get("Queue")))
        .filter(notification -> !notification.containsKey("Filter"))
        .map(notification -> notification.get("Event"))
        .toList()
        .containsAll(EVENTS);
  }

  private static boolean waitsForThePolicy(Template template, String bucket) {
    return notifications(template, bucket)
        .map(notification -> QueueRules.queueOf(notification.get("Queue")))
        .distinct()
        .allMatch(
            queue ->
                template.logicalIds("AWS::SQS::QueuePolicy").stream()
                    .filter(policy -> QueueRules.isPolicyOf(template, policy, queue))
                    .anyMatch(policy -> waitsFor(template, bucket, policy)));
  }

  private static boolean waitsFor(Template template, String bucket, String policy) {
    return template
        .find("Resources", bucket, "DependsOn")
        .filter(on -> on.equals(policy) || (on instanceof List<?> all && all.contains(policy)))
        .isPresent();
  }

  private static Stream<Map<?, ?>> notifications(Template template, String bucket) {
    return items(template, bucket, "NotificationConfiguration", "QueueConfigurations")
        .filter(Map.class::isInstance)
        .map(notification -> (Map<?, ?>) notification);
  }

  private static Stream<?> items(Template template, String bucket, Object... path) {
    return template.property(bucket, path).stream()
        .filter(List.class::isInstance)
        .flatMap(list -> ((List<?>) list).stream());
  }
}
