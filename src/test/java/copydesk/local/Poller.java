package copydesk.local;

import copydesk.local.RuntimeApi.Answer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/// Lambda's event source mapping for one function JVM: receives a batch, invokes the function, and
/// deletes what it has dealt with. The rest comes back when its visibility timeout is over.
final class Poller implements AutoCloseable {
  // The most that SQS hands out in one answer; greater batches are put together of several.
  private static final int MOST_AT_ONCE = 10;

  private final Blueprint.Trigger trigger;
  private final String queueUrl;
  private final SqsClient sqs;
  private final FunctionJvm function;
  private final Clock clock;
  private final Thread thread;
  private volatile boolean functionHasFailed;
  private volatile boolean stopped;

  Poller(
      Blueprint.Trigger trigger,
      String queueUrl,
      SqsClient sqs,
      FunctionJvm function,
      Clock clock) {
    this.trigger = trigger;
    this.queueUrl = queueUrl;
    this.sqs = sqs;
    this.function = function;
    this.clock = clock;
    this.thread = Thread.ofPlatform().daemon().name("poller").unstarted(this::poll);
  }

  void start() {
    function.start();
    thread.start();
  }

  boolean functionHasFailed() {
    return functionHasFailed;
  }

  @Override
  public void close() {
    stopped = true;
    function.close();
    thread.interrupt();
  }

  private void poll() {
    while (!stopped) {
      try {
        var batch = receive();
        if (!batch.isEmpty()) {
          delete(dealtWith(batch, function.invoke(SqsEvent.of(batch, trigger.queueArn()))));
        }
      } catch (InterruptedException | SdkException | IllegalStateException broken) {
        if (!stopped) {
          throw new IllegalStateException("The local event source mapping has stopped.", broken);
        }
      }
    }
  }

  private List<Message> receive() {
    var batch = new ArrayList<>(receive(Math.min(MOST_AT_ONCE, trigger.batchSize()), 1));
    var end = clock.instant().plus(trigger.window());
    while (!batch.isEmpty()
        && batch.size() < trigger.batchSize()
        && clock.instant().isBefore(end)) {
      batch.addAll(receive(Math.min(MOST_AT_ONCE, trigger.batchSize() - batch.size()), 1));
    }
    return batch;
  }

  private List<Message> receive(int most, int waitSeconds) {
    return sqs.receiveMessage(
            request ->
                request
                    .queueUrl(queueUrl)
                    .maxNumberOfMessages(most)
                    .waitTimeSeconds(waitSeconds)
                    .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                    .messageAttributeNames("All"))
        .messages();
  }

  private List<Message> dealtWith(List<Message> batch, Answer answer) {
    return switch (answer) {
      case Answer.Failed _ -> {
        functionHasFailed = true;
        yield List.of();
      }
      case Answer.Returned _ when !trigger.partialResponses() -> batch;
      case Answer.Returned(var json) -> {
        var ids = batch.stream().map(Message::messageId).collect(Collectors.toSet());
        var failures = BatchFailures.read(json, ids);
        yield batch.stream().filter(message -> !failures.contains(message.messageId())).toList();
      }
    };
  }

  private void delete(List<Message> messages) {
    for (var start = 0; start < messages.size(); start += MOST_AT_ONCE) {
      var some = messages.subList(start, Math.min(messages.size(), start + MOST_AT_ONCE));
      sqs.deleteMessageBatch(
          request -> request.queueUrl(queueUrl).entries(some.stream().map(Poller::entry).toList()));
    }
  }

  private static DeleteMessageBatchRequestEntry entry(Message message) {
    return DeleteMessageBatchRequestEntry.builder()
        .id(message.messageId())
        .receiptHandle(message.receiptHandle())
        .build();
  }
}
