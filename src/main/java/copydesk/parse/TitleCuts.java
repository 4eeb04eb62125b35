package copydesk.parse;

import java.util.ArrayList;
import java.util.List;

/// Where a page's title may be cut: "Headline | Section - Site" has two such places.
final class TitleCuts {
  /// A title with more is none.
  private static final int MOST = 8;

  /// @param to where the part before it ends
  /// @param from where the part behind it begins
  /// @param colon whether it may as well be the headline's own: "Trial: Both sides appeal"
  record Cut(int to, int from, boolean colon) {}

  private TitleCuts() {}

  /// The places, in order. None of them at an end of the title.
  static List<Cut> of(String title) {
    var cuts = new ArrayList<Cut>();
    var i = 1;
    while (i < title.length() && cuts.size() < MOST) {
      var end = i;
      while (end < title.length() && isSeparator(title, end)) {
        end++;
      }
      if (end > i && end < title.length()) {
        var to = title.substring(0, i).stripTrailing().length();
        var from = title.length() - title.substring(end).stripLeading().length();
        cuts.add(new Cut(to, from, title.charAt(i) == ':'));
      }
      i = end + 1;
    }
    return cuts;
  }

  private static boolean isSeparator(String title, int i) {
    return switch (title.charAt(i)) {
      case '|', '｜', '¦', '»', '«', '›', '‹', '·', '•', '：' -> true;
      // Between two letters these belong to a word: "half-time", "20:15".
      case ':' -> !isInWord(title, i + 1);
      case '-', '–', '—', '―', '/', '~' -> !isInWord(title, i + 1) && !isInWord(title, i - 1);
      default -> false;
    };
  }

  private static boolean isInWord(String title, int i) {
    return i < title.length()
        && switch (title.charAt(i)) {
          case ' ', ':', '|', '｜', '»', '«', '›', '‹', '-', '–', '—', '―', '/', '~' -> false;
          default -> true;
        };
  }
}
