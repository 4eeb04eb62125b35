package copydesk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.TimeValue;

/// `mvn -q -Ppages -Dcorpus=FOLDER`: how many web pages a second are read on one core once
/// everything is compiled, as a share of what jsoup alone takes for the same pages.
///
/// System property `bench.rounds`: how often all are measured, by turns, each time in a new JVM.
/// Other work on the machine falls on all alike, so compare the shares. JMH's own report of the
/// last round goes to `target/bench/pages.txt`.
public final class PageBench {
  // The pages and their trees, with room; no collection is then about the heap's size. Any compiler
  // that the JVM has may be used: not so in the function's.
  private static final String[] HEAP = {"-Xms2g", "-Xmx2g"};
  // On one core the compiler takes turns with what it compiles: after four of these we read half as
  // many pages a second as after fifteen, and still 5 % fewer after ten.
  private static final int WARM_UPS = 15;
  private static final int MEASURED = 3;
  private static final TimeValue EACH = TimeValue.seconds(5);

  private static final Map<String, String> NAMES =
      Map.of(
          "bareParse",
          "jsoup's bare parse",
          "copydesk",
          "Copydesk",
          "readability4j",
          "Readability4J");
  private static final String BARE = "bareParse";

  private PageBench() {}

  /// Exits with status 1, and one sentence, where there are no pages.
  public static void main(String[] arguments)
      throws IOException, InterruptedException, RunnerException {
    var corpus = System.getProperty("corpus", "");
    if (corpus.isEmpty() || !Files.isDirectory(Path.of(corpus, "pages"))) {
      System.err.println("Usage: mvn -q -Ppages -Dcorpus=FOLDER [-Dbench.rounds=N]");
      System.err.println(
          corpus.isEmpty()
              ? "-Dcorpus is missing: a folder with pages/<id>.html.gz."
              : Path.of(corpus, "pages") + " is no folder that exists.");
      System.exit(1);
    }
    if (arguments.length == 0) {
      System.exit(Jmh.onOneCore(PageBench.class, "bench.rounds", "corpus"));
    }
    var log = Jmh.log("pages.txt");
    var pages = Pages.bytes(corpus);
    var rounds = Jmh.rounds(3);
    System.out.printf(
        Locale.ROOT,
        "%s; rounds: %d; JMH writes to %s%n%n%s: %d pages, %.0f kB each%n",
        Jmh.machine(),
        rounds,
        log,
        Path.of(corpus).getFileName(),
        pages.size(),
        pages.stream().mapToInt(page -> page.length).average().orElse(0) / 1e3);
    print(measure(corpus, pages.size(), rounds, log));
  }

  /// Pages a second in each round, by the benchmark's name.
  private static Map<String, List<Double>> measure(String corpus, int pages, int rounds, Path log)
      throws RunnerException {
    var measured = new TreeMap<String, List<Double>>(); // the bare parse is the first
    for (var round = 0; round < rounds; round++) {
      var options = Jmh.options(PageBenchmark.class, log, HEAP).param("corpus", corpus);
      for (var result : new Runner(Jmh.warm(options, WARM_UPS, MEASURED, EACH).build()).run()) {
        measured
            .computeIfAbsent(result.getPrimaryResult().getLabel(), _ -> new ArrayList<>())
            .add(Jmh.median(result) * pages);
      }
    }
    return measured;
  }

  private static void print(Map<String, List<Double>> measured) {
    System.out.printf(
        "%n                        pages/s        range       share of the bare parse%n");
    var bare = measured.getOrDefault(BARE, List.of());
    measured.forEach(
        (name, rates) -> {
          var sorted = rates.stream().sorted().toList();
          var shares = new ArrayList<Double>();
          for (var round = 0; round < rates.size(); round++) {
            shares.add(rates.get(round) / bare.get(round));
          }
          System.out.printf(
              Locale.ROOT,
              "  %-20s %8.0f  %6.0f to %-6.0f   %s%n",
              NAMES.get(name),
              median(rates),
              sorted.getFirst(),
              sorted.getLast(),
              shares(shares));
        });
  }

  private static String shares(List<Double> ofRounds) {
    var each =
        ofRounds.stream()
            .map(share -> String.format(Locale.ROOT, "%.2f", share))
            .collect(Collectors.joining(" "));
    return String.format(Locale.ROOT, "%.2f (%s)", median(ofRounds), each);
  }

  private static double median(List<Double> values) {
    var sorted = values.stream().sorted().toList();
    var half = sorted.size() / 2;
    return (sorted.get(half) + sorted.get(sorted.size() - 1 - half)) / 2;
  }
}
