package copydesk.bench;

import copydesk.local.OneCore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/// What our benchmarks under JMH have in common: one thread on one core of the machine, and a log
/// of their own, so that the report is left to us.
final class Jmh {
  // As in the function's JVM: one core and the serial collector.
  private static final List<String> JVM =
      List.of(
          "-XX:ActiveProcessorCount=1",
          "-XX:+UseSerialGC",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  private Jmh() {}

  /// Runs a main class on one core, which the JVMs that JMH starts inherit, with one argument by
  /// which it knows that it is.
  ///
  /// @param properties names of those that it reads
  static int onOneCore(Class<?> main, String... properties)
      throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command = new ArrayList<>(OneCore.command(List.of(java)));
    command.add("--sun-misc-unsafe-memory-access=allow"); // JMH
    for (var property : properties) {
      command.add("-D" + property + "=" + System.getProperty(property, ""));
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(main.getName(), "on one core"));
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  /// What was measured on: the beginning of a report.
  static String machine() {
    return "JDK %s, %s, one core%s"
        .formatted(
            Runtime.version(),
            System.getProperty("os.arch"),
            OneCore.pinned()
                .map(core -> ": number " + core)
                .orElse(" (as far as the JVM keeps to it)"));
  }

  static int rounds(int unlessTold) {
    return Integer.getInteger("bench.rounds", unlessTold);
  }

  static Path log(String name) throws IOException {
    return Files.createDirectories(Path.of("target", "bench")).resolve(name);
  }

  static ChainedOptionsBuilder options(Class<?> benchmark, Path log, String... jvm) {
    var arguments = new ArrayList<>(JVM);
    arguments.addAll(Arrays.asList(jvm));
    return new OptionsBuilder()
        .include(benchmark.getName())
        .jvmArgs(arguments.toArray(String[]::new))
        .threads(1)
        .output(log.toString());
  }

  /// Rounds a second, once everything is compiled.
  static ChainedOptionsBuilder warm(
      ChainedOptionsBuilder options, int warmUps, int measured, TimeValue each) {
    return options
        .mode(Mode.Throughput)
        .timeUnit(TimeUnit.SECONDS)
        .forks(1)
        .warmupIterations(warmUps)
        .warmupTime(each)
        .measurementIterations(measured)
        .measurementTime(each);
  }

  static double median(RunResult result) {
    return result.getPrimaryResult().getStatistics().getPercentile(50);
  }
}
