package copydesk.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.intake.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class NitfTest {
  private static final Path SAMPLES = Path.of("src/test/resources/samples");

  @Test
  void aStoryCutOffAnywhereIsRefusedWithAReason() throws IOException {
    assertNothingIsSilent(new Nitf(), SAMPLES.resolve("nitf/rich.nitf.xml"));
  }

  @Test
  void anItemCutOffAnywhereIsRefusedWithAReason() throws IOException {
    assertNothingIsSilent(new NewsMl1(), SAMPLES.resolve("newsml-1/several.xml"));
  }

  @Test
  @Timeout(20)
  void hostileStoriesAreReadInLinearTime() {
    var head =
        "<nitf><head><docdata>" + "<ed-msg info='Note.'/>".repeat(100_000) + "</docdata></head>";
    var dateline = "<dateline>" + "-".repeat(200_000) + "x</dateline>";
    var story =
        head + "<body><body.head>" + dateline + "</body.head><p>It rained.</p></body></nitf>";

    assertThat(new Nitf().parse(document(story)).articles()).hasSize(1);
    assertThat(
            new NewsMl1()
                .parse(document("<NewsML>" + "<NewsItem/>".repeat(200_000) + "</NewsML>"))
                .articles())
        .isEmpty();
  }

  private static Document document(String xml) {
    return new Document("", "story.xml", null, xml.getBytes(UTF_8));
  }

  private static void assertNothingIsSilent(Parser parser, Path sample) throws IOException {
    var whole = Files.readString(sample).strip().getBytes(UTF_8);
    for (var length = 0; length < whole.length; length++) {
      var cut = new Document("", "cut.xml", null, Arrays.copyOf(whole, length));
      assertThat(parser.parse(cut).problems()).as("%d bytes", length).isNotEmpty();
    }
  }
}
