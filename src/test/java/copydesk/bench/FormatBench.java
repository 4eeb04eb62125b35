package copydesk.bench;

import copydesk.local.OneCore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/// `mvn -q -Pformats`: articles a second for each format on one core, what the first article of
/// each takes, and the libraries that it loads.
///
/// System property `bench.rounds`: how many JVMs for each first article. JMH's own report goes to
/// `target/bench/formats.txt`.
public final class FormatBench {
  // As in the function's JVM: one core, the serial collector, the first compiler only.
  private static final String[] JVM = {
    "-XX:ActiveProcessorCount=1",
    "-XX:+UseSerialGC",
    "-XX:TieredStopAtLevel=1",
    "--enable-native-access=ALL-UNNAMED",
    "--sun-misc-unsafe-memory-access=allow"
  };

  private FormatBench() {}

  public static void main(String[] arguments)
      throws IOException, InterruptedException, RunnerException {
    if (arguments.length == 0) {
      System.exit(onOneCore());
    }
    var rounds = Integer.parseInt(System.getProperty("bench.rounds", "9"));
    var log = Files.createDirectories(Path.of("target", "bench")).resolve("formats.txt");
    var out = System.out;
    out.printf(
        "JDK %s, %s, one core%s; JMH writes to %s%n",
        Runtime.version(),
        System.getProperty("os.arch"),
        OneCore.pinned().map(core -> ": number " + core).orElse(" (as far as the JVM keeps to it)"),
        log);
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
    var options =
        options(FormatBenchmark.class, format, log)
            .mode(Mode.Throughput)
            .timeUnit(TimeUnit.SECONDS)
            .forks(1)
            .warmupIterations(3)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(5)
            .measurementTime(TimeValue.seconds(1));
    return median(options) * FormatSamples.all(format).read();
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
    var result = new Runner(options.build()).runSingle();
    return result.getPrimaryResult().getStatistics().getPercentile(50);
  }

  // The JVMs that JMH starts inherit the core.
  private static int onOneCore() throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command = new ArrayList<>(OneCore.command(List.of(java)));
    command.add("--sun-misc-unsafe-memory-access=allow"); // JMH
    command.add("-Dbench.rounds=" + System.getProperty("bench.rounds", "9"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(FormatBench.class.getName(), "on one core"));
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  private static ChainedOptionsBuilder options(Class<?> benchmark, String format, Path log) {
    return new OptionsBuilder()
        .include(benchmark.getName())
        .param("format", format)
        .jvmArgs(JVM)
        .threads(1)
        .output(log.toString());
  }
}
