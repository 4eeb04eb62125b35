package copydesk.parse;

import copydesk.parse.PrintedText.Day;
import copydesk.parse.PrintedText.Kind;

/// A printed day and what stands around it.
///
/// @param line how long its line is
/// @param running how much running text is above it, up to the headline
/// @param isElsewhere in a part of the page that is not its article
/// @param score how much it looks like the page's own. The points were found by trying, and a few
///     more or fewer do not matter.
record Sighting(Day day, DateLabels label, int line, int running, boolean isElsewhere, int score) {
  /// In another part of the page even a `time` element is a day of something else.
  private static final int ELSEWHERE = -6;

  static Sighting of(Day day, PrintedText text, boolean isElsewhere) {
    var label = DateLabels.of(text.before(day));
    var line = text.lineLength(day);
    var running = text.runningAbove(day);
    var distance = text.headline() < 0 ? Integer.MIN_VALUE : day.from() - text.headline();
    var score =
        kind(day.kind())
            + label(label)
            + line(line)
            + nearness(distance, running)
            + (isElsewhere ? ELSEWHERE : 0);
    return new Sighting(day, label, line, running, isElsewhere, score);
  }

  private static int kind(Kind kind) {
    return switch (kind) {
      case TIME -> 4;
      case MARKED -> 3;
      case PLAIN -> 0;
    };
  }

  private static int label(DateLabels label) {
    return switch (label) {
      case PUBLISHED -> 3;
      case UPDATED -> -6;
      case OTHER -> -8;
      case NONE -> 0;
    };
  }

  private static int line(int length) {
    return length < 40 ? 3 : length < 100 ? 2 : length < 190 ? 0 : -2;
  }

  private static int nearness(int distance, int running) {
    if (distance < -PrintedHeadline.ABOVE || running > 600) {
      return 0;
    }
    if (distance < 0) {
      return 2;
    }
    return distance < 120 ? 6 : distance < 300 ? 5 : distance < 600 && running < 400 ? 4 : 2;
  }
}
