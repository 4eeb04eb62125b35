package copydesk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.TimeValue;

/// `mvn -q -Pwirebench -Dcorpus=FOLDER`: how many short stories of agencies are read a second on
/// one core, by the grammar alone and with all that is worked out; and what the first one costs.
///
/// System property `bench.rounds`: how often all are measured, each time in a new JVM. JMH's own
/// report of the last round goes to `target/bench/wire.txt`.
public final class WireBench {
  private static final String[] ALL_COMPILERS = {"-Xms1g", "-Xmx1g"};
  private static final String[] AS_THE_FUNCTION = {"-Xms1g", "-Xmx1g", "-XX:TieredStopAtLevel=1"};
  private static final int WARM_UPS = 6;
  private static final int MEASURED = 5;
  private static final TimeValue EACH = TimeValue.seconds(2);
  private static final double MEGABYTE = 1e6;

  private WireBench() {}

  /// Exits with status 1, and one sentence, where there are no stories.
  public static void main(String[] arguments)
      throws IOException, InterruptedException, RunnerException {
    var corpus = System.getProperty("corpus", "");
    if (corpus.isEmpty() || !Files.isRegularFile(Path.of(corpus, "stories.jsonl.gz"))) {
      System.err.println("Usage: mvn -q -Pwirebench -Dcorpus=FOLDER [-Dbench.rounds=N]");
      System.err.println(
          corpus.isEmpty()
              ? "-Dcorpus is missing: a folder with stories.jsonl.gz."
              : Path.of(corpus, "stories.jsonl.gz") + " is no file that exists.");
      System.exit(1);
    }
    if (arguments.length == 0) {
      System.exit(Jmh.onOneCore(WireBench.class, "bench.rounds", "corpus"));
    }
    var log = Jmh.log("wire.txt");
    var stories = WireCopies.of(corpus);
    var rounds = Jmh.rounds(3);
    System.out.printf(
        Locale.ROOT,
        "%s; rounds: %d; JMH writes to %s%n%n%s: %d stories, %.0f bytes each%n",
        Jmh.machine(),
        rounds,
        log,
        Path.of(corpus).getFileName(),
        stories.size(),
        stories.stream().mapToInt(story -> story.length).average().orElse(0));
    System.out.printf("%n                                 stories/s        range%n");
    print(
        "all of the JVM's compilers", measure(corpus, stories.size(), rounds, log, ALL_COMPILERS));
    print(
        "the first only, as Lambda", measure(corpus, stories.size(), rounds, log, AS_THE_FUNCTION));
    printStart(corpus, rounds);
  }

  private static Map<String, List<Double>> measure(
      String corpus, int stories, int rounds, Path log, String... jvm) throws RunnerException {
    var measured = new TreeMap<String, List<Double>>(Comparator.reverseOrder()); // grammar first
    for (var round = 0; round < rounds; round++) {
      var options = Jmh.options(WireBenchmark.class, log, jvm).param("corpus", corpus);
      for (var result : new Runner(Jmh.warm(options, WARM_UPS, MEASURED, EACH).build()).run()) {
        measured
            .computeIfAbsent(result.getPrimaryResult().getLabel(), _ -> new ArrayList<>())
            .add(Jmh.median(result) * stories);
      }
    }
    return measured;
  }

  private static void print(String compilers, Map<String, List<Double>> measured) {
    System.out.println(compilers);
    measured.forEach(
        (name, rates) -> {
          var sorted = rates.stream().sorted().toList();
          System.out.printf(
              Locale.ROOT,
              "  %-28s %10.0f  %7.0f to %.0f%n",
              name.equals("grammar") ? "the grammar alone" : name,
              sorted.get(sorted.size() / 2),
              sorted.getFirst(),
              sorted.getLast());
        });
  }

  private static void printStart(String corpus, int rounds) throws IOException {
    var starts = new ArrayList<WireStart>();
    for (var round = 0; round < rounds; round++) {
      starts.add(WireStart.measure(corpus));
    }
    var first = new Times(starts.stream().map(WireStart::first).toList());
    System.out.printf(
        Locale.ROOT,
        "%nfirst story after start       %7.0f ms   %.0f to %.0f%n"
            + "heap taken by resources       %7.1f MB%n",
        first.medianMillis(),
        first.leastMillis(),
        first.mostMillis(),
        starts.stream().mapToLong(WireStart::heapBytes).max().orElse(0) / MEGABYTE);
  }
}
