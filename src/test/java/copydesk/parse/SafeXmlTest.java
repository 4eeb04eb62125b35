package copydesk.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.intake.Document;
import java.nio.charset.Charset;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeXmlTest {
  @ParameterizedTest
  @CsvSource({
    "UTF-16LE, ''",
    "UTF-16BE, ''",
    "UTF-16, ''",
    "UTF-32LE, ''",
    "UTF-32BE, ''",
    "UTF-16LE, UTF-16",
    "ISO-8859-1, ISO-8859-1",
    "windows-1252, windows-1252",
    "IBM037, IBM037",
    "IBM1047, IBM1047"
  })
  void readsACharsetByItsFirstBytesAndByWhatItDeclares(String charset, String declared) {
    var declaration = "<?xml version='1.0' encoding='%s'?>".formatted(declared);
    var text = (declared.isEmpty() ? "" : declaration) + "<a>Fähre</a>";

    var xml = read(text.getBytes(Charset.forName(charset)));

    assertThat(xml.fault()).isNull();
    assertThat(root(xml).text()).isEqualTo("Fähre");
  }

  @Test
  void aJapaneseDeclarationCounts() {
    var text = "<?xml version='1.0' encoding='ISO-2022-JP'?><a>渡し</a>";

    assertThat(root(read(text.getBytes(Charset.forName("ISO-2022-JP")))).text()).isEqualTo("渡し");
  }

  @Test
  void aPrefixWithoutANamespaceGetsTheUsualOne() {
    var xml =
        read("<?xml version='1.0'?><!-- <b> --><rss><dc:creator x:id='1'>Ann</dc:creator></rss>");

    assertThat(xml.fault()).isNull();
    assertThat(root(xml).children().getFirst().namespace())
        .isEqualTo("http://purl.org/dc/elements/1.1/");
    assertThat(xml.problems())
        .extracting(Problem::detail)
        .containsExactly("prefixes without a namespace: dc, x");
  }

  @Test
  @Timeout(10)
  void tenThousandPrefixesWithoutANamespaceAreAFault() {
    var text = new StringBuilder("<rss>");
    for (var i = 0; i < 10_000; i++) {
      text.append("<p%d:x/>".formatted(i));
    }

    assertThat(fault(read(text + "</rss>")).kind()).isEqualTo(Kind.MALFORMED);
  }

  @Test
  void lessThanIsNoTag() {
    var xml = read("<a>3 < 4 & 5 <= 6</a>");

    assertThat(root(xml).text()).isEqualTo("3 < 4 & 5 <= 6");
    assertThat(xml.problems()).extracting(Problem::kind).containsExactly(Kind.IRREGULAR);
  }

  @Test
  @Timeout(10)
  void entitiesAreNeitherExpandedNorFetched() {
    var bomb = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 'lol'>");
    for (var i = 1; i < 20; i++) {
      bomb.append("<!ENTITY e%d '%s'>".formatted(i, "&e%d;".formatted(i - 1).repeat(10)));
    }
    bomb.append(
        "<!ENTITY f SYSTEM 'file:///etc/hostname'><!ENTITY % p SYSTEM 'http://x.invalid/'>%p;");

    var xml = read(bomb + "]><a>x &e19; &f; y</a>");

    assertThat(root(xml).text()).isEqualTo("x y");
    assertThat(xml.problems())
        .extracting(Problem::detail)
        .containsExactly("entities are never looked up; left out: e19, f");
  }

  @Test
  @Timeout(10)
  void aHundredThousandLevelsAndAttributesAreNamed() {
    var attributes = new StringBuilder("<a");
    for (var i = 0; i < 100_000; i++) {
      attributes.append(" a%d='1'".formatted(i));
    }

    assertThat(fault(read("<a>".repeat(100_000))).kind()).isEqualTo(Kind.TOO_DEEP);
    assertThat(fault(read(attributes + "/>")).kind()).isEqualTo(Kind.MALFORMED);
  }

  @Test
  void whatNobodyReadIsKept() {
    var root = root(read("<story b='1'><c d='2'>x <e>y</e></c><f>z</f><g id='3'/></story>"));
    var draft = new Draft("", "");
    root.text("f");

    XmlRest.into(draft, root, _ -> false);

    assertThat(draft.article().extras().source()).hasToString("{story={b=1}, c={d=2, text=x y}}");
  }

  @Test
  void ofWhatNobodyReadThereIsALimit() {
    var root = root(read("<a>" + "<c d='1'/>".repeat(1_500) + "</a>"));
    var draft = new Draft("", "");

    XmlRest.into(draft, root, _ -> false);

    assertThat(draft.problems()).extracting(Problem::kind).containsExactly(Kind.FIELD_TOO_LONG);
  }

  private static XmlElement root(SafeXml.Xml xml) {
    assertThat(xml.root()).isNotNull();
    return Objects.requireNonNull(xml.root());
  }

  private static Problem fault(SafeXml.Xml xml) {
    assertThat(xml.fault()).isNotNull();
    return Objects.requireNonNull(xml.fault());
  }

  private static SafeXml.Xml read(String text) {
    return read(text.getBytes(UTF_8));
  }

  private static SafeXml.Xml read(byte[] bytes) {
    return SafeXml.read(new Document("a.xml", "a.xml", null, bytes));
  }
}
