package copydesk.parse;

import copydesk.text.DayOrder;
import copydesk.text.PrintedDates;
import java.util.regex.Pattern;

/// What is printed between a headline and its text: who wrote it, and when.
final class HeadLines {
  private static final int LONGEST = 160;

  /// "Written by " and the name at once: "By Land and Sea, Settlers Return" is a headline.
  private static final int LONGEST_LABEL = 12;

  /// How long it takes to read, and where to begin who cannot see.
  private static final Pattern FOR_READERS =
      Pattern.compile(
          "(?:(?:estimated |approx\\.? )?read(?:ing)? time|lese(?:zeit|dauer)|temps de lecture"
              + "|tiempo (?:estimado )?de lectura|tempo (?:di lettura|de leitura)|leestijd|lästid"
              + "|læsetid|lesetid|lukuaika|czas czytania|время чтения|okuma süresi)"
              + "[: ]{1,3}(?:(?:ca|etwa|about|environ)\\.? ?)?[<~≈]?\\d{1,3} ?\\p{L}{0,12}\\.?"
              + "|[<~≈]?\\d{1,3}[ -]?min(?:ute)?s?\\.?[ -](?:read|de lecture|de lectura|lesezeit"
              + "|de leitura|di lettura|leestijd|lukuaika|lesetid)"
              + "|(?:skip|jump) to (?:the )?(?:main )?(?:content|article|text)"
              + "|(?:direkt )?zum (?:haupt)?inhalt(?: springen)?|aller au contenu(?: principal)?"
              + "|(?:saltar|ir) al contenido(?: principal)?"
              + "|(?:vai|salta) al contenuto(?: principale)?"
              + "|(?:pular|ir) para o conteúdo|ga naar (?:de )?inhoud|hoppa till innehåll",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private HeadLines() {}

  /// Whether a line is one of these, and no text.
  static boolean are(String text) {
    return text.length() < LONGEST
        && !SentenceEnds.isEnded(text)
        && !text.endsWith(":")
        && (isDate(text) || Byline.of(text, true) != null || isCredit(text) || isForReaders(text));
  }

  // "Published on 22 November 2026, updated 23 November". Which number is the month does not
  // matter.
  private static boolean isDate(String text) {
    var days = PrintedDates.in(text, DayOrder.DAY_FIRST, 1);
    if (days.isEmpty()) {
      return false;
    }
    var first = days.getFirst();
    return (first.until() - first.from()) * 2 > text.length()
        || (first.until() == text.length() && PlainCredit.beforeDay(text) != null)
        || DateLabels.of(text.substring(0, first.from())) != DateLabels.NONE;
  }

  private static boolean isForReaders(String text) {
    return FOR_READERS.matcher(text).matches();
  }

  // "By Ann Example, Friday 6 February 2009"
  private static boolean isCredit(String text) {
    var line = CreditReading.of(CreditLine.ofPrinted(text), false);
    var printed = line == null || !line.isByline() || !line.isPersons() ? null : line.printed();
    if (line == null || printed == null) {
      return false;
    }
    var name = printed.indexOf(line.authors().getFirst());
    var rest = text.substring(Math.min(text.length(), printed.length()));
    return name > 0
        && name <= LONGEST_LABEL
        && (rest.length() < printed.length() || isDate(rest.strip()));
  }
}
