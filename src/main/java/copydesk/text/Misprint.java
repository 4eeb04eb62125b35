package copydesk.text;

/// Words in which a finger slipped once.
public final class Misprint {
  private Misprint() {}

  /// Whether the words are alike but for a letter that is wrong, missing or too much, or two that
  /// changed places.
  public static boolean isOf(String one, String other) {
    var longest = Math.max(one.length(), other.length());
    if (longest - Math.min(one.length(), other.length()) > 1) {
      return false;
    }
    var start = 0;
    while (start < longest - 1
        && start < Math.min(one.length(), other.length())
        && one.charAt(start) == other.charAt(start)) {
      start++;
    }
    var a = one.substring(start);
    var b = other.substring(start);
    if (a.length() != b.length()) {
      return a.length() > b.length() ? a.substring(1).equals(b) : b.substring(1).equals(a);
    }
    return a.substring(1).equals(b.substring(1))
        || (a.length() > 1
            && a.charAt(0) == b.charAt(1)
            && a.charAt(1) == b.charAt(0)
            && a.substring(2).equals(b.substring(2)));
  }
}
