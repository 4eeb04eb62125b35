package copydesk.accuracy;

import java.util.List;

/// Pieces of a page that somebody chose.
///
/// @param with belong to the article
/// @param without do not
public record Segments(List<String> with, List<String> without) {
  static final Segments NONE = new Segments(List.of(), List.of());

  public Segments {
    with = List.copyOf(with);
    without = List.copyOf(without);
  }

  /// Those of them that a text has.
  public Segments foundIn(String text) {
    var squeezed = Words.squeeze(text);
    return new Segments(found(with, squeezed), found(without, squeezed));
  }

  private static List<String> found(List<String> segments, String squeezed) {
    return segments.stream().filter(one -> squeezed.contains(Words.squeeze(one))).toList();
  }
}
