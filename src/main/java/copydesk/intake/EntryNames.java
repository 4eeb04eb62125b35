package copydesk.intake;

import java.util.ArrayList;
import java.util.Locale;

/// What files in archives are called, as far as it can be trusted.
final class EntryNames {
  private EntryNames() {}

  /// The path without what would lead out of the archive: an empty or a dotted step, a drive.
  static String safe(String name) {
    var steps = new ArrayList<String>();
    for (var step : name.replace('\\', '/').split("/", -1)) {
      // The sign that stands before the place of an article in a document.
      var safe = step.replace("#", "%23").replace("\0", "");
      if (!safe.isBlank() && !safe.equals(".") && !safe.equals("..") && !isDrive(safe)) {
        steps.add(safe);
      }
    }
    return steps.isEmpty() ? "unnamed" : String.join("/", steps);
  }

  /// Whether a careless program would write the file elsewhere.
  static boolean leadsOut(String name) {
    var path = name.replace('\\', '/');
    return path.startsWith("/")
        || path.equals("..")
        || path.startsWith("../")
        || path.contains("/../")
        || path.endsWith("/..")
        || isDrive(path.substring(0, Math.min(2, path.length())));
  }

  /// The file's own name, without its folders.
  static String last(String name) {
    var path = safe(name);
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /// What desktops leave in archives without anybody having asked for it.
  static boolean isNoise(String name) {
    var path = name.replace('\\', '/').toLowerCase(Locale.ROOT);
    return path.startsWith("__macosx/")
        || path.endsWith("/.ds_store")
        || path.equals(".ds_store")
        || path.endsWith("/thumbs.db")
        || path.equals("thumbs.db");
  }

  private static boolean isDrive(String step) {
    return step.length() == 2 && step.charAt(1) == ':';
  }
}
