package copydesk.local;

import copydesk.local.Blueprint.Bucket;
import copydesk.local.Blueprint.Function;
import copydesk.local.Blueprint.Notification;
import copydesk.local.Blueprint.Queue;
import copydesk.local.Blueprint.Trigger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;

/// Reads the blueprint out of the template.
///
/// Each property is either used, or known to make no difference on one machine, or an error:
/// nothing that the template asks for is passed over in silence.
final class BlueprintReader {
  private static final Set<String> QUEUE_ATTRIBUTES =
      Set.of("VisibilityTimeout", "DelaySeconds", "ReceiveMessageWaitTimeSeconds");

  private final Template template;
  private final Resolver resolver;

  BlueprintReader(Template template, Account account) {
    this.template = template;
    this.resolver = new Resolver(template, account);
  }

  Blueprint read() {
    var functionId = theOnly("AWS::Serverless::Function", this::hasQueueEvent, "with an SQS event");
    return new Blueprint(
        bucket(theOnly("AWS::S3::Bucket", this::notifies, "with a NotificationConfiguration")),
        template.logicalIds("AWS::SQS::Queue").stream().map(this::queue).toList(),
        table(theOnly("AWS::DynamoDB::Table", _ -> true, "")),
        function(functionId),
        trigger(functionId));
  }

  private String theOnly(
      String type, java.util.function.Predicate<String> wanted, String condition) {
    var found = template.logicalIds(type).stream().filter(wanted).toList();
    if (found.size() != 1) {
      throw new LocalProblem(
          "template.yaml has %s: the local stack needs exactly one %s %s"
                  .formatted(found.isEmpty() ? "none" : found, type, condition)
                  .strip()
              + ".");
    }
    return found.getFirst();
  }

  private boolean notifies(String bucket) {
    return template
        .find("Resources", bucket, "Properties", "NotificationConfiguration")
        .isPresent();
  }

  private boolean hasQueueEvent(String function) {
    return !queueEvents(function).isEmpty();
  }

  private List<Properties> queueEvents(String function) {
    return template.find("Resources", function, "Properties", "Events").stream()
        .flatMap(events -> new Properties(function + " / Events", events, resolver).maps())
        .filter(event -> event.text("Type").equals("SQS"))
        .toList();
  }

  private Bucket bucket(String id) {
    var properties = properties(id);
    properties.allow(
        Set.of("BucketName", "VersioningConfiguration", "NotificationConfiguration"),
        Set.of(
            "BucketEncryption",
            "PublicAccessBlockConfiguration",
            "OwnershipControls",
            "LifecycleConfiguration",
            "Tags"));
    var configuration = properties.map("NotificationConfiguration");
    configuration.allow(Set.of("QueueConfigurations"), Set.of());
    return new Bucket(
        resolver.name(id),
        properties
            .find("VersioningConfiguration")
            .map(versioning -> versioning.text("Status").equals("Enabled"))
            .orElse(false),
        configuration.list("QueueConfigurations").stream().map(this::notification).toList());
  }

  private Notification notification(Properties configuration) {
    configuration.allow(Set.of("Event", "Queue", "Filter"), Set.of());
    var rules = new LinkedHashMap<String, String>();
    configuration
        .find("Filter")
        .ifPresent(
            filter ->
                filter
                    .map("S3Key")
                    .list("Rules")
                    .forEach(
                        rule ->
                            rules.put(
                                rule.text("Name").toLowerCase(java.util.Locale.ROOT),
                                rule.text("Value"))));
    return new Notification(
        configuration.text("Event"),
        configuration.text("Queue"),
        rules.getOrDefault("prefix", ""),
        rules.getOrDefault("suffix", ""));
  }

  private Queue queue(String id) {
    var properties = properties(id);
    properties.allow(
        union(QUEUE_ATTRIBUTES, Set.of("QueueName", "RedrivePolicy")),
        Set.of(
            // ElasticMQ keeps every message for as long as it runs, which is never days.
            "MessageRetentionPeriod",
            "SqsManagedSseEnabled",
            "KmsMasterKeyId",
            "Tags",
            "RedriveAllowPolicy",
            "MaximumMessageSize"));
    var attributes = new LinkedHashMap<String, String>();
    for (var name : QUEUE_ATTRIBUTES) {
      properties.findText(name).ifPresent(value -> attributes.put(name, value));
    }
    properties
        .find("RedrivePolicy")
        .ifPresent(policy -> attributes.put("RedrivePolicy", redrive(policy)));
    return new Queue(resolver.name(id), attributes);
  }

  private static String redrive(Properties policy) {
    policy.allow(Set.of("deadLetterTargetArn", "maxReceiveCount"), Set.of());
    return Json.write(
        Map.of(
            "deadLetterTargetArn", policy.text("deadLetterTargetArn"),
            "maxReceiveCount", policy.number("maxReceiveCount")));
  }

  private CreateTableRequest table(String id) {
    var properties = properties(id);
    properties.allow(
        Set.of("TableName", "BillingMode", "KeySchema", "AttributeDefinitions"),
        Set.of(
            "DeletionProtectionEnabled",
            "PointInTimeRecoverySpecification",
            "SSESpecification",
            "OnDemandThroughput",
            "ContributorInsightsSpecification",
            "TableClass",
            "Tags"));
    if (!properties.text("BillingMode").equals("PAY_PER_REQUEST")) {
      throw new LocalProblem("template.yaml: the local stack knows only tables on demand.");
    }
    return CreateTableRequest.builder()
        .tableName(resolver.name(id))
        .billingMode(BillingMode.PAY_PER_REQUEST)
        .keySchema(
            properties.list("KeySchema").stream()
                .map(
                    key ->
                        KeySchemaElement.builder()
                            .attributeName(key.text("AttributeName"))
                            .keyType(key.text("KeyType"))
                            .build())
                .toList())
        .attributeDefinitions(
            properties.list("AttributeDefinitions").stream()
                .map(
                    definition ->
                        AttributeDefinition.builder()
                            .attributeName(definition.text("AttributeName"))
                            .attributeType(definition.text("AttributeType"))
                            .build())
                .toList())
        .build();
  }

  private Function function(String id) {
    var properties = properties(id);
    properties.allow(
        Set.of(
            "FunctionName",
            "Handler",
            "Runtime",
            "MemorySize",
            "Timeout",
            "SnapStart",
            "Environment",
            "Events"),
        Set.of(
            "Description",
            "CodeUri",
            "Architectures",
            "Role",
            "Policies",
            "AutoPublishAlias",
            "AutoPublishAliasAllProperties",
            "VersionDescription",
            "LoggingConfig",
            "ReservedConcurrentExecutions",
            "Tracing",
            "Tags"));
    var runtime = properties.text("Runtime");
    if (!runtime.matches("java\\d{2}")
        || Integer.parseInt(runtime.substring("java".length())) > Runtime.version().feature()) {
      throw new LocalProblem(
          "template.yaml runs the function on %s, and this is Java %s."
              .formatted(runtime, Runtime.version().feature()));
    }
    return new Function(
        resolver.name(id),
        properties.text("Handler"),
        properties.number("MemorySize"),
        Duration.ofSeconds(properties.number("Timeout")),
        properties
            .find("SnapStart")
            .map(snapStart -> snapStart.text("ApplyOn").equals("PublishedVersions"))
            .orElse(false),
        properties
            .find("Environment")
            .flatMap(environment -> environment.find("Variables"))
            .map(Properties::texts)
            .orElse(Map.of()));
  }

  private Trigger trigger(String functionId) {
    var events = queueEvents(functionId);
    if (events.size() > 1) {
      throw new LocalProblem(
          "template.yaml: %s listens to several queues, the local stack to one."
              .formatted(functionId));
    }
    var event = events.getFirst().map("Properties");
    event.allow(
        Set.of(
            "Queue",
            "BatchSize",
            "MaximumBatchingWindowInSeconds",
            "FunctionResponseTypes",
            "ScalingConfig"),
        Set.of("Enabled"));
    return new Trigger(
        event.text("Queue"),
        event.number("BatchSize"),
        Duration.ofSeconds(
            event.findText("MaximumBatchingWindowInSeconds").map(Integer::parseInt).orElse(0)),
        event
            .find("ScalingConfig")
            .map(scaling -> scaling.number("MaximumConcurrency"))
            .orElse(Integer.MAX_VALUE),
        event.findTexts("FunctionResponseTypes").contains("ReportBatchItemFailures"));
  }

  private Properties properties(String id) {
    return new Properties(
        id, template.find("Resources", id, "Properties").orElse(Map.of()), resolver);
  }

  private static Set<String> union(Set<String> some, Set<String> more) {
    var all = new ArrayList<>(some);
    all.addAll(more);
    return Set.copyOf(all);
  }
}
