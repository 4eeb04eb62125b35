package copydesk.parse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An object of a page's state, and those around it. The nearest with a title tells which story a
/// text in it is of, and who wrote it when; each editing system has names of its own for these.
final class StateScope {
  /// Further out stands what is the whole page's, also around the texts of other stories.
  private static final int NEAR = 5;

  /// "News" is a menu's.
  private static final int SHORTEST_TITLE = 8;

  private static final int MOST_AUTHORS = 20;
  private static final int DEEPEST_AUTHOR = 4;
  private static final int LONGEST_AUTHOR = 200;

  private static final Pattern TITLES = Pattern.compile("(?:title|headlines?|heading|hed)$");

  private static final List<String> AUTHORS =
      List.of("authors", "author", "byline", "bylines", "by", "creator", "writers", "credits");
  private static final List<String> NAMES =
      List.of("name", "displayname", "fullname", "byline", "authorname", "title");
  private static final List<String> NAME_HOLDERS =
      List.of("by", "author", "authors", "node", "nodes", "edges", "data", "attributes", "fields");

  private static final List<String> PUBLISHED =
      List.of(
          "datepublished",
          "publishedat",
          "publisheddate",
          "firstpublishedat",
          "firstpublishdate",
          "publishdate",
          "publicationdate",
          "pubdate",
          "publishedon",
          "publishtime",
          "publishedtime",
          "published",
          "displaydate",
          "createdat",
          "created",
          "date");
  private static final List<String> UPDATED =
      List.of(
          "datemodified",
          "updatedat",
          "modifiedat",
          "modifieddate",
          "updateddate",
          "lastmodified",
          "lastupdated",
          "lastupdateddate",
          "updated",
          "modified");

  /// Dates are numbers in some states: of milliseconds, or of seconds, since 1970.
  private static final long FIRST_MILLISECOND = 100_000_000_000L;

  private final Map<?, ?> object;
  private final @Nullable StateScope outer;
  private @Nullable List<String> titles;
  private @Nullable Boolean isThis;

  StateScope(Map<?, ?> object, @Nullable StateScope outer) {
    this.object = object;
    this.outer = outer;
  }

  /// The nearest object with a title, of this and those around it; or null.
  @Nullable StateScope titled() {
    var at = this;
    for (var i = 0; at != null && i < NEAR; i++) {
      if (!at.titles().isEmpty()) {
        return at;
      }
      at = at.outer;
    }
    return null;
  }

  /// Whether one of its titles is the page's headline. Many texts ask that of one object.
  boolean isOf(Predicate<String> isHeadline) {
    if (isThis == null) {
      isThis = titles().stream().anyMatch(isHeadline);
    }
    return isThis;
  }

  StateStory story(List<String> paragraphs, Predicate<String> isHeadline) {
    var best = titles().stream().filter(isHeadline).findFirst();
    return new StateStory(
        paragraphs,
        best.orElse(titles().isEmpty() ? null : titles().getFirst()),
        authors(),
        date(PUBLISHED),
        date(UPDATED));
  }

  private List<String> titles() {
    if (titles == null) {
      titles = readTitles();
    }
    return titles;
  }

  private List<String> readTitles() {
    var found = new ArrayList<String>();
    object.forEach(
        (name, value) -> {
          if (TITLES.matcher(String.valueOf(name).toLowerCase(Locale.ROOT)).find()) {
            for (var one : value instanceof Map<?, ?> map ? map.values() : List.of(value)) {
              if (one instanceof String text && text.length() >= SHORTEST_TITLE) {
                found.add(text);
              }
            }
          }
        });
    return found;
  }

  private List<String> authors() {
    var found = new ArrayList<String>();
    for (var name : AUTHORS) {
      addNames(named(object, name), found, 0);
      if (!found.isEmpty()) {
        break;
      }
    }
    return found;
  }

  private static void addNames(@Nullable Object value, List<String> found, int depth) {
    if (depth > DEEPEST_AUTHOR || found.size() == MOST_AUTHORS) {
      return;
    }
    if (value instanceof String text && text.length() <= LONGEST_AUTHOR && !text.isBlank()) {
      found.add(text);
    } else if (value instanceof List<?> list) {
      list.stream().limit(MOST_AUTHORS).forEach(one -> addNames(one, found, depth + 1));
    } else if (value instanceof Map<?, ?> map) {
      var before = found.size();
      for (var name : NAMES) {
        if (found.size() == before && named(map, name) instanceof String text) {
          addNames(text, found, depth + 1);
        }
      }
      for (var name : NAME_HOLDERS) {
        if (found.size() == before) {
          addNames(named(map, name), found, depth + 1);
        }
      }
    }
  }

  private @Nullable String date(List<String> names) {
    for (var name : names) {
      var value = named(object, name);
      // Nuxt has `["Date", "2026-03-01T…"]`.
      var said = value instanceof List<?> list && !list.isEmpty() ? list.getLast() : value;
      if (said instanceof Long number && number > 0) {
        var isExact = number >= FIRST_MILLISECOND;
        return (isExact ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number)).toString();
      }
      if (said instanceof String text && !text.isBlank()) {
        return text;
      }
    }
    return null;
  }

  // "publishedAt", "published_at" and "published-at" are one.
  private static @Nullable Object named(Map<?, ?> object, String name) {
    var exact = object.get(name);
    if (exact != null) {
      return exact;
    }
    for (var entry : object.entrySet()) {
      if (Letters.of(String.valueOf(entry.getKey())).equals(name)) {
        return entry.getValue();
      }
    }
    return null;
  }
}
