package copydesk.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The function as Lambda takes it: classes at the root of a zip, their libraries below `lib`.
///
/// The same classes and libraries give the same bytes: entries are in order, and all of one time.
public final class FunctionZip {
  // The earliest that a zip can state.
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private FunctionZip() {}

  /// Packs what Maven left in its build folder, `target`: `classes` and `dependency`.
  public static void write(Path target, Path zip) throws IOException {
    var entries = new TreeMap<String, Path>();
    add(entries, "", target.resolve("classes"));
    add(entries, "lib/", target.resolve("dependency"));
    try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (Map.Entry<String, Path> file : entries.entrySet()) {
        var entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(TIME);
        out.putNextEntry(entry);
        Files.copy(file.getValue(), out);
        out.closeEntry();
      }
    }
  }

  private static void add(Map<String, Path> entries, String prefix, Path folder)
      throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .forEach(
              file ->
                  entries.put(
                      prefix + folder.relativize(file).toString().replace('\\', '/'), file));
    }
  }
}
