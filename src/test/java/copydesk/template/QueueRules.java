package copydesk.template;

import copydesk.local.Template;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What queues must keep to: no hint gets lost, is worked on twice at a time, or is forged.
final class QueueRules {
  private static final String QUEUE = "AWS::SQS::Queue";
  private static final String POLICY = "AWS::SQS::QueuePolicy";

  // Amazon SQS, SetQueueAttributes: what holds where a queue says nothing.
  private static final int DEFAULT_VISIBILITY_SECONDS = 30;
  private static final int DEFAULT_RETENTION_SECONDS = 345_600;

  static final List<Rule> ALL =
      List.of(
          fed(
              "a message stays hidden for six times the function's timeout",
              (template, feed) ->
                  number(template, feed.queue(), DEFAULT_VISIBILITY_SECONDS, "VisibilityTimeout")
                      >= 6 * number(template, feed.function(), 3, "Timeout")),
          fed(
              "a message is tried five times before it is a dead letter",
              (template, feed) ->
                  deadLetters(template, feed.queue()).isPresent()
                      && number(template, feed.queue(), 0, "RedrivePolicy", "maxReceiveCount")
                          >= 5),
          fed(
              "a dead letter is kept for fourteen days",
              (template, feed) ->
                  deadLetters(template, feed.queue())
                      .filter(
                          queue -> retention(template, queue) == Duration.ofDays(14).toSeconds())
                      .isPresent()),
          fed(
              "a message waits less long in its queue than it is kept as a dead letter",
              (template, feed) ->
                  deadLetters(template, feed.queue())
                      .filter(
                          queue -> retention(template, feed.queue()) < retention(template, queue))
                      .isPresent()),
          fed(
              "an alarm tells of the first dead letter",
              (template, feed) ->
                  deadLetters(template, feed.queue())
                      .filter(queue -> hasAlarm(template, queue))
                      .isPresent()),
          Rule.each(
              QUEUE,
              "a queue is encrypted",
              (template, queue) ->
                  template.property(queue, "SqsManagedSseEnabled").equals(Optional.of(true))),
          Rule.each(QUEUE, "a queue is reached over TLS only", QueueRules::isTlsOnly),
          Rule.each(
              POLICY,
              "nobody but a bucket of this account may send to a queue",
              QueueRules::letsOnlyTheBucketIn),
          new Rule(
              "a bucket may send to the queue that it tells",
              template ->
                  template.logicalIds("AWS::S3::Bucket").stream()
                      .filter(bucket -> !isLetIn(template, bucket))));

  private QueueRules() {}

  static boolean isPolicyOf(Template template, String policy, String queue) {
    return template
        .property(policy, "Queues")
        .filter(queues -> queues instanceof List<?> all && all.contains(Map.of("Ref", queue)))
        .isPresent();
  }

  static String queueOf(@Nullable Object arn) {
    return arn instanceof Map<?, ?> map && map.get("Fn::GetAtt") instanceof List<?> parts
        ? parts.getFirst().toString()
        : "a queue that is not of this template";
  }

  private static Rule fed(String sentence, BiPredicate<Template, Feed> holds) {
    return new Rule(
        sentence,
        template -> {
          List<Feed> feeds = Feed.in(template);
          return feeds.isEmpty()
              ? Stream.of("no function takes messages from a queue")
              : feeds.stream().filter(feed -> !holds.test(template, feed)).map(Feed::queue);
        });
  }

  private static Optional<String> deadLetters(Template template, String queue) {
    return template
        .property(queue, "RedrivePolicy", "deadLetterTargetArn")
        .map(QueueRules::queueOf)
        .filter(target -> template.logicalIds(QUEUE).contains(target))
        .filter(target -> !target.equals(queue));
  }

  private static int retention(Template template, String queue) {
    return number(template, queue, DEFAULT_RETENTION_SECONDS, "MessageRetentionPeriod");
  }

  private static boolean hasAlarm(Template template, String queue) {
    return template.logicalIds("AWS::CloudWatch::Alarm").stream()
        .anyMatch(
            alarm ->
                template.property(alarm, "Namespace").equals(Optional.of("AWS/SQS"))
                    && template
                        .property(alarm, "MetricName")
                        .equals(Optional.of("ApproximateNumberOfMessagesVisible"))
                    && template
                        .property(alarm, "Dimensions", 0, "Value")
                        .equals(Optional.of(Map.of("Fn::GetAtt", List.of(queue, "QueueName"))))
                    && template
                        .property(alarm, "ComparisonOperator")
                        .equals(Optional.of("GreaterThanThreshold"))
                    && template
                        .property(alarm, "Statistic")
                        .filter(statistic -> Set.of("Maximum", "Sum").contains(statistic))
                        .isPresent()
                    && template.property(alarm, "Threshold").equals(Optional.of(0)));
  }

  private static boolean isTlsOnly(Template template, String queue) {
    List<?> itself = List.of(Map.of("Fn::GetAtt", List.of(queue, "Arn")));
    return Statement.in(template)
        .filter(statement -> template.logicalIds(POLICY).contains(statement.owner()))
        .filter(statement -> isPolicyOf(template, statement.owner(), queue))
        .anyMatch(statement -> statement.deniesPlainHttp("sqs:*", itself));
  }

  private static boolean letsOnlyTheBucketIn(Template template, String policy) {
    return Statement.in(template)
        .filter(statement -> statement.owner().equals(policy))
        .filter(Statement::allows)
        .allMatch(
            statement ->
                template.logicalIds("AWS::S3::Bucket").stream()
                    .anyMatch(bucket -> isForOnly(template, statement, bucket)));
  }

  private static boolean isLetIn(Template template, String bucket) {
    return template
        .property(bucket, "NotificationConfiguration", "QueueConfigurations", 0, "Queue")
        .map(QueueRules::queueOf)
        .filter(
            queue ->
                Statement.in(template)
                    .filter(statement -> template.logicalIds(POLICY).contains(statement.owner()))
                    .filter(statement -> isPolicyOf(template, statement.owner(), queue))
                    .filter(Statement::allows)
                    .anyMatch(statement -> isForOnly(template, statement, bucket)))
        .isPresent();
  }

  private static boolean isForOnly(Template template, Statement statement, String bucket) {
    Optional<Object> arn =
        template
            .property(bucket, "BucketName", "Fn::Sub")
            .map(name -> Map.of("Fn::Sub", "arn:${AWS::Partition}:s3:::" + name));
    return Map.of("Service", "s3.amazonaws.com").equals(statement.body().get("Principal"))
        && statement.actions().equals(Set.of("sqs:SendMessage"))
        && arn.isPresent()
        && statement.condition("ArnEquals", "aws:SourceArn").equals(arn)
        && statement
            .condition("StringEquals", "aws:SourceAccount")
            .equals(Optional.of(Map.of("Ref", "AWS::AccountId")));
  }

  private static int number(Template template, String id, int otherwise, Object... path) {
    return template
        .property(id, path)
        .map(template::resolved)
        .filter(Integer.class::isInstance)
        .map(Integer.class::cast)
        .orElse(otherwise);
  }
}
