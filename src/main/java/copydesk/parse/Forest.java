package copydesk.parse;

/// A sum of small decision trees, each of which asks the same few questions of every row whatever
/// the answers, so that a row costs the same number of comparisons and no branches.
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

  /// The logarithm of the odds for a row.
  float of(float[] row) {
    var sum = base;
    var leaf = 0;
    for (var first = 0; first < columns.length; first += depth) {
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
