package copydesk.text;

import java.util.List;
import java.util.Set;

/// What the languages of the single-byte code pages look like: enough to tell one page from another
/// where nobody said which it is.
///
/// Letters beyond ASCII stand in the order in which the language uses them, the commonest first, as
/// any table of letter frequencies has them; the order alone is used, so no counts are kept. The
/// words are short and in ASCII, and so the same bytes in every code page.
@SuppressWarnings("ImmutableEnumChecker") // Set.of and List.of, which nobody can change
enum Alphabet {
  GERMAN("üäößé", "der die und das den von mit sich des auf ist im dem nicht ein eine", Pages.WEST),
  FRENCH(
      "éàèêçôùîâûœïëæü", "de la le les et des en un une du que qui dans pour sur est", Pages.WEST),
  SPANISH("óíáéñú¿¡ü", "de la que el en los se del las un por con una para es al", Pages.WEST),
  PORTUGUESE("ãçáéóíêõâúàôü", "de que do da em um para com uma os no se na por as dos", Pages.WEST),
  ITALIAN("èàùòìéî", "di che il la per un del della non una sono con le dei si da", Pages.WEST),
  CATALAN("óàéèíçòúïü·", "de la que el els les en un una del amb per al seva dels", Pages.WEST),
  DUTCH("ëéïóèüöê", "de het een van en dat op te zijn met voor die niet aan", Pages.WEST),
  NORDIC("åøæéöäüô", "og det er en at til som av for med den ikke har der et var", Pages.WEST),
  SWEDISH("äöåéü", "och att det som en av med den till inte ett har om var de", Pages.WEST),
  FINNISH("äöåšžé", "ja ei se oli ovat mutta kun sen ole tai joka hän niin", Pages.WEST),
  ICELANDIC("íáðéóúöæþý", "og er sem um til hann ekki var en fyrir eru hefur af", Pages.WEST),
  IRISH("áéíóú", "agus na ar le sa ag ach nach bhfuil", Pages.WEST),
  ENGLISH("é£èïüöçñóíáâêôà", "the of and to in that is was for it with as his on be", Pages.WEST),
  ALBANIAN("ëç", "dhe me nga se si te ka nuk qe ose janë", Pages.WEST),
  POLISH("łęąóżśćńź", "na nie jest oraz za od po przez jak ale ich dla co ze", Pages.CENTRAL),
  CZECH("íáěéžřčšýůúóňťď", "na se je ve pro za od jako ale jeho podle ze", Pages.CENTRAL),
  SLOVAK("áíéčýžšúľťôňóďäŕĺ", "na sa je vo pre za od ako ale podľa zo aj", Pages.CENTRAL),
  HUNGARIAN("áéőöóüíúű", "az hogy nem egy meg volt csak vagy mint ki el", Pages.CENTRAL),
  SLOVENE("čšž", "je in na za se da so ki bi tudi pri kot ali po", Pages.CENTRAL),
  SERBO_CROATIAN("čšžćđ", "je na se da su za od kao ili koji nije bi po iz", Pages.CENTRAL),
  ROMANIAN("ăîâşţșțé", "de la cu pe nu este din un care mai sau pentru au", Pages.ROMANIAN),
  TURKISH("ıüşçöğİâîû", "ve bir bu da de ile olan olarak daha ne kadar sonra her", Pages.TURKISH),
  ESTONIAN("äõüöšž", "ja ei et mis oma ning kui see ta oli ka või", Pages.BALTIC),
  LATVIAN("āīēšņžūļčķģ", "un ir ar par uz ka to kas gan bet tika", Pages.BALTIC),
  LITHUANIAN("ėšųūžįąčę", "ir kad su tai yra kaip bet apie jo per po nuo", Pages.BALTIC),
  MALTESE("ħżġċà", "il li ta ma din minn fuq kull dan hu jew", List.of("ISO-8859-3")),
  ESPERANTO("ĉŝĝŭĵĥ", "la de kaj en estas al por ne li kiu el", List.of("ISO-8859-3")),
  VIETNAMESE(
      "đ\u0323\u0301\u0300ưôàêáâơă\u0309íéóùúè\u0303ãìõ",
      "trong khi cho sau ra theo hay do con nhau",
      List.of("windows-1258")),
  RUSSIAN("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфёъ", "", Pages.RUSSIAN),
  UKRAINIAN("оаниівтерслкудмпяьзгбйчюхжцїшєщфґ", "", Pages.UKRAINIAN),
  BELARUSIAN("аеінорятслкывдпмузгцьбўчхйшёжэюф", "", Pages.CYRILLIC),
  BULGARIAN("аоеитнрвслкпдмзубгъячйхцжшщюьфѝ", "", Pages.CYRILLIC),
  SERBIAN("аоиенртсјукдвмпглзбшчцњжћхђфљџ", "", Pages.CYRILLIC),
  MACEDONIAN("аотеинрсвкдлмупјгзбчшцжѓњќхфџљѕ", "", Pages.CYRILLIC),
  GREEK("αοιετσνηυρπκμςλωάίόέύήώδγχθβφζξψϊϋΐΰ", "", List.of("windows-1253", "ISO-8859-7")),
  HEBREW("יוהלאתרמבשנדכעחקםפטןגצזסץךף", "", List.of("windows-1255", "ISO-8859-8")),
  ARABIC("المينوتربةعدفسكهقحجأشخصطزذضغىثإئءظؤآ", "", List.of("windows-1256", "ISO-8859-6")),
  PERSIAN("ايرنوهدمتسبشكزلگخعفپجقحطصئآضذچغظثءژأؤ", "", List.of("windows-1256")),
  THAI("านร่อกเงม้ยัลวดทสิตีะปบคหแจุ์พชำืขูใไโึซธณผถ็ฉษศฐภญฟฎฮฑฝฆ", "", List.of("x-windows-874"));

  private final String letters;
  private final Set<String> words;
  private final List<String> codePages;

  Alphabet(String letters, String words, List<String> codePages) {
    this.letters = letters;
    this.words = words.isEmpty() ? Set.of() : Set.of(words.split(" "));
    this.codePages = codePages;
  }

  /// The commonest first; small letters, but for those that have none.
  String letters() {
    return letters;
  }

  boolean hasWord(String word) {
    return words.contains(word);
  }

  /// Whether its words are written in ASCII, but for some letters.
  boolean isLatin() {
    return !words.isEmpty();
  }

  /// Those in which the language was written, the likeliest first.
  List<String> codePages() {
    return codePages;
  }

  private static final class Pages {
    private static final List<String> WEST =
        List.of("windows-1252", "ISO-8859-15", "x-MacRoman", "IBM850");
    private static final List<String> CENTRAL =
        List.of("windows-1250", "ISO-8859-2", "ISO-8859-16", "IBM852", "x-MacCentralEurope");
    private static final List<String> ROMANIAN =
        List.of("windows-1250", "ISO-8859-2", "ISO-8859-16", "IBM852");
    private static final List<String> TURKISH = List.of("windows-1254", "IBM857");
    private static final List<String> BALTIC = List.of("windows-1257", "ISO-8859-13", "ISO-8859-4");
    private static final List<String> RUSSIAN =
        List.of("windows-1251", "KOI8-R", "ISO-8859-5", "IBM866", "x-MacCyrillic");
    private static final List<String> UKRAINIAN =
        List.of("windows-1251", "KOI8-U", "ISO-8859-5", "x-MacCyrillic");
    private static final List<String> CYRILLIC =
        List.of("windows-1251", "ISO-8859-5", "IBM866", "x-MacCyrillic");
  }
}
