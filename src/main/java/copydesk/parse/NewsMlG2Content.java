package copydesk.parse;

import copydesk.article.Media;
import copydesk.article.Problem.Kind;
import copydesk.text.Charsets;
import copydesk.text.Uris;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What an item of NewsML-G2 holds: text in one of several forms, files that are somewhere else, or
/// other items.
final class NewsMlG2Content {
  private static final Set<String> SEEN_OR_HEARD = Set.of("picture", "video", "audio", "graphic");
  private static final Set<String> IMAGES_ONLY = Set.of("image", "video", "audio");

  private final XmlElement item;
  private final Draft draft;
  private final @Nullable String type;
  private final List<Map<String, Object>> renditions = new ArrayList<>();
  private boolean anything;

  NewsMlG2Content(XmlElement item, Draft draft) {
    this.item = item;
    this.draft = draft;
    var itemClass = item.first("itemMeta/itemClass");
    type = itemClass == null ? null : QCodes.code(itemClass);
  }

  /// Reads all of it, and tells whether there was a file or another item.
  boolean read() {
    for (var set : item.children("contentSet")) {
      for (var child : set.children()) {
        switch (child.name()) {
          case "inlineXML" -> inlineXml(child);
          case "inlineData" -> inlineData(child);
          case "remoteContent" -> remote(child);
          default -> {} // the standard has no other
        }
      }
    }
    item.all("contentMeta/icon").forEach(this::remote);
    item.all("groupSet/group").forEach(this::group);
    if (!renditions.isEmpty()) {
      draft.ninjs("renditions", renditions);
    }
    return anything;
  }

  private void inlineXml(XmlElement inline) {
    inline.attribute("contenttype"); // the element within says as much
    var root = inline.children().isEmpty() ? null : inline.children().getFirst();
    if (root == null) {
      draft.bodyText(inline.wholeText());
      return;
    }
    switch (root.name()) {
      case "nitf" -> NitfContent.into(draft, root);
      case "html" -> {
        var body = root.first("body");
        page((body == null ? root : body).toHtml(UnaryOperator.identity()));
        root.readAll();
      }
      case "body", "div", "p", "article", "section" -> {
        page(inline.toHtml(UnaryOperator.identity()));
        root.readAll();
      }
      default -> draft.rest("inlineXML", root.name()); // scores, results, events: no text
    }
  }

  private void page(String html) {
    draft.bodyMarkup(html);
    Fragment.pictures(Fragment.element(html), image -> Uris.web(image.attr("src")))
        .forEach(draft::media);
  }

  private void inlineData(XmlElement inline) {
    var contentType = inline.attribute("contenttype");
    if (contentType != null && !contentType.startsWith("text/")) {
      draft.rest("inlineData", contentType);
    } else if (inline.attribute("encoding") == null) {
      draft.bodyText(inline.wholeText());
    } else {
      draft.bodyText(decoded(inline.wholeText(), contentType));
    }
  }

  private @Nullable String decoded(String encoded, @Nullable String contentType) {
    try {
      var bytes = Base64.getMimeDecoder().decode(encoded);
      return Charsets.decode(bytes, Charsets.declaredIn(contentType)).text();
    } catch (IllegalArgumentException _) { // some other encoding, or a damaged one
      draft.rest("inlineData", contentType);
      draft.problem(Kind.INVALID_VALUE, "inlineData is no base64: the text in it is lost");
      return null;
    }
  }

  private void remote(XmlElement file) {
    var href = Uris.harmless(address(file));
    var contentType = file.attribute("contenttype");
    if (href == null) {
      draft.rest("remoteContent", address(file));
      return;
    }
    if (type != null && SEEN_OR_HEARD.contains(type)) {
      anything = true;
      renditions.add(rendition(file, href));
      return;
    }
    var family = contentType == null ? "" : contentType.replaceFirst("/.*$", "");
    if (IMAGES_ONLY.contains(family)) {
      anything = true;
      var kind = family.equals("image") ? "picture" : family;
      var files = List.of(file(file, href, "original"));
      draft.media(new Media(kind, kind, href, null, null, null, files));
    } else {
      draft.rest("remoteContent", href);
    }
  }

  private static @Nullable String address(XmlElement file) {
    var href = file.attribute("href");
    return href == null ? file.attribute("residref") : href;
  }

  private Map<String, Object> rendition(XmlElement element, String href) {
    var file = file(element, href, "file " + (renditions.size() + 1));
    var rendition = new LinkedHashMap<String, Object>();
    rendition.put("name", file.name());
    rendition.put("href", href);
    put(rendition, "contentType", file.contentType());
    put(rendition, "width", file.width());
    put(rendition, "height", file.height());
    put(rendition, "sizeInBytes", file.bytes());
    put(rendition, "duration", file.seconds());
    put(rendition, "aspectRatio", element.attribute("videoaspectratio"));
    put(rendition, "videoCodec", QCodes.code(element.attribute("videocodec")));
    put(rendition, "frameRate", number(element.attribute("videoframerate")));
    return rendition;
  }

  private static void put(Map<String, Object> into, String name, @Nullable Object value) {
    if (value != null) {
      into.put(name, value);
    }
  }

  private static Media.Rendition file(XmlElement file, String href, String unnamed) {
    var named = QCodes.code(file.attribute("rendition"));
    var unit = QCodes.code(file.attribute("durationunit"));
    var isInSeconds = unit == null || unit.equals("seconds"); // frames would need their rate
    var seconds = isInSeconds ? number(file.attribute("duration")) : null;
    var bytes = number(file.attribute("size"));
    return new Media.Rendition(
        named == null ? unnamed : named,
        href,
        file.attribute("contenttype"),
        NitfMedia.pixels(file.attribute("width")),
        NitfMedia.pixels(file.attribute("height")),
        bytes,
        seconds == null ? null : seconds.doubleValue());
  }

  private static @Nullable Long number(@Nullable String value) {
    return value != null && value.matches("\\d{1,15}") ? Long.valueOf(value) : null;
  }

  private void group(XmlElement group) {
    for (var reference : group.children("itemRef")) {
      var named = reference.attribute("residref");
      var uri = Uris.absolute(named == null ? reference.attribute("href") : named);
      var itemClass = reference.first("itemClass");
      var kind = itemClass == null ? null : QCodes.code(itemClass);
      if (uri == null) {
        draft.rest("itemRef", address(reference));
      } else {
        anything = true;
        var known =
            kind != null && (SEEN_OR_HEARD.contains(kind) || kind.equals("composite"))
                ? kind
                : "text";
        var headline = reference.text("headline");
        // Whichever it is, of an item elsewhere it is the only one.
        reference.children("description").forEach(description -> description.attribute("role"));
        draft.media(
            new Media(
                known,
                known,
                uri,
                headline == null ? reference.text("title") : headline,
                reference.text("description"),
                null,
                List.of()));
      }
    }
  }
}
