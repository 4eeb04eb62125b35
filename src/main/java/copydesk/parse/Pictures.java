package copydesk.parse;

import copydesk.article.Media;
import copydesk.text.Tidy;
import copydesk.text.Uris;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The pictures of a text: those that its markup shows, and those declared beside it.
final class Pictures {
  private static final List<String> ADDRESS = List.of("src", "url", "image", "path");
  private static final Set<String> SAID =
      Set.of("src", "url", "image", "path", "alt", "caption", "title", "credit");

  private Pictures() {}

  /// What is shown in markup. Pictures whose address is not known in full are kept as they are
  /// written, since nobody can follow a file name from here.
  ///
  /// @param base of relative addresses, where it is known
  static void shown(Draft draft, Element markup, @Nullable String base) {
    for (var image : markup.select("img[src]")) {
      var source = image.attr("src");
      var address = Uris.web(base == null ? source : Uris.resolve(base, source));
      if (isPixel(image) || isWithin(source)) {
        continue;
      }
      if (address == null) {
        draft.rest("images", source);
      } else {
        var title = Tidy.line(image.attr("title"));
        draft.media(
            new Media(
                "picture",
                "picture",
                address,
                title.isEmpty() ? null : title,
                caption(image),
                null,
                List.of()));
      }
    }
  }

  /// A picture as a property names it: by its address, or with what is said of it; null where
  /// either says more than a picture can have, or less.
  ///
  /// @param base of relative addresses, where it is known
  static @Nullable Media declared(Object value, @Nullable String base) {
    if (!(value instanceof Map<?, ?> map)) {
      return picture(value.toString(), base, Map.of());
    }
    for (var name : ADDRESS) {
      if (map.get(name) instanceof String source) {
        return picture(source, base, map);
      }
    }
    return null;
  }

  private static @Nullable Media picture(String source, @Nullable String base, Map<?, ?> said) {
    var address = Uris.web(base == null ? source : Uris.resolve(base, source));
    if (address == null || !SAID.containsAll(said.keySet())) {
      return null;
    }
    var caption = text(said, "caption");
    return new Media(
        "picture",
        "picture",
        address,
        text(said, "title"),
        caption == null ? text(said, "alt") : caption,
        text(said, "credit"),
        List.of());
  }

  private static @Nullable String text(Map<?, ?> said, String name) {
    var line = said.get(name) instanceof String text ? Tidy.line(text) : "";
    return line.isEmpty() ? null : line;
  }

  /// Whether it counts readers, and shows nothing.
  static boolean isPixel(Element image) {
    return image.attr("width").matches("[01](px)?") || image.attr("height").matches("[01](px)?");
  }

  // In the text itself, or in another part of the same e-mail: RFC 2397, RFC 2392.
  private static boolean isWithin(String source) {
    return source.regionMatches(true, 0, "data:", 0, 5)
        || source.regionMatches(true, 0, "cid:", 0, 4);
  }

  /// What is said of a picture where it is shown: beneath it, else in its place.
  static @Nullable String caption(Element image) {
    var figure = image.closest("figure");
    var caption = figure == null ? null : figure.selectFirst("figcaption");
    var text = Tidy.line(caption == null ? image.attr("alt") : caption.text());
    return text.isEmpty() ? null : text;
  }
}
