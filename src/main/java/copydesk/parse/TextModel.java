package copydesk.parse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Tells the blocks of an article from those around it, as learned from pages whose article is
/// known.
///
/// @param names what the words say by which publishers name the parts of their pages
/// @param words what the first and last words of a block say
/// @param forest what all clues say together
record TextModel(WordWeights names, WordWeights words, Forest forest) {
  /// A line of words begins with this and the weight that they all have.
  static final String NAMES = "names";

  static final String WORDS = "words";
  static final String TREE = "tree";
  static final String BASE = "base";

  /// Weights and leaves are written in thousandths.
  static final float UNIT = 1000;

  /// Rounds in which the cut settles; it does in three or four.
  private static final int MOST_ROUNDS = 20;

  private static final class Shipped {
    // Read when the first page comes: mail and feeds have no need of it.
    static final TextModel MODEL = read();

    private static TextModel read() {
      try (var in = TextModel.class.getResourceAsStream("main-text.model")) {
        if (in == null) {
          throw new IllegalStateException("the package lacks main-text.model");
        }
        var lines = new BufferedReader(new InputStreamReader(in, UTF_8));
        return TextModel.read(lines.lines().toList());
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }

  /// The one in the package, which `mvn -q -Ptrain` wrote: its first lines say from what.
  static TextModel shipped() {
    return Shipped.MODEL;
  }

  /// Reads a model as the training writes it.
  static TextModel read(List<String> lines) {
    var names = new HashMap<String, Float>();
    var words = new HashMap<String, Float>();
    var forest = new ForestLines();
    for (var line : lines) {
      var parts = line.split(" ", -1);
      switch (parts[0]) {
        case NAMES -> weigh(parts, names);
        case WORDS -> weigh(parts, words);
        case BASE -> forest.base(parts[1]);
        case TREE -> forest.add(parts);
        default -> {} // what it was trained on, for the reader
      }
    }
    return new TextModel(new WordWeights(names), new WordWeights(words), forest.forest());
  }

  private static void weigh(String[] parts, Map<String, Float> weights) {
    var weight = Integer.parseInt(parts[1]) / UNIT;
    for (var i = 2; i < parts.length; i++) {
      weights.put(parts[i], weight);
    }
  }

  /// For each block whether it is text of the article.
  boolean[] judge(Page page, Blocks blocks) {
    var clues = Clues.of(page, blocks, this);
    return judge(blocks, clues);
  }

  /// The same, where the clues have been gathered.
  boolean[] judge(Blocks blocks, Clues clues) {
    var likely = likely(blocks, clues);
    BlockRules.apply(blocks, clues, likely);
    var cut = cut(blocks, likely);
    var kept = new boolean[likely.length];
    for (var i = 0; i < likely.length; i++) {
      kept[i] = likely[i] > 0 && likely[i] >= cut;
    }
    BlockRules.keepHeadings(blocks, clues, likely, kept);
    return kept;
  }

  /// How likely each block is text of the article, from 0 to 1.
  private float[] likely(Blocks blocks, Clues clues) {
    var likely = new float[clues.table().size()];
    for (var i = 0; i < likely.length; i++) {
      likely[i] = blocks.isOfMenu(i) ? 0 : Forest.probability(forest.of(clues.table().row(i)));
    }
    return likely;
  }

  // What is right of what is kept, and kept of what is right, are best together (F1) where the cut
  // is half of the best F1 that can be expected: Lipton, Elkan and Narayanaswamy, "Optimal
  // Thresholding of Classifiers to Maximize F1 Measure" (2014), theorem 1. On a page like none seen
  // before, on which nothing is likely, so much is kept as is likelier than the rest.
  private static float cut(Blocks blocks, float[] likely) {
    var cut = 0.5f;
    for (var round = 0; round < MOST_ROUNDS; round++) {
      var expected = 0f;
      var right = 0f;
      var kept = 0f;
      for (var i = 0; i < likely.length; i++) {
        var letters = blocks.all().get(i).text().length();
        expected += likely[i] * letters;
        if (likely[i] >= cut) {
          right += likely[i] * letters;
          kept += letters;
        }
      }
      var next = expected + kept == 0 ? 0 : right / (expected + kept);
      if (Math.abs(next - cut) < 1e-3) {
        return next;
      }
      cut = next;
    }
    return cut;
  }
}
