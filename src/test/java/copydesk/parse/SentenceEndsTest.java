package copydesk.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceEndsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The bridge is closed.",
        "橋は閉鎖された。",
        "Կամուրջը փակ է։",
        "پل بند ہے۔",
        "पुल बंद है।",
        "ድልድዩ ተዘግቷል።",
        "ស្ពានត្រូវបានបិទ។",
        "တံတားပိတ်ထားသည်။"
      })
  void everyWritingHasAnEndOfItsSentences(String sentence) {
    assertThat(SentenceEnds.isEnded(sentence)).isTrue();
    assertThat(SentenceEnds.count(sentence + " " + sentence)).isEqualTo(2);
  }
}
