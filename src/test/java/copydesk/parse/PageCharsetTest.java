package copydesk.parse;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.article.Body;
import copydesk.intake.Document;
import java.nio.charset.Charset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageCharsetTest {
  private static final String FRENCH =
      "Le pont a été rouvert lundi, après deux ans de travaux. Personne n’a été blessé, a dit le"
          + " maire. Les piétons l’ont traversé à l’aube.";
  private static final String RUSSIAN =
      "Мост открыли в понедельник после двух лет ремонта. Никто не пострадал, сообщил мэр города."
          + " Первыми по нему прошли школьники.";
  private static final String JAPANESE = "橋は二年間の修理を経て月曜日に再開した。けが人はいなかったと市長は述べた。最初に渡ったのは小学生だった。";
  private static final String CHINESE = "经过两年的维修，这座桥于星期一重新开放。市长说没有人受伤。第一批过桥的是小学生。";

  @ParameterizedTest(name = "{0} declared as {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "utf-8 | <meta charset=iso-8859-1>",
        "windows-1252 | <meta charset=utf-8>",
        "windows-1252 | <meta charset=utf-8><meta http-equiv=Content-Type content='text/html;"
            + " charset=iso-8859-1'>",
        "iso-8859-1 | <?xml version=\"1.0\" encoding=\"iso-8859-1\"?>",
        "utf-8 | <!-- <meta charset=shift_jis> --><meta charset=utf-8>",
        "windows-1252 | <!-- <meta charset=windows-1251> -->"
      })
  void frenchIsFrenchWhateverIsDeclared(String charset, String declaration) {
    isRead(FRENCH.replace('’', charset.equals("iso-8859-1") ? '\'' : '’'), charset, declaration);
  }

  @ParameterizedTest(name = "{0} declared as {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "utf-8 | <meta charset=windows-1251>",
        "windows-1251 | <meta charset=utf-8>",
        "windows-1251 | <meta charset=iso-8859-1>",
        "windows-1251 | <meta charset=iso-8859-1><meta charset=windows-1251>",
        "windows-1251 | <?xml version=\"1.0\" encoding=\"windows-1251\"?>",
        "koi8-r | <meta charset=windows-1252>",
        "koi8-r | <meta charset=koi8-r>"
      })
  void russianIsRussianWhateverIsDeclared(String charset, String declaration) {
    isRead(RUSSIAN, charset, declaration);
  }

  @ParameterizedTest(name = "{0} declared as {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "utf-8 | <meta charset=shift_jis>",
        "shift_jis | <meta charset=utf-8>",
        "shift_jis | <meta charset=iso-8859-1>",
        "euc-jp | <meta charset=utf-8>",
        "euc-jp | <meta charset=euc-jp>"
      })
  void japaneseIsJapaneseWhateverIsDeclared(String charset, String declaration) {
    isRead(JAPANESE, charset, declaration);
  }

  @ParameterizedTest(name = "{0} declared as {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "gbk | <meta charset=utf-8>",
        "gbk | <meta charset=gb2312>",
        "gb18030 | <meta charset=iso-8859-1>",
        "utf-8 | <meta charset=gb2312>"
      })
  void chineseIsChineseWhateverIsDeclared(String charset, String declaration) {
    isRead(CHINESE, charset, declaration);
  }

  private static void isRead(String text, String charset, String declaration) {
    var page = declaration + "<title>1</title><h1>2</h1><p>" + text + "</p>";
    var bytes = page.getBytes(Charset.forName(charset));
    var articles = new Html().parse(new Document("", "page.html", null, bytes)).articles();
    assertThat(articles.getFirst().body()).extracting(Body::text).isEqualTo(text);
  }
}
