package copydesk.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import copydesk.Hint;
import copydesk.Outcome;
import copydesk.Pipeline;
import copydesk.Reader;
import copydesk.aws.Event.Message;
import copydesk.intake.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The function: makes the table agree with every object that an event names.
///
/// Takes batches of a queue, and answers with the messages that have to come again; takes
/// notifications straight from a bucket as well, and fails as a whole where one of their objects
/// has to come again.
public final class ArticleHandler implements RequestStreamHandler {
  private final Function<Hint, Outcome> pipeline;
  private final InstantSource clock;

  // Held and never read: who waits for a snapshot is known to it by a weak reference only.
  @SuppressWarnings("UnusedVariable")
  private final @Nullable Priming priming;

  /// What Lambda calls: everything is wired here.
  public ArticleHandler() {
    var settings = Settings.from(System.getenv());
    var clients = Clients.fromEnvironment();
    var source = new S3ObjectSource(clients.s3(), Limits.DEFAULT.maxUploadBytes());
    var store = new DynamoRecordStore(clients.dynamo(), settings.table());
    var reader = new Reader(Limits.DEFAULT);
    clock = Clock.systemUTC();
    pipeline =
        new Pipeline(
                source,
                store,
                reader,
                settings.deletedFiles(),
                clock,
                () -> UUID.randomUUID().toString())
            ::process;
    priming = new Priming(source, reader, store).register();
  }

  ArticleHandler(Function<Hint, Outcome> pipeline, InstantSource clock) {
    this.pipeline = pipeline;
    this.clock = clock;
    priming = null;
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    var deadline = clock.instant().plusMillis(context.getRemainingTimeInMillis());
    var log = new UploadLog(context.getAwsRequestId(), context.getLogger()::log);
    var batch = new Batch(pipeline, log, clock);
    switch (Event.read(in)) {
      case Event.Queue(var messages) -> {
        var hints = hints(messages, log);
        var done = batch.process(distinct(hints), deadline);
        // All have failed, but those whose every object was dealt with.
        var failed = new LinkedHashSet<String>();
        messages.forEach(message -> failed.add(message.id()));
        hints.forEach(
            (id, ofMessage) -> {
              if (done.containsAll(ofMessage)) {
                failed.remove(id);
              }
            });
        out.write(PartialBatchResponse.json(failed).getBytes(UTF_8));
      }
      case Event.Bucket(var notification) -> {
        var hints = Hints.in(notification);
        var done = batch.process(hints, deadline);
        if (!done.containsAll(hints)) {
          throw new IOException(hints.size() - done.size() + " of the objects have to come again");
        }
      }
    }
  }

  /// The hints of each message that can be read, by its id.
  private static Map<String, Set<Hint>> hints(List<Message> messages, UploadLog log) {
    var hints = new LinkedHashMap<String, Set<Hint>>();
    for (var message : messages) {
      try {
        hints.put(message.id(), Hints.in(EventJson.read(message.body())));
      } catch (IllegalArgumentException unreadable) {
        // No notification of S3. It stays in the queue, and so comes to the dead-letter queue.
        log.unreadable(message.id(), unreadable);
      }
    }
    return hints;
  }

  private static Set<Hint> distinct(Map<String, Set<Hint>> hints) {
    var distinct = new LinkedHashSet<Hint>();
    hints.values().forEach(distinct::addAll);
    return distinct;
  }
}
