package copydesk.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
  // Where a sentence ends, there is a bar.
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\0',
      textBlock =
          """
          en; Gen. Moreau met Dr. Quill.| Both left.
          en; The ship of J. R. Quill sank.| He swam.
          en; The U.S. Senate voted.| It was late.
          en; It was built in the U.S.| The others were not.
          en; The talks began Oct. 7 and ended on Nov. 3.| They failed.
          en; Acme Inc. Chairman Bo Lind resigned.| Shares of Quill Inc. fell.
          en; He runs Quill Inc.| It makes ink.
          en; Room No. 3 is shut.| He said no.| Nobody asked.
          en; It rose 3.5 pct to 1.25 dlrs.| That is little.
          en; "We won."| He left.
          en; "Really?" she asked.| "Yes!"| It was over.
          en; He waited ... and left.| He was tired ...| Then he slept.
          en; At 9 a.m. the gates opened.| At 5 p.m. they closed.
          en; Rev. Anne Sturrock (of St. Ives, Mass.) spoke.| Nobody slept.
          en; 1. The ferry sails.| 2. The bus waits.
          en; It cost $5.| $3 would do.| 14 people paid.
          en; Who was it?!| Nobody knows.
          en; The page is at www.quill.example.| Look there.
          en; He wrote for Yahoo! last year.| He stopped.
          de; Die Fähre sank am 7. Oktober.| Niemand war an Bord.
          de; Sie wurde 3. Siegerin, z. B. in Köln bzw. Bonn.| Das war 1987.| Danach kam Ruhe.
          de; Der 2. Bürgermeister Dr. Priem u.a. kamen.| Der Rest blieb.
          de; Er will nicht lügen.| Um drei geht er.
          en; A miss.| Miss. and Mass. are states.
          fr; M. Le Goff a parlé.| Mme. Roy a ri.| L’usine, S.A. de son état, ferme.
          fr; Il a dit : « Moi ! »| Puis M. J. Le Goff : « Moi ! », dit-il.
          es; El Sr. Díaz llegó a EE. UU. el lunes.| ¿Quién vino?| ¡Nadie!
          pt; O Dr. Sousa mora na av. Central.| Ela não.
          tr; Kulüp 5. kez kazandı.| Kutlama 7. Ekim Caddesi'nde yapıldı.| Prof. Dr. Ak katıldı.
          ru; Завод построен в 1987 г. в Перми.| Его закрыли.
          ar; أين ذهبت السفينة؟| لا أحد يعرف.| وصل د. سالم.
          ja; 船が出た。|「また来る。」と言った。|誰も来ない！|本当だ。
          zh; 船开了。|他说：“我走了。”|没有人来。
          hi; जहाज चला गया।| कोई नहीं आया।
          und; Dr. Quill sails on Oct. 7.| Nobody else does.
          """)
  void aSentenceEndsWhereAReaderSaysSo(String language, String marked) {
    assertThat(marked(language, marked.replace("|", ""))).isEqualTo(marked);
  }

  @Test
  void whatHasNoStopIsOneSentence() {
    assertThat(split("en", "FERRY SAILS AT SIX")).containsExactly("FERRY SAILS AT SIX");
  }

  @Test
  void theFirstSentenceStandsForTheHeadline() {
    var sentences = Sentences.of("en");
    assertThat(sentences.first("The U.S. Senate opened a session on Oct. 7. It was short.", 160))
        .isEqualTo("The U.S. Senate opened a session on Oct. 7.");
    assertThat(sentences.first("No. The ferry will not sail today. Nobody minds.", 160))
        .isEqualTo("No. The ferry will not sail today.");
    assertThat(sentences.first("word ".repeat(100), 160)).hasSizeLessThan(161).endsWith("word…");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", ".", ". ", "A. ", "- ", "a. - ", "? \"", "。", "1. ", "a b", "(", "U.S. "})
  @Timeout(5)
  void aMillionTimesTheSameIsReadInLinearTime(String text) {
    for (var language : List.of("en", "de", "und")) {
      assertThat(String.join("", split(language, text.repeat(1_000_000 / text.length()))))
          .isNotEmpty();
    }
  }

  @Test
  void whatALanguageIsCalledDoesNotMatter() {
    var text = "Gen. Moreau left.| He was tired.";
    for (var tag : Arrays.asList("en-US", "en", "xx-klingon", "und", "zh-Hant-TW")) {
      assertThat(marked(tag, text.replace("|", ""))).isEqualTo(text);
    }
  }

  private static String marked(String language, String text) {
    var sentences = Sentences.of(language);
    var marked = new StringBuilder();
    for (var start = 0; start < text.length(); ) {
      var word = text.charAt(start) == ' ' ? start + 1 : start;
      var end = sentences.end(text, word);
      marked.append(text, start, end).append(end < text.length() ? "|" : "");
      start = end;
    }
    return marked.toString();
  }

  private static List<String> split(String language, String text) {
    var sentences = Sentences.of(language);
    var found = new ArrayList<String>();
    for (var start = 0; start < text.length(); ) {
      var end = sentences.end(text, start);
      found.add(text.substring(start, end));
      start = end;
    }
    return found;
  }
}
