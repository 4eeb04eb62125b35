package copydesk.style;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SourceFormatTest {
  static List<Path> sources() throws IOException {
    return SourceFormat.sources();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sources")
  void isFormatted(Path file) throws IOException {
    var text = Files.readString(file, UTF_8);
    assertThat(text).as("`mvn -q -Pformat` mends this").isEqualTo(SourceFormat.formatted(file));
    assertThat(text.lines().filter(line -> !line.startsWith("import ")))
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(SourceFormat.COLUMNS));
  }
}
