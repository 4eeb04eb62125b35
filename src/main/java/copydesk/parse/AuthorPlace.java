package copydesk.parse;

/// A place of a page that may name its author, in the order in which they are asked.
enum AuthorPlace {
  DATA(1),
  META(1),
  PRINTED(1.25),
  LABELLED(1),
  MARKED(1),
  ABOVE(1),
  LINKED(1),
  PLAIN(0.5),
  BELOW(1.5),
  SIGNED(0),
  MARKED_FAR(0.25),
  LABELLED_FAR(0);

  private final double points;

  AuthorPlace(double points) {
    this.points = points;
  }

  /// Whether it takes longer to look there, and helps where the others disagree or are silent.
  boolean isFarther() {
    return compareTo(LINKED) >= 0;
  }

  /// How much it counts.
  double points() {
    return points;
  }
}
