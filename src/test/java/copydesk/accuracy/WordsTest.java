package copydesk.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class WordsTest {
  @Test
  void lettersDigitsAndLowLinesOfAnyScriptAreWords() {
    assertThat(Words.of("Ærø’s n_1: 新闻, ٣ m² ½ Ⅳ"))
        .containsExactly("Ærø", "s", "n_1", "新闻", "٣", "m²", "½", "Ⅳ");
  }

  @Test
  void marksAndJoinersPartWords() {
    assertThat(Words.of("cafe\u0301s zu\u00ADletzt a\u200Db"))
        .containsExactly("cafe", "s", "zu", "letzt", "a", "b");
  }

  @Test
  void aLineIsFoldedByFormCaseAndPunctuation() {
    assertThat(Words.fold("  ＦＥＲＲＹ: “Sails” at\u00A0½6 — ΟΔΟΣ "))
        .isEqualTo("ferry sails at 1 26 οδος");
    assertThat(Words.fold("cafe\u0301")).isEqualTo("café");
  }

  @Test
  void whiteSpaceOfAnyKindIsOneBlank() {
    assertThat(Words.squeeze("\u3000one\r\n\t two\u00A0\u2028three\u001F\u0085"))
        .isEqualTo("one two three");
    assertThat(Words.squeeze("zero\u200Bwidth")).isEqualTo("zero\u200Bwidth");
  }
}
