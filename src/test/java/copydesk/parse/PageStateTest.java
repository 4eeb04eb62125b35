package copydesk.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.article.Article;
import copydesk.article.Concept;
import copydesk.intake.Document;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageStateTest {
  private static final String TITLE = "The weir holds through the night";
  private static final String SHELL = "<title>" + TITLE + " | Courier</title><div id=root></div>";
  private static final String FIRST =
      "The old weir at Grethem has held through the night, although the river rose to the highest"
          + " mark that anybody can remember.";
  private static final String SECOND = "“We had given it up at two,” said the keeper, Jan Ott.";
  private static final String THIRD =
      "The fish pass was torn away. It was found in Ahlden, four miles down the river, where it"
          + " lies across the road to the mill. Nobody was hurt. Ott says that he will not have it"
          + " back, for in ten years he has seen three fish in it, and one of them was a boot.";
  private static final String HTML =
      "<p>%s</p><p>%s</p><p>%s</p>".formatted(FIRST, SECOND, THIRD).replace("</", "<\\/");

  @ParameterizedTest
  @ValueSource(
      strings = {
        // an object of everything
        "<script id=__NEXT_DATA__ type='application/json'>{'props':{'pageProps':{'post':{'title':"
            + "'%1$s','authors':[{'id':7,'name':'Ann Example'}],'published_at':'2026-03-02','body':"
            + "'%2$s'}}}}</script>",
        "<script>window.__STATE__={'post':{'headline':'%1$s','byline':'By Ann Example','date':"
            + "1772409600000,'content':{'rendered':'%2$s'}}};</script>",
        "<script>var s = {'a':1}; Fusion.globalContent={'headlines':{'basic':'%1$s'},'credits':"
            + "{'by':[{'type':'author','name':'Ann Example'}]},'display_date':"
            + "'2026-03-02','content_elements':[{'type':'text','content':'%2$s'}]}</script>",
        // objects by their names
        "<script>window.__APOLLO_STATE__={'ROOT_QUERY':{'post':{'__ref':'Post:1'}},'Post:1':{"
            + "'title':'%1$s','author':{'__ref':'User:7'},'publishedAt':'2026-03-02','body':[{"
            + "'__ref':'Text:3'}]},'User:7':{'name':'Ann Example','posts':[{'__ref':'Post:1'}]},"
            + "'Text:3':{'html':'%2$s'}};</script>",
        "<script>window.__APOLLO_STATE__={'ROOT_QUERY':{'post':{'type':'id','id':'Post:1'}},"
            + "'Post:1':{'title':'%1$s','author':{'type':'id','id':'User:7'},'date':'2026-03-02',"
            + "'html':'%2$s'},'User:7':{'name':'Ann Example'}};</script>",
        // values by their numbers
        "<script type='application/json' id=__NUXT_DATA__>[['Reactive',1],{'data':2},{'post':3},"
            + "{'headline':4,'author':5,'deck':6,'date':8,'body':9},'%1$s',{'name':7},null,"
            + "'Ann Example',['Date','2026-03-02'],'%2$s']</script>"
      })
  void anArticleIsReadOutOfTheStateOfAnyProgram(String form) {
    var article = article(SHELL + form.replace('\'', '"').formatted(TITLE, HTML));

    assertThat(article.titles().headline()).isEqualTo(TITLE);
    assertThat(article.body().paragraphs()).containsExactly(FIRST, SECOND, THIRD);
    assertThat(article.credits().authors()).extracting(Concept::label).contains("Ann Example");
    assertThat(article.dates().published()).asString().contains("2026-03-02");
  }

  @Test
  void aStreamOfNextIsReadWhereverItIsCut() {
    var text = HTML.replace("\\/", "/");
    var length = Integer.toHexString(text.getBytes(UTF_8).length);
    var stream =
        "0:[\"$\",\"main\",null,{\"children\":[\"$\",\"$L2\",null,{\"post\":{\"title\":\""
            + TITLE
            + "\",\"author\":\"$3\",\"publishedAt\":\"2026-03-02\",\"body\":\"$4\"}}]}]\n"
            + "2:I[123,[],\"Post\"]\n3:{\"name\":\"Ann Example\"}\n4:T"
            + (length + "," + text + "5:null\n");
    var cut = stream.indexOf("highest");
    var article = article(SHELL + pushed(stream.substring(0, cut)) + pushed(stream.substring(cut)));

    assertThat(article.body().paragraphs()).containsExactly(FIRST, SECOND, THIRD);
    assertThat(article.credits().authors()).extracting(Concept::label).contains("Ann Example");
    assertThat(article.dates().published()).asString().contains("2026-03-02");
  }

  // Longer than the shortest script that is looked at.
  private static String pushed(String piece) {
    var text = piece.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    return "<script>%sself.__next_f.push([1,\"%s\"])</script>".formatted(" ".repeat(400), text);
  }

  @Test
  void theFirstParagraphIsKeptWhereOnlyTheOthersStandInTheState() {
    var shown =
        "<p>At the end of February the river came as it had not come since 1946, brown and fast,"
            + " and with whole trees in it that had stood in Hesse the day before.</p>";
    var state = "<script>x={\"title\":\"%s\",\"body\":\"%s\"}</script>".formatted(TITLE, HTML);
    var page = SHELL + "<article>" + shown + "<p>" + FIRST + "</p></article>" + state;

    assertThat(article(page).body().paragraphs()).hasSize(4).endsWith(FIRST, SECOND, THIRD);
  }

  @Test
  void aNumberedNullAndACommaBeforeOneAreToldApart() {
    var state =
        "[{\"title\":1,\"deck\":2,\"body\":3},\"%s\",null,\"%s\"]"
            .formatted(TITLE, HTML.replace("two,”", "two,null and nix,”"));
    var page = SHELL + "<script type=application/json id=__NUXT_DATA__>" + state + "</script>";

    assertThat(article(page).body().text()).contains("at two,null and nix,” said");
  }

  static Stream<Named<String>> hostile() {
    var body = "A sentence that says nothing of any use. ".repeat(6);
    var sames = "a".repeat(300) + ". ";
    var html = "<p>%s</p>".formatted(body).replace("</", "<\\/");
    return Stream.of(
        script("many titles", "{" + each(15_000, "'title%1$d':'Title no. %1$d',") + "'x':1}"),
        script(
            "many titles and texts in one object",
            "{" + each(14_000, "'title%1$d':'Title %1$d','body%1$d':'" + body + "',") + "'x':1}"),
        script("one letter", "{'title':'x','body':'" + sames.repeat(13_000) + "'}"),
        script(
            "texts in texts",
            "{'body':".repeat(90) + "'" + html.repeat(12_000) + "'" + "}".repeat(90)),
        script(
            "lists in lists",
            "{'content':[".repeat(45)
                + each(15_000, "{'text':'" + body + "'},")
                + "1"
                + "]}".repeat(45)),
        script("many variables", "x={'a':'" + body + "'};".repeat(100_000)),
        script("many variables that fail", "x={'a':'" + body + "'," + "y={b:".repeat(600_000)),
        script("quotes", "{'a':'" + body + "'}" + "='\\'".repeat(800_000)),
        script(
            "things that are each two others",
            "{'ROOT_QUERY':{'a':{'__ref':'0'}},"
                + each(50_000, "'%1$d':{'body':{'__ref':'%2$d'},'text':{'__ref':'%2$d'}},")
                + "'x':'"
                + body
                + "'}"),
        Named.of(
            "numbers that are each two others",
            "<script type=application/json id=__NUXT_DATA__>["
                + each(150_000, "{\"body\":%2$d,\"text\":%2$d},")
                + "\""
                + body
                + "\"]</script>"),
        Named.of(
            "two kilobytes of numbers that are each two others, beside a list of a thousand",
            "<script type=application/json id=__NUXT_DATA__>["
                + each(55, "{\"a\":%2$d,\"b\":%2$d},")
                + ("[" + "56,".repeat(1_000) + "56],\"" + body + "\"]</script>")),
        script(
            "a stream of many pieces",
            each(60_000, "self.__next_f.push([1,'%1$d:T9," + body.substring(0, 50) + "'])")),
        script(
            "a stream of lines without a colon",
            "self.__next_f.push([1,'" + body + "a\\n".repeat(3_000_000) + ":'])"),
        script(
            "a stream of lengths without a text",
            "self.__next_f.push([1,'" + body + "\\n" + "1:T\\n".repeat(700_000) + "'])"),
        Named.of(
            "lists that are each the same list",
            "<script type=application/json id=__NUXT_DATA__>[{\"body\":1},["
                + ("2,".repeat(120_000) + "2],[" + "3,".repeat(120_000) + "4],\"\",\" \",\"")
                + (body + "\"]</script>")),
        script(
            "a stream of one quote",
            "self.__next_f.push([1,'" + body + "self.__next_f.push([1,".repeat(200_000)));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  @Timeout(10) // with the page's own parsing, on a busy machine; none of it takes two seconds
  void aHostileStateOfMegabytesIsReadInLinearTime(String scripts) {
    var line = "<p>" + "a".repeat(300) + ". Aa aaaaaaaaaaaaaaaaaa aaaaaaaaaaaaaaaaa.</p>";
    // Where nothing is seen, all scripts are read; else only those that have what is seen.
    for (var seen : List.of("<h1>" + "a".repeat(300) + "</h1>" + line, "")) {
      assertThat(parse("<title>Weir</title>" + seen + scripts)).isNotNull();
    }
  }

  private static Named<String> script(String name, String script) {
    return Named.of(name, "<script>s=" + script.replace('\'', '"') + "</script>");
  }

  private static String each(int times, String piece) {
    return IntStream.range(0, times).mapToObj(i -> piece.formatted(i, i + 1)).collect(joining());
  }

  private static Parsed parse(String page) {
    return new Html().parse(new Document("", "page.html", null, page.getBytes(UTF_8)));
  }

  private static Article article(String page) {
    var parsed = parse(page);
    assertThat(parsed.articles()).as("%s", parsed.problems()).hasSize(1);
    return parsed.articles().getFirst();
  }
}
