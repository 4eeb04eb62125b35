package copydesk.local;

import copydesk.local.RuntimeApi.Answer;
import copydesk.local.RuntimeApi.Invocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// One execution environment of the function: a JVM of its own, which takes one event at a time,
/// dies at the function's timeout, and is started anew for the next event.
final class FunctionJvm implements AutoCloseable {
  // Lambda gives a cold start ten seconds on a core of its own; here it shares the machine.
  private static final Duration START = Duration.ofSeconds(60);
  private static final Duration LOOK = Duration.ofMillis(50);

  private final FunctionCommand command;
  private final Blueprint.Function function;
  private final Path log;
  private final Clock clock;
  private @Nullable Running running;
  private boolean closed;

  FunctionJvm(FunctionCommand command, Blueprint.Function function, Path log, Clock clock) {
    this.command = command;
    this.function = function;
    this.log = log;
    this.clock = clock;
  }

  /// Starts the JVM if it is not there, without waiting for it.
  synchronized Running start() {
    if (closed) {
      throw new IllegalStateException("The local stack is shutting down.");
    }
    var now = running;
    if (now == null || !now.process().isAlive()) {
      if (now != null) {
        now.api().close();
      }
      now = launch();
      running = now;
    }
    return now;
  }

  /// Runs the function on an event, to its end or to the timeout.
  Answer invoke(String event) throws InterruptedException {
    var jvm = start();
    var invocation = Invocation.of(event);
    var patience = clock.instant().plus(START);
    while (!jvm.api().offer(invocation, LOOK)) {
      if (!jvm.process().isAlive()) {
        return failed("The function did not start: exit status " + jvm.process().exitValue());
      }
      if (clock.instant().isAfter(patience)) {
        jvm.process().destroyForcibly();
        return failed("The function did not start within %d s".formatted(START.toSeconds()));
      }
    }
    return await(jvm, invocation);
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (running != null) {
      running.process().destroyForcibly();
      running.api().close();
    }
  }

  /// A live JVM, and the server that feeds it.
  record Running(Process process, RuntimeApi api) {}

  private Answer await(Running jvm, Invocation invocation) throws InterruptedException {
    var exit =
        jvm.process()
            .onExit()
            .thenAccept(
                process ->
                    invocation
                        .answer()
                        .complete(
                            failed("The function's JVM ended: status " + process.exitValue())));
    try {
      return invocation.answer().get(function.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      jvm.process().destroyForcibly().waitFor();
      return failed(
          "%s Task timed out after %d.00 seconds"
              .formatted(invocation.id(), function.timeout().toSeconds()));
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    } finally {
      exit.cancel(false);
    }
  }

  private Running launch() {
    var api =
        new RuntimeApi(
            Account.arn("lambda", "function:" + function.name()), function.timeout(), clock);
    try {
      return new Running(command.start(api.address(), log), api);
    } catch (IOException broken) {
      throw new UncheckedIOException("The function's JVM could not be started.", broken);
    }
  }

  private Answer failed(String why) {
    try {
      Files.writeString(log, why + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return new Answer.Failed(why);
  }
}
