package copydesk.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// Tells, while the stack stays up, what becomes of each file that is dropped or taken away, as the
/// function's log says it.
final class Watch {
  private static final Duration LOOK = Duration.ofMillis(250);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final PrintStream out;
  private final LocalCloud cloud;
  private int seen;

  /// Tells of what is logged from now on.
  Watch(PrintStream out, LocalCloud cloud) {
    this.out = out;
    this.cloud = cloud;
    this.seen = cloud.functionLog().length();
  }

  /// Goes on as long as the process with this handle runs.
  void until(ProcessHandle end) throws InterruptedException {
    while (end.isAlive()) {
      Thread.sleep(LOOK);
      var log = cloud.functionLog();
      // A line that is being written is left for the next look.
      var complete = log.lastIndexOf('\n') + 1;
      if (complete > seen) {
        log.substring(seen, complete).lines().forEach(this::tell);
        seen = complete;
      }
    }
  }

  private void tell(String line) {
    event(line)
        .filter(event -> event.path("changed").asBoolean())
        .ifPresent(
            event ->
                out.printf(
                    Locale.ROOT,
                    "  %s  %s, %s articles  %s%n",
                    event.path("key").asText(),
                    event.path("state").asText(),
                    event.path("articles").asText(),
                    problems(event)));
  }

  private static String problems(JsonNode event) {
    var problems = new StringBuilder();
    event.path("problems").forEach(problem -> problems.append(problem.asText()).append(' '));
    return problems.toString().strip();
  }

  private static Optional<JsonNode> event(String line) {
    try {
      return line.startsWith("{") ? Optional.of(JSON.readTree(line)) : Optional.empty();
    } catch (JsonProcessingException other) { // whatever else prints to the log
      return Optional.empty();
    }
  }
}
