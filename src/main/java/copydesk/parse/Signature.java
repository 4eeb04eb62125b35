package copydesk.parse;

import copydesk.parse.Blocks.Block;
import copydesk.parse.Blocks.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The name that a text ends with, as letters do: "Ann Example" on a line of its own, "— Ann
/// Example", "(Ann Example)".
final class Signature {
  /// Below it may stand a line about its bearer, or how the text came here.
  private static final int MOST_BELOW = 2;

  private static final int LONGEST = 60;

  /// Lines of a poem or a list are as short.
  private static final int SHORTEST_ABOVE = 100;

  private static final String BEFORE = "-–—.…(*/ ";
  private static final String BEHIND = ".)*/+ ";

  private Signature() {}

  /// Who signed it, or null.
  static @Nullable AuthorLine of(Page page, MainText text) {
    var all = page.blocks().all();
    var last = text.blocks().isEmpty() ? -1 : all.lastIndexOf(text.blocks().getLast());
    for (var i = last + 1; last > 0 && i > 0 && i >= last - MOST_BELOW; i--) {
      var name = i == all.size() ? "" : name(all.get(i), all.subList(Math.max(0, i - 2), i));
      if (name.indexOf(' ') > 0) {
        var persons = AuthorNames.persons(name);
        if (persons.size() == 1
            && persons.getFirst().length() == name.length()
            && !PlainCredit.isInText(name, text)) {
          return AuthorLine.of(persons);
        }
      }
    }
    return null;
  }

  // What leads elsewhere is asked of the reader: "Support Us".
  private static String name(Block block, List<Block> above) {
    var line = block.text();
    if (line.length() > LONGEST) {
      return bare(inBrackets(line));
    }
    return block.kind() == Kind.HEADING
            || block.linked() > 0
            || above.stream().allMatch(one -> one.text().length() < SHORTEST_ABOVE)
        ? ""
        : bare(line);
  }

  // "… remains exciting. (Ann Example)"
  private static String inBrackets(String line) {
    var open = line.lastIndexOf('(');
    return open > 1
            && line.length() - open < LONGEST
            && line.indexOf(')', open) > 0
            && SentenceEnds.isEnded(line.substring(0, open).strip())
        ? line.substring(open)
        : "";
  }

  private static String bare(String line) {
    var start = 0;
    var end = line.length();
    while (start < end && BEFORE.indexOf(line.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && BEHIND.indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    return line.substring(start, end);
  }
}
