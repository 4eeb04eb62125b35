package copydesk.intake;

/// Tells a table of values from text: each of its lines has as many columns as every other.
///
/// A story with a table in it has a headline, and sentences, and so is none; a list that has no
/// separators is read as text.
final class TableForm {
  // A poem may have a comma in each of its lines, but hardly two in each of ten.
  private static final int LEAST_LINES = 10;
  private static final int LEAST_SEPARATORS = 2;
  private static final String SEPARATORS = "\t;|,";

  private TableForm() {}

  /// Whether the text that begins so is a table.
  ///
  /// @param cut whether more stands behind it, so that the last line may not be whole
  static boolean isTable(String head, boolean cut) {
    for (var i = 0; i < SEPARATORS.length(); i++) {
      if (isTable(head, SEPARATORS.charAt(i), cut)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTable(String head, char separator, boolean cut) {
    var lines = 0;
    var columns = -1;
    var count = 0;
    var quoted = false;
    var blank = true;
    for (var i = 0; i <= head.length(); i++) {
      var c = i < head.length() ? head.charAt(i) : '\n';
      if (c == '"') {
        quoted = !quoted; // RFC 4180, section 2: a doubled one inside opens again at once
      }
      if (quoted || (c != '\n' && c != '\r')) {
        count += c == separator && !quoted ? 1 : 0;
        blank &= c == ' ';
        continue;
      }
      if (!blank && !(cut && i == head.length())) {
        if (count < LEAST_SEPARATORS || (columns >= 0 && count != columns)) {
          return false;
        }
        columns = count;
        lines++;
      }
      count = 0;
      blank = true;
    }
    return lines >= LEAST_LINES;
  }
}
