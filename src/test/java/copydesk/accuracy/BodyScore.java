package copydesk.accuracy;

import java.util.List;
import java.util.stream.IntStream;

/// How well a text was found.
///
/// The first three are shares of all runs of four words that are in either text, and together 1: so
/// a long page counts as much as a short one.
///
/// @param right in both
/// @param extra found, and not of the article
/// @param missed of the article, and not found
/// @param isExact whether all words are there in their order, and no others
/// @param words how alike the words alone are, their order and case forgiven
public record BodyScore(double right, double extra, double missed, boolean isExact, double words) {
  private static final int RUN = 4;

  public static BodyScore of(String truth, String found) {
    var trueWords = Words.of(truth);
    var foundWords = Words.of(found);
    var trueRuns = Bag.of(runs(trueWords));
    var foundRuns = Bag.of(runs(foundWords));
    var shared = trueRuns.shared(foundRuns);
    var all = (double) Math.max(1, trueRuns.size() + foundRuns.size() - shared);
    return new BodyScore(
        shared / all,
        (foundRuns.size() - shared) / all,
        (trueRuns.size() - shared) / all,
        trueWords.equals(foundWords),
        words(truth, found));
  }

  /// Of this text alone.
  public Quality quality() {
    return Quality.of(right, extra, missed);
  }

  // A text of fewer words is one run.
  private static List<String> runs(List<String> words) {
    var length = Math.min(RUN, words.size());
    return length == 0
        ? List.of()
        : IntStream.rangeClosed(0, words.size() - length)
            .mapToObj(start -> String.join(" ", words.subList(start, start + length)))
            .toList();
  }

  private static double words(String truth, String found) {
    var trueWords = Bag.of(Words.lowerCase(truth));
    var foundWords = Bag.of(Words.lowerCase(found));
    var shared = trueWords.shared(foundWords);
    return Quality.of(shared, foundWords.size() - shared, trueWords.size() - shared).f1();
  }
}
