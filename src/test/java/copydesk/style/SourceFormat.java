package copydesk.style;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// google-java-format over all sources: `mvn -q -Pformat` writes, [SourceFormatTest] checks.
///
/// Not the Maven plugin for it, since plugins run in Maven's own JVM, and a formatter that runs on
/// JDK 17 does not know the language of JDK 25.
public final class SourceFormat {
  static final int COLUMNS = 100;

  private SourceFormat() {}

  static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  static String formatted(Path file) throws IOException {
    var source = Files.readString(file, UTF_8);
    // The formatter would continue a long `///` line in a `//` line, and so break the comment.
    source
        .lines()
        .filter(line -> line.strip().startsWith("///") && line.length() > COLUMNS)
        .findFirst()
        .ifPresent(
            line -> {
              throw new IllegalArgumentException(file + ": to be broken by hand: " + line);
            });
    try {
      return new Formatter().formatSourceAndFixImports(source);
    } catch (FormatterException unreadable) {
      throw new IOException(file + ": " + unreadable.getMessage(), unreadable);
    }
  }

  /// Formats every source file in place.
  public static void main(String[] arguments) throws IOException {
    for (var file : sources()) {
      var formatted = formatted(file);
      if (!formatted.equals(Files.readString(file, UTF_8))) {
        Files.writeString(file, formatted, UTF_8);
        System.out.println("formatted " + file);
      }
    }
  }
}
