package copydesk.parse;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/// Grows a [Forest] by gradient boosting: each tree learns what the trees before it got wrong.
///
/// Friedman, "Greedy Function Approximation: A Gradient Boosting Machine" (2001), with the
/// logistic loss and Newton's step in the leaves; each tree sees half of the rows and of the
/// columns (Friedman, "Stochastic Gradient Boosting", 2002). The same rows give the same forest.
final class Boosting {
  private static final int TREES = 120;
  private static final int DEPTH = 5;
  private static final float RATE = 0.12f;

  /// Weight that a leaf must have gathered before it is believed; a page's article weighs 1.
  private static final float DOUBT = 0.3f;

  private static final float SHARE_OF_ROWS = 0.5f;
  private static final float SHARE_OF_COLUMNS = 0.4f;

  /// Values of a column are told apart by no more than this many cuts.
  private static final int BINS = 48;

  private static final int SEED = 45;

  private final Random random = new Random(SEED);
  private final int columns;
  private final float[] truth;
  private final float[] weight;
  private final float[][] cuts;
  // By column, which bin each row's value is in.
  private final byte[][] bins;
  private final float[] sums;
  private final float[] gradient;
  private final float[] hessian;
  private final byte[] leaf;

  private Boosting(float[][] rows, float[] truth, float[] weight) {
    this.columns = rows[0].length;
    this.truth = truth;
    this.weight = weight;
    this.cuts = new float[columns][];
    this.bins = new byte[columns][rows.length];
    this.sums = new float[rows.length];
    this.gradient = new float[rows.length];
    this.hessian = new float[rows.length];
    this.leaf = new byte[rows.length];
    IntStream.range(0, columns).parallel().forEach(column -> bin(rows, column));
  }

  /// @param rows to learn from, at least one
  /// @param truth of each row, from 0 to 1
  /// @param weight of each row
  static Forest grow(float[][] rows, float[] truth, float[] weight) {
    return new Boosting(rows, truth, weight).grow();
  }

  private Forest grow() {
    var base = base();
    Arrays.fill(sums, base);
    var asked = new int[TREES * DEPTH];
    var at = new float[TREES * DEPTH];
    var leaves = new float[TREES << DEPTH];
    for (var tree = 0; tree < TREES; tree++) {
      var sample = sample();
      var open = openColumns();
      Arrays.fill(leaf, (byte) 0);
      for (var level = 0; level < DEPTH; level++) {
        var best = best(open, sample, 1 << level);
        asked[tree * DEPTH + level] = best.column();
        at[tree * DEPTH + level] = cuts[best.column()][best.cut()];
        descend(best);
      }
      fill(leaves, tree << DEPTH);
    }
    return new Forest(DEPTH, base, asked, at, leaves);
  }

  private float base() {
    var positive = 0.0;
    var all = 0.0;
    for (var i = 0; i < truth.length; i++) {
      positive += truth[i] * weight[i];
      all += weight[i];
    }
    return rounded(Math.log(positive / (all - positive)));
  }

  private int[] sample() {
    var sample = new int[truth.length];
    var size = 0;
    for (var i = 0; i < truth.length; i++) {
      var likely = Forest.probability(sums[i]);
      gradient[i] = weight[i] * (truth[i] - likely);
      hessian[i] = weight[i] * Math.max(1e-4f, likely * (1 - likely));
      if (random.nextFloat() < SHARE_OF_ROWS) {
        sample[size++] = i;
      }
    }
    return Arrays.copyOf(sample, size);
  }

  private int[] openColumns() {
    return IntStream.range(0, columns)
        .filter(column -> random.nextFloat() < SHARE_OF_COLUMNS && cuts[column].length > 0)
        .toArray();
  }

  private record Split(double gain, int column, int cut) {}

  // The one question that helps most when it is asked of all the leaves.
  private Split best(int[] open, int[] sample, int leaves) {
    return Arrays.stream(open)
        .parallel()
        .mapToObj(column -> best(column, sample, leaves))
        .reduce((one, other) -> other.gain > one.gain ? other : one)
        .orElseThrow();
  }

  private Split best(int column, int[] sample, int leaves) {
    var gradients = new float[leaves * BINS];
    var hessians = new float[leaves * BINS];
    for (var row : sample) {
      var cell = leaf[row] * BINS + bins[column][row];
      gradients[cell] += gradient[row];
      hessians[cell] += hessian[row];
    }
    var gains = new double[cuts[column].length];
    for (var first = 0; first < gradients.length; first += BINS) {
      addGains(gains, gradients, hessians, first);
    }
    var cut = 0;
    for (var i = 1; i < gains.length; i++) {
      cut = gains[i] > gains[cut] ? i : cut;
    }
    return new Split(gains[cut], column, cut);
  }

  private static void addGains(double[] gains, float[] gradients, float[] hessians, int first) {
    var allGradients = 0.0;
    var allHessians = 0.0;
    for (var bin = first; bin < first + BINS; bin++) {
      allGradients += gradients[bin];
      allHessians += hessians[bin];
    }
    var lowGradients = 0.0;
    var lowHessians = 0.0;
    for (var cut = 0; cut < gains.length; cut++) {
      lowGradients += gradients[first + cut];
      lowHessians += hessians[first + cut];
      gains[cut] +=
          gain(lowGradients, lowHessians)
              + gain(allGradients - lowGradients, allHessians - lowHessians);
    }
  }

  private static double gain(double gradients, double hessians) {
    return gradients * gradients / (hessians + DOUBT);
  }

  private void descend(Split split) {
    for (var i = 0; i < leaf.length; i++) {
      leaf[i] = (byte) (leaf[i] << 1 | (bins[split.column][i] > split.cut ? 1 : 0));
    }
  }

  private void fill(float[] leaves, int first) {
    var gradients = new double[1 << DEPTH];
    var hessians = new double[1 << DEPTH];
    for (var i = 0; i < leaf.length; i++) {
      gradients[leaf[i]] += gradient[i];
      hessians[leaf[i]] += hessian[i];
    }
    for (var i = 0; i < gradients.length; i++) {
      leaves[first + i] = rounded(RATE * gradients[i] / (hessians[i] + DOUBT));
    }
    for (var i = 0; i < sums.length; i++) {
      sums[i] += leaves[first + leaf[i]];
    }
  }

  // As it will be written.
  private static float rounded(double value) {
    return Math.round(value * TextModel.UNIT) / TextModel.UNIT;
  }

  // Cuts so that about as many rows lie between each two; a value equal to a cut lies below it.
  private void bin(float[][] rows, int column) {
    var sorted = new float[rows.length];
    for (var i = 0; i < rows.length; i++) {
      sorted[i] = rows[i][column];
    }
    Arrays.sort(sorted);
    var found = new float[BINS - 1];
    var count = 0;
    for (var bin = 1; bin < BINS; bin++) {
      var value = sorted[(int) ((long) bin * (sorted.length - 1) / BINS)];
      if (value < sorted[sorted.length - 1] && (count == 0 || value > found[count - 1])) {
        found[count++] = value;
      }
    }
    cuts[column] = Arrays.copyOf(found, count);
    for (var i = 0; i < rows.length; i++) {
      var at = Arrays.binarySearch(cuts[column], rows[i][column]);
      bins[column][i] = (byte) (at >= 0 ? at : -at - 1);
    }
  }
}
