package copydesk.bench;

import copydesk.local.LocalCloud;
import copydesk.local.LoneFunction;
import copydesk.local.OneCore;
import copydesk.local.Options;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `mvn -q -Pbench`: measures the function on the local stack, and prints a table for people.
///
/// System property `bench.rounds`: how many cold starts of each kind. Everything is measured in one
/// run and by turns, so compare the ratios: other work on the machine falls on all alike. The
/// servers are warm by the time that cold starts are measured, as those of AWS are.
public final class Bench {
  private static final Path ARTICLES = Path.of("events", "articles");

  private Bench() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    var target = Path.of("target").toAbsolutePath();
    var log = Files.createDirectories(target.resolve("bench")).resolve("function.log");
    var options = Options.of(Path.of("")).withFunctions(0).withLog(log);
    var rounds = Integer.parseInt(System.getProperty("bench.rounds", "9"));
    try (var cloud = LocalCloud.start(options)) {
      run(cloud, options, target, rounds);
    }
    System.exit(0); // the servers' threads go on
  }

  private static void run(LocalCloud cloud, Options options, Path target, int rounds)
      throws IOException, InterruptedException {
    var out = System.out;
    var samples = new Samples(cloud, ARTICLES);
    heading(out, rounds);
    PackageSize.print(target, out);
    try (var function = LoneFunction.start(cloud, options, false)) {
      new WriteUnits(cloud, samples, out).print(function);
      new WarmTime(samples, out).print(function);
    }
    new ColdStart(cloud, withOwnClasses(options, target), samples, out).print(rounds);
  }

  private static void heading(PrintStream out, int rounds) {
    out.printf(
        "JDK %s, %s, %d cores; the function has one%s; %d rounds%n",
        Runtime.version(),
        System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors(),
        OneCore.pinned().map(core -> ": number " + core).orElse(" (as far as the JVM keeps to it)"),
        rounds);
  }

  /// The function's class path with the empty handler at its end.
  private static Options withOwnClasses(Options options, Path target) {
    List<Path> classPath = new ArrayList<>(options.classPath());
    classPath.add(target.resolve("test-classes"));
    return options.withClassPath(classPath);
  }
}
