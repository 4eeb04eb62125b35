package copydesk.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.intake.Document;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoArticleTest {
  record Story(String headline, String teaser) {}

  private static final List<Story> ENGLISH =
      List.of(
          new Story("Dam to be opened for sturgeon", "Engineers will cut a pass through it."),
          new Story("The eel that came back", "It was tagged in 1998. Nobody saw it since."),
          new Story("Twelve rivers and no salmon", "A survey finds clean water and no fish."),
          new Story("Last thatcher takes an apprentice", "She is 19 and afraid of heights."),
          new Story("Rethem go second in the derby", "A late goal decided it. It was offside."),
          new Story("She counted storks for sixty years", "An obituary of Gesine Harms, 88."),
          new Story("Choir looks for a bass again", "Nobody has applied. There is a tenor."));
  private static final List<Story> GERMAN =
      List.of(
          new Story("Wehr wird für den Stör geöffnet", "Bagger reißen die alte Mauer ein."),
          new Story("Der Aal, der wiederkam", "Er trug eine Marke von 1998. Keiner glaubte es."),
          new Story("Zwölf Flüsse und kein Lachs", "Das Wasser ist sauber. Die Fische fehlen."),
          new Story("Reetdecker bildet wieder aus", "Sie ist 19 und hat Höhenangst."),
          new Story("Rethem siegt im Derby", "Ein spätes Tor entschied. Es war Abseits."),
          new Story("Sechzig Jahre lang zählte sie Störche", "Ein Nachruf auf Gesine Harms."));
  private static final List<Story> JAPANESE =
      List.of(
          new Story("堰を開けて魚を通す計画が決まる", "工事は来年の春に始まる。"),
          new Story("二十年ぶりに戻ってきたうなぎ", "印は一九九八年のものだった。"),
          new Story("十二の川に鮭は一匹もいない", "水はきれいだが魚がいない。"),
          new Story("茅葺き職人に若い弟子ができた", "弟子は十九歳で高い所が苦手だ。"),
          new Story("終了間際の得点で二位に浮上した", "相手は抗議したが認められなかった。"));

  private static final List<String> SHAPES =
      List.of(
          "<article><h2><a href='/s%1$d'>%2$s</a></h2><p>%3$s</p></article>",
          "<article><a href='/s%1$d'><h2>%2$s</h2></a><p>%3$s</p><a"
              + " href='/s%1$d'>More</a></article>",
          "<div class='card'><div class='body'><h3><a href='/s%1$d'>%2$s</a></h3><span>3 May</span>"
              + "<p>%3$s</p></div></div>",
          "<a class='card' href='/s%1$d'><h3>%2$s</h3><p>%3$s</p></a>",
          "<li><h4><a href='/s%1$d'>%2$s</a></h4>%3$s</li>",
          "<li><a href='/s%1$d'>%2$s</a></li>",
          "<div><a class='title' href='/s%1$d'>%2$s</a></div>",
          "<div><div class='t'><a href='/s%1$d'>%2$s</a></div><div class='s'>%3$s</div></div>",
          "<dt><a href='/s%1$d'>%2$s</a></dt><dd>%3$s</dd>",
          "<tr><td><a href='/s%1$d'>%2$s</a></td><td>%3$s</td></tr>");

  static Stream<Arguments> indexes() {
    return Stream.of(ENGLISH, GERMAN, JAPANESE)
        .flatMap(stories -> SHAPES.stream().map(shape -> Arguments.of(stories, shape)));
  }

  @ParameterizedTest
  @MethodSource("indexes")
  void aPageOfTeasersIsNoArticle(List<Story> stories, String shape) {
    isNone("<title>The Marsh Courier</title><main>" + list(stories, shape) + "</main>");
  }

  @ParameterizedTest
  @MethodSource("indexes")
  void anArticleAboveTeasersIsOne(List<Story> stories, String shape) {
    var page =
        "<title>Ferry runs again</title><main><article><h1>Ferry runs again</h1>"
            + "<p>The ferry between Grethem and Ahlden runs again, after a year in the yard.</p>"
            + "<p>Its new engine is electric and was paid for by the county, which hopes that"
            + " commuters will leave their cars at home on the other bank of the river.</p>"
            + "<p>“It is so quiet that I hear the cows,” said the ferryman, Uwe Prigge, who has"
            + " crossed the river some two hundred thousand times in the last forty years.</p>"
            + "<p>A crossing costs two euros. Dogs and children under six travel free.</p>"
            + "</article></main><section><h2>More</h2>"
            + list(stories, shape)
            + "</section>";

    assertThat(read(page)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<body class='home blog'>", "<body class='archive category'>"})
  void postsInFullBelowEachOtherAreNoArticle(String body) {
    var post =
        "<article class='post'><h2><a href='/%1$d'>%2$s</a></h2><p>On Monday we walked from the"
            + " lock to the mill and met nobody but a heron, which stood where it always"
            + " stands.</p><p>%3$s The baker had sold out by nine, so we ate what we had"
            + " brought.</p></article>";

    isNone("<title>Two on foot</title>" + body + list(ENGLISH, post));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<title>404 Not Found</title><h1>Not Found</h1><p>The requested URL was not found on this"
            + " server. Please check the address, or go to the front page.</p>",
        "<title>Page not found | Courier</title><h1>Oops!</h1><p>We are sorry. The page you are"
            + " looking for may have been moved or deleted. Try a search.</p>",
        "<title>Seite nicht gefunden – Bote</title><h1>Fehler 404</h1><p>Diese Seite gibt es nicht"
            + " mehr. Vielleicht hilft Ihnen die Suche weiter.</p>",
        "<title>Page introuvable</title><p>La page demandée n’existe pas. Elle a peut-être été"
            + " déplacée. Retournez à l’accueil.</p>",
        "<title>Access Denied</title><h1>Access Denied</h1><p>You don't have permission to access"
            + " this page on this server. Reference 18.2f. Contact the owner.</p>",
        "<title>Just a moment...</title><h1>courier.example</h1><p>Checking if the connection is"
            + " secure. This may take a few seconds. Enable JavaScript and cookies.</p>",
        "<title>Attention Required!</title><h1>Sorry, you have been blocked</h1><p>This site uses a"
            + " security service. The action you just performed triggered it.</p>",
        "<title>courier.example</title><h1>Verify you are human</h1><p>We have detected unusual"
            + " traffic from your network. Please complete the check below. Thank you.</p>",
        "<title>Log in | Courier</title><h1>Log in</h1><form><p>Please enter your name and your"
            + " password. You can reset it if you have forgotten it.</p></form>",
        "<title>503 Service Unavailable</title><p>The server is busy. Try again in a few minutes."
            + " We are sorry for the delay.</p>",
        "<title>Request unsuccessful</title><p>Request unsuccessful. Incident ID: 7030001601.</p>",
        "<title>Courier</title><noscript>You need to enable JavaScript to run this app.</noscript>"
            + "<div id=root></div>",
        "<title>Search results for “eel”</title><h1>Search results</h1><p>2 results</p><ul><li><a"
            + " href=/1>The eel that came back</a></li><li><a href=/2>Eel pie</a></li></ul>",
        "<title>Photos of the week</title><h1>Photos of the week</h1><img src=1><img src=2><ul><li>"
            + "<a href=/p1>1</a></li><li><a href=/p2>2</a></li><li><a href=/p3>3</a></li></ul>",
        "<title>Before you continue</title><h1>We value your privacy</h1><p>We and our 812 partners"
            + " store and access information on your device. You can change your choices at any"
            + " time. Data is used for advertising and for measurement.</p><button>Accept</button>",
        "<title>Antes de continuar</title><h1>Su privacidad nos importa</h1><p>Utilizamos cookies"
            + " propias y de terceros. Puede aceptarlas o rechazarlas.</p>",
        "<title>Wir brauchen Ihre Zustimmung</title><p>Mit Werbung weiterlesen: Besuchen Sie uns"
            + " wie gewohnt mit Werbung und Tracking. Oder schließen Sie ein Abo ab.</p>"
      })
  void anErrorACheckOrAWallIsNoArticle(String page) {
    isNone(page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "404 not found: what happened to the web we knew",
        "Access denied to the river: anglers take the county to court",
        "Log in the road stops bus for an hour",
        "Just a moment in time: an evening with the last projectionist"
      })
  void anArticleMayHaveSuchAHeadline(String headline) {
    var text =
        "<p>On the bank of the Aller stands a gate that nobody remembers having opened.</p>"
            + "<p>It was locked in 1971, and the key lies in the drawer of a man who died.</p>"
                .repeat(12);
    assertThat(read("<title>" + headline + "</title><h1>" + headline + "</h1>" + text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Գետի վրայի կամուրջը վերաբացվեց երկուշաբթի օրը։ Ոչ ոք չի տուժել։",
        "नदी पर बना पुराना पुल सोमवार को फिर खुल गया। किसी को चोट नहीं आई।",
        "دریا پر بنا پرانا پل پیر کو دوبارہ کھل گیا۔ کوئی زخمی نہیں ہوا۔",
        "ድልድዩ ሰኞ ዕለት ከሁለት ዓመት ጥገና በኋላ እንደገና ተከፈተ። ማንም አልተጎዳም።"
      })
  void sentencesEndInTheirOwnWayInEachScript(String text) {
    assertThat(read("<title>x</title><p>" + text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<title>Search results for “heron” - Courier</title>",
        "<title>Courier</title><h1>42 results for “heron”</h1>",
        "<title>Suchergebnisse - Bote</title>"
      })
  void whatASearchHasFoundIsNoArticle(String head) {
    var found =
        "<li><a href=/%1$d>%2$s</a>"
            + "<div>… %3$s Everybody came, and nobody had asked for it. …</div>";

    isNone(head + "<ol>" + list(ENGLISH, found) + "</ol>");
  }

  @ParameterizedTest
  @MethodSource("indexes")
  void aListOfArticlesIsNoneThoughItSaysThatItIsAnArticle(List<Story> stories, String shape) {
    var item = "{\"item\":{\"@type\":\"NewsArticle\",\"headline\":\"Story no. %d\"}}";
    var listed = IntStream.range(0, 7).mapToObj(item::formatted).collect(joining(","));
    var head =
        "<title>All news | Courier</title><meta property=og:type content=article>"
            + "<script type=application/ld+json>{\"@type\":\"ItemList\",\"itemListElement\":["
            + listed
            + "]}</script>";

    isNone(head + "<main>" + list(stories, shape) + "</main>");
  }

  private static String list(List<Story> stories, String shape) {
    var items =
        IntStream.range(0, stories.size())
            .mapToObj(i -> shape.formatted(i, stories.get(i).headline(), stories.get(i).teaser()))
            .collect(joining("\n"));
    return shape.startsWith("<tr>") ? "<table>" + items + "</table>" : items;
  }

  private static void isNone(String page) {
    assertThat(read(page)).extracting(Problem::kind).contains(Kind.NO_ARTICLE);
  }

  private static List<Problem> read(String page) {
    var bytes = page.getBytes(UTF_8);
    return new Html().parse(new Document("", "page.html", null, bytes)).problems();
  }
}
