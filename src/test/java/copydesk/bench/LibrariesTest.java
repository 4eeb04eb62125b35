package copydesk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A library that a format does not need costs it nothing: not one class of it is loaded.
class LibrariesTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "wire-text,",
    "html, jsoup",
    "ninjs, jackson-core jsoup",
    "pdf, fontbox pdfbox pdfbox-io",
  })
  void eachFormatLoadsItsOwnLibrariesOnly(String format, String libraries)
      throws IOException, InterruptedException {
    assertThat(Libraries.loadedFor(format).keySet())
        .filteredOn(jar -> !jar.matches(".*(?:slf4j|logging).*")) // is the tests' own here
        .containsExactlyInAnyOrder(libraries == null ? new String[0] : libraries.split(" ", -1));
  }
}
