package copydesk.parse;

import copydesk.article.Media;
import copydesk.article.Media.Rendition;
import copydesk.text.Uris;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A story of an item of NewsML 1: the component that holds its text, and those around it, whose
/// metadata hold for it as far as its own say nothing else.
///
/// @param text the component that holds the text
/// @param isAlone whether it is the only story of the item
/// @param holders all components of the item that hold a story, and those around them
record NewsMl1Story(XmlElement item, XmlElement text, boolean isAlone, Set<XmlElement> holders) {
  NewsMl1Story {
    holders = Set.copyOf(holders);
  }

  /// The story in each of these components of an item.
  static List<NewsMl1Story> of(XmlElement item, List<XmlElement> components) {
    var holders = new HashSet<XmlElement>();
    components.forEach(component -> holders.addAll(around(component)));
    var isAlone = components.size() == 1;
    var all = Set.copyOf(holders); // once for all of them
    return components.stream()
        .map(component -> new NewsMl1Story(item, component, isAlone, all))
        .toList();
  }

  /// The components of an item that hold a story's text, in order.
  static List<XmlElement> in(XmlElement item) {
    var stories = new ArrayList<XmlElement>();
    for (var component : item.descendants("NewsComponent")) {
      if (content(component) != null && !isCaption(component)) {
        stories.add(component);
      }
    }
    return stories;
  }

  void into(Draft draft) {
    var management = new NewsMl1Metadata(draft);
    management.item(item, isAlone);
    draft.altId("Duid", isAlone ? null : text.attribute("Duid"));
    var content = content(text);
    var nitf = content == null ? null : nitf(content);
    var headline = nitf == null ? null : nitf.text("body/body.head/hedline/hl1");
    for (var around : around(text)) {
      headline = management.component(around, headline);
    }
    if (nitf != null) {
      NitfContent.into(draft, nitf);
    } else if (content != null && content.children().isEmpty()) {
      draft.bodyText(content.wholeText());
    } else if (content != null) {
      draft.bodyMarkup(content.toHtml(NitfContent::html));
      content.readAll();
    }
    for (var component : item.descendants("NewsComponent")) {
      if (isMine(component)) {
        draft.media(media(draft, component));
      }
    }
    draft.language(text.inherited("xml:lang"));
  }

  // The first content of the component itself that is text.
  private static @Nullable XmlElement content(XmlElement component) {
    for (var content : component.all("ContentItem/DataContent")) {
      if (content.hasText()) {
        return content;
      }
    }
    return null;
  }

  private static @Nullable XmlElement nitf(XmlElement content) {
    var nitf = content.first("nitf");
    var body = content.first("body");
    return nitf == null && body != null && body.first("body.content") != null ? body : nitf;
  }

  private static boolean isCaption(XmlElement component) {
    var role = role(component).toLowerCase(Locale.ROOT);
    var isFile =
        component.all("ContentItem").stream().anyMatch(one -> one.attribute("Href") != null);
    return isFile || role.contains("caption") || role.contains("legend");
  }

  private static String role(XmlElement component) {
    var role = component.first("Role");
    var name = role == null ? null : role.attribute("FormalName");
    return name == null ? "" : name;
  }

  // The component itself and those that it is in, the inner ones first.
  private static List<XmlElement> around(XmlElement component) {
    var around = new ArrayList<XmlElement>();
    for (var at = component.parent(); at != null; at = at.parent()) {
      if (at.name().equals("NewsComponent")) {
        around.add(at);
      }
    }
    around.addFirst(component);
    return around;
  }

  /// Whether an element is about other stories of the item and not about this one.
  boolean isOther(XmlElement element) {
    return holders.contains(element) && !around(text).contains(element);
  }

  // A picture beside several stories belongs to all of them; one beneath a story's own, to that.
  private boolean isMine(XmlElement component) {
    for (var around : around(component)) {
      if (holders.contains(around)) {
        return !isOther(around);
      }
    }
    return true;
  }

  // Files directly in one component show the same: renditions.
  private @Nullable Media media(Draft draft, XmlElement component) {
    var renditions = new ArrayList<Rendition>();
    String type = null;
    for (var file : component.children("ContentItem")) {
      var medium = NewsMl1Metadata.formal(file, "MediaType");
      var href = file.attribute("Href");
      var uri = Uris.web(href);
      if (uri == null || NitfMedia.type(medium) == null) {
        draft.rest("media", href);
      } else {
        type = type == null ? NitfMedia.type(medium) : type;
        renditions.add(rendition(file, uri, renditions.size() + 1));
      }
    }
    if (type == null) {
      return null;
    }
    return new Media(
        type,
        type,
        String.valueOf(renditions.getFirst().href()),
        ownLine(component, "HeadLine"),
        caption(component),
        ownLine(component, "ByLine"),
        renditions);
  }

  // Of the picture or of the component that holds it and its caption, but not of the story.
  private @Nullable String ownLine(XmlElement component, String name) {
    for (var at : around(component)) {
      if (holders.contains(at)) {
        return null;
      }
      var line = at.text("NewsLines/" + name);
      if (line != null) {
        return line;
      }
    }
    return null;
  }

  private static @Nullable String caption(XmlElement component) {
    var parent = component.parent();
    var near = new ArrayList<>(List.of(component));
    if (parent != null && content(parent) == null) {
      near.addAll(parent.children("NewsComponent"));
    }
    for (var one : near) {
      var content = isCaption(one) ? content(one) : null;
      if (content != null) {
        return String.join(" ", Fragment.paragraphs(content.toHtml(NitfContent::html)));
      }
    }
    return null;
  }

  private static Rendition rendition(XmlElement file, String uri, int number) {
    Integer width = null;
    Integer height = null;
    for (var property : file.all("Characteristics/Property")) {
      switch (String.valueOf(property.attribute("FormalName"))) {
        case "Width" -> width = NitfMedia.pixels(property.attribute("Value"));
        case "Height" -> height = NitfMedia.pixels(property.attribute("Value"));
        default -> {} // colours, resolutions: of the file and not of the story
      }
    }
    var size = file.text("Characteristics/SizeInBytes");
    var bytes = size != null && size.matches("\\d{1,15}") ? Long.valueOf(size) : null;
    var name = "rendition" + number;
    return new Rendition(
        name, uri, NewsMl1Metadata.formal(file, "MimeType"), width, height, bytes, null);
  }
}
