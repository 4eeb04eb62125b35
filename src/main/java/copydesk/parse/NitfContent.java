package copydesk.parse;

import static copydesk.article.Titles.SUMMARY;

import copydesk.article.Credits;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The story that an `nitf` element holds: a document of its own, or the content of an item of
/// NewsML.
final class NitfContent {
  private NitfContent() {}

  /// Takes what the element says into an article; of what is known already, the first value stays.
  ///
  /// @param nitf the element `nitf`, or the `body` alone
  static void into(Draft draft, XmlElement nitf) {
    draft.altId("uno", nitf.attribute("uno"));
    var head = nitf.first("head");
    if (head != null) {
      NitfHead.into(draft, head);
    }
    var body = nitf.name().equals("body") ? nitf : nitf.first("body");
    if (body == null) {
      draft.language(language(nitf));
      return;
    }
    draft.language(language(body));
    for (var bodyHead : body.children("body.head")) {
      bodyHead(draft, bodyHead);
    }
    // A block may carry a byline and a dateline of its own, where the head has none.
    for (var block : body.descendants("block")) {
      credits(draft, block);
    }
    for (var media : body.descendants("media")) {
      NitfMedia.into(draft, media);
    }
    draft.bodyMarkup(body.toHtml(NitfContent::html));
    for (var end : body.children("body.end")) {
      draft.rest("tagline", end.text("tagline"));
      draft.rest("bibliography", end.text("bibliography"));
    }
  }

  /// The name that HTML has for an element of a story's text. What is no text of the story becomes
  /// a `template`, which [Fragment] passes over.
  static String html(String name) {
    return switch (name) {
      case "media",
          "body.head",
          "body.end",
          "head",
          "byline",
          "dateline",
          "abstract",
          "copyrite",
          "tobject",
          "key-list",
          "classifier",
          "nitf-table-metadata" ->
          "template";
      case "body", "body.content", "block", "note", "fn", "nitf-table", "datasource" -> "div";
      case "hl1" -> "h1";
      case "hl2" -> "h2";
      case "bq" -> "blockquote";
      case "credit" -> "p"; // under a quotation
      case "image" -> "template"; // HTML would take it for a picture
      default -> name; // HTML's own, or unknown to it and then a part of its line: `person`
    };
  }

  /// A name in parts, `name.given` and `name.family`, `city` and `country`, or in one piece.
  static @Nullable String joined(XmlElement element, String between) {
    var parts = element.children().stream().map(XmlElement::text).filter(part -> !part.isEmpty());
    var inPieces =
        element.content().stream()
            .noneMatch(node -> node instanceof XmlText piece && !piece.text().isBlank());
    var name = inPieces ? parts.collect(Collectors.joining(between)) : element.text();
    return name.isEmpty() ? null : name;
  }

  private static @Nullable String language(XmlElement element) {
    var declared = element.inherited("xml:lang");
    return declared == null ? element.inherited("lang") : declared;
  }

  private static void bodyHead(Draft draft, XmlElement head) {
    for (var hedline : head.children("hedline")) {
      hedline.children("hl1").forEach(line -> draft.headline(line.text()));
      hedline.children("hl2").forEach(line -> draft.headline("sub", line.text()));
    }
    head.children("note").forEach(note -> draft.edNote(note.text()));
    rights(draft, head);
    credits(draft, head);
    for (var distributor : head.children("distributor")) {
      draft.source(Draft.concept(joined(distributor, ", "), Credits.AGENCY, null, null, Map.of()));
    }
    var series = head.first("series");
    if (series != null) {
      draft.rest("series", new LinkedHashMap<>(series.attributes()));
    }
  }

  private static void rights(Draft draft, XmlElement head) {
    for (var rights : head.children("rights")) {
      var owner = rights.text("rights.owner");
      draft.holder(owner);
      var isOwnerAlone = owner != null && owner.equals(rights.text());
      draft.usageTerms(isOwnerAlone ? null : rights.text());
    }
  }

  private static void credits(Draft draft, XmlElement of) {
    bylines(draft, of.children("byline"));
    for (var dateline : of.children("dateline")) {
      var date = dateline.first("story.date");
      if (date != null) {
        draft.created("story.date", norm(date));
      }
      var location = dateline.first("location");
      if (location != null) {
        var place = joined(location, ", ");
        draft.located(place == null ? null : Draft.eased(place));
      } else {
        draft.dateline(joined(dateline, ", "));
      }
    }
    for (var summary : of.children("abstract")) {
      var paragraphs = Fragment.paragraphs(summary.toHtml(NitfContent::html));
      draft.description(SUMMARY, String.join(" ", paragraphs));
    }
    for (var copyright : of.children("copyrite")) {
      draft.notice(copyright.text());
      draft.holder(copyright.text("copyrite.holder"));
    }
  }

  private static void bylines(Draft draft, List<XmlElement> bylines) {
    var lines = bylines.stream().map(XmlElement::text).filter(line -> !line.isEmpty()).toList();
    draft.by(String.join(", ", lines));
    for (var byline : bylines) {
      for (var person : byline.descendants("person")) {
        var identifier = person.attribute("value");
        draft.author(Draft.concept(joined(person, " "), "author", identifier, null, Map.of()));
      }
      byline.children("byttl").forEach(office -> draft.rest("byttl", office.text()));
    }
  }

  /// The machine's form of a date, else the reader's.
  static @Nullable String norm(XmlElement date) {
    var norm = date.attribute("norm");
    return norm == null ? date.text() : norm;
  }
}
