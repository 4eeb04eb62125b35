package copydesk.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class BodyScoreTest {
  private static final Offset<Double> CLOSE = within(1e-12);

  @Test
  void theWholeTextIsExactWhateverItsPunctuation() {
    var score = BodyScore.of("The ferry sails at six.", "The ferry, sails – at six!");
    assertThat(score).isEqualTo(new BodyScore(1, 0, 0, true, 1));
  }

  @Test
  void caseCountsInRunsAndNotInWords() {
    var score = BodyScore.of("The ferry sails at six", "THE ferry sails at six");
    assertThat(score.right()).isCloseTo(1 / 3.0, CLOSE); // of three runs, the last is in both
    assertThat(score.isExact()).isFalse();
    assertThat(score.words()).isEqualTo(1);
  }

  @Test
  void aLostLeadIsMissedAndACaptionIsExtra() {
    // Runs: abcd bcde cdef against bcde cdef defx.
    var score = BodyScore.of("a b c d e f", "b c d e f x");
    assertThat(score.right()).isCloseTo(2 / 4.0, CLOSE);
    assertThat(score.extra()).isCloseTo(1 / 4.0, CLOSE);
    assertThat(score.missed()).isCloseTo(1 / 4.0, CLOSE);
    assertThat(score.quality()).isEqualTo(new Quality(2 / 3.0, 2 / 3.0));
    assertThat(score.words()).isCloseTo(5 / 6.0, CLOSE);
  }

  @Test
  void aSentenceFoundTwiceIsExtraOnce() {
    var score = BodyScore.of("a b c d", "a b c d a b c d");
    assertThat(score.right()).isCloseTo(1 / 5.0, CLOSE); // abcd, then bcda cdab dabc abcd
    assertThat(score.extra()).isCloseTo(4 / 5.0, CLOSE);
    assertThat(score.words()).isCloseTo(2 / 3.0, CLOSE); // half of it right, all of it found
  }

  @Test
  void aTextOfLessThanFourWordsIsOneRun() {
    assertThat(BodyScore.of("Read on", "Read on").right()).isEqualTo(1);
    assertThat(BodyScore.of("Read on", "Read on for more").right()).isZero();
  }

  @Test
  void nothingFoundIsPreciseAndMissesAll() {
    var score = BodyScore.of("The ferry sails at six", "");
    assertThat(score).isEqualTo(new BodyScore(0, 0, 1, false, 0));
    assertThat(score.quality()).isEqualTo(new Quality(1, 0));
    assertThat(score.quality().f1()).isZero();
  }
}
