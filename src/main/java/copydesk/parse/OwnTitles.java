package copydesk.parse;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a page calls its article, for who meets with a title and asks whether it is the same.
final class OwnTitles {
  /// In letters. "News" and "Home" say nothing.
  private static final int SHORTEST = 8;

  private static final int MOST_HEADINGS = 12;

  private final Set<String> titles = new HashSet<>();

  OwnTitles(Page page) {
    add(page.meta().first("og:title"));
    add(page.meta().first("twitter:title"));
    add(page.html().title());
    page.marks().tagged("h1").stream()
        .limit(MOST_HEADINGS)
        .forEach(heading -> add(PrintedTitle.text(heading)));
    if (page.data().articles().size() == 1) {
      add(page.data().articles().getFirst().line("headline"));
    }
  }

  /// Whether it is one of them, with the site's name or without it.
  boolean include(String title) {
    var letters = letters(title);
    return !letters.isEmpty() && titles.stream().anyMatch(own -> isSame(own, letters));
  }

  private void add(@Nullable String title) {
    var letters = title == null ? "" : letters(title);
    if (!letters.isEmpty()) {
      titles.add(letters);
    }
  }

  private static String letters(String title) {
    var letters = title.length() > Headline.LONGEST ? "" : Letters.of(title);
    return letters.length() < SHORTEST ? "" : letters;
  }

  private static boolean isSame(String one, String other) {
    return one.startsWith(other)
        || one.endsWith(other)
        || other.startsWith(one)
        || other.endsWith(one);
  }
}
