package copydesk.parse;

import java.util.Locale;

/// What the words in front of a printed day say of it.
enum DateLabels {
  PUBLISHED,
  UPDATED,
  /// The day of something else: an event, a membership, an offer.
  OTHER,
  NONE;

  private static final int LONGEST = 40;

  // The beginnings of the words, in the languages of Months.
  private static final OpeningWords OF_PUBLISHED =
      new OpeningWords(
          "(?:(?:re|originally )?publi|pubbl|originally |ursprünglich |posted|post(?:ed)?"
              + " (?:on|time)|veröff|erstellt|geschrieben|online seit|online"
              + " gestellt|erschienen|eingestellt|verfasst|eintrag|artikel|beitrag|opublikow"
              + "|dodan|zveřejn|vydán|közzé|yayın|опубл|δημοσ|gepubl|geplaatst|julkais|diterbit"
              + "|written|created|filed|first)[^\\n"
              + "]{0,25}$");
  private static final OpeningWords ALONE =
      new OpeningWords("(?:date|datum|fecha|data|dato|am|on|le|el|il|em|op|den|vom)\\b[ :]*$");
  private static final OpeningWords OF_UPDATED =
      new OpeningWords(
          "(?:updat|modif|aktualis|geändert|stand\\b|last[- ]|änderung|revis|reviewed|mise à"
              + " jour|mis à"
              + " jour|actuali|atualiz|aggiorn|bijgewerkt|ändra|uppdat|oppdat|opdat|aktualiz"
              + "|обновл|güncel|zuletzt|abgerufen|retrieved|accessed)[^\\n"
              + "]{0,25}$");
  private static final OpeningWords OF_OTHER =
      new OpeningWords(
          "(?:registriert|registered|join(?:ed|date)?\\b|dabei"
              + " seit|mitglied|member|beigetreten|release|expir"
              + "|gültig|valid|geboren|born|gegründet|founded|deadline|ends\\b|until|bis\\b"
              + "|einsendeschluss|event|beginn|termin|zeitraum|inscrit|data"
              + " as of)[^\\n"
              + "]{0,15}$");

  /// The nearest words count.
  static DateLabels of(String before) {
    if (before.isBlank()) {
      return NONE;
    }
    var label = before.substring(Math.max(0, before.length() - LONGEST)).toLowerCase(Locale.ROOT);
    if (hasWord(label, OF_OTHER)) {
      return OTHER;
    }
    if (hasWord(label, OF_UPDATED)) {
      return UPDATED;
    }
    return hasWord(label, OF_PUBLISHED) || ALONE.begins(label.stripLeading()) ? PUBLISHED : NONE;
  }

  private static boolean hasWord(String label, OpeningWords word) {
    for (var i = 0; i < label.length(); i++) {
      if (Character.isLetter(label.charAt(i))
          && (i == 0 || !Character.isLetter(label.charAt(i - 1)))
          && word.end(label, i) >= 0) {
        return true;
      }
    }
    return false;
  }
}
