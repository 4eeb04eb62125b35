package copydesk.parse;

import copydesk.article.Media;
import copydesk.article.Media.Rendition;
import copydesk.text.Uris;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The files beside an item of a JSON Feed.
///
/// JSON Feed 1.1, "Attachments": those of one title are one thing in several files.
final class JsonFeedAttachments {
  private JsonFeedAttachments() {}

  static void into(Draft draft, List<?> attachments, @Nullable String base) {
    var found = new LinkedHashMap<String, List<Media>>();
    var kept = new ArrayList<>();
    for (var attachment : attachments) {
      var media = attachment instanceof Map<?, ?> map ? media(map, base) : null;
      if (media == null) {
        kept.add(attachment);
      } else {
        var title = media.headline() == null ? media.uri() : media.type() + media.headline();
        found.computeIfAbsent(title, _ -> new ArrayList<>()).add(media);
      }
    }
    found.values().forEach(files -> draft.media(together(files)));
    draft.rest("attachments", kept.isEmpty() ? null : kept);
  }

  private static Media together(List<Media> files) {
    var first = files.getFirst();
    var renditions = new ArrayList<Rendition>();
    for (var file : files) {
      var one = file.renditions().getFirst();
      var name = renditions.isEmpty() ? one.name() : "version";
      renditions.add(
          new Rendition(
              name, one.href(), one.contentType(), null, null, one.bytes(), one.seconds()));
    }
    return new Media(
        first.name(), first.type(), first.uri(), first.headline(), null, null, renditions);
  }

  private static @Nullable Media media(Map<?, ?> attachment, @Nullable String base) {
    var address = Uris.web(Uris.resolve(base, JsonFeed.text(attachment.get("url"))));
    var mime = JsonFeed.text(attachment.get("mime_type"));
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
    var title = JsonFeed.text(attachment.get("title"));
    return new Media(type, type, address, title, null, null, List.of(file));
  }

  private static @Nullable String type(String mime) {
    return switch (mime.replaceFirst("/.*", "")) {
      case "image" -> "picture";
      case "audio" -> "audio";
      case "video" -> "video";
      default -> null;
    };
  }
}
