package copydesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.article.Body;
import copydesk.article.Signal;
import copydesk.article.Signal.Kind;
import copydesk.article.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ReaderNoticesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Correction: The ferry has 2 decks.         | CORRECTION | The ferry has 2 decks.
          Correction (Oct. 7, 2026): It has 2 decks. | CORRECTION | It has 2 decks.
          *An earlier version of this said 3.* | CORRECTION | An earlier version of this said 3.*
          Editor’s note: This story was updated. | UPDATE | This story was updated.
          Korrekturhinweis: Es sind 2 Decks.         | CORRECTION | Es sind 2 Decks.
          Rectificatif : le bac a 2 ponts.           | CORRECTION | le bac a 2 ponts.
          Düzeltme: Feribotun 2 güvertesi var.       | CORRECTION | Feribotun 2 güvertesi var.
          It sank at noon. (Corrects time)           | CORRECTION | time
          """)
  void aNoticeBelowATextIsOne(String notice, Kind kind, String detail) {
    var signals = below(notice);
    assertThat(signals).hasSize(1);
    assertThat(signals.getFirst().kind()).isEqualTo(kind);
    assertThat(signals.getFirst().detail()).isEqualTo(detail);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Correction officers went back to work.",
        "Correction is what markets call it: a fall.",
        "The ferry was updated last year.",
        "Updates will follow.",
        "It sank at noon (correcting its course)."
      })
  void aSentenceIsNone(String sentence) {
    assertThat(below(sentence)).isEmpty();
  }

  @Test
  void whatStandsInTheMiddleIsTheStory() {
    var paragraphs = new ArrayList<>(List.of("One.", "Two.", "Correction: no.", "Four."));
    paragraphs.addAll(List.of("Five.", "Six.", "Seven."));
    var body = new Body(paragraphs);
    assertThat(ReaderNotices.in(paragraphs, Offsets.of(body))).isEmpty();
  }

  @Test
  void itsPlaceIsThatInTheText() {
    assertThat(below("Correction: No.").getFirst().span()).isEqualTo(new Span(6, 21));
  }

  private static List<Signal> below(String notice) {
    var paragraphs = List.of("Text", notice);
    return ReaderNotices.in(paragraphs, Offsets.of(new Body(paragraphs)));
  }
}
