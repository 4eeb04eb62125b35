package copydesk.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.text.Charsets.Found;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A sentence or two tell the code page that nobody declared.
final class CodePagesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "windows-1252 | Der alte Fährmann grüßte die Gäste, und die Brücke blieb geöffnet.",
        "windows-1252 | Le préfet a présenté à la presse le bilan; l’été fut très animé.",
        "windows-1252 | “It’s the ferry,” said the captain — and it was.",
        "windows-1252 | A ponte não abrirá até à próxima segunda-feira, informou a câmara.",
        "windows-1252 | È più facile così, disse il sindaco, ma la città non può aspettare.",
        "windows-1252 | Kapteinen på ferja sa at båten går når været blir bedre.",
        "ISO-8859-15  | Le vœu du maire coûtera 40 € par tête à l'été, a-t-il précisé.",
        "x-MacRoman   | Die Fähre fährt wieder, sagte der Bürgermeister; für Gäste gibt es Tee.",
        "IBM850       | Die Fähre fährt wieder, sagte der Bürgermeister; für Gäste gibt es Tee.",
        "windows-1250 | Prom odpłynął o ósmej, choć wiało; załoga była zmęczona, lecz szczęśliwa.",
        "ISO-8859-2   | Prom odpłynął o ósmej, choć wiało; załoga była zmęczona, lecz szczęśliwa.",
        "windows-1250 | Přívoz vyplul v osm hodin, přestože foukal silný vítr, řekl kapitán.",
        "ISO-8859-2   | Přívoz vyplul v osm hodin, přestože foukal silný vítr, řekl kapitán.",
        "IBM852       | Přívoz vyplul v osm hodin, přestože foukal silný vítr, řekl kapitán.",
        "windows-1250 | A komp nyolckor indult, bár erős szél fújt, mondta a kapitány a kikötőben.",
        "windows-1250 | Bacul a plecat la ora opt, deşi bătea vântul, a spus căpitanul în port.",
        "windows-1254 | Vapur saat sekizde kalktı, ancak rüzgâr güçlüydü, dedi kaptan.",
        "windows-1257 | Keltas išplaukė aštuntą valandą, nors pūtė stiprus vėjas, sakė kapitonas.",
        "windows-1257 | Prāmis izbrauca astoņos, kaut arī pūta stiprs vējš, teica kapteinis.",
        "ISO-8859-13  | Keltas išplaukė aštuntą valandą, nors pūtė stiprus vėjas, sakė kapitonas.",
        "windows-1257 | Praam väljus kell kaheksa, kuigi tuul oli tugev, ütles kapten õhtul.",
        "ISO-8859-3   | La ŝipo forveturis je la oka, kvankam la vento estis forta, diris la ĉefo.",
        "windows-1251 | Паром ушёл в восемь часов.",
        "KOI8-R       | Паром ушёл в восемь часов.",
        "IBM866       | Паром ушёл в восемь часов.",
        "ISO-8859-5   | Паром ушел в восемь часов.",
        "x-MacCyrillic | Паром ушел в восемь часов утра, сообщил капитан.",
        "KOI8-U       | Пором вийшов о восьмій годині, хоча дув сильний вітер, сказав капітан.",
        "windows-1251 | Пором вийшов о восьмій годині, хоча дув сильний вітер, сказав капітан.",
        "windows-1251 | Траектът тръгна в осем часа, въпреки че духаше силен вятър.",
        "windows-1253 | Το πλοίο αναχώρησε στις οκτώ, είπε ο καπετάνιος. Άνεμοι δεν έπνεαν.",
        "ISO-8859-7   | Το πλοίο αναχώρησε στις οκτώ, είπε ο καπετάνιος. Άνεμοι δεν έπνεαν.",
        "windows-1255 | המעבורת הפליגה בשמונה בבוקר, אמר רב החובל.",
        "windows-1256 | أبحرت العبارة في الساعة الثامنة صباحا، قال القبطان.",
        "ISO-8859-6   | أبحرت العبارة في الساعة الثامنة صباحا، قال القبطان.",
        "x-windows-874 | เรือข้ามฟากออกเดินทางตอนแปดโมงเช้า กัปตันกล่าว",
        "EUC-JP       | 渡し船は午前八時に出航したと船長は語った。",
        "Big5         | 渡輪於上午八時啟航，船長說，風很大，但是旅客都很平靜。"
      })
  void aSentenceTellsItsCodePage(String charset, String sentence) {
    var decoded = Charsets.decode(sentence.getBytes(Charset.forName(charset)), null);

    assertThat(decoded.text()).isEqualTo(sentence);
    assertThat(decoded.found()).isEqualTo(Found.GUESSED);
    assertThat(decoded.replaced()).isFalse();
  }

  @Test
  void markupAroundItChangesNothing() {
    var page =
        "<html><head><title>x</title><script>var the = 'of and to in';</script></head>"
            + "<body><p>Prom odpłynął o ósmej, choć wiało.</p></body></html>";
    assertThat(Charsets.decode(page.getBytes(Charset.forName("windows-1250")), null).text())
        .isEqualTo(page);
  }

  @Test
  void oneSpoiltByteCostsOneLetter() {
    var story = "渡し船は午前八時に出航したと船長は語った。".repeat(3) + "x" + "風は強かった。".repeat(3);
    var bytes = story.getBytes(Charset.forName("Shift_JIS"));
    bytes[new String(bytes, ISO_8859_1).indexOf('x')] = (byte) 0xFF;

    var decoded = Charsets.decode(bytes, "shift_jis");
    assertThat(decoded.text()).isEqualTo(story.replace('x', '\uFFFD'));
    assertThat(decoded.found()).isEqualTo(Found.DECLARED);
    assertThat(decoded.replaced()).isTrue();
  }

  @Test
  @Timeout(10)
  void muchTextIsNoMoreWorkThanALittle() {
    var story = "Паром ушёл в восемь часов. ".repeat(400_000);
    assertThat(Charsets.decode(story.getBytes(Charset.forName("KOI8-R")), null).text())
        .isEqualTo(story);
  }
}
