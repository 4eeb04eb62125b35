package copydesk.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.text.Charsets.Found;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetsTest {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final String UMLAUTS =
      "Die Königin grüßte die Bürger, während die Glocken läuteten. Für später war Regen angesagt.";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
  void aMarkDecidesAndIsNoPartOfTheText(String charset) {
    var decoded =
        Charsets.decode(("\uFEFF" + UMLAUTS).getBytes(Charset.forName(charset)), "koi8-r");

    assertThat(decoded.text()).isEqualTo(UMLAUTS);
    assertThat(decoded.charset()).isEqualTo(Charset.forName(charset));
    assertThat(decoded.found()).isEqualTo(Found.MARK);
  }

  @ParameterizedTest
  @CsvSource({
    "iso-8859-1, windows-1252",
    "ASCII, windows-1252",
    "latin1, windows-1252",
    "iso-8859-9, windows-1254",
    "Shift_JIS, windows-31j",
    "gb2312, GB18030",
    "x-sjis, windows-31j",
    "ks_c_5601-1987, x-windows-949",
    "cp949, x-windows-949",
    "iso88592, ISO-8859-2",
    "ISO_8859-5:1988, ISO-8859-5",
    "win-1251, windows-1251",
    "x-cp1250, windows-1250",
    "macintosh, x-MacRoman",
    "utf8, UTF-8",
    "UTF_8, UTF-8",
    "' KOI8-R ', KOI8-R"
  })
  void aDeclaredCharsetMeansItsSuperset(String declared, String meant) {
    var decoded = Charsets.decode("plain".getBytes(UTF_8), declared);

    assertThat(decoded.charset()).isEqualTo(Charset.forName(meant));
    assertThat(decoded.found()).isEqualTo(Found.DECLARED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "iso-8859-1",
        "windows-1251",
        "koi8-r",
        "us-ascii",
        "gbk",
        "utf-16",
        "iso-2022-cn"
      })
  void whatIsUtf8ToTheLastLetterIsUtf8WhateverWasDeclared(String declared) {
    var decoded = Charsets.decode(UMLAUTS.getBytes(UTF_8), declared);

    assertThat(decoded.text()).isEqualTo(UMLAUTS);
    assertThat(decoded.found()).isEqualTo(Found.UTF8);
  }

  @Test
  void twoLettersAreUtf8ByChanceWhereAnotherIsDeclared() {
    var unicom = "联通".getBytes(Charset.forName("GBK"));
    assertThat(Charsets.decode(unicom, "gb2312").text()).isEqualTo("联通");
  }

  @Test
  void theEscapesOfJapaneseMailAreAMark() {
    var text = "渡し船は午前八時に出航した。";
    var decoded = Charsets.decode(text.getBytes(Charset.forName("ISO-2022-JP")), "utf-8");

    assertThat(decoded.text()).isEqualTo(text);
    assertThat(decoded.found()).isEqualTo(Found.MARK);
  }

  @Test
  void quotationMarksOfWindowsAreReadWhereLatin1IsDeclared() {
    assertThat(Charsets.decode("“so”".getBytes(WINDOWS_1252), "iso-8859-1").text())
        .isEqualTo("“so”");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "klingon", "utf-8; q=1", "\u0000", "x y z"})
  void aCharsetThatNobodyKnowsIsAsNoneDeclared(String declared) {
    var decoded = Charsets.decode(UMLAUTS.getBytes(UTF_8), declared);

    assertThat(decoded.text()).isEqualTo(UMLAUTS);
    assertThat(decoded.found()).isEqualTo(Found.UTF8);
  }

  @Test
  void aDeclarationThatTheBytesContradictIsTriedAndDropped() {
    var decoded = Charsets.decode(UMLAUTS.getBytes(WINDOWS_1252), "utf-8");

    assertThat(decoded.text()).isEqualTo(UMLAUTS);
    assertThat(decoded.found()).isEqualTo(Found.GUESSED);
    assertThat(decoded.replaced()).isFalse();
    assertThat(decoded.notUtf8At()).isEqualTo(UMLAUTS.indexOf('ö'));
  }

  @Test
  void aFileCutInsideACharacterStaysUtf8() {
    var bytes = (UMLAUTS + "ß").getBytes(UTF_8);
    var decoded = Charsets.decode(Arrays.copyOf(bytes, bytes.length - 1), null);

    assertThat(decoded.text()).isEqualTo(UMLAUTS + "\uFFFD");
    assertThat(decoded.charset()).isEqualTo(UTF_8);
    assertThat(decoded.replaced()).isTrue();
    assertThat(decoded.notUtf8At()).isEqualTo(bytes.length - 2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "windows-1251 | В собрании сорок две лодки, самая старая построена в 1868 году. Все целы.",
        "Shift_JIS | 最大瞬間風速は四十二メートルに達したが、折れたのは細い枝三本だけだった。",
        "GB18030 | 市政府星期二宣布，老城区的电车将在十月恢复运行，首周免费乘坐，市民表示欢迎。",
        "EUC-KR | 시는 화요일 오래된 전차가 시월에 다시 운행을 시작한다고 발표했다. 시민들은 환영했다."
      })
  void anUndeclaredCharsetIsGuessedByItsLetters(String charset, String text) {
    var decoded = Charsets.decode(text.getBytes(Charset.forName(charset)), null);

    assertThat(decoded.text()).isEqualTo(text);
    assertThat(decoded.found()).isEqualTo(Found.GUESSED);
  }

  @Test
  void loneSurrogatesAreNoCharactersInAnyEncoding() {
    assertThat(
            Charsets.decode(new byte[] {'a', (byte) 0xED, (byte) 0xA0, (byte) 0x80}, null).text())
        .doesNotContain("\uD800");
    assertThat(Charsets.decode(new byte[] {(byte) 0xFE, (byte) 0xFF, (byte) 0xD8, 0, 0, 'a'}, null))
        .satisfies(decoded -> assertThat(decoded.text()).startsWith("\uFFFD"))
        .satisfies(decoded -> assertThat(decoded.replaced()).isTrue());
  }

  @Test
  void nothingAndAMarkAloneAreEmpty() {
    assertThat(Charsets.decode(new byte[0], null).text()).isEmpty();
    assertThat(Charsets.decode("\uFEFF".getBytes(UTF_16BE), null).text()).isEmpty();
    assertThat(Charsets.decode("\uFEFF".getBytes(UTF_16LE), null).text()).isEmpty();
  }

  @Test
  @Timeout(10)
  void anyBytesBecomeText() {
    var random = new Random(7);
    for (var size : new int[] {1, 2, 3, 4, 5, 100, 4_000_000}) {
      var bytes = new byte[size];
      random.nextBytes(bytes);
      assertThat(Charsets.decode(bytes, "utf-8").text()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "text/html; charset=utf-8, utf-8",
    "text/html;Charset=\"KOI8-R\", KOI8-R",
    "'text/plain; format=flowed; charset=''x''; a=b', x",
    "text/html, ",
    "charset, "
  })
  void theCharsetOfAMediaTypeIsFound(String mediaType, String charset) {
    assertThat(Charsets.declaredIn(mediaType)).isEqualTo(charset);
  }

  @Test
  void asciiIsUtf8() {
    assertThat(Charsets.decode("plain".getBytes(ISO_8859_1), null))
        .satisfies(decoded -> assertThat(decoded.found()).isEqualTo(Found.UTF8))
        .satisfies(decoded -> assertThat(decoded.notUtf8At()).isNull());
  }
}
