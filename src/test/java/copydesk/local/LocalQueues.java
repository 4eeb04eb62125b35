package copydesk.local;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.elasticmq.NodeAddress;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// SQS on this machine: ElasticMQ, with the template's queues.
final class LocalQueues implements AutoCloseable {
  private final SQSRestServer server;

  private LocalQueues(SQSRestServer server) {
    this.server = server;
  }

  static LocalQueues start(Account account, SqsClient sqs, List<Blueprint.Queue> queues) {
    var port = account.ports().sqs();
    var server =
        SQSRestServerBuilder.withInterface("127.0.0.1")
            .withPort(port)
            .withServerAddress(new NodeAddress("http", "127.0.0.1", port, ""))
            .withAWSRegion(Account.REGION)
            .withAWSAccountId(Account.ID)
            .start();
    server.waitUntilStarted();
    // A queue can name only a dead-letter queue that exists.
    queues.stream()
        .sorted(Comparator.comparing(Blueprint.Queue::hasDeadLetters))
        .forEach(queue -> create(sqs, queue));
    return new LocalQueues(server);
  }

  @Override
  public void close() {
    server.stopAndWait();
  }

  private static void create(SqsClient sqs, Blueprint.Queue queue) {
    sqs.createQueue(
        request ->
            request.queueName(queue.name()).attributesWithStrings(Map.copyOf(queue.attributes())));
    var known =
        sqs.getQueueAttributes(
                request ->
                    request
                        .queueUrl(
                            sqs.getQueueUrl(named -> named.queueName(queue.name())).queueUrl())
                        .attributeNames(QueueAttributeName.ALL))
            .attributesAsStrings();
    queue
        .attributes()
        .forEach(
            (name, value) -> {
              if (!name.equals("RedrivePolicy") && !value.equals(known.get(name))) {
                throw new LocalProblem(
                    "The local SQS did not take %s %s for %s."
                        .formatted(name, value, queue.name()));
              }
            });
  }
}
