package copydesk.bench;

import copydesk.intake.Document;
import copydesk.intake.Format;
import copydesk.parse.Parsed;
import copydesk.parse.Parsers;
import java.util.List;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/// Reads all pages of a corpus, over and over: only into a tree, by us, and by Readability4J.
///
/// The other two are given the text, and we the bytes: what the page's charset is, is part of the
/// work.
public class PageBenchmark {
  private static final String ADDRESS = "https://page.example/";

  /// The pages as text.
  @State(Scope.Benchmark)
  public static class Texts {
    /// The folder of the corpus.
    @Param("")
    public String corpus = "";

    private List<String> pages = List.of();

    /// Reads them from the disk.
    @Setup(Level.Trial)
    public void read() {
      pages = Pages.bytes(corpus).stream().map(Pages::text).toList();
    }
  }

  /// The pages as they were received.
  @State(Scope.Benchmark)
  public static class Bytes {
    /// The folder of the corpus.
    @Param("")
    public String corpus = "";

    private List<byte[]> pages = List.of();

    /// Reads them from the disk.
    @Setup(Level.Trial)
    public void read() {
      pages = Pages.bytes(corpus);
    }
  }

  /// What no reader that builds a tree can be faster than.
  @Benchmark
  public void bareParse(Texts texts, Blackhole hole) {
    for (var page : texts.pages) {
      hole.consume(Jsoup.parse(page));
    }
  }

  /// Ours.
  @Benchmark
  public void copydesk(Bytes bytes, Blackhole hole) {
    var parsers = new Parsers();
    for (var page : bytes.pages) {
      hole.consume(parsed(parsers, page));
    }
  }

  private static Parsed parsed(Parsers parsers, byte[] page) {
    return parsers.parse(new Document("", "page.html", null, page), Format.HTML);
  }

  /// The other one.
  @Benchmark
  public void readability4j(Texts texts, Blackhole hole) {
    for (var page : texts.pages) {
      hole.consume(new Readability4J(ADDRESS, page).parse());
    }
  }
}
