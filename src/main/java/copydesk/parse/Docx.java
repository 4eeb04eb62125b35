package copydesk.parse;

import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.intake.Document;
import copydesk.intake.ZipParts;
import copydesk.intake.ZipParts.Taken;
import copydesk.parse.Manuscript.Style;
import copydesk.text.Tidy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Office Open XML text (ECMA-376, part 1, section 17): a document of Word.
///
/// Its own reader: of all that a library for it can do, an article needs paragraphs, rows and two
/// pages of properties, and those have to come through [SafeXml] with its limits.
final class Docx implements Parser {
  private static final String RELATIONSHIPS = "_rels/.rels";
  private static final String CORE = "docProps/core.xml";
  private static final String APP = "docProps/app.xml";
  private static final String STORY = "word/document.xml";

  // What is no text, or text that was struck out, is printed nowhere, or stands there twice.
  private static final Set<String> UNSEEN =
      Set.of("del", "moveFrom", "instrText", "delText", "pPr", "rPr", "Fallback", "rt", "sdtPr");

  @Override
  public Parsed parse(Document document) {
    var start = ZipParts.of(document, Set.of(RELATIONSHIPS));
    var story = start instanceof Taken.Parts(var found) ? story(document, found) : STORY;
    var folder = story.substring(0, story.lastIndexOf('/') + 1);
    var wanted = Set.of(story, CORE, APP, folder + "styles.xml", folder + "footnotes.xml");
    return switch (ZipParts.of(document, wanted)) {
      case Taken.Refused(var problem) -> Parsed.rejected(problem);
      case Taken.Parts(var parts) -> new Reading(document, parts).read(story, folder);
    };
  }

  // ECMA-376, part 2: the main part has any name, and this relationship leads to it.
  private static String story(Document document, Map<String, byte[]> parts) {
    var root = OfficePart.root(document, parts, RELATIONSHIPS);
    for (var one : root == null ? List.<XmlElement>of() : root.children("Relationship")) {
      var type = one.attribute("Type");
      var target = one.attribute("Target");
      if (type != null && target != null && type.endsWith("/officeDocument")) {
        return target.startsWith("/") ? target.substring(1) : target;
      }
    }
    return STORY;
  }

  private static final class Reading {
    private final Document document;
    private final Map<String, byte[]> parts;
    private final Manuscript manuscript;
    private final Map<String, String> styles = new HashMap<>();
    // A paragraph whose end mark was struck out goes on in the next one.
    private final StringBuilder carried = new StringBuilder();

    Reading(Document document, Map<String, byte[]> parts) {
      this.document = document;
      this.parts = parts;
      this.manuscript = new Manuscript(document);
    }

    Parsed read(String story, String folder) {
      var bytes = parts.get(story);
      if (bytes == null) {
        return Parsed.rejected(
            new Problem(Kind.MALFORMED, document.entry(), "a Word document without " + story));
      }
      var xml = OfficePart.read(document, bytes, story);
      var body = xml.root() == null ? null : xml.root().first("body");
      if (xml.fault() != null || body == null) {
        return Parsed.rejected(OfficePart.fault(document, xml, story, "body"));
      }
      manuscript.problems(xml.problems());
      readStyles(OfficePart.root(document, parts, folder + "styles.xml"));
      readProperties();
      lines(body);
      var notes = OfficePart.root(document, parts, folder + "footnotes.xml");
      for (var note : notes == null ? List.<XmlElement>of() : notes.children("footnote")) {
        if (attribute(note, "type") == null) { // else the rule above the notes
          lines(note);
        }
      }
      manuscript.add(Style.TEXT, carried);
      return manuscript.parsed();
    }

    // The identifiers are in the language of the program, "berschrift1"; the names are not.
    private void readStyles(@Nullable XmlElement root) {
      for (var style : root == null ? List.<XmlElement>of() : root.children("style")) {
        var id = attribute(style, "styleId");
        var name = style.first("name");
        var called = name == null ? null : attribute(name, "val");
        if (id != null && called != null) {
          styles.put(id, called);
        }
      }
    }

    private void readProperties() {
      var core = OfficePart.root(document, parts, CORE);
      if (core != null) {
        manuscript.title(core.text("title"));
        manuscript.creator(core.text("creator"));
        manuscript.subject(null, core.text("subject"));
        manuscript.subject("section", core.text("category"));
        manuscript.keywords(core.text("keywords"));
        var draft = manuscript.draft();
        draft.description("summary", core.text("description"));
        draft.language(core.text("language"));
        draft.created("dcterms:created", core.text("created"));
        draft.updated("dcterms:modified", core.text("modified"));
        draft.altId("identifier", core.text("identifier"));
        draft.rest("contentStatus", core.text("contentStatus"));
        draft.rest("lastModifiedBy", core.text("lastModifiedBy"));
      }
      var app = OfficePart.root(document, parts, APP);
      manuscript.company(app == null ? null : app.text("Company"));
    }

    private void lines(XmlElement within) {
      for (var child : within.children()) { // the depth is limited by SafeXml
        switch (child.name()) {
          case "p" -> paragraph(child);
          case "tbl" -> rows(child);
          default -> {
            if (!UNSEEN.contains(child.name())) {
              lines(child);
            }
          }
        }
      }
    }

    private void paragraph(XmlElement paragraph) {
      var boxes = new ArrayList<XmlElement>();
      text(paragraph, carried, boxes);
      if (paragraph.first("pPr/rPr/del") == null) {
        manuscript.add(style(paragraph), carried);
        carried.setLength(0);
      }
      boxes.forEach(this::lines);
    }

    private Style style(XmlElement paragraph) {
      var style = paragraph.first("pPr/pStyle");
      var id = style == null ? null : attribute(style, "val");
      return id == null ? Style.TEXT : Style.named(styles.getOrDefault(id, id));
    }

    private void rows(XmlElement table) {
      for (var row : table.descendants("tr")) {
        if (row.first("trPr/del") != null) {
          continue;
        }
        var cells = new ArrayList<String>();
        for (var cell : row.children()) {
          var text = new StringBuilder();
          // Of a content control around a cell, the cell; its table within is read in place.
          text(cell, text, new ArrayList<>());
          if (!text.toString().isBlank()) {
            cells.add(Tidy.line(text));
          }
        }
        if (!isWithinCell(row, table)) {
          manuscript.add(Style.TEXT, String.join(" | ", cells));
        }
      }
    }

    private static boolean isWithinCell(XmlElement row, XmlElement table) {
      for (var at = row.parent(); at != null && at != table; at = at.parent()) {
        if (at.name().equals("tc")) {
          return true;
        }
      }
      return false;
    }

    private static void text(XmlElement within, StringBuilder text, List<XmlElement> boxes) {
      if (within.name().equals("r") && within.first("rPr/vanish") != null) {
        return;
      }
      for (var child : within.children()) {
        switch (child.name()) {
          case "t" -> text.append(child.wholeText());
          case "tab", "br", "cr", "ptab" -> text.append(' ');
          case "noBreakHyphen" -> text.append('-');
          case "txbxContent" -> boxes.add(child);
          default -> {
            if (!UNSEEN.contains(child.name())) {
              text(child, text, boxes);
              text.append(child.name().equals("p") ? " " : "");
            }
          }
        }
      }
    }

    private static @Nullable String attribute(XmlElement element, String name) {
      for (var one : element.attributes().entrySet()) {
        if (one.getKey().endsWith("}" + name)) {
          return one.getValue();
        }
      }
      return null;
    }
  }
}
