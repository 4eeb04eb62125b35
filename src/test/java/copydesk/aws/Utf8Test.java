package copydesk.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Text is measured as Java itself would encode it, and cut between characters.
final class Utf8Test {
  private static final String MIXED = "a\u007f\u0080é\u07ff\u0800語\uffff🗞\u0000z";

  @Test
  void everyCharacterIsMeasuredAsItIsEncoded() {
    for (var codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      if (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE) {
        var text = Character.toString(codePoint);
        if (Utf8.length(text) != text.getBytes(UTF_8).length) {
          assertThat(Utf8.length(text))
              .as("U+%X", codePoint)
              .isEqualTo(text.getBytes(UTF_8).length);
        }
      }
    }
    assertThat(Utf8.length(MIXED)).isEqualTo(MIXED.getBytes(UTF_8).length);
  }

  @Test
  void theStartIsTheLongestThatFits() {
    for (var bytes = 0; bytes <= Utf8.length(MIXED) + 1; bytes++) {
      var start = Utf8.start(MIXED, bytes);
      assertThat(MIXED).startsWith(start);
      assertThat(Utf8.length(start)).isBetween(Math.min(bytes, Utf8.length(MIXED)) - 3, bytes);
      assertThat(Utf8.wellFormed(start)).isEqualTo(start);
      if (start.length() < MIXED.length()) {
        var next = MIXED.offsetByCodePoints(start.length(), 1);
        assertThat(Utf8.length(MIXED.substring(0, next))).isGreaterThan(bytes);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1000, -1, 0})
  void withoutRoomThereIsNoStart(int bytes) {
    assertThat(Utf8.start("語", bytes)).isEmpty();
    assertThat(Utf8.end("a語", 1, bytes)).isEqualTo(1);
  }

  @Test
  void aPieceEndsWhereTheNextBegins() {
    assertThat(Utf8.end(MIXED, 1, 2)).isEqualTo(2);
    assertThat(Utf8.end(MIXED, 2, 3)).isEqualTo(3);
    assertThat(Utf8.end(MIXED, MIXED.length(), 5)).isEqualTo(MIXED.length());
  }

  @ParameterizedTest
  @CsvSource({
    "plain,          plain",
    "🗞,             🗞",
    "\uD83D,         \uFFFD",
    "\uDDDE,         \uFFFD",
    "\uDDDE\uD83D,   \uFFFD\uFFFD",
    "a\uD83Db🗞,     a\uFFFDb🗞"
  })
  void halvesOfCharactersAreReplaced(String text, String wellFormed) {
    assertThat(Utf8.wellFormed(text)).isEqualTo(wellFormed);
    assertThat(Utf8.length(text)).isEqualTo(Utf8.length(wellFormed));
  }
}
