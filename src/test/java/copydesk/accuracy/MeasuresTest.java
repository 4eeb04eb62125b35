package copydesk.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class MeasuresTest {
  @Test
  void eachMeasureIsOverThePagesWhoseTruthHasIt() {
    var found = essentials("a b c d e", "Ferry sails", "2026-11-22");
    var none = Essentials.NONE;
    assertThat(
            Measures.of(
                List.of(
                    page(essentials("a b c d", "Ferry sails", "2026-11-22"), null, found),
                    page(essentials("a b c d", "", "2026-11-23"), null, none))))
        // Of the first page abcd is right and bcde is extra; the second is precise and all missed.
        .containsExactly(
            "body     n=2 F1=0.6000 P=0.7500 R=0.5000 exact=0.0000",
            "words    n=2 F1=0.4444",
            "title    n=1 exact=1.0000",
            "date     n=2 exact=0.5000");
  }

  @Test
  void segmentsOfAllPagesCountAlike() {
    var text = essentials("The ferry\n\nsails at six. Subscribe!", "", "");
    var segments = new Segments(List.of("ferry sails", "at\u00A0six", "at seven"), List.of("Sub"));
    var clean = new Segments(List.of(), List.of("Cookies"));
    assertThat(
            Measures.of(
                List.of(
                    page(Essentials.NONE, segments, text),
                    page(Essentials.NONE, clean, text),
                    page(Essentials.NONE, null, text))))
        .containsExactly("segments n=3 F1=0.6667 P=0.6667 R=0.6667");
  }

  @Test
  void aTieIsRoundedAsTheNumberItself() {
    assertThat(Measures.places(0.59375)).isEqualTo("0.5938");
    assertThat(Measures.places(0.03125)).isEqualTo("0.0312");
    assertThat(Measures.places(0.00015)).isEqualTo("0.0001"); // a little less in binary
  }

  private static Essentials essentials(String body, String title, String date) {
    return new Essentials(body, title, List.of(), date);
  }

  private static PageScore page(Essentials truth, @Nullable Segments segments, Essentials found) {
    return PageScore.of("id", new Truth("", truth, segments), new Answer(found, null));
  }
}
