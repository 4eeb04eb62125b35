package copydesk;

import static java.nio.charset.StandardCharsets.UTF_8;

import copydesk.intake.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// A document in `src/test/resources/samples/<format>/`, and beside it the JSON of the records that
/// it must become: `correction.xml` and `correction.expected.json`.
public record Sample(Path file) {
  private static final Path FOLDER = Path.of("src", "test", "resources", "samples");
  private static final String EXPECTED = ".expected.json";
  // When the bucket took them: what is not dated sorts by it.
  private static final Instant RECEIVED = Instant.parse("2026-11-23T06:00:00Z");

  /// Every sample, in order.
  public static List<Sample> all() {
    return files().filter(file -> !isExpectation(file)).map(Sample::new).toList();
  }

  /// Expectations whose document is missing.
  static List<Path> orphans() {
    var expectations = all().stream().map(Sample::expectation).toList();
    return files()
        .filter(Sample::isExpectation)
        .filter(file -> !expectations.contains(file))
        .toList();
  }

  /// Writes the expectation of each sample that has none. It is to be read before it is committed:
  /// would an editor agree with each field?
  public static void main(String[] arguments) throws IOException {
    for (var sample : all()) {
      if (Files.notExists(sample.expectation())) {
        Files.writeString(sample.expectation(), RecordJson.pretty(sample.records()) + "\n", UTF_8);
        System.out.println("wrote " + sample.expectation() + ": please read it");
      }
    }
  }

  /// What the samples' documents become, as the function reads them.
  Reading read() {
    try {
      var bytes = Files.readAllBytes(file);
      var version = new ObjectVersion("\"sample\"", null, bytes.length, RECEIVED, null);
      return new Reader(Limits.DEFAULT).read(new Origin("samples", key()), version, bytes);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// The same as JSON.
  Object records() {
    return RecordJson.of(key(), read());
  }

  /// What the file beside it says that they must be.
  String expected() throws IOException {
    return Files.readString(expectation(), UTF_8);
  }

  @Override
  public String toString() {
    return key();
  }

  private String key() {
    return FOLDER.relativize(file).toString().replace('\\', '/');
  }

  private Path expectation() {
    var name = file.getFileName().toString();
    var dot = name.indexOf('.');
    return file.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + EXPECTED);
  }

  private static boolean isExpectation(Path file) {
    return file.toString().endsWith(EXPECTED);
  }

  private static Stream<Path> files() {
    try (var files = Files.walk(FOLDER)) {
      return files.filter(Files::isRegularFile).sorted().toList().stream();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
