package copydesk.accuracy;

import copydesk.Reader;
import copydesk.intake.Limits;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/// `mvn -q -Pwire -Dcorpus=FOLDER`: puts agencies' stories together as a desk would have received
/// them, reads them as the function would, and prints how many of their parts came out right, and
/// the first that did not.
///
/// The folder holds `stories.jsonl.gz`, a story on each line: `{"id", "title", "author",
/// "dateline", "body"}`, each as printed. The other properties are those of [Accuracy]; held out is
/// a third of the stories.
public final class WireAccuracy {
  // Enough to find the place in the story.
  private static final int LONGEST = 150;

  private WireAccuracy() {}

  /// Exits with status 1, and one sentence, where there is nothing to read.
  public static void main(String[] arguments) throws IOException {
    try {
      run(Options.of(System.getProperties()), System.out);
    } catch (IllegalArgumentException mistake) {
      System.err.println("Usage: mvn -q -Pwire -Dcorpus=FOLDER [-Dpart=held|rest|all] [-Dworst=N]");
      System.err.println(mistake.getMessage());
      System.exit(1);
    }
  }

  static void run(Options options, PrintStream out) throws IOException {
    var reader = new Reader(Limits.DEFAULT);
    var scores =
        WireStory.of(options.corpus(), options.part()).stream()
            .map(story -> WireScore.of(reader, story))
            .toList();
    out.printf(
        "%s, %s: %d stories%n%n",
        options.corpus().getFileName(), options.part().label(), scores.size());
    for (var part : WireScore.Part.values()) {
      share(part, scores, out);
    }
    for (var part : WireScore.Part.values()) {
      wrong(part, scores, options.worst(), out);
    }
  }

  private static void share(WireScore.Part part, List<WireScore> scores, PrintStream out) {
    var known = scores.stream().filter(score -> score.parts().containsKey(part)).toList();
    var right = known.stream().filter(score -> score.isRight(part)).count();
    if (!known.isEmpty()) {
      out.printf(
          "%-15s n=%d right=%s%n",
          part.label(), known.size(), Measures.places((double) right / known.size()));
    }
  }

  private static void wrong(
      WireScore.Part part, List<WireScore> scores, int most, PrintStream out) {
    var wrong =
        scores.stream()
            .filter(score -> score.parts().containsKey(part) && !score.isRight(part))
            .toList();
    if (wrong.isEmpty() || most == 0) {
      return;
    }
    out.printf("%n%s: not right in %d, such as%n", part.label(), wrong.size());
    for (var score : wrong.subList(0, Math.min(most, wrong.size()))) {
      var pair = score.pair(part);
      var from = Math.max(0, pair.differs() - LONGEST / 3);
      out.printf("  %s %s%n", score.story().id(), cut(score.story().dateline(), 0));
      out.printf("    expected  %s%n", cut(pair.expected(), from));
      out.printf("    found     %s%n", cut(pair.found(), from));
    }
  }

  private static String cut(String text, int from) {
    var line = Words.squeeze(text.substring(Math.min(from, text.length())));
    return line.substring(0, Math.min(LONGEST, line.length()));
  }
}
