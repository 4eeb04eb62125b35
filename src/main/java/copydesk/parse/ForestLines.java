package copydesk.parse;

import java.util.ArrayList;
import java.util.List;

/// A forest as lines of text: the questions of a tree, `LETTERS>40.0`, a colon, and its leaves.
final class ForestLines {
  private static final String LEAVES = ":";

  private final List<String[]> trees = new ArrayList<>();
  private float base;

  /// The line of a tree, from its first word on.
  @SuppressWarnings("EnumOrdinal") // columns are ordinals
  static String line(Forest forest, int tree) {
    var line = new StringBuilder(TextModel.TREE);
    var depth = forest.depth();
    for (var i = tree * depth; i < (tree + 1) * depth; i++) {
      line.append(' ').append(Clue.values()[forest.columns()[i]]).append('>');
      line.append(forest.cuts()[i]);
    }
    line.append(' ').append(LEAVES);
    for (var i = tree << depth; i < (tree + 1) << depth; i++) {
      line.append(' ').append(Math.round(forest.leaves()[i] * TextModel.UNIT));
    }
    return line.toString();
  }

  void base(String thousandths) {
    base = Integer.parseInt(thousandths) / TextModel.UNIT;
  }

  void add(String[] tree) {
    trees.add(tree);
  }

  Forest forest() {
    var depth = trees.isEmpty() ? 1 : List.of(trees.getFirst()).indexOf(LEAVES) - 1;
    var columns = new int[trees.size() * depth];
    var cuts = new float[columns.length];
    var leaves = new float[trees.size() << depth];
    for (var tree = 0; tree < trees.size(); tree++) {
      var parts = trees.get(tree);
      for (var i = 0; i < depth; i++) {
        var asked = parts[i + 1];
        var sign = asked.indexOf('>');
        columns[tree * depth + i] = Clue.valueOf(asked.substring(0, sign)).column();
        cuts[tree * depth + i] = Float.parseFloat(asked.substring(sign + 1));
      }
      for (var i = 0; i < 1 << depth; i++) {
        leaves[(tree << depth) + i] = Integer.parseInt(parts[depth + 2 + i]) / TextModel.UNIT;
      }
    }
    return new Forest(depth, base, columns, cuts, leaves);
  }
}
