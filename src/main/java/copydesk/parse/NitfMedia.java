package copydesk.parse;

import copydesk.article.Media;
import copydesk.article.Media.Rendition;
import copydesk.text.Uris;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A picture, a film or a sound beside a story in NITF, with all files that show it.
final class NitfMedia {
  private NitfMedia() {}

  static void into(Draft draft, XmlElement media) {
    var type = type(media.attribute("media-type"));
    var renditions = new ArrayList<Rendition>();
    for (var reference : media.children("media-reference")) {
      var source = reference.attribute("source");
      var uri = Uris.web(source);
      if (uri == null || type == null) {
        // The name of a file that was sent apart: nobody can follow it from here.
        draft.rest("media", source);
      } else {
        renditions.add(rendition(reference, uri, renditions.size() + 1));
      }
    }
    if (type == null || renditions.isEmpty()) {
      return;
    }
    var uri = String.valueOf(renditions.getFirst().href());
    var caption = texts(media, "media-caption");
    var producer = texts(media, "media-producer");
    draft.media(
        new Media(
            type,
            type,
            uri,
            null,
            caption == null ? ofFile(media, "alternate-text") : caption,
            producer == null ? ofFile(media, "source-credit") : producer,
            renditions));
  }

  /// The type that ninjs has for a kind of medium; null for none of its own.
  static @Nullable String type(@Nullable String medium) {
    return switch (medium == null ? "" : medium.toLowerCase(Locale.ROOT)) {
      case "image", "photo", "picture" -> "picture";
      case "graphic" -> "graphic";
      case "video", "animation" -> "video";
      case "audio" -> "audio";
      default -> null;
    };
  }

  /// A number of pixels, or null.
  static @Nullable Integer pixels(@Nullable String number) {
    return number != null && number.matches("\\d{1,6}") ? Integer.valueOf(number) : null;
  }

  private static Rendition rendition(XmlElement reference, String uri, int number) {
    var name = reference.attribute("name");
    var units = reference.attribute("units");
    var inPixels = units == null || units.equalsIgnoreCase("pixels");
    return new Rendition(
        name == null ? "rendition" + number : name,
        uri,
        reference.attribute("mime-type"),
        inPixels ? pixels(reference.attribute("width")) : null,
        inPixels ? pixels(reference.attribute("height")) : null,
        null,
        seconds(reference));
  }

  private static @Nullable Double seconds(XmlElement reference) {
    var unit = reference.attribute("time-unit-of-measure");
    var time = unit != null && unit.toLowerCase(Locale.ROOT).startsWith("sec") ? "time" : "";
    var number = reference.attribute(time);
    return number != null && number.matches("\\d{1,6}") ? Double.valueOf(number) : null;
  }

  private static @Nullable String ofFile(XmlElement media, String attribute) {
    var reference = media.first("media-reference");
    return reference == null ? null : reference.attribute(attribute);
  }

  private static @Nullable String texts(XmlElement media, String name) {
    var text =
        media.children(name).stream()
            .flatMap(one -> Fragment.paragraphs(one.toHtml(NitfContent::html)).stream())
            .collect(Collectors.joining(" "));
    return text.isEmpty() ? null : text;
  }
}
