package copydesk.bench;

import copydesk.local.FunctionZip;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// What is uploaded to Lambda, and what fills it.
final class PackageSize {
  private static final int LARGEST = 5;

  private PackageSize() {}

  static void print(Path target, PrintStream out) throws IOException {
    var file = target.resolve("bench").resolve("function.zip");
    FunctionZip.write(target, file);
    try (var zip = new ZipFile(file.toFile())) {
      var jars = zip.stream().filter(entry -> entry.getName().endsWith(".jar")).toList();
      out.printf(
          Locale.ROOT,
          "%nPackage: %s, unpacked %s, %d jars, of which the largest%n",
          mega(Files.size(file)),
          mega(zip.stream().mapToLong(ZipEntry::getSize).sum()),
          jars.size());
      jars.stream()
          .sorted(Comparator.comparingLong(ZipEntry::getSize).reversed())
          .limit(LARGEST)
          .forEach(jar -> out.printf("  %-55s %8s%n", jar.getName(), mega(jar.getSize())));
    }
  }

  private static String mega(long bytes) {
    return String.format(Locale.ROOT, "%.2f MB", bytes / 1e6);
  }
}
