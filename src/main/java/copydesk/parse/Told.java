package copydesk.parse;

import copydesk.article.Basis;
import copydesk.article.Signal;
import copydesk.article.Signal.Kind;
import copydesk.article.Span;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// What desks are told in a line of copy to do with the story.
///
/// @param start where the words that say so stand in the line
/// @param until of an embargo, where it is known whole
/// @param urgency from 1 to 9; 0 where it says nothing of it
record Told(
    Kind kind,
    int start,
    int end,
    @Nullable Integer number,
    @Nullable String detail,
    @Nullable OffsetDateTime until,
    int urgency) {

  static Told of(SignalWords.Mark mark, Kind kind, int start, int end, @Nullable Integer number) {
    // "UPDATE 0" numbers nothing.
    var counted = number == null || number < 1 || number > MOST ? null : number;
    return new Told(kind, start, end, counted, null, null, mark.urgency());
  }

  static Told of(Kind kind, int start, int end, @Nullable String detail) {
    return new Told(kind, start, end, null, detail, null, 0);
  }

  /// No story comes again as often: "UPDATE 2026" is of a year.
  private static final int MOST = 99;

  /// @param line that it was found in
  Signal signal(String line, Basis basis, String from, @Nullable Span span) {
    return new Signal(kind, line.substring(start, end), number, detail, basis, from, span);
  }
}
