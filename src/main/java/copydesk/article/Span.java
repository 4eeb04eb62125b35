package copydesk.article;

import java.util.List;

/// A place in a text, counted in Unicode characters.
///
/// @param end behind the last
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("from " + start + " to " + end);
    }
  }

  /// As records show it.
  List<Integer> numbers() {
    return List.of(start, end);
  }
}
