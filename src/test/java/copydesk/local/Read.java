package copydesk.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import copydesk.ObjectVersion;
import copydesk.Origin;
import copydesk.Reader;
import copydesk.Reading;
import copydesk.Receipt.Contents;
import copydesk.RecordJson;
import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.intake.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// `mvn -q -Pread -Dfrom=FOLDER -Dto=FILE`: reads every file below a folder as the function would,
/// without bucket and table, and writes a line of JSON for each article; a file without any gets a
/// line that says why.
public final class Read {
  private static final String BUCKET = "local";

  private Read() {}

  /// Exits with status 1, and one sentence, where there is nothing to read or nowhere to write to.
  public static void main(String[] arguments) throws IOException {
    var from = System.getProperty("from", "");
    var to = System.getProperty("to", "");
    if (!Files.isDirectory(Path.of(from)) || to.isEmpty()) {
      System.err.println("Usage: mvn -q -Pread -Dfrom=FOLDER -Dto=FILE");
      System.err.println(
          to.isEmpty() ? "-Dto is missing." : "-Dfrom=" + from + " is no folder that exists.");
      System.exit(1);
    }
    read(Path.of(from), Path.of(to));
  }

  private static void read(Path folder, Path to) throws IOException {
    var reader = new Reader(Limits.DEFAULT);
    var articles = 0;
    var files = files(folder, to);
    try (var out = Files.newBufferedWriter(to, UTF_8)) {
      for (var file : files) {
        var key = folder.relativize(file).toString().replace('\\', '/');
        var reading = file(reader, new Origin(BUCKET, key), file);
        articles += reading.records().size();
        for (var object : RecordJson.of(key, reading)) {
          out.write(RecordJson.line(object));
          out.write('\n');
        }
      }
    }
    System.out.println(files.size() + " files, " + articles + " articles: " + to);
  }

  private static List<Path> files(Path folder, Path to) throws IOException {
    try (var all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.toAbsolutePath().equals(to.toAbsolutePath()))
          .sorted()
          .collect(Collectors.toList());
    }
  }

  /// Reads one file as an object of that origin.
  public static Reading file(Reader reader, Origin origin, Path file) throws IOException {
    var bytes = Files.size(file);
    var received = Files.getLastModifiedTime(file).toInstant();
    var version = new ObjectVersion("", null, bytes, received, null);
    var most = Limits.DEFAULT.maxUploadBytes();
    if (bytes > most) {
      var detail = bytes + " bytes; the limit for one file is " + most;
      var problems = List.of(new Problem(Kind.TOO_LARGE, "", detail));
      return new Reading(new Contents(null, null, 0, problems), List.of());
    }
    return reader.read(origin, version, Files.readAllBytes(file));
  }
}
