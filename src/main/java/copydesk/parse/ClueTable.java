package copydesk.parse;

/// A page's clues: a row for each block, a column for each [Clue].
final class ClueTable {
  private final float[][] rows;

  ClueTable(int blocks) {
    rows = new float[blocks][Clue.values().length];
  }

  int size() {
    return rows.length;
  }

  /// What a forest is asked about.
  float[] row(int block) {
    return rows[block];
  }

  /// -1 beyond either end of the page.
  float get(int block, Clue clue) {
    return block < 0 || block >= rows.length ? -1 : rows[block][clue.column()];
  }

  void set(int block, Clue clue, float value) {
    rows[block][clue.column()] = value;
  }

  void set(int block, Clue clue, boolean isSo) {
    set(block, clue, isSo ? 1 : 0);
  }
}
