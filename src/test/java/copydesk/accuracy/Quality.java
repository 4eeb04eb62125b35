package copydesk.accuracy;

/// How much of what was found is right, and how much of what is right was found.
public record Quality(double precision, double recall) {
  /// Where there is nothing to find and nothing was found, all is well.
  public static Quality of(double right, double extra, double missed) {
    return new Quality(share(right, extra), share(right, missed));
  }

  private static double share(double right, double other) {
    return right + other == 0 ? 1 : right / (right + other);
  }

  /// The harmonic mean of the two.
  public double f1() {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }
}
