package copydesk.bench;

import copydesk.Reader;
import copydesk.intake.Document;
import copydesk.intake.Format;
import copydesk.intake.Limits;
import copydesk.parse.Parsers;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/// Reads all short stories of a corpus, over and over.
@State(Scope.Benchmark)
public class WireBenchmark {
  /// The folder of the corpus.
  @Param("")
  public String corpus = "";

  private final Parsers parsers = new Parsers();
  private final Reader reader = new Reader(Limits.DEFAULT);
  private List<byte[]> stories = List.of();

  /// Reads them from the disk.
  @Setup(Level.Trial)
  public void read() {
    stories = WireCopies.of(corpus);
  }

  /// From bytes to the parts of the story.
  @Benchmark
  public void grammar(Blackhole hole) {
    for (var story : stories) {
      hole.consume(parsers.parse(new Document("", "story.txt", null, story), Format.WIRE_TEXT));
    }
  }

  /// From bytes to records: what it is, the grammar, and all that is worked out.
  @Benchmark
  public void everything(Blackhole hole) {
    for (var story : stories) {
      hole.consume(WireCopies.read(reader, story));
    }
  }
}
