package copydesk.parse;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The words around a name in a line that says who wrote an article, in the languages that we are
/// sent most of.
final class CreditWords {
  private static final String BY = "(?:by|von|par|por|di|da|door|av|af|przez|de)";

  // What was done, before "by", or instead of it with a colon: "Text: Ann Example".
  private static final String WORK =
      "(?:written|words|text|texte|texto|testo|tekst|story|posted|published|reported|reporting"
          + "|authored|submitted|created|contributed|article|guest post|opinion|interview"
          + "|artikel|beitrag|veröffentlicht|publiziert|gespeichert|eingetragen|geschrieben"
          + "|verfasst|erstellt|gepostet|analyse|kommentar|kolumne|gastbeitrag|rezept"
          + "|ein \\p{L}+|eine \\p{L}+|publié|écrit|rédigé|artículo|escrito|publicado|scritto"
          + "|pubblicato|geschreven|geplaatst|posté|propos recueillis|recueilli|skrevet"
          + "|skriven|aufgezeichnet|report|as told to)";

  private static final String WRITER =
      "(?:authors?|autor|autorin|autoren|auteurs?|autore|autori|autores|redakteur|redakteurin"
          + "|verfasser|verfasserin|writer|contributors?)(?:\\(s\\)|\\(en\\)|/in)?";

  // In other scripts than ours. What also begins sentences needs a colon.
  private static final String ABROAD =
      "(?:(?:بقلم|מאת|автор(?:ы|и)?|نویسنده|συντάκτης|作者|執筆)(?:\\s*[:：/]\\s*|\\s+|$)"
          + "|(?:كتبت?|إعداد|כתבה?|текст|κείμενο|文|글)\\s*[:：]\\s*)";

  /// What stands before the first name, and is no part of it. Some pages leave no space behind it.
  static final OpeningWords LEAD =
      new OpeningWords(
          "(?iu:"
              + (BY + "(?:\\s*:\\s*|\\s+|$)")
              + ("|" + WORK + "(?:\\s+" + BY + "\\b[: ]*|\\s*:\\s*|$)")
              + ("|" + WRITER + "(?:\\s*:\\s*|\\s+|$)")
              + ("|" + ABROAD)
              + ")|(?:[bB]y|BY|[vV]on|Author|Autor)(?=\\p{Lu}\\p{Ll})|[~–—·|,•-]\\s*");

  /// How a byline begins.
  static final OpeningWords LABEL =
      new OpeningWords(
          "(?iu:(?:by|von|par|por|di|door)\\b|"
              + WORK
              + "\\s+(?:by|von|par|por|di|door|av|af|da)\\b|"
              + ABROAD
              + ")");

  /// How a line begins that is a credit wherever it stands, as "By" alone is not.
  static final OpeningWords PLAIN_LABEL =
      new OpeningWords(
          "(?iu:"
              + (WORK + "(?:\\s+" + BY + "\\b|\\s*:)|")
              + (WRITER + "\\s*(?::|$)|by\\s*:|")
              + (ABROAD + ")"));

  /// The same where what follows may be a pen name, in one word.
  static final OpeningWords PEN_LABEL =
      new OpeningWords("(?iu:" + WORK + "\\s+" + BY + "\\b|" + WRITER + "\\s*:)");

  /// What stands before the name of somebody who did something else.
  static final OpeningWords OTHER_WORK =
      new OpeningWords(
          "(?iu:(?:medically |clinically |legally |expert )?"
              + "(?:review|edit|fact[- ]check|check|verifi|illustrat|translat|photograph|sponsor"
              + "|produc|styl|approv|updat|present|power|curat|narrat|host)(?:ed|ied)\\s+"
              + "(?:and \\p{L}+ )?by"
              + "|(?:photo|picture|image|illustration|graphic|photograph)s?\\s*"
              + "(?:by\\b|:|credits?\\b|von\\b)|(?:photography|video|cover)\\s*(?:by\\b|:|von\\b)"
              + "|(?:fotos?|bild|bilder|übersetzung|übersetzt|redaktion|grafik)\\s*"
              + "(?:von\\b|:|durch\\b)"
              + "|(?:editors?|editing|reviewer)\\s*:)");

  // Between a name and something else than a name.
  private static final Pattern BREAK =
      Pattern.compile("\\s*[|•·]\\s*|\\s+[–—/-]\\s+|\\s[–—-]$|^[–—-]\\s");

  /// Between two names, where each is in an element of its own.
  private static final Set<String> JOINS =
      Set.of(",", "&", ";", "/", "and", "und", "et", "y", "e", ", and", "+", "with", "mit");

  private static final List<String> WITH = List.of("with", "mit", "avec", "con");

  private static final int LONGEST_JOIN = 5;

  private static final String MONTH =
      "(?:jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sept?|oct|okt|nov|dec|dez)";

  // The date that a byline may end with, and all that follows it.
  private static final Pattern TAIL =
      Pattern.compile(
          "(?iu:(?:^|[\\s(]+)(?:\\b(?:date published|published|last updated|updated|posted"
              + "|last modified|modified|publiziert|veröffentlicht|aktualisiert"
              + "|on|am|le|il|el|vom|at)\\b[: ]*(?=.{0,20}\\d|$)"
              + "|\\b\\d{1,2}[./:-]\\d{1,2}|\\b(?:19|20)\\d\\d\\b"
              + "|\\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b"
              + ("|\\b" + MONTH + "\\p{L}{0,6}\\.? \\d|\\b\\d{1,2}\\.? " + MONTH)
              + "|\\b\\d+ ?(?:min|hour|day|week|month|year|std|stunden|tage)).*)");

  // Its last word, where it is in an element of its own and has neither a digit nor a day in it.
  private static final Set<String> TAIL_WORDS =
      words(
          """
          published updated posted modified publiziert veröffentlicht aktualisiert
          on am le il el vom at
          """);

  private static final int LONGEST_TAIL_WORD = 14;

  // An account's name behind a person's.
  private static final Pattern HANDLE = Pattern.compile("\\s+\\(?@\\w+\\)?$");

  private CreditWords() {}

  /// The parts of a text, between which stands something that never stands in a name.
  static List<String> segments(String text) {
    // Behind a link to the author: ". Reviewed by".
    var own = text.startsWith(". ") ? text.substring(2) : text;
    return hasBreak(own) ? List.of(BREAK.split(own, -1)) : List.of(own);
  }

  private static boolean hasBreak(String text) {
    for (var i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '|', '•', '·' -> {
          return true;
        }
        case '–', '—', '/', '-' -> {
          // In "Ann-Marie" and "Example/News" it breaks nothing.
          if (isBlank(text, i - 1) || isBlank(text, i + 1)) {
            return true;
          }
        }
        default -> {}
      }
    }
    return false;
  }

  private static boolean isBlank(String text, int at) {
    return at >= 0 && at < text.length() && text.charAt(at) <= ' ';
  }

  /// Whether the text is what stands between two names, where each is in an element of its own.
  static boolean isJoin(String text) {
    return text.length() <= LONGEST_JOIN && JOINS.contains(text.toLowerCase(Locale.ROOT));
  }

  /// Whether it stands between who asks and who answers.
  static boolean isWith(String text) {
    return WITH.contains(text.toLowerCase(Locale.ROOT));
  }

  /// Who asked, without who answered: "Ann Example with Bob Sample".
  static String withoutGuest(String text) {
    for (var with : WITH) {
      var at = text.indexOf(" " + with + " ");
      if (at > 0) {
        return text.substring(0, at);
      }
    }
    return text;
  }

  /// A name without the date, and without the account's name, that stands behind it.
  static String withoutTail(String text) {
    var name = mayHaveTail(text) ? TAIL.matcher(text).replaceFirst("") : text;
    return name.indexOf('@') < 0 ? name : HANDLE.matcher(name).replaceFirst("");
  }

  /// A name without what somebody else did: "Ann Example Photos by Bob Sample".
  static String withoutOtherWork(String text) {
    for (var at = text.indexOf(' '); at > 0; at = text.indexOf(' ', at + 1)) {
      if (OTHER_WORK.end(text, at + 1) > 0) {
        return text.substring(0, at);
      }
    }
    return text;
  }

  // The pattern is tried at each of a name's letters, and has thirty branches.
  private static boolean mayHaveTail(String text) {
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if ((c >= '0' && c <= '9')
          || ((c == 'y' || c == 'Y') && i > 1 && text.regionMatches(true, i - 2, "day", 0, 3))) {
        return true;
      }
    }
    var end = text.length();
    while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == ':')) {
      end--;
    }
    var start = end;
    while (start > 0 && text.charAt(start - 1) > ' ' && text.charAt(start - 1) != '(') {
      start--;
    }
    return end - start <= LONGEST_TAIL_WORD
        && TAIL_WORDS.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
  }

  private static Set<String> words(String lines) {
    return Set.of(lines.strip().split("\\s+", -1));
  }
}
