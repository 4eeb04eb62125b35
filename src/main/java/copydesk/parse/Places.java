package copydesk.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/// How many letters of a page stand above some of its nodes. Many are noted and few are asked for,
/// so a table is only made of them for who asks often.
final class Places {
  /// Questions that are answered by looking through all, as of most pages.
  private static final int FEW = 20;

  private final List<Node> nodes = new ArrayList<>();
  private int[] letters = new int[64];
  private int asked;
  private @Nullable Map<Node, Integer> table;

  /// Notes a node; where it has been before, this counts.
  void add(Node node, int above) {
    if (nodes.size() == letters.length) {
      letters = Arrays.copyOf(letters, 2 * letters.length);
    }
    letters[nodes.size()] = above;
    nodes.add(node);
  }

  /// 0 of a node that has not been noted.
  int above(Node node) {
    asked++;
    if (asked > FEW) {
      return table().getOrDefault(node, 0);
    }
    for (var i = nodes.size() - 1; i >= 0; i--) {
      if (nodes.get(i).equals(node)) {
        return letters[i];
      }
    }
    return 0;
  }

  private Map<Node, Integer> table() {
    var known = table;
    if (known == null) {
      known = new HashMap<>();
      for (var i = 0; i < nodes.size(); i++) {
        known.put(nodes.get(i), letters[i]);
      }
      table = known;
    }
    return known;
  }
}
