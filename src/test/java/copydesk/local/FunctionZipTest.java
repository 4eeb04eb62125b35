package copydesk.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FunctionZipTest {
  @TempDir Path target;

  @BeforeEach
  void build() throws IOException {
    Files.createDirectories(target.resolve("classes/copydesk/aws"));
    Files.createDirectories(target.resolve("dependency"));
    Files.writeString(target.resolve("classes/copydesk/aws/ArticleHandler.class"), "a class");
    Files.writeString(target.resolve("classes/words.txt"), "a resource");
    Files.writeString(target.resolve("dependency/org.jsoup.jsoup.jar"), "a library");
  }

  @Test
  void classesAreAtTheRootAndLibrariesBelowLib() throws IOException {
    Path zip = target.resolve("function.zip");
    FunctionZip.write(target, zip);

    try (var file = new ZipFile(zip.toFile())) {
      assertThat(file.stream().map(ZipEntry::getName))
          .containsExactly(
              "copydesk/aws/ArticleHandler.class", "lib/org.jsoup.jsoup.jar", "words.txt");
    }
  }

  @Test
  void theSameBuildGivesTheSameBytesAtAnyTime() throws IOException {
    FunctionZip.write(target, target.resolve("first.zip"));
    Files.setLastModifiedTime(target.resolve("classes/words.txt"), FileTime.from(Instant.EPOCH));
    FunctionZip.write(target, target.resolve("second.zip"));

    assertThat(target.resolve("second.zip")).hasSameBinaryContentAs(target.resolve("first.zip"));
  }
}
