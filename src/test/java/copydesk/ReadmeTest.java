package copydesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What the README names is there.
final class ReadmeTest {
  private static final Pattern PROFILE = Pattern.compile("mvn -q -P(\\w+)");
  private static final Pattern SAMPLE =
      Pattern.compile("(?m)^ +([\\w.-]+\\.(?:txt|html|xml|eml)) +re");

  @Test
  void everyCommandItNamesIsAProfile() throws IOException {
    var pom = Files.readString(Path.of("pom.xml"));
    var profiles = PROFILE.matcher(readme()).results().map(found -> found.group(1)).toList();
    assertThat(profiles)
        .contains("local", "read", "bench")
        .allSatisfy(profile -> assertThat(pom).contains("<id>" + profile + "</id>"));
  }

  @Test
  void everySampleInItsExampleIsDroppedByTheMainJob() throws IOException {
    var samples = SAMPLE.matcher(readme()).results().map(found -> found.group(1)).toList();
    try (var files = Files.list(Path.of("events", "articles"))) {
      assertThat(samples)
          .containsExactlyElementsOf(
              files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }
}
