package copydesk.parse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import copydesk.article.Credits;
import copydesk.article.Media;
import copydesk.article.Problem.Kind;
import copydesk.intake.Document;
import copydesk.parse.Draft.Of;
import copydesk.text.Charsets;
import copydesk.text.Uris;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// JSON Feed 1.0 and 1.1: an article for each item, and the items before the fault where a feed
/// breaks off.
final class JsonFeed implements Parser {
  // What the feed says for all of its items, or says to programs alone.
  private static final List<String> READ =
      List.of("version", "title", "home_page_url", "language", "author", "authors", "items");

  // How a reader fetches and shows the feed, which says nothing about any article.
  private static final List<String> MACHINERY =
      List.of("icon", "favicon", "next_url", "hubs", "expired");

  @Override
  public Parsed parse(Document document) {
    var entry = document.entry();
    var decoded = Charsets.decode(document.bytes(), Charsets.declaredIn(document.declaredType()));
    var articles = new Articles(entry);
    Legibility.problems(entry, decoded).forEach(articles::problem);
    var feed = new LinkedHashMap<String, Object>();
    var items = new ArrayList<>();
    read(decoded.text(), entry, feed, items, articles);
    if (items.isEmpty() && (feed.containsKey("content_html") || feed.containsKey("content_text"))) {
      var draft = articles.draft("");
      into(draft, feed, null); // an item by itself
      articles.add("", draft, "an item with neither title nor text");
    }
    into(articles, feed, items, "");
    return articles.parsed("a feed without items");
  }

  /// Reads a feed within a file that holds several.
  static void into(Articles articles, Map<String, Object> feed, String place) {
    var items = list(feed.get("items"));
    if (items.isEmpty()) {
      articles.problem(Kind.NO_ARTICLE, place, "a feed without items");
    }
    into(articles, feed, items, place);
  }

  private static void into(
      Articles articles, Map<String, Object> feed, List<?> items, String place) {
    var own = text(feed.get("feed_url"));
    var home = text(feed.get("home_page_url"));
    var base = Uris.web(own) == null ? home : own;
    var kept = new LinkedHashMap<>(feed);
    kept.keySet().removeAll(READ);
    kept.keySet().removeAll(MACHINERY);
    for (var i = 0; i < items.size(); i++) {
      var at = Parsed.within(place, i + 1);
      var draft = articles.draft(at);
      if (items.get(i) instanceof Map<?, ?> map) {
        var item = LinkedData.object(map);
        into(draft, item, base);
        draft.source(
            Draft.concept(
                text(feed.get("title")),
                Credits.PUBLISHER,
                Uris.resolve(base, home),
                null,
                Map.of()));
        if (!item.containsKey("language")) {
          draft.language(text(feed.get("language")));
        }
        if (!item.containsKey("authors") && !item.containsKey("author")) {
          authors(draft, new LinkedHashMap<>(feed), base);
        }
        draft.rest("feed", kept.isEmpty() ? null : kept);
      }
      articles.add(at, draft, "an item with neither title nor text");
    }
  }

  /// Reads one item, without what its feed says of all of them.
  ///
  /// @param base of relative links, which feeds should not have and do
  static void into(Draft draft, Map<String, Object> object, @Nullable String base) {
    var item = new LinkedHashMap<>(object);
    draft.identifier("id", text(item.remove("id")));
    var url = text(item.remove("url"));
    var address = Uris.resolve(base, url);
    draft.identifier("url", address == null ? url : address);
    draft.headline(text(item.remove("title")));
    draft.description("summary", text(item.remove("summary")));
    draft.language(text(item.remove("language")));
    draft.published("date_published", text(item.remove("date_published")));
    draft.updated("date_modified", text(item.remove("date_modified")));
    body(draft, item, address == null ? base : address);
    authors(draft, item, base);
    for (var tag : list(item.remove("tags"))) {
      draft.about(Of.SUBJECTS, Draft.concept(text(tag), "keyword", null, null, Map.of()));
    }
    for (var property : List.of("image", "banner_image")) {
      var picture = Uris.web(Uris.resolve(base, text(item.get(property))));
      if (picture != null) {
        item.remove(property);
        draft.media(Media.picture(picture, null));
      }
    }
    JsonFeedAttachments.into(draft, list(item.remove("attachments")), base);
    item.forEach(draft::rest);
  }

  // Where both are there they are one text, and the HTML knows its paragraphs. It may be a picture
  // only, and then the plain text counts.
  private static void body(Draft draft, Map<String, Object> item, @Nullable String base) {
    var html = text(item.remove("content_html"));
    draft.bodyMarkup(html);
    draft.bodyText(text(item.remove("content_text")));
    if (html != null) {
      Fragment.pictures(
              Fragment.element(html), image -> Uris.web(Uris.resolve(base, image.attr("src"))))
          .forEach(draft::media);
    }
  }

  // One author in 1.0, a list of them in 1.1; feeds for readers of both say it twice.
  private static void authors(Draft draft, Map<String, Object> from, @Nullable String base) {
    var single = from.remove("author");
    var several = list(from.remove("authors"));
    var kept = new ArrayList<>();
    for (var author : several.isEmpty() ? list(single) : several) {
      if (author instanceof Map<?, ?> map) {
        var url = Uris.resolve(base, text(map.get("url")));
        draft.author(Draft.concept(text(map.get("name")), "author", url, null, Map.of()));
        if (map.keySet().stream().anyMatch(name -> !name.equals("name") && !name.equals("url"))) {
          kept.add(author);
        }
      } else {
        draft.author(text(author));
      }
    }
    draft.rest("authors", kept.isEmpty() ? null : kept);
  }

  private static void read(
      String text, String entry, Map<String, Object> feed, List<Object> items, Articles articles) {
    try (var json = SafeJson.open(text, entry)) {
      try {
        if (json.next() != JsonToken.START_OBJECT) {
          articles.problem(Kind.NO_ARTICLE, "", "the JSON is no object");
          return;
        }
        var held = 0;
        while (json.next() == JsonToken.FIELD_NAME) {
          var name = json.name();
          var isItems = json.next() == JsonToken.START_ARRAY && name.equals("items");
          if (!isItems) {
            property(json, feed, name);
            continue;
          }
          while (json.next() != JsonToken.END_ARRAY) {
            var item = json.value();
            items.add(item == null ? "" : item);
            held += json.values();
            if (held > SafeJson.MAX_VALUES) {
              var detail = "more than %d values in one feed".formatted(SafeJson.MAX_VALUES);
              articles.problem(Kind.TOO_MANY, "", detail);
              return;
            }
          }
        }
        if (json.next() != null) {
          articles.problem(json.trailing());
        }
      } catch (JsonProcessingException malformed) {
        articles.problem(JsonFault.of(entry, malformed));
      } finally {
        json.slips().forEach(articles::problem);
      }
    } catch (IOException impossible) { // it is all in memory
      throw new UncheckedIOException(impossible);
    }
  }

  private static void property(SafeJson json, Map<String, Object> feed, String name)
      throws IOException {
    var value = json.value();
    if (value != null) {
      json.put(feed, name, value);
    }
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
  }

  static @Nullable String text(@Nullable Object value) {
    return value == null || value instanceof Map || value instanceof List ? null : value.toString();
  }
}
