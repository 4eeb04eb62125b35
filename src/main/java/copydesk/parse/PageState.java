package copydesk.parse;

import copydesk.parse.Blocks.Block;
import copydesk.text.Tidy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

  private static final int MOST_LINES = 12;

  private static final Pattern BODIES =
      Pattern.compile(
          "body|content|text|html|blocks|elements|paragraphs|story|copy|rendered"
              + "|components|sections|article|post|document|data|description");
  private static final Pattern NOT_THIS =
      Pattern.compile(
          "comment|related|recommend|latest|trending|popular|mostread|footer"
              + "|newsletter|cookie|consent|i18n|translation|locale|message|privacy|terms"
              + "|config|setting|disclaimer|sidebar|navigation|menu|author|caption|teaser"
              + "|promo");
  private static final int DEEPEST = 60;

  private final OwnTitles own;
  private final List<Block> seen;
  private final Passages beginning;
  private final Passages description;
  private final RichText richText = new RichText(PageScripts.MOST_CHARACTERS);
  private final Set<Object> bodies = identities();
  private final Set<Object> others = identities();
  private int values = SafeJson.MAX_VALUES;
  private @Nullable Candidate best;

  private record Candidate(
      List<String> paragraphs, int letters, int evidence, @Nullable StateScope story) {
    // Of the same text, search engines are often told all in one line.
    boolean isBetterThan(Candidate other) {
      if (evidence != other.evidence) {
        return evidence > other.evidence;
      }
      var isSame = Math.abs(letters - other.letters) * 10 < other.letters;
      return isSame ? paragraphs.size() > other.paragraphs.size() : letters > other.letters;
    }
  }

  private PageState(Page page, List<Block> seen) {
    this.seen = seen;
    this.beginning = passages(seen.stream().map(Block::text).toList());
    var description = page.meta().first("og:description", "description");
    this.description = passages(description == null ? List.of() : List.of(description));
    this.own = new OwnTitles(page);
  }

  /// The article that the page's scripts have; null where what is seen is all.
  ///
  /// @param text what is seen on the page
  /// @param isArticle whether that could be one
  static @Nullable StateStory of(Page page, MainText text, boolean isArticle) {
    var seen = text.running();
    var length = Blocks.letters(seen);
    if (isArticle && length > LONGEST_BEGINNING) {
      return null;
    }
    var isBeginning = isArticle && length > FEWEST_LETTERS;
    var state = new PageState(page, seen.stream().limit(MOST_LINES).toList());
    state.look(page, isBeginning ? seen.stream().map(Block::text).toList() : List.of());
    var best = state.best;
    return best == null
            || best.evidence() < (isBeginning ? 2 : 1)
            || best.letters() <= LONGER * length
        ? null
        : state.story(best);
  }

  private void look(Page page, List<String> lines) {
    for (var found : page.data().articles()) {
      look(found.article(), "", null, 0);
    }
    var scripts = new PageScripts(page, lines);
    scripts.values().forEach(value -> look(value, "", null, 0));
    scripts.texts().forEach(one -> candidate(one, null));
  }

  private StateStory story(Candidate found) {
    var paragraphs = new ArrayList<>(linesBefore(found));
    paragraphs.addAll(found.paragraphs());
    return found.story() == null
        ? new StateStory(paragraphs, null, List.of(), null, null)
        : found.story().story(paragraphs, own::include);
  }

  // Some show the first paragraph, and have the others in a script; it stands beside what both
  // have. Further up are slogans and decks, and below is what asks for money.
  private List<String> linesBefore(Candidate found) {
    var all = Letters.of(String.join(" ", found.paragraphs()));
    for (var i = 0; i < seen.size(); i++) {
      if (passages(List.of(seen.get(i).text())).areIn(all)) {
        var outer = seen.get(i).region().outer();
        return seen.subList(0, i).stream()
            .filter(block -> outer != null && outer.equals(block.region().outer()))
            .map(Block::text)
            .toList();
      }
    }
    return List.of();
  }

  private static Passages passages(List<String> lines) {
    return new Passages(lines.stream().map(Letters::of).toList(), SAME_LETTERS);
  }

  private void look(Object value, String name, @Nullable StateScope scope, int depth) {
    if (depth > DEEPEST || values-- <= 0) {
      return;
    }
    switch (value) {
      case String text when isJson(text) -> {
        var inner = SafeJson.literal(text).value();
        if (inner instanceof Map || inner instanceof List) {
          look(inner, name, scope, depth + 1);
        }
      }
      case String text when text.length() < FEWEST_LETTERS -> {}
      case String text -> candidate(text, name, scope);
      case Map<?, ?> map when ApolloCache.is(map) ->
          look(ApolloCache.read(map), name, scope, depth + 1);
      case Map<?, ?> map when isNew(map, name) -> {
        candidate(map, name, scope);
        var inner = new StateScope(map, scope);
        map.forEach((key, held) -> lookInto(String.valueOf(key), held, inner, depth + 1));
      }
      case List<?> list when isNew(list, name) -> {
        candidate(list, name, scope);
        list.forEach(one -> look(one, one instanceof Map ? "" : name, scope, depth + 1));
      }
      default -> {} // numbers and switches, and what has been looked at
    }
  }

  // Where values refer to others, one may be meant a million times over.
  private boolean isNew(Object value, String name) {
    return (BODIES.matcher(name).find() ? bodies : others).add(value);
  }

  private static Set<Object> identities() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  private void lookInto(String name, Object held, StateScope scope, int depth) {
    var isText = held instanceof String text && (text.length() >= FEWEST_LETTERS || isJson(text));
    if (isText || held instanceof Map || held instanceof List) {
      var lower = name.toLowerCase(Locale.ROOT);
      if (!NOT_THIS.matcher(lower).find()) {
        look(held, lower, scope, depth);
      }
    }
  }

  // States are put into states as they came from elsewhere.
  private static boolean isJson(String text) {
    return text.startsWith("{\"") || text.startsWith("[{");
  }

  private void candidate(Object value, String name, @Nullable StateScope scope) {
    if (BODIES.matcher(name).find()) {
      candidate(value, scope);
    }
  }

  private void candidate(Object value, @Nullable StateScope scope) {
    var paragraphs =
        richText.paragraphs(value).stream()
            .map(Tidy::line)
            .filter(line -> !line.isEmpty())
            .toList();
    var running = paragraphs.stream().filter(SentenceEnds::isEnded).toList();
    var letters = running.stream().mapToInt(String::length).sum();
    var sentences = running.stream().mapToInt(SentenceEnds::count).sum();
    if (letters < FEWEST_LETTERS || sentences < FEWEST_SENTENCES || isCutShort(running)) {
      return;
    }
    var story = scope == null ? null : scope.titled();
    var found = new Candidate(paragraphs, letters, evidence(running, story), story);
    if (best == null || found.isBetterThan(best)) {
      best = found;
    }
  }

  // "The mayor said that…": a teaser, whatever it is called.
  private static boolean isCutShort(List<String> running) {
    return running.size() == 1
        && (running.getFirst().endsWith("...") || running.getFirst().endsWith("…"));
  }

  // A title beside the text that is another's speaks against all but the description.
  private int evidence(List<String> running, @Nullable StateScope story) {
    var text = Letters.of(String.join(" ", running));
    var isThis = story != null && story.isOf(own::include);
    if ((isThis || story == null) && beginning.areIn(text)) {
      return 2;
    }
    return isThis || description.areIn(text) ? 1 : 0;
  }
}
