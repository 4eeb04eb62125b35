package copydesk.aws;

import copydesk.Hint;
import copydesk.Origin;
import copydesk.Outcome;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One line of JSON for each upload, for whoever has to find out what became of it.
///
/// @param requestId of the invocation
/// @param lines takes them
record UploadLog(String requestId, Consumer<String> lines) {
  // The receipt has more; a line of the log is cut at 256 KB.
  private static final int PROBLEMS = 10;
  private static final int FRAMES = 10;

  /// An upload that was dealt with, in whichever way.
  void done(Outcome outcome, Duration took) {
    var receipt = outcome.receipt();
    line(
        "INFO",
        receipt.origin(),
        json -> {
          json.writeStringField("state", receipt.state().name().toLowerCase(Locale.ROOT));
          json.writeBooleanField("changed", outcome.changed());
          json.writeNumberField("revision", receipt.revision());
          json.writeNumberField("articles", receipt.contents().articles());
          json.writeArrayFieldStart("problems");
          var problems = receipt.contents().problems();
          for (var problem : problems.subList(0, Math.min(PROBLEMS, problems.size()))) {
            json.writeString(problem.kind() + " " + problem.entry() + ": " + problem.detail());
          }
          json.writeEndArray();
          json.writeNumberField("attempts", outcome.attempts());
          json.writeNumberField("millis", took.toMillis());
        });
  }

  /// An upload that has to come again, because a service failed.
  void failed(Hint hint, Throwable failure, Duration took) {
    line(
        "ERROR",
        hint.origin(),
        json -> {
          json.writeStringField("error", failure.toString());
          json.writeStringField("at", frames(failure));
          json.writeNumberField("millis", took.toMillis());
        });
  }

  /// A message that cannot be read at all.
  void unreadable(String messageId, RuntimeException failure) {
    line(
        "ERROR",
        json -> {
          json.writeStringField("messageId", messageId);
          json.writeStringField("error", failure.toString());
        });
  }

  private static String frames(Throwable failure) {
    return Stream.of(failure.getStackTrace())
        .limit(FRAMES)
        .map(StackTraceElement::toString)
        .collect(Collectors.joining(" < "));
  }

  private void line(String level, Origin origin, JsonText.Fields fields) {
    line(
        level,
        json -> {
          json.writeStringField("bucket", origin.bucket());
          json.writeStringField("key", origin.key());
          fields.write(json);
        });
  }

  private void line(String level, JsonText.Fields fields) {
    var object =
        JsonText.object(
            json -> {
              json.writeStringField("level", level);
              json.writeStringField("requestId", requestId);
              fields.write(json);
            });
    lines.accept(object + "\n");
  }
}
