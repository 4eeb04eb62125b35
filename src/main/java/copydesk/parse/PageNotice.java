package copydesk.parse;

import copydesk.parse.Blocks.Block;
import copydesk.text.Tidy;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What is shown in the place of a page: an error, a check whether a person reads it, a login, a
/// request for consent.
final class PageNotice {
  /// An error or a wall has a few sentences; an article about errors has more.
  private static final int LONGEST_NOTICE = 1_000;

  /// What stands over errors and walls, in the languages that most pages are in.
  private static final Pattern NOTICE =
      Pattern.compile(
          String.join(
              "|",
              "(?:error |fehler |http )?(?:40[0134]|410|429|50[0234])(?: error)?[ :–-]{0,3}"
                  + "(?:not found|page not found|forbidden|unauthorized|gone|too many requests"
                  + "|bad gateway|service unavailable|internal server error)?",
              "(?:page|seite|site|document|article)(?: was| could)? (?:not|nicht|no longer)"
                  + " (?:be )?(?:found|gefunden|available)",
              "not found|page introuvable|p[áa]gina n(?:o|[ãa]o) encontrada",
              "pagina (?:non trovata|niet gevonden)|страница не найдена|ページが見つかりません",
              "access (?:to this page has been )?denied|zugriff verweigert|acc[eè]s refus[eé]",
              "just a moment|attention required|security check|checking your browser|captcha",
              "are you (?:a )?(?:robot|human)|verify (?:that )?you are (?:a )?human",
              "unusual traffic|request unsuccessful|pardon our interruption",
              "(?:please )?(?:log|sign) ?in|anmelden|iniciar sesi[óo]n|connexion",
              "service unavailable|bad gateway|forbidden|maintenance|wartungsarbeiten"),
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern BETWEEN_TITLES = Pattern.compile(" [|–—·»-] ");

  /// What asks for consent, where there is nothing else.
  private static final OpeningWords CONSENT =
      new OpeningWords(
          "(?iu)cookie|partners|consent|privacy|tracking|personali[sz]ed|advertising|your device"
              + "|your choices|zustimmung|einwilligung|werbung|datenschutz|confidentialité"
              + "|vos choix|privacidad|terceros|rechazar|toestemming|riservatezza|zgod");

  /// One for so many letters, and three in all.
  private static final int LETTERS_OF_CONSENT = 100;

  private static final int FEWEST_CONSENTS = 3;

  private PageNotice() {}

  /// What it is, in words for the person who dropped it; null where the page is one.
  ///
  /// @param isDeclared whether the page says that it is an article
  static @Nullable String of(Page page, List<Block> running, boolean isDeclared) {
    var letters = Blocks.letters(running);
    if (letters >= LONGEST_NOTICE) {
      return null;
    }
    var notice = isDeclared ? null : notice(page);
    if (notice != null) {
      return "an error, a check or a login instead of a page: \"" + notice + "\"";
    }
    var isAbout = isDeclared && consents(title(page)) > 0;
    return !isAbout && isConsent(running, letters)
        ? "a request for consent instead of a page"
        : null;
  }

  private static @Nullable String notice(Page page) {
    var heading = page.marks().tagged("h1").stream().map(Element::text).findFirst().orElse("");
    for (var line : List.of(title(page), heading)) {
      for (var title : BETWEEN_TITLES.split(Tidy.line(line), -1)) {
        var notice = NOTICE.matcher(title);
        // "404 not found: what became of the web" is a headline.
        if (notice.find() && (notice.end() - notice.start()) * 2 > title.length()) {
          return title;
        }
      }
    }
    return null;
  }

  private static boolean isConsent(List<Block> running, int letters) {
    var asked = 0;
    for (var block : running) {
      asked += consents(block.text());
    }
    return asked >= FEWEST_CONSENTS && asked * LETTERS_OF_CONSENT >= letters;
  }

  // How often such a word stands in it, alone or within another.
  private static int consents(String text) {
    var found = 0;
    for (var i = 0; i < text.length(); ) {
      var end = CONSENT.end(text, i);
      found += end < 0 ? 0 : 1;
      i = end < 0 ? i + 1 : end;
    }
    return found;
  }

  private static String title(Page page) {
    var titles = page.marks().tagged("title");
    return titles.isEmpty() ? "" : titles.getFirst().text();
  }
}
