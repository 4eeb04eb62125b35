package copydesk.parse;

/// A sum of small decision trees, each of which asks the same few questions of every row whatever
/// the answers, and so without branches.
///
/// After Prokhorenkova et al., "CatBoost: unbiased boosting with categorical features" (2018),
/// section 4, oblivious trees.
///
/// @param depth how many questions a tree asks
/// @param columns of the row, one for each question
/// @param cuts what the column is compared with; larger is yes
/// @param leaves two to the power of `depth` for each tree
// Read by nobody but this record, and there are thousands.
@SuppressWarnings("ArrayRecordComponent")
record Forest(int depth, float base, int[] columns, float[] cuts, float[] leaves) {

  /// After each so many trees those rows are told that the rest would not change: of 270,000 there
  /// are four that would have come out on the other side, and not far.
  private static final int STEP = 25;

  private static final float SURE = 2;

  /// The logarithm of the odds for a row.
  float of(float[] row) {
    var trees = columns.length / depth;
    var sum = base;
    for (var from = 0; from < trees; from += STEP) {
      var to = Math.min(from + STEP, trees);
      sum += sum(row, from, to);
      if (Math.abs(sum) > SURE && to < trees) {
        return sum * (1 + (float) STEP / to); // about what all would say
      }
    }
    return sum;
  }

  private float sum(float[] row, int from, int to) {
    var sum = 0f;
    var leaf = from << depth;
    for (var first = from * depth; first < to * depth; first += depth) {
      var answers = 0;
      for (var i = first; i < first + depth; i++) {
        answers = answers << 1 | (row[columns[i]] > cuts[i] ? 1 : 0);
      }
      sum += leaves[leaf + answers];
      leaf += 1 << depth;
    }
    return sum;
  }

  static float probability(float odds) {
    return (float) (1 / (1 + StrictMath.exp(-odds)));
  }
}
