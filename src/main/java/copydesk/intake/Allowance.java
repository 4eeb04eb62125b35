package copydesk.intake;

import java.util.HashMap;
import java.util.Map;

/// What one upload may still ask for while it is opened, and the paths that it has used.
final class Allowance {
  // With each, the number that the next of the same name gets.
  private final Map<String, Integer> paths = new HashMap<>();
  private int entries;
  private long bytes;

  Allowance(Limits limits) {
    entries = limits.maxEntries();
    bytes = limits.maxUnpackedBytes();
  }

  boolean takesEntry() {
    entries--;
    return entries >= 0;
  }

  boolean takesBytes(int more) {
    bytes -= more;
    return bytes >= 0;
  }

  /// A path for a file of an archive, such that no other of the upload has it.
  String path(String archive, String name) {
    var path = archive.isEmpty() ? EntryNames.safe(name) : archive + "/" + EntryNames.safe(name);
    var free = path;
    while (paths.putIfAbsent(free, 2) != null) {
      var next = paths.merge(path, 1, Integer::sum) - 1;
      free = path + " (" + next + ")";
    }
    return free;
  }
}
