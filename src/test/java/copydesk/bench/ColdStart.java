package copydesk.bench;

import copydesk.local.LocalCloud;
import copydesk.local.LoneFunction;
import copydesk.local.LoneFunction.Moment;
import copydesk.local.Options;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/// From the start of the process to the first answer, beside a function that does nothing.
final class ColdStart {
  private final LocalCloud cloud;
  private final Options options;
  private final Samples samples;
  private final PrintStream out;

  ColdStart(LocalCloud cloud, Options options, Samples samples, PrintStream out) {
    this.cloud = cloud;
    this.options = options;
    this.samples = samples;
    this.out = out;
  }

  /// One way to start, and what it took so far.
  ///
  /// @param startCounts or only the time from the first event to its answer
  private record Contender(
      String name,
      Supplier<LoneFunction> start,
      boolean startCounts,
      List<Duration> wall,
      List<Duration> cpu) {
    Contender(String name, Supplier<LoneFunction> start, boolean startCounts) {
      this(name, start, startCounts, new ArrayList<>(), new ArrayList<>());
    }
  }

  void print(int rounds) throws InterruptedException {
    var contenders = contenders();
    for (var round = 0; round <= rounds; round++) {
      for (var contender : contenders) {
        run(contender);
      }
      if (round == 0) { // its files were read from disk, those of all others from memory
        contenders.forEach(contender -> contender.wall().clear());
        contenders.forEach(contender -> contender.cpu().clear());
      }
    }
    out.printf("%nCold start                    median         range   x empty       CPU%n");
    var empty = new Times(contenders.getFirst().wall()).medianMillis();
    for (var contender : contenders) {
      var wall = new Times(contender.wall());
      out.printf(
          Locale.ROOT,
          "  %-24s %6.0f ms %5.0f to %-5.0f  %6.1f  %6.0f ms%n",
          contender.name(),
          wall.medianMillis(),
          wall.leastMillis(),
          wall.mostMillis(),
          wall.medianMillis() / empty,
          new Times(contender.cpu()).medianMillis());
    }
    out.printf(
        """
          From the start of the process to the first answer, with %s. Primed: the
          first event alone, of a function made ready for a SnapStart snapshot; on AWS, restoring
          the snapshot comes on top.
        """,
        samples.largest().name());
  }

  private List<Contender> contenders() {
    return List.of(
        new Contender(
            "empty handler",
            () -> LoneFunction.start(cloud, options, EmptyHandler.class.getName()),
            true),
        new Contender("the function", () -> LoneFunction.start(cloud, options, false), true),
        new Contender(
            "the function, primed", () -> LoneFunction.start(cloud, options, true), false));
  }

  private void run(Contender contender) throws InterruptedException {
    samples.drop(samples.largest());
    var batch = samples.messages(1);
    try (var function = contender.start().get()) {
      var invocation = function.invoke(batch);
      var since = contender.startCounts() ? Moment.START : invocation.taken();
      var took = invocation.answered().since(since);
      contender.wall().add(took.wall());
      contender.cpu().add(took.cpu());
    }
  }
}
