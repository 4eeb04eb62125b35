package copydesk.accuracy;

import org.jspecify.annotations.Nullable;

/// One page: what is true, what was found, and how well they agree.
///
/// @param body null where the truth has no text
record PageScore(String id, Truth truth, Answer answer, @Nullable BodyScore body) {
  static PageScore of(String id, Truth truth, Answer answer) {
    var text = truth.essentials().body();
    return new PageScore(
        id, truth, answer, text.isEmpty() ? null : BodyScore.of(text, answer.essentials().body()));
  }

  /// Whether the truth has it.
  boolean states(Field field) {
    return !field.of(truth.essentials()).isEmpty();
  }

  boolean isRight(Field field) {
    return field.isRight(truth.essentials(), answer.essentials());
  }

  Segments segments() {
    return truth.segments() == null ? Segments.NONE : truth.segments();
  }

  /// Those of them that are in the text, as some should and some should not.
  Segments foundSegments() {
    return segments().foundIn(answer.essentials().body());
  }

  /// How many of them are not as they should be.
  int wrongSegments() {
    var found = foundSegments();
    return segments().with().size() - found.with().size() + found.without().size();
  }
}
