package copydesk.local;

import static java.lang.ProcessBuilder.Redirect.DISCARD;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// An image that a test needs: there, pulled now, or the reason why the test is skipped.
///
/// Asked of the `docker` command and not of Testcontainers, which tries for minutes to pull images
/// of its own before it says that it cannot.
final class DockerImage {
  private DockerImage() {}

  /// Aborts the test, which is then reported as skipped, where the image cannot be had.
  static void orSkip(String image) {
    if (!docker("version")) {
      skip("there is no Docker here");
    } else if (!docker("image", "inspect", image) && !docker("pull", image)) {
      skip("the image " + image + " could not be pulled");
    }
  }

  private static boolean docker(String... arguments) {
    var command = new ArrayList<>(List.of("docker"));
    command.addAll(List.of(arguments));
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException notInstalled) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  // Printed as well, as Maven tells how many tests were skipped but not why.
  private static void skip(String why) {
    String sentence = "The run against LocalStack is skipped: " + why + ".";
    System.out.println(sentence);
    abort(sentence);
  }
}
