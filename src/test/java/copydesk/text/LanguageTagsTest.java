package copydesk.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagsTest {
  @ParameterizedTest
  @CsvSource({
    "en, en",
    "en_US, en-US",
    "EN-us, en-US",
    "zh-hant-tw, zh-Hant-TW",
    "sr_Latn_RS, sr-Latn-RS",
    "de_DE.UTF-8, de-DE",
    "' fr ', fr"
  })
  void aDeclaredLanguageBecomesItsTag(String declared, String tag) {
    assertThat(LanguageTags.normal(declared)).isEqualTo(tag);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", " ", "english", "english please", "de, en", "und", "e", "en-", "123", "ééé"})
  void whatIsNoTagIsNone(String declared) {
    assertThat(LanguageTags.normal(declared)).isNull();
  }
}
