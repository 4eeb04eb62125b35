package copydesk.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The main of `mvn -q -Plocal`: starts the local stack, drops files into its bucket, shows what
/// became of them, and stays up to be asked.
///
/// System properties: `from` (a folder), `stay` (`false` ends the run after the report), `port.s3`,
/// `port.sqs`, `port.dynamodb`. Ends with status 0 only if every file ended in a receipt.
final class Local {
  private static final Duration LOOK = Duration.ofMillis(100);

  // After a failure the queue keeps its message back for so long that waiting on is no use, unless
  // other files are still being read.
  private static final Duration PATIENCE_AFTER_FAILURE = Duration.ofSeconds(10);

  private final PrintStream out;
  private final LocalCloud cloud;
  private final Progress progress;
  private final List<Drop> drops = new ArrayList<>();
  private final Map<Drop, Fate> fates = new LinkedHashMap<>();

  private Local(PrintStream out, LocalCloud cloud) {
    this.out = out;
    this.cloud = cloud;
    this.progress = new Progress(out);
  }

  /// Runs it all.
  public static void main(String... arguments) throws InterruptedException {
    // File names come in every script, whatever the terminal's own charset is.
    var out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    var status = 1;
    try {
      status = run(out);
    } catch (LocalProblem problem) {
      out.println(problem.getMessage());
    } catch (RuntimeException bug) {
      bug.printStackTrace(out); // and go on to the exit: the servers' threads would never end
    }
    System.exit(status);
  }

  private static int run(PrintStream out) throws InterruptedException {
    var folder = Path.of(System.getProperty("from", "events/articles"));
    var files = Drop.filesBelow(folder);
    var cloud = LocalCloud.start(Path.of(""), Ports.fromProperties());
    Runtime.getRuntime().addShutdownHook(new Thread(cloud::close));
    var run = new Local(out, cloud);
    var complete = run.read(folder, files);
    if (complete && !System.getProperty("stay", "true").equals("false")) {
      out.println("The stack stays up. Ctrl-C stops it. What becomes of your files:");
      out.println();
      // Until Ctrl-C, or until Maven is gone: one that is killed leaves running what it started.
      var self = ProcessHandle.current();
      new Watch(out, cloud).until(self.parent().orElse(self));
    }
    return complete ? 0 : 1;
  }

  private boolean read(Path folder, List<Path> files) throws InterruptedException {
    var report = new Report(out, cloud);
    report.parts();
    for (var file : files) {
      drops.add(Drop.into(cloud, folder, file));
      progress.show(drops.size(), fates.size(), files.size());
    }
    waitForAll();
    progress.end(drops.size(), fates.size(), files.size());
    report.fates(drops.stream().filter(fates::containsKey).map(fates::get).toList());
    if (fates.size() < files.size()) {
      report.stuck(drops.stream().filter(drop -> !fates.containsKey(drop)).map(Drop::key).toList());
      return false;
    }
    report.oneRecord(drops.stream().map(fates::get).toList());
    report.commands();
    return true;
  }

  private void waitForAll() throws InterruptedException {
    var lastChange = Instant.now();
    while (fates.size() < drops.size() && Instant.now().isBefore(lastChange.plus(patience()))) {
      var before = fates.size();
      for (var drop : drops) {
        if (!fates.containsKey(drop)) {
          Fate.of(drop, cloud).ifPresent(fate -> fates.put(drop, fate));
        }
      }
      if (fates.size() > before) {
        lastChange = Instant.now();
        progress.show(drops.size(), fates.size(), drops.size());
      }
      Thread.sleep(LOOK);
    }
  }

  /// As long as a single file may take, there may be nothing to see.
  private Duration patience() {
    return cloud.functionHasFailed()
        ? PATIENCE_AFTER_FAILURE
        : cloud.blueprint().function().timeout().plus(PATIENCE_AFTER_FAILURE);
  }
}
