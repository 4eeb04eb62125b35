package copydesk.aws;

import copydesk.DeletedFiles;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What the template tells the function through its environment.
///
/// @param table the name of the records' table
record Settings(String table, DeletedFiles deletedFiles) {
  /// Every variable that is read; the template sets these and no others.
  static final List<String> VARIABLES = List.of("TABLE", "DELETED_FILES");

  /// Reads them.
  ///
  /// @throws IllegalArgumentException if one is missing or has no meaning, naming it
  static Settings from(Map<String, String> environment) {
    return new Settings(
        required(environment, "TABLE"), deletedFiles(required(environment, "DELETED_FILES")));
  }

  private static DeletedFiles deletedFiles(String value) {
    for (var choice : DeletedFiles.values()) {
      if (choice.name().toLowerCase(Locale.ROOT).equals(value)) {
        return choice;
      }
    }
    throw new IllegalArgumentException("DELETED_FILES is neither remove nor keep: " + value);
  }

  private static String required(Map<String, String> environment, String name) {
    var value = environment.get(name);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("environment variable " + name + " is not set");
    }
    return value;
  }
}
