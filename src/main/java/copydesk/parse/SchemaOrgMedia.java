package copydesk.parse;

import copydesk.article.Media;
import copydesk.article.Media.Rendition;
import copydesk.text.Uris;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The pictures, films and sounds of schema.org's articles.
final class SchemaOrgMedia {
  private static final Set<String> READ =
      Set.of(
          "@id",
          "@type",
          "url",
          "contentUrl",
          "thumbnailUrl",
          "name",
          "headline",
          "caption",
          "description",
          "creditText",
          "encodingFormat",
          "width",
          "height",
          "duration");

  private final LinkedData data;
  private final Draft draft;
  private final @Nullable String base;

  /// @param base of relative addresses: where the article is
  SchemaOrgMedia(LinkedData data, Draft draft, @Nullable String base) {
    this.base = base;
    this.data = data;
    this.draft = draft;
  }

  void read(String property, List<Object> values) {
    var kept = new ArrayList<>();
    for (var value : values) {
      var node = value instanceof Map<?, ?> map ? map : Map.of("url", value);
      var media = media(property, node);
      if (media == null) {
        kept.add(value); // a link within the page, an address of nothing
        continue;
      }
      draft.media(media);
      if (!READ.containsAll(node.keySet())) {
        kept.add(value);
      }
    }
    draft.rest(property, kept.isEmpty() ? null : kept.size() == 1 ? kept.getFirst() : kept);
  }

  private @Nullable Media media(String property, Map<?, ?> node) {
    var file = address(node, "contentUrl");
    var address = file == null ? address(node, "url") : file;
    var named = Uris.absolute(text(node, "@id"));
    var uri = named == null || named.startsWith("_:") ? address : named;
    if (uri == null) {
      return null;
    }
    var type = type(property, node);
    var caption = text(node, "caption");
    var credit = text(node, "creditText");
    for (var by : List.of("author", "creator")) {
      credit = credit == null ? text(node, by) : credit;
    }
    return new Media(
        type,
        type,
        uri,
        text(node, node.containsKey("headline") ? "headline" : "name"),
        caption == null ? text(node, "description") : caption,
        credit,
        renditions(node, address));
  }

  private static String type(String property, Map<?, ?> node) {
    var types = String.join(" ", LinkedData.types(node));
    if (types.contains("Video") || property.equals("video")) {
      return "video";
    }
    return types.contains("Audio") || property.equals("audio") ? "audio" : "picture";
  }

  private List<Rendition> renditions(Map<?, ?> node, @Nullable String address) {
    var renditions = new ArrayList<Rendition>();
    if (address != null && node.size() > 1) {
      renditions.add(
          new Rendition(
              "original",
              address,
              text(node, "encodingFormat"),
              pixels(node.get("width")),
              pixels(node.get("height")),
              null,
              seconds(text(node, "duration"))));
    }
    var thumbnail = address(node, "thumbnailUrl");
    if (thumbnail != null) {
      renditions.add(new Rendition("thumbnail", thumbnail, null, null, null, null, null));
    }
    return renditions;
  }

  private @Nullable String address(Map<?, ?> node, String property) {
    return Uris.web(Uris.resolve(base, text(node, property)));
  }

  private @Nullable String text(Map<?, ?> node, String property) {
    for (var value : data.values(node.get(property))) {
      if (value instanceof Map<?, ?> map) {
        var inner = map.containsKey("@value") ? map.get("@value") : map.get("name");
        return inner instanceof String text && !text.isBlank() ? text : null;
      }
      return value.toString().isBlank() ? null : value.toString();
    }
    return null;
  }

  // 1200, "1200", "1200 px", or a QuantitativeValue
  private static @Nullable Integer pixels(@Nullable Object size) {
    var value = size instanceof Map<?, ?> map ? map.get("value") : size;
    var said = value == null ? "" : value.toString().strip();
    var text = said.endsWith("px") ? said.substring(0, said.length() - 2).strip() : said;
    return text.matches("[1-9]\\d{0,5}") ? Integer.valueOf(text) : null;
  }

  private static @Nullable Double seconds(@Nullable String duration) {
    try {
      return duration == null ? null : (double) Duration.parse(duration).toSeconds();
    } catch (DateTimeParseException _) { // a duration in words
      return null;
    }
  }
}
