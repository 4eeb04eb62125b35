package copydesk.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.Delete;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.sqs.model.Message;

/// The local stack keeps to what AWS does, with a template and a function made for that purpose.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LocalCloudTest {
  private static final String TEMPLATE =
      """
      Resources:
        Files:
          Type: AWS::S3::Bucket
          Properties:
            NotificationConfiguration:
              QueueConfigurations:
                - Event: s3:ObjectCreated:*
                  Queue: !GetAtt Work.Arn
                - Event: s3:ObjectRemoved:*
                  Queue: !GetAtt Work.Arn
        Work:
          Type: AWS::SQS::Queue
          Properties:
            VisibilityTimeout: 720
            MessageRetentionPeriod: 345600
            RedrivePolicy:
              deadLetterTargetArn: !GetAtt Failed.Arn
              maxReceiveCount: 2
        Failed:
          Type: AWS::SQS::Queue
        Scripted:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: java25
            Handler: copydesk.local.ScriptedHandler::handleRequest
            MemorySize: 256
            Timeout: 2
            Environment:
              Variables:
                TABLE: !Ref Things
            Events:
              Work:
                Type: SQS
                Properties:
                  Queue: !GetAtt Work.Arn
                  BatchSize: 10
                  FunctionResponseTypes: [ReportBatchItemFailures]
        Things:
          Type: AWS::DynamoDB::Table
          Properties:
            BillingMode: PAY_PER_REQUEST
            KeySchema:
              - AttributeName: pk
                KeyType: HASH
            AttributeDefinitions:
              - AttributeName: pk
                AttributeType: S
      """;

  @TempDir private static Path folder = Path.of("");
  private LocalCloud cloud;

  @BeforeAll
  void start() throws IOException {
    cloud = LocalCloud.start(options(TEMPLATE).withVisibilityTimeout(Duration.ofSeconds(1)));
  }

  @AfterAll
  void stop() {
    cloud.close();
  }

  @Test
  void aChangeInTheBucketReachesTheFunctionWithItsKeyEncodedAsS3DoesIt() {
    cloud
        .s3()
        .putObject(
            request -> request.bucket(cloud.bucket()).key("Ankara güncel/a+b 100%–🗞.txt"),
            RequestBody.fromString("story"));
    waitUntil(
        () ->
            logs("Ankara+g%C3%BCncel/a%2Bb+100%25%E2%80%93%F0%9F%97%9E.txt", "ObjectCreated:Put"));
  }

  @Test
  void deletingSeveralObjectsTellsOfEach() {
    var keys = List.of("one to go", "another to go");
    for (var key : keys) {
      cloud
          .s3()
          .putObject(
              request -> request.bucket(cloud.bucket()).key(key), RequestBody.fromString("story"));
    }
    cloud
        .s3()
        .deleteObjects(
            request ->
                request
                    .bucket(cloud.bucket())
                    .delete(
                        Delete.builder()
                            .objects(
                                keys.stream()
                                    .map(key -> ObjectIdentifier.builder().key(key).build())
                                    .toList())
                            .build()));
    waitUntil(() -> logs("ObjectRemoved:Delete", "one+to+go"));
    waitUntil(() -> logs("ObjectRemoved:Delete", "another+to+go"));
  }

  @Test
  void anUploadInPartsIsToldOnceAndByItsOwnName() {
    var upload =
        cloud
            .s3()
            .createMultipartUpload(create -> create.bucket(cloud.bucket()).key("in parts"))
            .uploadId();
    var part =
        cloud
            .s3()
            .uploadPart(
                request ->
                    request.bucket(cloud.bucket()).key("in parts").uploadId(upload).partNumber(1),
                RequestBody.fromString("story"));
    cloud
        .s3()
        .completeMultipartUpload(
            complete ->
                complete
                    .bucket(cloud.bucket())
                    .key("in parts")
                    .uploadId(upload)
                    .multipartUpload(
                        parts ->
                            parts.parts(
                                CompletedPart.builder().partNumber(1).eTag(part.eTag()).build())));
    waitUntil(() -> logs("ObjectCreated:CompleteMultipartUpload", "in+parts"));
    assertThat(logs("mpu-stub")).isFalse();
  }

  @Test
  void aFailureInABatchComesBackUntilItIsADeadLetterAndTheRestIsDone() {
    var before = cloud.functionLog().split("done: fine", -1).length;
    send("fine");
    send("fail");
    waitUntil(() -> deadLetters().stream().anyMatch(message -> message.body().equals("fail")));
    assertThat(cloud.functionLog().split("done: fine", -1)).hasSize(before + 1);
  }

  @Test
  void aFunctionThatRunsOutOfTimeIsKilledAndStartedAgain() {
    send("sleep");
    waitUntil(() -> cloud.functionLog().contains("Task timed out after 2.00 seconds"));
    send("afterSleep");
    waitUntil(() -> cloud.functionLog().contains("done: afterSleep"));
  }

  @Test
  void aFunctionThatCrashesIsStartedAgain() {
    send("crash");
    waitUntil(() -> cloud.functionLog().contains("JVM ended: status 3"));
    send("afterCrash");
    waitUntil(() -> cloud.functionLog().contains("done: afterCrash"));
  }

  @Test
  void readsFailAsOrdered() {
    cloud
        .s3()
        .putObject(
            request -> request.bucket(cloud.bucket()).key("secret"), RequestBody.fromString("s"));
    cloud.faults().refuse("secret");
    assertThatExceptionOfType(S3Exception.class)
        .isThrownBy(() -> read("secret"))
        .satisfies(refused -> assertThat(refused.statusCode()).isEqualTo(403))
        .satisfies(
            refused -> assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("AccessDenied"));
    cloud.faults().allow("secret");
    cloud.faults().slowDown("secret", 4); // one more than the client tries again
    assertThatExceptionOfType(S3Exception.class)
        .isThrownBy(() -> read("secret"))
        .satisfies(slow -> assertThat(slow.awsErrorDetails().errorCode()).isEqualTo("SlowDown"));
    assertThat(read("secret")).isEqualTo("s");
  }

  @Test
  void theTableHasTheTemplatesKeys() {
    assertThat(cloud.dynamo().describeTable(request -> request.tableName(cloud.table())).table())
        .satisfies(table -> assertThat(table.keySchema()).hasSize(1))
        .satisfies(
            table -> assertThat(table.keySchema().getFirst().keyType()).isEqualTo(KeyType.HASH));
  }

  @Test
  void whatTheLocalStackDoesNotKnowIsSaid() {
    var template =
        TEMPLATE.replace("BatchSize: 10", "BatchSize: 10\n            FilterCriteria: {}");
    assertThatExceptionOfType(LocalProblem.class)
        .isThrownBy(() -> LocalCloud.start(options(template)))
        .withMessageContaining("has FilterCriteria, which the local stack does not know");
  }

  @Test
  void aPortThatIsTakenIsNamedWithTheWayOut() {
    var ports = new Ports(cloud.account().ports().s3(), 0, 0);
    assertThatExceptionOfType(LocalProblem.class)
        .isThrownBy(() -> LocalCloud.start(options(TEMPLATE).withPorts(ports)))
        .withMessageContaining("-Dport.s3=");
  }

  private static Options options(String template) throws IOException {
    var project = Path.of("").toAbsolutePath();
    return Options.of(project)
        .withTemplate(
            Files.writeString(Files.createTempFile(folder, "template", ".yaml"), template))
        .withClassPath(
            List.of(
                project.resolve("target", "test-classes"),
                project.resolve("target", "dependency", "*")))
        .withLog(Files.createTempFile(folder, "function", ".log"))
        .withFunctions(1);
  }

  private void send(String body) {
    cloud.sqs().sendMessage(request -> request.queueUrl(cloud.queueUrl()).messageBody(body));
  }

  private String read(String key) {
    return cloud
        .s3()
        .getObjectAsBytes(request -> request.bucket(cloud.bucket()).key(key))
        .asUtf8String();
  }

  private List<Message> deadLetters() {
    return new ArrayList<>(
        cloud
            .sqs()
            .receiveMessage(
                request -> request.queueUrl(cloud.deadLetterQueueUrl()).visibilityTimeout(0))
            .messages());
  }

  private boolean logs(String... texts) {
    return cloud
        .functionLog()
        .lines()
        .anyMatch(line -> List.of(texts).stream().allMatch(line::contains));
  }

  private static void waitUntil(BooleanSupplier condition) {
    var end = Instant.now().plusSeconds(15);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as("the time to wait until").isBefore(end);
      try {
        Thread.sleep(50);
      } catch (InterruptedException stop) {
        throw new IllegalStateException(stop);
      }
    }
  }
}
