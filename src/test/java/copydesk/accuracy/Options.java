package copydesk.accuracy;

import java.nio.file.Path;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// What the command line asks for.
///
/// @param worst so many pages for each measure
/// @param to where the answers go, if anywhere
record Options(Path corpus, Part part, int worst, @Nullable Path to) {
  static final String USAGE =
      "Usage: mvn -q -Paccuracy -Dcorpus=FOLDER [-Dpart=held|rest|all] [-Dworst=N] [-Dto=FILE]";

  /// @throws IllegalArgumentException with a sentence that says what is wrong
  static Options of(Properties properties) {
    var corpus = properties.getProperty("corpus", "");
    if (corpus.isEmpty()) {
      throw new IllegalArgumentException(
          "-Dcorpus is missing: a folder with truth.json and pages/<id>.html.gz.");
    }
    var to = properties.getProperty("to", "");
    return new Options(
        Path.of(corpus),
        Part.named(properties.getProperty("part", "all")),
        worst(properties.getProperty("worst", "10")),
        to.isEmpty() ? null : Path.of(to));
  }

  private static int worst(String number) {
    if (!number.matches("\\d{1,9}")) {
      throw new IllegalArgumentException("-Dworst=" + number + " is no number of pages.");
    }
    return Integer.parseInt(number);
  }
}
