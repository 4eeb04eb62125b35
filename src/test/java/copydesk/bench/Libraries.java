package copydesk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Which jars a format needs to be read, as the JVM itself says.
public final class Libraries {
  // [0.123s][info][class,load] org.example.Type source: file:/folder/example-1.0.jar
  private static final Pattern LOADED = Pattern.compile(".* source: file:(.+\\.jar)");

  private Libraries() {}

  /// Loaded when all is ready: what comes after it is of the format.
  private static final class Boundary {}

  /// Reads a sample of the format named, for `loadedFor`.
  public static void main(String[] arguments) {
    var samples = FormatSamples.richest(arguments[0]);
    new Boundary();
    samples.read();
  }

  /// The jars, by name.
  static SortedMap<String, Path> loadedFor(String format) throws IOException, InterruptedException {
    var log = Files.createTempFile("classes", ".log");
    try {
      var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      var classPath = System.getProperty("java.class.path");
      var command =
          List.of(
              java,
              "-Xlog:class+load:file=" + log,
              "--enable-native-access=ALL-UNNAMED",
              "-cp",
              classPath,
              Libraries.class.getName(),
              format);
      var process = new ProcessBuilder(command).inheritIO().start();
      if (process.waitFor() != 0) {
        throw new IllegalStateException("no " + format + " could be read");
      }
      var lines = Files.readAllLines(log);
      var boundary = 0;
      while (!lines.get(boundary).contains(Boundary.class.getName())) {
        boundary++;
      }
      var loaded = jars(lines.subList(boundary, lines.size()));
      loaded.keySet().removeAll(jars(lines.subList(0, boundary)).keySet());
      return loaded;
    } finally {
      Files.delete(log);
    }
  }

  private static SortedMap<String, Path> jars(List<String> lines) {
    var jars = new TreeMap<String, Path>();
    for (var line : lines) {
      var loaded = LOADED.matcher(line);
      if (loaded.matches()) {
        var jar = Path.of(loaded.group(1));
        jars.put(String.valueOf(jar.getFileName()).replaceFirst("-[\\d.]+\\.jar$", ""), jar);
      }
    }
    return jars;
  }
}
