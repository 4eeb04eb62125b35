package copydesk.parse;

import copydesk.article.Concept;
import copydesk.text.Folding;
import copydesk.text.Tidy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a page says that its article is about: its section and its keywords.
final class PageSubjects {
  /// What a program goes by: "storm_damage", "RULES:STORM-MAJOR", "18153161", "FIRST|Storm",
  /// "/storms/".
  private static final Pattern CODE =
      Pattern.compile("[^ ]*[_|=][^ ]*|/.*|[A-Z]+:[A-Z\\d-]+|\\d{5,}|[\\da-f]{8}[\\da-f-]{8,}");

  private static final Pattern BETWEEN = Pattern.compile("[,;]");

  /// A keyword has a few words; some give their description once more.
  private static final int MOST_BLANKS = 8;

  /// One letter is a word in Chinese.
  private static final char LAST_LATIN = '\u024F';

  private final List<Concept> subjects = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  private PageSubjects(PageMeta meta) {
    var section = meta.first("article:section");
    if (section != null) {
      subjects.add(Concept.named(section, "section"));
    }
    meta.all("article:tag").forEach(this::addKeywords);
    addKeywords(meta.first("news_keywords", "keywords"));
  }

  static List<Concept> of(PageMeta meta) {
    return new PageSubjects(meta).subjects;
  }

  private void addKeywords(@Nullable String said) {
    var keywords =
        said == null
            ? List.<String>of()
            : Arrays.stream(BETWEEN.split(said, -1)).map(Tidy::line).toList();
    if (keywords.stream().filter(PageSubjects::isProse).count() > 1) {
      return;
    }
    for (var keyword : keywords) {
      if (!isCode(keyword) && !isProse(keyword) && seen.add(Folding.fold(keyword))) {
        subjects.add(Concept.named(keyword, "keyword"));
      }
    }
  }

  private static boolean isProse(String keyword) {
    return keyword.chars().filter(c -> c == ' ').count() > MOST_BLANKS;
  }

  private static boolean isCode(String keyword) {
    return keyword.isEmpty()
        || (keyword.length() == 1 && keyword.charAt(0) <= LAST_LATIN)
        || CODE.matcher(keyword).matches();
  }
}
