package copydesk.parse;

import copydesk.parse.Blocks.Block;
import copydesk.text.Tidy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An article that a page has in its scripts, for search engines or for its own program, and not,
/// or only its beginning, where a reader of the markup sees it.
///
/// A state holds other texts as well: stories that are recommended, comments, terms of use. So one
/// counts only where it agrees with what is seen: a headline beside it that is the page's, the
/// page's description within it, or the beginning that is seen.
final class PageState {
  private static final int FEWEST_LETTERS = 200;

  /// A description has one or two.
  private static final int FEWEST_SENTENCES = 3;

  /// Of an article that is longer, nearly all pages show all.
  private static final int LONGEST_BEGINNING = 1_500;

  /// So much more is more than captions and notes of editors that a page leaves out.
  private static final double LONGER = 1.5;

  /// A sentence's worth of letters is not the same by chance.
  private static final int SAME_LETTERS = 40;

  private static final int MOST_MARKS = 12;
  private static final Pattern PLAIN_WORDS = Pattern.compile("[a-z]+(?: [a-z]+){2}(?= )");

  private static final Pattern BODIES =
      Pattern.compile(
          "body|content|text|html|blocks|elements|paragraphs|story|copy|rendered"
              + "|components|sections|article|post|document|data|description");
  private static final Pattern TITLES = Pattern.compile("(?:title|headlines?|heading|hed)$");
  private static final Pattern NOT_THIS =
      Pattern.compile(
          "comment|related|recommend|latest|trending|popular|mostread|footer"
              + "|newsletter|cookie|consent|i18n|translation|locale|message|privacy|terms"
              + "|config|setting|disclaimer|sidebar|navigation|menu|author|caption|teaser"
              + "|promo");
  private static final int DEEPEST = 60;
  private static final int TITLE_IS_NEAR = 5;

  private final Set<String> headlines = new LinkedHashSet<>();
  private final String description;
  private final List<String> seen;
  private @Nullable Candidate best;

  private record Candidate(List<String> paragraphs, int letters, int evidence) {
    // Of the same text, search engines are often told all in one line.
    boolean isBetterThan(Candidate other) {
      if (evidence != other.evidence) {
        return evidence > other.evidence;
      }
      var isSame = Math.abs(letters - other.letters) * 10 < other.letters;
      return isSame ? paragraphs.size() > other.paragraphs.size() : letters > other.letters;
    }
  }

  /// The objects around a value, the innermost first.
  private record Scope(Map<?, ?> map, @Nullable Scope outer) {}

  private PageState(Page page, List<String> seen) {
    this.seen =
        seen.stream()
            .limit(MOST_MARKS)
            .map(PageState::letters)
            .filter(line -> line.length() >= SAME_LETTERS)
            .toList();
    var meta = page.meta();
    for (var name : List.of("og:title", "twitter:title")) {
      headline(meta.first(name));
    }
    page.marks().tagged("h1").forEach(heading -> headline(heading.text()));
    headline(page.html().title());
    var said = letters(String.valueOf(meta.first("og:description", "description")));
    description = said.substring(0, Math.min(said.length(), SAME_LETTERS));
  }

  /// The paragraphs that the page's scripts have; none where what is seen is all.
  ///
  /// @param text what is seen on the page
  /// @param isArticle whether that could be one
  static List<String> paragraphs(Page page, MainText text, boolean isArticle) {
    var seen = text.blocks().stream().filter(MainText::isRunning).map(Block::text).toList();
    var length = seen.stream().mapToInt(String::length).sum();
    if (isArticle && length > LONGEST_BEGINNING) {
      return List.of();
    }
    var state = new PageState(page, seen);
    for (var found : page.data().articles()) {
      state.look(found.article(), "", null, 0);
    }
    var isBeginning = isArticle && length > FEWEST_LETTERS;
    var scripts = new PageScripts(page, isBeginning ? marks(seen) : List.of());
    scripts.values().forEach(value -> state.look(value, "", null, 0));
    scripts.texts().forEach(one -> state.candidate(one, null));
    var best = state.best;
    if (best == null || best.evidence() == 0) {
      return List.of();
    }
    return best.letters() > LONGER * length && (!isBeginning || best.evidence() > 1)
        ? best.paragraphs()
        : List.of();
  }

  // A few words that are written the same in any script: parsing one takes longer than searching
  // it.
  // Not only of the first lines: above an article may stand who publishes it.
  private static List<String> marks(List<String> seen) {
    return seen.stream()
        .filter(line -> line.length() >= SAME_LETTERS)
        .map(PLAIN_WORDS::matcher)
        .filter(Matcher::find)
        .map(Matcher::group)
        .limit(MOST_MARKS)
        .toList();
  }

  private void headline(@Nullable String text) {
    var letters = text == null ? "" : letters(text);
    if (letters.length() >= 8) {
      headlines.add(letters);
    }
  }

  private void look(Object value, String name, @Nullable Scope scope, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (value instanceof String text && isJson(text)) {
      var inner = SafeJson.literal(text).value();
      if (inner instanceof Map || inner instanceof List) {
        look(inner, name, scope, depth + 1);
      }
      return;
    }
    if (isBody(name)) {
      candidate(value, scope);
    }
    if (value instanceof Map<?, ?> map) {
      var inner = new Scope(map, scope);
      map.forEach(
          (key, held) -> {
            var lower = String.valueOf(key).toLowerCase(Locale.ROOT);
            if (!NOT_THIS.matcher(lower).find()) {
              look(held, lower, inner, depth + 1);
            }
          });
    } else if (value instanceof List<?> list) {
      list.forEach(one -> look(one, one instanceof Map ? "" : name, scope, depth + 1));
    }
  }

  // States are put into states as they came from elsewhere.
  private static boolean isJson(String text) {
    return text.startsWith("{\"") || text.startsWith("[{");
  }

  private static boolean isBody(String name) {
    return BODIES.matcher(name).find();
  }

  private void candidate(Object value, @Nullable Scope scope) {
    if (value instanceof String text && text.length() < FEWEST_LETTERS) {
      return;
    }
    if (value instanceof Number || value instanceof Boolean) {
      return;
    }
    var paragraphs =
        RichText.paragraphs(value).stream()
            .map(Tidy::line)
            .filter(line -> !line.isEmpty())
            .toList();
    var running = paragraphs.stream().filter(SentenceEnds::isEnded).toList();
    var letters = running.stream().mapToInt(String::length).sum();
    var sentences = running.stream().mapToInt(SentenceEnds::count).sum();
    if (letters < FEWEST_LETTERS || sentences < FEWEST_SENTENCES || isCutShort(running)) {
      return;
    }
    var evidence = evidence(running, scope);
    var found = new Candidate(paragraphs, letters, evidence);
    if (best == null || found.isBetterThan(best)) {
      best = found;
    }
  }

  // "The mayor said that…": a teaser, whatever it is called.
  private static boolean isCutShort(List<String> running) {
    return running.size() == 1
        && (running.getFirst().endsWith("...") || running.getFirst().endsWith("…"));
  }

  private int evidence(List<String> running, @Nullable Scope scope) {
    var text = letters(String.join(" ", running));
    var title = agreement(scope);
    if (title >= 0 && seen.stream().anyMatch(text::contains)) {
      return 2;
    }
    if (title > 0 || (description.length() == SAME_LETTERS && text.contains(description))) {
      return 1;
    }
    return 0;
  }

  // The nearest title tells: further out is the page's, also around the texts of other stories.
  private int agreement(@Nullable Scope scope) {
    var at = scope;
    for (var i = 0; at != null && i < TITLE_IS_NEAR; i++) {
      var titles = new ArrayList<String>();
      at.map().forEach((name, value) -> titles(String.valueOf(name), value, titles));
      if (!titles.isEmpty()) {
        return titles.stream().anyMatch(this::isHeadline) ? 1 : -1;
      }
      at = at.outer();
    }
    return 0;
  }

  private static void titles(String name, Object value, List<String> titles) {
    var lower = name.toLowerCase(Locale.ROOT);
    if (!TITLES.matcher(lower).find()) {
      return;
    }
    for (var one : value instanceof Map<?, ?> map ? map.values() : List.of(value)) {
      if (one instanceof String text) {
        var letters = letters(text);
        if (letters.length() >= 8) {
          titles.add(letters);
        }
      }
    }
  }

  private boolean isHeadline(String title) {
    return headlines.stream().anyMatch(known -> known.contains(title) || title.contains(known));
  }

  /// What is the same however a text is typed.
  private static String letters(String text) {
    var plain = text.indexOf('&') < 0 ? text : Fragment.unescaped(text);
    var letters = new StringBuilder(plain.length());
    for (var i = 0; i < plain.length(); i++) {
      var c = plain.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        letters.append(Character.toLowerCase(c));
      }
    }
    return letters.toString();
  }
}
