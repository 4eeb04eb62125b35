package copydesk.bench;

import copydesk.Reader;
import copydesk.intake.Limits;
import copydesk.local.LoneFunction;
import copydesk.local.LoneFunction.Moment;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What an article takes once everything is compiled.
final class WarmTime {
  private static final int BATCH = 10;
  // Enough for the compilers, here and in the servers.
  private static final int WARM_UP = 80;
  private static final int MEASURED = 120;

  private final Samples samples;
  private final PrintStream out;

  WarmTime(Samples samples, PrintStream out) {
    this.samples = samples;
    this.out = out;
  }

  void print(LoneFunction function) throws InterruptedException {
    invocations(function, WARM_UP);
    var invocations = invocations(function, MEASURED);
    var all = new Times(invocations.stream().map(WarmTime::wallOfEach).toList());
    var cpu = invocations.stream().map(Moment::cpu).reduce(Duration.ZERO, Duration::plus);
    readings(WARM_UP);
    var reading = readings(MEASURED);
    out.printf("%nWarm, an article in a batch of %-2d    median         range%n", BATCH);
    row("received to recorded", all);
    row("reading it, no services", reading);
    out.printf(
        Locale.ROOT,
        "  %-24s   %6.1f %%%n  %-24s   %6.2f ms (mean)%n",
        "share of reading",
        100 * reading.medianMillis() / all.medianMillis(),
        "CPU of the function",
        cpu.toNanos() / 1e6 / MEASURED / BATCH);
  }

  private static Duration wallOfEach(Moment invocation) {
    return invocation.wall().dividedBy(BATCH);
  }

  private void row(String name, Times times) {
    out.printf(
        Locale.ROOT,
        "  %-24s   %6.2f ms  %5.2f to %-5.2f%n",
        name,
        times.medianMillis(),
        times.leastMillis(),
        times.mostMillis());
  }

  private List<Moment> invocations(LoneFunction function, int count) throws InterruptedException {
    List<Moment> took = new ArrayList<>();
    for (var number = 0; number < count; number++) {
      samples.turns(BATCH).forEach(samples::drop);
      var invocation = function.invoke(samples.messages(BATCH));
      took.add(invocation.answered().since(invocation.taken()));
    }
    return took;
  }

  private Times readings(int count) {
    var reader = new Reader(Limits.DEFAULT);
    List<Duration> times = new ArrayList<>();
    for (var batch = 0; batch < count; batch++) {
      var start = System.nanoTime();
      samples.turns(BATCH).forEach(story -> story.read(reader));
      times.add(Duration.ofNanos(System.nanoTime() - start).dividedBy(BATCH));
    }
    return new Times(times);
  }
}
