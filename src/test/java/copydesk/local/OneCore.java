package copydesk.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A JVM that is to see and use a single core.
public final class OneCore {
  private static final Path TASKSET = Path.of("/usr/bin/taskset");
  private static final Path STATUS = Path.of("/proc/self/status");
  // proc(5): "Cpus_allowed_list: 0-3,7"
  private static final Pattern LAST_CORE = Pattern.compile("Cpus_allowed_list:.*?(\\d+)");

  private OneCore() {}

  /// The core that the machine can be told to use, by its number.
  public static Optional<String> pinned() {
    if (!Files.isExecutable(TASKSET)) {
      return Optional.empty();
    }
    try {
      return Files.readAllLines(STATUS).stream()
          .map(LAST_CORE::matcher)
          .filter(line -> line.matches())
          .map(line -> line.group(1))
          .findFirst();
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  /// The command of a JVM, made to run on that core.
  public static List<String> command(List<String> java) {
    var command = new ArrayList<String>();
    pinned().ifPresent(core -> command.addAll(List.of(TASKSET.toString(), "-c", core)));
    command.add(java.getFirst());
    command.add("-XX:ActiveProcessorCount=1");
    command.addAll(java.subList(1, java.size()));
    return command;
  }
}
