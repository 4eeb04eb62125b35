package copydesk.accuracy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WireAccuracyTest {
  private static final String STORIES =
      """
      {"id": "1", "title": "FERRY SAILS AT SIX", "author": "    By Ada Quill, NWA", \
      "dateline": "    PORTO, Feb 26 - ", \
      "body": "The evening ferry will sail at\\nsix.\\n    Nobody was surprised.\\n REUTER\\n"}
      {"id": "2", "title": "FERRY FARES", "author": null, "dateline": " Jun   ---   --- ", \
      "body": "16085\\n Sep   15985\\n"}
      {"id": "3", "title": "FLASH", "author": null, "dateline": null, "body": null}
      """;

  @TempDir private Path folder;

  @Test
  void saysHowManyPartsOfTheStoriesWereRight() throws IOException {
    corpus();
    assertThat(report("all"))
        .contains("all: 2 stories")
        .contains("dateline        n=2 right=0.5000")
        .contains("sound dateline  n=1 right=1.0000") // a row of a table is none
        .contains("authors         n=1 right=1.0000")
        .contains("paragraphs      n=1 right=1.0000")
        .contains("dateline: not right in 1, such as\n  2 Jun --- ---\n");
  }

  @Test
  void holdsSomeStoriesOut() throws IOException {
    corpus();
    assertThat(report("held") + report("rest")).contains("held: ", "rest: ");
  }

  @Test
  void aFolderThatIsNoCorpusIsNamed() {
    assertThatThrownBy(() -> WireStory.of(folder, Part.ALL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("stories.jsonl.gz is no file");
  }

  private String report(String part) throws IOException {
    var properties = new Properties();
    properties.setProperty("corpus", folder.toString());
    properties.setProperty("part", part);
    var out = new ByteArrayOutputStream();
    WireAccuracy.run(Options.of(properties), new PrintStream(out, true, UTF_8));
    return out.toString(UTF_8);
  }

  private void corpus() throws IOException {
    try (var out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("stories.jsonl.gz")))) {
      out.write(STORIES.getBytes(UTF_8));
    }
  }
}
