package copydesk.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/// The whole flow of `template.yaml` on this machine: a bucket, its queues, the function and the
/// table, wired as the template wires them.
public final class LocalCloud implements Cloud {
  private final Blueprint blueprint;
  private final Account account;
  private final Clients clients;
  private final Notifications notifications;
  private final Faults faults;
  private final Path log;
  private final List<Poller> pollers = new CopyOnWriteArrayList<>();
  // What has been started, the last one first: the order in which to close.
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();

  private LocalCloud(Blueprint blueprint, Account account, Path log) {
    this.blueprint = blueprint;
    this.account = account;
    this.log = log;
    this.clients = Clients.of(account);
    this.notifications =
        new Notifications(blueprint.bucket(), account, clients.sqs(), Clock.systemUTC());
    this.faults = new Faults();
    parts.push(clients);
  }

  /// Starts what the project's template describes. It must have been compiled.
  public static LocalCloud start(Path projectFolder, Ports ports) {
    return start(Options.of(projectFolder).withPorts(ports));
  }

  /// As the other `start`, with everything that can be chosen.
  public static LocalCloud start(Options options) {
    var account = new Account(options.ports().chosen());
    var blueprint = blueprint(options, account);
    var cloud = new LocalCloud(blueprint, account, emptied(options.log()));
    try {
      cloud.startParts(options);
      return cloud;
    } catch (RuntimeException | Error failed) {
      cloud.close();
      throw failed;
    }
  }

  @Override
  public S3Client s3() {
    return clients.s3();
  }

  @Override
  public SqsClient sqs() {
    return clients.sqs();
  }

  @Override
  public DynamoDbClient dynamo() {
    return clients.dynamo();
  }

  @Override
  public String bucket() {
    return blueprint.bucket().name();
  }

  @Override
  public String table() {
    return blueprint.table().tableName();
  }

  @Override
  public String queueUrl() {
    return account.queueUrl(source().name());
  }

  @Override
  public String deadLetterQueueUrl() {
    return blueprint.queues().stream()
        .filter(
            queue -> source().attributes().getOrDefault("RedrivePolicy", "").contains(queue.arn()))
        .map(queue -> account.queueUrl(queue.name()))
        .findFirst()
        .orElseThrow(() -> new LocalProblem("template.yaml: the queue has no dead-letter queue."));
  }

  /// Where the servers are and what account they play.
  Account account() {
    return account;
  }

  Blueprint blueprint() {
    return blueprint;
  }

  /// What shall go wrong with reads from the bucket.
  public Faults faults() {
    return faults;
  }

  /// What happens in the bucket from now on is not told to anyone, until `resumeNotifications`.
  public void suspendNotifications() {
    notifications.suspend();
  }

  public void resumeNotifications() {
    notifications.resume();
  }

  /// What the function has printed so far, all its JVMs together.
  public String functionLog() {
    try {
      return Files.readString(log);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  Path log() {
    return log;
  }

  /// Whether an invocation has ended in an error, a crash or a timeout.
  boolean functionHasFailed() {
    return pollers.stream().anyMatch(Poller::functionHasFailed);
  }

  @Override
  public void close() {
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception broken) { // which AutoCloseable declares
        throw new IllegalStateException(broken);
      }
    }
  }

  private void startParts(Options options) {
    var servers = new ArrayList<CompletableFuture<? extends AutoCloseable>>();
    servers.add(async(() -> LocalQueues.start(account, clients.sqs(), queues(options))));
    servers.add(async(() -> LocalBucket.start(account, blueprint.bucket(), notifications, faults)));
    servers.add(async(() -> LocalTable.start(account, clients.dynamo(), blueprint.table())));
    CompletableFuture.allOf(servers.toArray(CompletableFuture[]::new))
        .exceptionally(_ -> null)
        .join();
    servers.stream()
        .filter(server -> !server.isCompletedExceptionally())
        .forEach(server -> parts.push(server.join()));
    servers.forEach(LocalCloud::complain);
    notifications.test();
    for (var number = 0; number < functions(options); number++) {
      var poller = poller(options);
      parts.push(poller);
      pollers.add(poller);
      poller.start();
    }
  }

  private int functions(Options options) {
    return Math.min(options.functions(), blueprint.trigger().maximumConcurrency());
  }

  private Poller poller(Options options) {
    var command = new FunctionCommand(blueprint.function(), account, options.classPath());
    var jvm = new FunctionJvm(command, blueprint.function(), log, Clock.systemUTC());
    return new Poller(blueprint.trigger(), queueUrl(), clients.sqs(), jvm, Clock.systemUTC());
  }

  private List<Blueprint.Queue> queues(Options options) {
    var visibility = options.visibilityTimeout();
    if (visibility == null) {
      return blueprint.queues();
    }
    return blueprint.queues().stream()
        .map(
            queue ->
                queue.equals(source())
                    ? queue.with("VisibilityTimeout", Long.toString(visibility.toSeconds()))
                    : queue)
        .toList();
  }

  private Blueprint.Queue source() {
    return blueprint.queues().stream()
        .filter(queue -> queue.arn().equals(blueprint.trigger().queueArn()))
        .findFirst()
        .orElseThrow(
            () -> new LocalProblem("template.yaml: the function's queue is not in the template."));
  }

  private static <T extends AutoCloseable> CompletableFuture<T> async(Supplier<T> start) {
    return CompletableFuture.supplyAsync(start, task -> Thread.ofPlatform().start(task));
  }

  private static void complain(CompletableFuture<?> started) {
    try {
      started.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof LocalProblem problem) {
        throw problem;
      }
      throw failed;
    }
  }

  private static Blueprint blueprint(Options options, Account account) {
    try {
      return new BlueprintReader(Template.read(options.template()), account).read();
    } catch (IOException unreadable) {
      throw new LocalProblem("%s cannot be read.".formatted(options.template()));
    }
  }

  private static Path emptied(Path log) {
    try {
      Files.createDirectories(log.toAbsolutePath().getParent());
      return Files.writeString(log, "");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
