package copydesk.bench;

import copydesk.Reader;
import copydesk.intake.Limits;
import copydesk.local.OneCore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// What the first story takes in a JVM that has just started, and the memory that stays taken when
/// all are read and forgotten: our tables, and what the JVM keeps of our classes on its heap.
///
/// @param heapBytes after a collection, more than before the first story
record WireStart(Duration first, long heapBytes) {
  /// For `measure`, in a JVM of its own.
  public static void main(String[] arguments) {
    var stories = WireCopies.of(arguments[0]);
    var before = heap();
    var start = System.nanoTime();
    var reader = new Reader(Limits.DEFAULT);
    var records = WireCopies.read(reader, stories.getFirst()).records().size();
    var first = System.nanoTime() - start;
    for (var story : stories) {
      records += WireCopies.read(reader, story).records().size();
    }
    System.out.println(first + " " + (heap() - before) + " " + records + " " + stories.size());
    WireCopies.read(reader, stories.getFirst()); // neither is garbage before this
  }

  private static long heap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  static WireStart measure(String corpus) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command =
        OneCore.command(
            List.of(
                java,
                "-XX:TieredStopAtLevel=1", // as in the function's JVM
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                WireStart.class.getName(),
                corpus));
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (var out = process.getInputStream()) {
      var answer = new String(out.readAllBytes(), StandardCharsets.UTF_8).strip().split(" ", -1);
      return new WireStart(Duration.ofNanos(Long.parseLong(answer[0])), Long.parseLong(answer[1]));
    }
  }
}
