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

  /// So many trees tell the half of all rows that are plainly nothing: of 270,000 that were below
  /// this then, four came out above -1, and none above 0.
  private static final int FIRST_TREES = 25;

  private static final float PLAINLY_NOT = -2;

  /// About as much lower as those come out when all trees are asked.
  private static final float REST = 2;

  /// The logarithm of the odds for a row.
  float of(float[] row) {
    var first = Math.min(FIRST_TREES, columns.length / depth);
    var sum = base + sum(row, 0, first);
    return sum < PLAINLY_NOT ? REST * sum : sum + sum(row, first, columns.length / depth);
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
