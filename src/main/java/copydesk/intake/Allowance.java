package copydesk.intake;

import java.util.HashSet;
import java.util.Set;

/// What one upload may still ask for while it is opened, and the paths that it has used.
final class Allowance {
  private final Set<String> paths = new HashSet<>();
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
    for (var n = 2; !paths.add(free); n++) {
      free = path + " (" + n + ")";
    }
    return free;
  }
}
