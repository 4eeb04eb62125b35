package copydesk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/// `mvn -q -Pformats`: articles a second for each format on one core, what the first article of
/// each takes, and the libraries that it loads.
///
/// System property `bench.rounds`: how many JVMs for each first article. JMH's own report goes to
/// `target/bench/formats.txt`.
public final class FormatBench {
  // As in the function's JVM.
  private static final String FIRST_COMPILER_ONLY = "-XX:TieredStopAtLevel=1";

  private FormatBench() {}

  public static void main(String[] arguments)
      throws IOException, InterruptedException, RunnerException {
    if (arguments.length == 0) {
      System.exit(Jmh.onOneCore(FormatBench.class, "bench.rounds"));
    }
    var rounds = Jmh.rounds(9);
    var log = Jmh.log("formats.txt");
    var out = System.out;
    out.printf("%s; JMH writes to %s%n", Jmh.machine(), log);
    out.printf("%nFormat         articles/s   first article (median)   loads%n");
    for (var format : FormatSamples.labels()) {
      out.printf(
          Locale.ROOT,
          "  %-12s %10.0f   %19.0f ms   %s%n",
          format,
          articlesASecond(format, log),
          firstArticleMillis(format, rounds, log),
          libraries(format));
    }
  }

  private static String libraries(String format) throws IOException, InterruptedException {
    var all = new ArrayList<String>();
    for (var jar : Libraries.loadedFor(format).entrySet()) {
      var megabytes = Files.size(jar.getValue()) / 1e6;
      all.add(String.format(Locale.ROOT, "%s %.1f MB", jar.getKey(), megabytes));
    }
    return String.join(", ", all);
  }

  private static double articlesASecond(String format, Path log) throws RunnerException {
    var options = options(FormatBenchmark.class, format, log);
    return median(Jmh.warm(options, 3, 5, TimeValue.seconds(1))) * FormatSamples.all(format).read();
  }

  private static double firstArticleMillis(String format, int rounds, Path log)
      throws RunnerException {
    var options =
        options(FirstArticleBenchmark.class, format, log)
            .mode(Mode.SingleShotTime)
            .timeUnit(TimeUnit.MILLISECONDS)
            .forks(rounds)
            .warmupIterations(0)
            .measurementIterations(1);
    return median(options);
  }

  private static double median(ChainedOptionsBuilder options) throws RunnerException {
    return Jmh.median(new Runner(options.build()).runSingle());
  }

  private static ChainedOptionsBuilder options(Class<?> benchmark, String format, Path log) {
    return Jmh.options(benchmark, log, FIRST_COMPILER_ONLY).param("format", format);
  }
}
