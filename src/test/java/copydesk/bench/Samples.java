package copydesk.bench;

import copydesk.ObjectVersion;
import copydesk.Origin;
import copydesk.Reader;
import copydesk.Reading;
import copydesk.intake.Limits;
import copydesk.local.LocalCloud;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.sqs.model.Message;

/// The sample articles, to be dropped into the local bucket under one new key after another: what
/// the table knows already would not be read again.
final class Samples {
  private static final int MOST_AT_ONCE = 10;

  private final LocalCloud cloud;
  private final List<Story> all;
  private int dropped;

  /// A file, as its name and what is in it.
  record Story(String name, SdkBytes content) {
    /// As the function reads it.
    Reading read(Reader reader) {
      var bytes = content.asByteArrayUnsafe();
      var version = new ObjectVersion("", null, bytes.length, Instant.EPOCH, null);
      return reader.read(new Origin("bench", name), version, bytes);
    }
  }

  Samples(LocalCloud cloud, Path folder) {
    this.cloud = cloud;
    try (var files = Files.list(folder)) {
      this.all =
          files
              .filter(Files::isRegularFile)
              .sorted()
              .map(Samples::story)
              .filter(Samples::isArticle)
              .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  List<Story> all() {
    return all;
  }

  Story largest() {
    return all.stream()
        .max(Comparator.comparingInt(story -> story.content().asByteArrayUnsafe().length))
        .orElseThrow();
  }

  /// The samples in turn, so many of them.
  List<Story> turns(int count) {
    var turns = new ArrayList<Story>();
    for (var turn = 0; turn < count; turn++) {
      turns.add(all.get(turn % all.size()));
    }
    return turns;
  }

  /// Puts a story into the bucket, and returns its key.
  String drop(Story story) {
    var key = dropped++ + "/" + story.name();
    cloud
        .s3()
        .putObject(
            request -> request.bucket(cloud.bucket()).key(key),
            RequestBody.fromBytes(story.content().asByteArrayUnsafe()));
    return key;
  }

  /// What the bucket told the queue about the last `count` drops. The queue keeps it back for
  /// longer than the run takes.
  List<Message> messages(int count) {
    var messages = new ArrayList<Message>();
    while (messages.size() < count) {
      var missing = Math.min(MOST_AT_ONCE, count - messages.size());
      cloud
          .sqs()
          .receiveMessage(
              request ->
                  request
                      .queueUrl(cloud.queueUrl())
                      .maxNumberOfMessages(missing)
                      .waitTimeSeconds(1))
          .messages()
          .stream()
          .filter(message -> !message.body().contains("s3:TestEvent"))
          .forEach(messages::add);
    }
    return messages;
  }

  // One of the samples is there to be rejected, and would make the rest look cheap.
  private static boolean isArticle(Story story) {
    return !story.read(new Reader(Limits.DEFAULT)).records().isEmpty();
  }

  /// What is in a file.
  static Story story(Path file) {
    try {
      return new Story(
          file.getFileName().toString(), SdkBytes.fromByteArrayUnsafe(Files.readAllBytes(file)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
