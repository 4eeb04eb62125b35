package copydesk.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.text.Charsets.Found;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// UTF-16 and UTF-32 are known by their zero bytes where the mark is missing.
final class WideTextTest {
  private static final List<String> WIDE = List.of("UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The ferry sailed at eight.",
        "Hi",
        "<?xml version=\"1.0\" encoding=\"UTF-16\"?><nitf/>",
        "{\"uri\": \"x\"}",
        "Паром ушёл в восемь часов.",
        "Паром выйшаў а восьмай гадзіне",
        "Το πλοίο αναχώρησε.",
        "המעבורת הפליגה בשמונה",
        "เรือข้ามฟาก ออกเดินทาง",
        "渡し船は午前八時に出航した。\n風は強かった。",
        "渡轮上午八点启航。\n船长说，风很大。",
        "배는 여덟 시에 떠났다.",
        "Die Fähre fährt \uD83D\uDE00 wieder."
      })
  void isReadWithoutAMark(String text) {
    for (var charset : WIDE) {
      for (var declared : new String[] {null, "utf-8", "iso-8859-1", "utf-16"}) {
        var decoded = Charsets.decode(text.getBytes(Charset.forName(charset)), declared);
        assertThat(decoded.text()).as("%s declared %s", charset, declared).isEqualTo(text);
        assertThat(decoded.found()).isEqualTo(Found.GUESSED);
      }
    }
  }

  @Test
  void isCutInsideALetterWithoutHarm() {
    var bytes = "The ferry sailed at eight.".getBytes(Charset.forName("UTF-16LE"));
    var cut = java.util.Arrays.copyOf(bytes, bytes.length - 1);
    assertThat(Charsets.decode(cut, null))
        .satisfies(
            decoded -> assertThat(decoded.text()).isEqualTo("The ferry sailed at eight\uFFFD"))
        .satisfies(decoded -> assertThat(decoded.replaced()).isTrue());
  }

  @Test
  void isNotSeenInOtherText() {
    for (var text :
        List.of("", "a", "ab", "abcd", "a\0bcdefghijkl", "\u0001a0123 bc-ferry\u0002\r\n")) {
      assertThat(WideText.of(text.getBytes(ISO_8859_1))).isNull();
    }
    assertThat(WideText.of("渡轮上午八点启航。Паром ушёл".getBytes(UTF_8))).isNull();
  }

  @Test
  void isNotSeenInNoise() {
    var random = new Random(11);
    for (var size = 16; size < 4000; size += 7) {
      var noise = new byte[size];
      random.nextBytes(noise);
      assertThat(WideText.of(noise)).isNull();
    }
    assertThat(WideText.of(new byte[500])).isNull();
  }
}
