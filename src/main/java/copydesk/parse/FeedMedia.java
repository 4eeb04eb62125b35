package copydesk.parse;

import copydesk.article.Media;
import copydesk.article.Media.Rendition;
import copydesk.text.Uris;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The pictures, films and sounds of an entry: Media RSS, enclosures, and what its text shows. A
/// file that is named in two of these ways is one.
final class FeedMedia {
  private static final Pattern PICTURE = Pattern.compile("\\.(?:jpe?g|png|gif|webp|avif)(?:\\?|$)");
  private static final Pattern VIDEO = Pattern.compile("\\.(?:mp4|m4v|mov|webm|avi)(?:\\?|$)");
  private static final Pattern AUDIO = Pattern.compile("\\.(?:mp3|m4a|ogg|wav|aac)(?:\\?|$)");

  private final XmlElement item;
  private final @Nullable String documentBase;
  private final List<Media> found = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final List<String> others = new ArrayList<>();

  // Said once for everything in the item.
  private final List<XmlElement> ofItem;
  private final @Nullable String creditOfItem;

  private FeedMedia(XmlElement item, @Nullable String documentBase) {
    this.item = item;
    this.documentBase = documentBase;
    ofItem = new ArrayList<>(FeedVocabulary.all(item, "media:thumbnail"));
    creditOfItem = said(List.of(item), "media:credit", documentBase);
  }

  static void into(
      Draft draft, XmlElement item, @Nullable FeedText text, @Nullable String documentBase) {
    var media = new FeedMedia(item, documentBase);
    media.read();
    if (text != null) {
      text.pictures().stream().filter(one -> media.seen.add(one.uri())).forEach(media.found::add);
    }
    media.found.forEach(draft::media);
    media.others.forEach(address -> draft.rest("enclosure", address));
  }

  private void read() {
    for (var group : FeedVocabulary.all(item, "media:group")) {
      var contents = FeedVocabulary.all(group, "media:content");
      add(contents, contents.isEmpty() ? List.of(group) : List.of(contents.getFirst(), group));
    }
    for (var content : FeedVocabulary.all(item, "media:content")) {
      add(List.of(content), List.of(content));
    }
    if (found.isEmpty()) {
      for (var thumbnail : FeedVocabulary.all(item, "media:thumbnail")) {
        addFile(thumbnail, "url", "picture", "thumbnail");
      }
    }
    for (var enclosure : FeedVocabulary.all(item, "enclosure")) {
      addFile(enclosure, "url", type(enclosure, enclosure.attribute("url")), "original");
    }
    for (var link : FeedVocabulary.all(item, "link", "atom:link")) {
      if ("enclosure".equals(link.shown("rel"))) {
        link.attribute("rel");
        addFile(link, "href", type(link, link.attribute("href")), "original");
      }
    }
    for (var image : FeedVocabulary.all(item, "itunes:image")) {
      addFile(image, "href", "picture", "original");
    }
  }

  // One thing in one or more files. What is said of it may stand in it or around it.
  private void add(List<XmlElement> contents, List<XmlElement> within) {
    var renditions = new ArrayList<Rendition>();
    String type = null;
    String first = null;
    for (var content : contents) {
      var address = address(content, "url");
      if (address != null && seen.add(address)) {
        first = first == null ? address : first;
        type = type == null ? type(content, address) : type;
        renditions.add(rendition(content, address, renditions.isEmpty() ? "original" : "version"));
      }
    }
    if (first == null) {
      return;
    }
    var thumbnails = new ArrayList<XmlElement>();
    within.forEach(place -> thumbnails.addAll(FeedVocabulary.all(place, "media:thumbnail")));
    thumbnails.addAll(ofItem);
    ofItem.clear(); // shown with the first thing of the item, and not looked through for each
    for (var thumbnail : thumbnails) {
      var address = address(thumbnail, "url");
      if (address != null && seen.add(address)) {
        renditions.add(rendition(thumbnail, address, "thumbnail"));
      }
    }
    var credit = said(within, "media:credit");
    // Of what nobody can show there may be a picture all the same.
    if (type == null) {
      others.add(first);
      renditions.removeIf(file -> !file.name().equals("thumbnail"));
    }
    if (!renditions.isEmpty()) {
      var shown = type == null ? "picture" : type;
      found.add(
          new Media(
              shown,
              shown,
              type == null ? String.valueOf(renditions.getFirst().href()) : first,
              said(within, "media:title"),
              said(within, "media:description"),
              credit == null ? creditOfItem : credit,
              renditions));
    }
  }

  private void addFile(XmlElement element, String attribute, @Nullable String type, String name) {
    var address = address(element, attribute);
    if (address == null || !seen.add(address)) {
      return;
    }
    if (type == null) {
      others.add(address);
    } else {
      var renditions = List.of(rendition(element, address, name));
      found.add(new Media(type, type, address, element.attribute("title"), null, null, renditions));
    }
  }

  private @Nullable String address(XmlElement element, String attribute) {
    var base = FeedVocabulary.base(element, documentBase);
    return Uris.web(Uris.resolve(base, element.attribute(attribute)));
  }

  private @Nullable String said(List<XmlElement> places, String name) {
    return said(places, name, documentBase);
  }

  private static @Nullable String said(
      List<XmlElement> places, String name, @Nullable String documentBase) {
    for (var place : places) {
      var text = FeedText.of(FeedVocabulary.first(place, name), documentBase);
      if (text != null && !text.line().isEmpty()) {
        return text.line();
      }
    }
    return null;
  }

  private static Rendition rendition(XmlElement element, String address, String name) {
    var type = element.attribute("type");
    var bytes = whole(element.attribute(element.name().equals("content") ? "fileSize" : "length"));
    var width = whole(element.attribute("width"));
    var height = whole(element.attribute("height"));
    var seconds = whole(element.attribute("duration"));
    return new Rendition(
        name,
        address,
        type != null && type.matches("[\\w.+-]+/[\\w.+-]+") ? type : null,
        width == null ? null : width.intValue(),
        height == null ? null : height.intValue(),
        bytes,
        seconds == null ? null : seconds.doubleValue());
  }

  // Zero is what generators write who do not know.
  private static @Nullable Long whole(@Nullable String number) {
    return number != null && number.matches("[1-9]\\d{0,8}") ? Long.valueOf(number) : null;
  }

  // What it declares, else what its name ends in.
  private static @Nullable String type(XmlElement element, @Nullable String address) {
    var type = element.attribute("type");
    var medium = element.attribute("medium");
    var declared = type != null && type.contains("/") ? type : String.valueOf(medium);
    return switch (declared.toLowerCase(Locale.ROOT).replaceFirst("/.*", "")) {
      case "image" -> "picture";
      case "video" -> "video";
      case "audio" -> "audio";
      case "null" -> typeByName(address == null ? "" : address.toLowerCase(Locale.ROOT));
      default -> null;
    };
  }

  private static @Nullable String typeByName(String address) {
    if (PICTURE.matcher(address).find()) {
      return "picture";
    }
    if (VIDEO.matcher(address).find()) {
      return "video";
    }
    return AUDIO.matcher(address).find() ? "audio" : null;
  }
}
