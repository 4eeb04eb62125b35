package copydesk.intake;

import copydesk.text.Charsets;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;

/// What files in archives are called, as far as it can be trusted.
final class EntryNames {
  // A path is stored with its record, and names its article in keys; file systems allow 255 a step.
  private static final int LONGEST = 1000;

  private static final Set<String> NOISE = Set.of(".ds_store", "thumbs.db", "desktop.ini");

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
    var path = String.join("/", steps);
    return path.isEmpty() ? "unnamed" : path.substring(0, Math.min(path.length(), LONGEST));
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

  /// What desktops leave in archives without anybody having asked for it: an editor who packs a
  /// folder on a Mac must not get a failure for each file in it.
  static boolean isNoise(String name) {
    var path = "/" + name.replace('\\', '/').toLowerCase(Locale.ROOT);
    var file = path.substring(path.lastIndexOf('/') + 1);
    // "._story.txt" is what a Mac knows of "story.txt" beside its text.
    return path.contains("/__macosx/") || file.startsWith("._") || NOISE.contains(file);
  }

  /// The name that was meant: zip says of few names in which charset they are, and tar of none.
  static String read(byte[] name) {
    return Charsets.decode(name, null).text();
  }

  private static boolean isDrive(String step) {
    return step.length() == 2 && step.charAt(1) == ':';
  }
}
