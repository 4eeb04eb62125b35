package copydesk.parse;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The instructions of Hugo and Jekyll in a text: `{{< figure src="…" >}}`, `{% include … %}`,
/// `{{ page.title }}`. They are for the generator and no reader ever sees them; what stands between
/// an opening and a closing one is text.
///
/// @param text without them
/// @param found the instructions, in order
record Shortcodes(String text, List<String> found) {
  private enum Mark {
    HUGO("{{<", ">}}"),
    HUGO_TEXT("{{%", "%}}"),
    /// What stands between its two ends is never seen.
    COMMENT("{%", "endcomment"),
    LIQUID("{%", "%}"),
    VALUE("{{", "}}");

    private static final Pattern IS_COMMENT = Pattern.compile("\\{%-?\\s{0,9}comment\\b");

    private final String opening;
    private final String closing;

    Mark(String opening, String closing) {
      this.opening = opening;
      this.closing = closing;
    }

    private boolean opensAt(String text, int at) {
      return text.startsWith(opening, at)
          && (this != COMMENT || IS_COMMENT.matcher(text).region(at, text.length()).lookingAt());
    }

    /// Behind the instruction, or -1 where it has no end.
    private int end(String text, int at) {
      var end = text.indexOf(closing, at);
      if (end < 0 || this != COMMENT) {
        return end < 0 ? -1 : end + closing.length();
      }
      return LIQUID.end(text, end);
    }
  }

  /// Reads the text once from left to right, and once more for a kind that is never closed.
  static Shortcodes in(String text) {
    var plain = new StringBuilder(text.length());
    var found = new ArrayList<String>();
    var open = EnumSet.noneOf(Mark.class);
    var copied = 0;
    var at = text.indexOf('{');
    while (at >= 0) {
      var mark = markAt(text, at);
      var end = mark == null || open.contains(mark) ? -1 : mark.end(text, at);
      if (end >= 0) {
        plain.append(text, copied, at);
        found.add(text.substring(at, end));
        copied = end;
      } else if (mark != null) {
        open.add(mark);
      }
      at = text.indexOf('{', end < 0 ? at + 1 : end);
    }
    return new Shortcodes(plain.append(text, copied, text.length()).toString(), found);
  }

  private static @Nullable Mark markAt(String text, int at) {
    for (var mark : Mark.values()) {
      if (mark.opensAt(text, at)) {
        return mark;
      }
    }
    return null;
  }
}
