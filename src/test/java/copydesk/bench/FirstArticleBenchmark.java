package copydesk.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// The first article of a format that a JVM reads, after one of agency copy: loading the classes
/// that this format needs beyond what all need, and reading it by code that is not compiled yet.
@State(Scope.Benchmark)
public class FirstArticleBenchmark {
  /// The label of the format.
  @Param("wire-text")
  public String format = "";

  private FormatSamples samples = FormatSamples.richest("wire-text");

  /// Loads what all formats need.
  @Setup(Level.Trial)
  public void readAgencyCopy() {
    samples.read();
    samples = FormatSamples.richest(format);
  }

  /// The first article.
  @Benchmark
  public int read() {
    return samples.read();
  }
}
