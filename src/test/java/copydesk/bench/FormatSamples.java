package copydesk.bench;

import copydesk.Reader;
import copydesk.Sample;
import copydesk.bench.Samples.Story;
import copydesk.intake.Format;
import copydesk.intake.Limits;
import java.util.List;

/// The samples of one format that articles come out of: who is refused would make the rest look
/// cheap.
final class FormatSamples {
  private final Reader reader = new Reader(Limits.DEFAULT);
  private final List<Story> files;

  private FormatSamples(List<Story> files) {
    this.files = files;
  }

  static FormatSamples all(String label) {
    var all = new FormatSamples(files(label));
    return new FormatSamples(all.files.stream().filter(file -> all.read(file) > 0).toList());
  }

  /// The one that makes most use of its format, unread so far: reading it, or another of the
  /// format, would load what is to be measured.
  static FormatSamples richest(String label) {
    var files = files(label);
    var rich = files.stream().filter(file -> file.name().startsWith("rich"));
    return new FormatSamples(List.of(rich.findFirst().orElse(files.getFirst())));
  }

  static List<String> labels() {
    return List.of(Format.values()).stream().map(Format::label).toList();
  }

  /// Reads each once, and returns how many articles that were.
  int read() {
    var articles = 0;
    for (var file : files) {
      articles += read(file);
    }
    return articles;
  }

  private int read(Story file) {
    return file.read(reader).records().size();
  }

  private static List<Story> files(String label) {
    return Sample.all().stream()
        .map(Sample::file)
        .filter(file -> file.resolveSibling("").endsWith(label))
        .map(Samples::story)
        .toList();
  }
}
