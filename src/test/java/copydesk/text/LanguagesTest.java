package copydesk.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | The ferry will sail at six, and those who have bought a ticket may stay on it.
          de | Die Fähre fährt um sechs ab, und wer eine Karte hat, darf auf ihr bleiben.
          fr | Le bac part à six heures, et ceux qui ont un billet peuvent rester dans la salle.
          es | El barco sale a las seis de la tarde, y los que han pagado pueden quedarse.
          pt | O barco sai às seis da tarde, e os que não têm bilhete podem ficar no cais.
          it | Il traghetto parte alle sei, e chi ha un biglietto può restare nella sala.
          nl | De veerboot vertrekt om zes uur, en wie een kaartje heeft mag op het dek blijven.
          sv | Färjan går klockan sex, och den som har köpt en biljett får stanna på däck.
          da | Færgen sejler klokken seks, og den, der har købt en billet, må blive på dækket.
          nb | Ferjen går klokken seks, og den som har kjøpt billett, får bli på dekket etter turen.
          pl | Prom odpływa o szóstej, a kto kupił bilet, może zostać na pokładzie do rana.
          cs | Trajekt odplouvá v šest večer a kdo si koupil jízdenku, může zůstat na palubě.
          sk | Trajekt odpláva o šiestej a kto si kúpil lístok, môže zostať na palube, ale nie dlho.
          tr | Feribot akşam altıda kalkıyor ve bilet alan herkes için güvertede bir yer var.
          ru | Паром уходит в шесть вечера, и те, кто купил билет, могут остаться на палубе.
          uk | Пором відходить о шостій, і ті, хто купив квиток, можуть залишитися на палубі.
          bg | Фериботът тръгва в шест и тези, които са купили билет, могат да останат на палубата.
          sr | Трајект полази у шест, и они који су купили карту могу да остану на палуби.
          ar | تغادر العبارة في الساعة السادسة مساء، ومن اشترى تذكرة من هذا المكتب يبقى على السطح
          fa | کشتی ساعت شش عصر حرکت می کند و کسانی که بلیت خریده اند می توانند تا صبح در آن بمانند
          ur | کشتی شام چھ بجے روانہ ہوتی ہے اور جس نے ٹکٹ خریدا ہے وہ صبح تک اس پر رہ سکتا ہے
          he | המעבורת יוצאת בשעה שש בערב, וכל מי שקנה כרטיס יכול להישאר על הסיפון עד הבוקר
          el | Το πλοίο φεύγει στις έξι το απόγευμα.
          ja | フェリーは夕方六時に出航する。切符を買った人は朝まで甲板に残ることができる。
          zh | 渡轮傍晚六点启航，买了票的人可以在甲板上待到早晨。
          ko | 여객선은 저녁 여섯 시에 출항하며 표를 산 사람은 아침까지 갑판에 머물 수 있다.
          th | เรือข้ามฟากออกเดินทางเวลาหกโมงเย็น ผู้ที่ซื้อตั๋วแล้วสามารถอยู่บนดาดฟ้าได้จนถึงเช้า
          """)
  void aLanguageIsKnownByItsLittleWordsOrItsWriting(String language, String text) {
    assertThat(Languages.of(List.of(text))).isEqualTo(language);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Feedlot cattle, futures and options",
        "12.5 13.0 14.25 1,204 998 -3.1",
        "A 1 A 2 A 3 A 4 A 5 A 6 A 7",
        "Ada Quill, Jost Priem, Carl von Ahlen, Maria de la Cruz, Jan van der Meer, Luís da Costa",
        "Aris 2, Bologna 1; Cadiz 0, Dundee 0; Essen 3, Ferrol 1; Genk 2, Huelva 2",
        "日本",
      })
  void whatHasNoLittleWordsIsInNoLanguage(String text) {
    assertThat(Languages.of(List.of(text))).isEqualTo("und");
  }

  @Test
  void ofTwoLanguagesTheOneOfMoreOfTheTextCounts() {
    var german = "Die Fähre fährt um sechs Uhr ab, und wer eine Karte gekauft hat, darf bleiben. ";
    var english = "The ferry will sail at six, and those who have a ticket may stay on the deck. ";
    assertThat(Languages.of(List.of(german, english, german))).isEqualTo("de");
    assertThat(Languages.of(List.of(english, german, english))).isEqualTo("en");
  }

  @Test
  void namesAndWordsFromElsewhereDoNotChangeIt() {
    assertThat(
            Languages.of(
                List.of(
                    "Chloé Müller and Łukasz Żak, who wrote “Der Fluß und die Stadt”, have said"
                        + " that their play will be shown in Ağrı before the end of the year.")))
        .isEqualTo("en");
  }

  @Test
  @Timeout(5)
  void ofALongTextTheFirstPartIsRead() {
    var text = "The ferry sails at six and it will not wait for you. ".repeat(100_000);
    for (var i = 0; i < 1000; i++) {
      assertThat(Languages.of(List.of(text))).isEqualTo("en");
    }
  }
}
