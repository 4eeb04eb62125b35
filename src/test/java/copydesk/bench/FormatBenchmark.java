package copydesk.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// Reads all samples of a format, from bytes to records, over and over.
@State(Scope.Benchmark)
public class FormatBenchmark {
  /// The label of the format.
  @Param("wire-text")
  public String format = "";

  @SuppressWarnings("NullAway.Init") // JMH has them chosen before it measures
  private FormatSamples samples;

  /// Chooses the samples.
  @Setup(Level.Trial)
  public void choose() {
    samples = FormatSamples.all(format);
  }

  /// A round over the samples.
  @Benchmark
  public int read() {
    return samples.read();
  }
}
