package copydesk.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.Origin;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Keys sort as times, find whatever spelling is asked for, and fit whatever they are made of.
final class KeysTest {
  private static final int PARTITION_KEY_BYTES = 2048;
  private static final int SORT_KEY_BYTES = 1024;

  @Test
  void timesSortAsText() {
    var times =
        Stream.of(
                "0099-12-31T23:59:59Z",
                "1999-12-31T23:59:59.999999999Z",
                "2026-11-22T10:15:00Z",
                "2026-11-22T10:15:00.000001Z",
                "2026-11-22T10:15:01Z")
            .map(Instant::parse)
            .map(Keys::time)
            .toList();
    assertThat(times).isSorted().allMatch(time -> time.length() == "2026-11-22T10:15:00Z".length());
    assertThat(Keys.at(Instant.parse("2026-11-22T10:15:00.5Z"), "id"))
        .isEqualTo("2026-11-22T10:15:00Z#id");
    assertThat(Keys.failures(Instant.parse("2026-11-22T23:59:59.999Z")))
        .isEqualTo("failed#2026-11-22");
  }

  @ParameterizedTest
  @CsvSource({
    "Ahmed Asmar,            author#ahmed asmar",
    "'  AHMED\u00a0 \tasmar\n', author#ahmed asmar",
    "Ａｈｍｅｄ Ａｓｍａｒ,     author#ahmed asmar",
    "ﬁn,                     author#fin",
    "José,                   author#josé",
    "IĞDIR,                  author#iğdir",
    "a#b,                    author#a#b"
  })
  void spellingsOfOneValueAreOneKey(String value, String key) {
    assertThat(Keys.facet("author", value)).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "é", "語", "🗞", "🗞️‍x", "e\u0301"})
  void keysTooLongAreCutBetweenCharactersAndStayDistinct(String unit) {
    var longer = unit.repeat(3000);
    for (var prefix : List.of("", "a", "ab", "abc")) {
      assertFits(Keys.facet("author", prefix + longer), PARTITION_KEY_BYTES);
      assertFits(Keys.pointer(prefix + longer), SORT_KEY_BYTES);
      assertFits(Keys.at(Instant.EPOCH, prefix + longer), SORT_KEY_BYTES);
    }
    assertThat(Keys.facet("author", longer)).isNotEqualTo(Keys.facet("author", longer + "y"));
    assertThat(Keys.pointer(longer)).isNotEqualTo(Keys.pointer(longer + "y"));
    assertThat(Keys.pointer(longer)).startsWith("article#" + unit).isEqualTo(Keys.pointer(longer));
  }

  private static void assertFits(String key, int bytes) {
    assertThat(key.getBytes(UTF_8).length).isBetween(bytes - 3, bytes);
    assertThat(new String(key.getBytes(UTF_8), UTF_8)).as("no half character").isEqualTo(key);
    assertThat(key).matches("(?s).*~[0-9a-f]{32}");
  }

  @Test
  void keysThatJustFitAreLeftAsTheyAre() {
    var author = "x".repeat(PARTITION_KEY_BYTES - "author#".length());
    assertThat(Keys.facet("author", author)).isEqualTo("author#" + author);
    assertThat(Keys.facet("author", author + "x")).isNotEqualTo("author#" + author + "x");
    var entry = "x".repeat(SORT_KEY_BYTES - "article#".length());
    assertThat(Keys.pointer(entry)).isEqualTo("article#" + entry);
  }

  @Test
  void theLongestKeyOfABucketFits() {
    var origin = new Origin("b".repeat(63), "🗞".repeat(256));
    assertThat(Keys.upload(origin).getBytes(UTF_8).length).isLessThan(PARTITION_KEY_BYTES);
  }

  @Test
  void partsSortInTheirOrder() {
    assertThat(List.of(Keys.body("d", 0), Keys.body("d", 9), Keys.body("d", 10)))
        .isSorted()
        .startsWith("body#d#0000");
  }

  @Test
  void halvesOfCharactersDoNotReachAKey() {
    assertThat(Keys.facet("author", "Ada \uD83D")).isEqualTo("author#ada \uFFFD");
  }
}
