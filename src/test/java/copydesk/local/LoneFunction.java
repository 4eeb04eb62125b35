package copydesk.local;

import copydesk.local.RuntimeApi.Answer;
import copydesk.local.RuntimeApi.Invocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import software.amazon.awssdk.services.sqs.model.Message;

/// A function in a JVM of its own on one core, given its batches by hand: for who measures it.
///
/// Its core is the last that this process may use, if the machine has a `taskset`; the servers of
/// the local stack find the others free.
public final class LoneFunction implements AutoCloseable {
  private final Blueprint blueprint;
  private final RuntimeApi api;
  private final Process process;
  private final long startNanos;

  private LoneFunction(
      Blueprint blueprint, Account account, Blueprint.Function function, Options options) {
    this.blueprint = blueprint;
    this.api =
        new RuntimeApi(
            Account.arn("lambda", "function:" + function.name()),
            function.timeout(),
            Clock.systemUTC());
    var builder =
        new FunctionCommand(function, account, options.classPath()).builder(api.address());
    builder.command(OneCore.command(builder.command()));
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(options.log().toFile()));
    try {
      this.startNanos = System.nanoTime();
      this.process = builder.start();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// Starts the template's function, with or without the calls that SnapStart makes around a
  /// snapshot. None is taken.
  public static LoneFunction start(LocalCloud cloud, Options options, boolean snapshot) {
    return start(cloud, options, cloud.blueprint().function().handler(), snapshot);
  }

  /// Starts another handler in the function's place.
  public static LoneFunction start(LocalCloud cloud, Options options, String handler) {
    return start(cloud, options, handler, false);
  }

  private static LoneFunction start(
      LocalCloud cloud, Options options, String handler, boolean snapshot) {
    var blueprint = cloud.blueprint();
    var function = blueprint.function();
    var other =
        new Blueprint.Function(
            function.name(),
            handler,
            function.memoryMib(),
            function.timeout(),
            snapshot,
            function.environment());
    return new LoneFunction(blueprint, cloud.account(), other, options);
  }

  /// What has gone by since the process was started.
  ///
  /// @param cpu what it has used of its core; zero where the machine does not say
  public record Moment(Duration wall, Duration cpu) {
    public static final Moment START = new Moment(Duration.ZERO, Duration.ZERO);

    /// What has gone by since then.
    public Moment since(Moment before) {
      return new Moment(wall.minus(before.wall), cpu.minus(before.cpu));
    }
  }

  /// When the function took a batch, and when it had answered.
  public record Answered(Moment taken, Moment answered) {}

  /// Gives the function a batch, which it has to deal with completely.
  public Answered invoke(List<Message> batch) throws InterruptedException {
    var invocation = Invocation.of(SqsEvent.of(batch, blueprint.trigger().queueArn()));
    var timeout = blueprint.function().timeout();
    if (!api.offer(invocation, timeout)) {
      throw new LocalProblem("The function does not take an event.");
    }
    var taken = now();
    try {
      var answer = invocation.answer().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      var answered = now();
      if (!answer.equals(new Answer.Returned("{\"batchItemFailures\":[]}"))) {
        throw new LocalProblem("The function did not deal with its batch: " + answer);
      }
      return new Answered(taken, answered);
    } catch (TimeoutException | ExecutionException lost) {
      throw new LocalProblem("The function did not answer: " + lost);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
    api.close();
  }

  private Moment now() {
    var wall = Duration.ofNanos(System.nanoTime() - startNanos);
    return new Moment(wall, process.info().totalCpuDuration().orElse(Duration.ZERO));
  }
}
