package copydesk.parse;

import copydesk.article.Credits;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The story that an `nitf` element holds: a document of its own, or the content of an item of
/// NewsML.
final class NitfContent {
  private NitfContent() {}

  /// Takes what the element says into an article; of what is known already, the first value stays.
  ///
  /// @param nitf the element `nitf`, or the `body` alone
  static void into(Draft draft, XmlElement nitf) {
    var names = new NitfNames(draft);
    draft.altId("uno", nitf.attribute("uno"));
    nitf.attribute("version"); // of the standard
    var head = nitf.first("head");
    if (head != null) {
      NitfHead.into(draft, head, names);
    }
    var body = nitf.name().equals("body") ? nitf : nitf.first("body");
    draft.language(language(body == null ? nitf : body));
    if (body == null) {
      return;
    }
    var credits = new NitfCredits(draft);
    for (var bodyHead : body.children("body.head")) {
      bodyHead(draft, bodyHead, credits, head != null && head.first("docdata/doc.rights") != null);
    }
    // A block may carry a byline and a dateline of its own.
    var blocks = body.descendants("block");
    blocks.forEach(credits::read);
    for (var media : body.descendants("media")) {
      NitfMedia.into(draft, media);
    }
    for (var block : blocks) {
      block.children("tobject").forEach(topic -> NitfHead.topic(draft, topic));
      block.children("key-list").forEach(list -> NitfHead.keys(draft, list));
      block.children("classifier").forEach(names::classifier);
    }
    body.children("body.content").forEach(names::marked);
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

  private static @Nullable String language(XmlElement element) {
    var declared = element.inherited("xml:lang");
    return declared == null ? element.inherited("lang") : declared;
  }

  private static void bodyHead(
      Draft draft, XmlElement head, NitfCredits credits, boolean hasTerms) {
    for (var hedline : head.children("hedline")) {
      hedline.children("hl1").forEach(line -> draft.headline(line.text()));
      hedline.children("hl2").forEach(line -> draft.headline("sub", line.text()));
    }
    head.children("note").forEach(note -> draft.edNote(note.text()));
    for (var rights : head.children("rights")) {
      rights(draft, rights, hasTerms);
    }
    credits.read(head);
    for (var distributor : head.children("distributor")) {
      var org = distributor.first("org");
      var code = org == null ? null : org.attribute("value");
      draft.source(
          Draft.concept(NitfNames.name(distributor), Credits.AGENCY, code, null, Map.of()));
    }
  }

  // In words of its own, or in parts of which the limitations are the terms of use.
  private static void rights(Draft draft, XmlElement rights, boolean hasTerms) {
    draft.holder(rights.text("rights.owner"));
    if (!hasTerms) {
      var isInWords = rights.hasOwnText();
      draft.usageTerms(isInWords ? rights.text() : rights.text("rights.limitations"));
    }
  }
}
