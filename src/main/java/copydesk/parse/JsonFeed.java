package copydesk.parse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import copydesk.article.Credits;
import copydesk.article.Media;
import copydesk.article.Media.Rendition;
import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.intake.Document;
import copydesk.parse.Draft.Of;
import copydesk.parse.Parsed.Found;
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
  @Override
  public Parsed parse(Document document) {
    var entry = document.entry();
    var decoded = Charsets.decode(document.bytes(), Charsets.declaredIn(document.declaredType()));
    var problems = new ArrayList<>(Legibility.problems(entry, decoded));
    var feed = new LinkedHashMap<String, Object>();
    var items = new ArrayList<@Nullable Object>();
    read(decoded.text(), entry, feed, items, problems);
    var found = new ArrayList<Found>();
    for (var i = 0; i < items.size(); i++) {
      var place = String.valueOf(i + 1);
      var draft = new Draft(entry, place);
      if (items.get(i) instanceof Map<?, ?> item) {
        into(draft, LinkedData.object(item));
      }
      if (draft.isEmpty()) {
        draft.problem(Kind.NO_ARTICLE, "an item with neither title nor text");
      } else {
        ofFeed(draft, feed, items.get(i));
        found.add(new Found(place, draft.article()));
      }
      problems.addAll(draft.problems());
    }
    if (found.isEmpty() && problems.isEmpty()) {
      problems.add(new Problem(Kind.NO_ARTICLE, entry, "a feed without items"));
    }
    return new Parsed(found, problems);
  }

  /// Reads one item, without what its feed says of all of them.
  static void into(Draft draft, Map<String, Object> object) {
    var item = new LinkedHashMap<>(object);
    draft.identifier("id", text(item.remove("id")));
    draft.identifier("url", text(item.remove("url")));
    draft.headline(text(item.remove("title")));
    draft.description("summary", text(item.remove("summary")));
    draft.language(text(item.remove("language")));
    draft.published("date_published", text(item.remove("date_published")));
    draft.updated("date_modified", text(item.remove("date_modified")));
    // Where both are there, they are the same text.
    draft.bodyMarkup(text(item.remove("content_html")));
    draft.bodyText(text(item.remove("content_text")));
    authors(draft, item);
    for (var tag : list(item.remove("tags"))) {
      draft.about(Of.SUBJECTS, Draft.concept(text(tag), "keyword", null, null, Map.of()));
    }
    for (var property : List.of("image", "banner_image")) {
      var address = Uris.absolute(text(item.get(property)));
      if (address != null) {
        item.remove(property);
        draft.media(Media.picture(address, null));
      }
    }
    attachments(draft, list(item.remove("attachments")));
    item.forEach(draft::rest);
  }

  private static void ofFeed(Draft draft, Map<String, Object> feed, @Nullable Object item) {
    var home = text(feed.get("home_page_url"));
    draft.source(
        Draft.concept(
            text(feed.get("title")), Credits.PUBLISHER, Uris.absolute(home), null, Map.of()));
    if (item instanceof Map<?, ?> map) {
      if (!map.containsKey("language")) {
        draft.language(text(feed.get("language")));
      }
      if (!map.containsKey("authors") && !map.containsKey("author")) {
        authors(draft, new LinkedHashMap<>(feed));
      }
    }
    draft.rest("feed_url", text(feed.get("feed_url")));
  }

  // One author in 1.0, a list of them in 1.1; feeds for readers of both say it twice.
  private static void authors(Draft draft, Map<String, Object> from) {
    var single = from.remove("author");
    var several = list(from.remove("authors"));
    var kept = new ArrayList<>();
    for (var author : several.isEmpty() ? list(single) : several) {
      if (author instanceof Map<?, ?> map) {
        var url = Uris.absolute(text(map.get("url")));
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

  private static void attachments(Draft draft, List<?> attachments) {
    var kept = new ArrayList<>();
    for (var attachment : attachments) {
      var media = attachment instanceof Map<?, ?> map ? media(map) : null;
      draft.media(media);
      if (media == null) {
        kept.add(attachment);
      }
    }
    draft.rest("attachments", kept.isEmpty() ? null : kept);
  }

  private static @Nullable Media media(Map<?, ?> attachment) {
    var address = Uris.absolute(text(attachment.get("url")));
    var mime = text(attachment.get("mime_type"));
    var type = mime == null ? null : type(mime);
    if (address == null || type == null) {
      return null;
    }
    var bytes = attachment.get("size_in_bytes") instanceof Long size && size >= 0 ? size : null;
    var seconds =
        attachment.get("duration_in_seconds") instanceof Number duration
            ? Double.valueOf(duration.doubleValue())
            : null;
    var file = new Rendition("original", address, mime, null, null, bytes, seconds);
    return new Media(type, type, address, text(attachment.get("title")), null, null, List.of(file));
  }

  private static @Nullable String type(String mime) {
    return switch (mime.replaceFirst("/.*", "")) {
      case "image" -> "picture";
      case "audio" -> "audio";
      case "video" -> "video";
      default -> null;
    };
  }

  private static void read(
      String text,
      String entry,
      Map<String, Object> feed,
      List<@Nullable Object> items,
      List<Problem> problems) {
    try (var json = SafeJson.parser(text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        problems.add(new Problem(Kind.NO_ARTICLE, entry, "the JSON is no object"));
        return;
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        var name = json.currentName();
        var token = json.nextToken();
        if (name.equals("items") && token == JsonToken.START_ARRAY) {
          while (json.nextToken() != JsonToken.END_ARRAY) {
            items.add(SafeJson.value(json));
          }
          continue;
        }
        var value = SafeJson.value(json);
        if (value != null) {
          feed.put(name, value);
        }
      }
      if (json.nextToken() != null) {
        problems.add(new Problem(Kind.MALFORMED, entry, "something follows the end of the feed"));
      }
    } catch (JsonProcessingException malformed) {
      problems.add(SafeJson.problem(entry, malformed));
    } catch (IOException impossible) { // it is all in memory
      throw new UncheckedIOException(impossible);
    }
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null || value instanceof Map || value instanceof List ? null : value.toString();
  }
}
