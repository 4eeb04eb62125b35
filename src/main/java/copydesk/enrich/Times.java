package copydesk.enrich;

import copydesk.article.Body;
import copydesk.article.TimeMention;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The times that a text names, in the languages that have a table: "late Saturday", "am 7.
/// Oktober", "il y a trois jours".
final class Times {
  // A table is read when the first story in its language comes.
  private final Map<TimeLanguage, TimeTable> tables = new ConcurrentHashMap<>();

  /// What the text says, before it is known on which day it says so.
  ///
  /// @param language a BCP 47 tag
  List<TimePhrase> phrases(Body body, String language) {
    var known = TimeLanguage.of(language);
    return known == null
        ? List.of()
        : TimePhrases.in(
            body.paragraphs(), tables.computeIfAbsent(known, one -> TimeTable.of(one.code())));
  }

  /// The same with their values, in a story of this day.
  static List<TimeMention> mentions(
      List<TimePhrase> phrases, @Nullable LocalDate today, Offsets offsets) {
    var values = new TimeValues(phrases, today);
    var mentions = new ArrayList<TimeMention>();
    for (var i = 0; i < phrases.size(); i++) {
      var value = values.of(i);
      if (value != null) {
        var phrase = phrases.get(i);
        mentions.add(
            new TimeMention(
                phrase.text(),
                value.iso(),
                value.resolution(),
                value.basis(),
                offsets.span(phrase.paragraph(), phrase.start(), phrase.end())));
      }
    }
    return mentions;
  }
}
