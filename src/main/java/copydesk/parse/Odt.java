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

/// OpenDocument 1.x text: a document of LibreOffice.
///
/// Its own reader, for the reasons that [Docx] has one.
final class Odt implements Parser {
  private static final String CONTENT = "content.xml";
  private static final String META = "meta.xml";
  private static final String MANIFEST = "META-INF/manifest.xml";
  private static final String TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}";
  private static final String STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}";
  private static final String METADATA = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}";

  // Struck-out text, remarks, indexes made out of the headings, and what is no text.
  private static final Set<String> UNSEEN =
      Set.of(
          "tracked-changes", "annotation", "table-of-content", "illustration-index", "table-index",
          "alphabetical-index", "bibliography", "object-index", "user-index", "ruby-text",
          "script", "title", "desc", "binary-data", "covered-table-cell", "forms", "event-listeners",
          "variable-decls", "sequence-decls", "user-field-decls", "note-citation");

  @Override
  public Parsed parse(Document document) {
    return switch (ZipParts.of(document, Set.of(CONTENT, META, MANIFEST))) {
      case Taken.Refused(var problem) -> Parsed.rejected(problem);
      case Taken.Parts(var parts) -> new Reading(document, parts).read();
    };
  }

  private static final class Reading {
    private final Document document;
    private final Map<String, byte[]> parts;
    private final Manuscript manuscript;
    private final Map<String, String> parents = new HashMap<>();
    private final List<XmlElement> notes = new ArrayList<>();

    Reading(Document document, Map<String, byte[]> parts) {
      this.document = document;
      this.parts = parts;
      this.manuscript = new Manuscript(document);
    }

    Parsed read() {
      // OpenDocument 1.3, part 2, section 4.4: what is locked has an entry that says by which key.
      var manifest = OfficePart.root(document, parts, MANIFEST);
      if (manifest != null && !manifest.descendants("encryption-data").isEmpty()) {
        return rejected(Kind.ENCRYPTED, "an office document locked by a password");
      }
      var bytes = parts.get(CONTENT);
      if (bytes == null) {
        return rejected(Kind.MALFORMED, "an OpenDocument text without " + CONTENT);
      }
      var xml = OfficePart.read(document, bytes, CONTENT);
      var root = xml.root();
      var text = root == null ? null : root.first("body/text");
      if (root == null || text == null || xml.fault() != null) {
        return Parsed.rejected(OfficePart.fault(document, xml, CONTENT, "office:text"));
      }
      manuscript.problems(xml.problems());
      for (var style : root.all("automatic-styles/style")) {
        var name = style.attribute(STYLE + "name");
        var parent = style.attribute(STYLE + "parent-style-name");
        if (name != null && parent != null) {
          parents.put(name, parent);
        }
      }
      readProperties();
      lines(text);
      for (var i = 0; i < notes.size(); i++) { // a note may hold another
        lines(notes.get(i));
      }
      return manuscript.parsed();
    }

    private void readProperties() {
      var root = OfficePart.root(document, parts, META);
      var meta = root == null ? null : root.first("meta");
      if (meta == null) {
        return;
      }
      var draft = manuscript.draft();
      var first = meta.text("initial-creator");
      var last = meta.text("creator");
      manuscript.title(meta.text("title"));
      manuscript.creator(first == null ? last : first);
      draft.rest("lastModifiedBy", first == null ? null : last);
      manuscript.subject(null, meta.text("subject"));
      meta.children("keyword").forEach(word -> manuscript.keywords(word.text()));
      draft.description("summary", meta.text("description"));
      draft.language(meta.text("language"));
      draft.created("meta:creation-date", meta.text("creation-date"));
      draft.updated("dc:date", meta.text("date"));
      for (var field : meta.children("user-defined")) {
        var name = field.attribute(METADATA + "name");
        if ("Company".equalsIgnoreCase(name)) {
          manuscript.company(field.text());
        } else if (name != null) {
          draft.rest(name, field.text());
        }
      }
    }

    private void lines(XmlElement within) {
      for (var child : within.children()) { // the depth is limited by SafeXml
        switch (child.name()) {
          case "p", "h" -> {
            var boxes = new ArrayList<XmlElement>();
            var text = new StringBuilder();
            text(child, text, boxes);
            manuscript.add(style(child), text);
            boxes.forEach(this::lines);
          }
          case "table-row" -> row(child);
          default -> {
            if (!UNSEEN.contains(child.name())) {
              lines(child);
            }
          }
        }
      }
    }

    private Style style(XmlElement paragraph) {
      var name = paragraph.attribute(TEXT + "style-name");
      var style = name == null ? Style.TEXT : Style.named(parents.getOrDefault(name, name));
      var isFirst = "1".equals(paragraph.attribute(TEXT + "outline-level"));
      return style == Style.TEXT && paragraph.name().equals("h") && isFirst ? Style.TITLE : style;
    }

    private void row(XmlElement row) {
      var cells = new ArrayList<String>();
      for (var cell : row.children("table-cell")) {
        var text = new StringBuilder();
        text(cell, text, new ArrayList<>());
        if (!text.toString().isBlank()) {
          cells.add(Tidy.line(text));
        }
      }
      manuscript.add(Style.TEXT, String.join(" | ", cells));
    }

    private void text(XmlElement within, StringBuilder text, List<XmlElement> boxes) {
      for (var node : within.content()) {
        switch (node) {
          case XmlText piece -> text.append(piece.text());
          case XmlElement child -> {
            switch (child.name()) {
              case "s", "tab", "line-break" -> text.append(' ');
              case "text-box" -> boxes.add(child);
              case "note" -> notes.add(child);
              default -> {
                if (!UNSEEN.contains(child.name())) {
                  text(child, text, boxes);
                  text.append(child.name().equals("p") ? " " : "");
                }
              }
            }
          }
        }
      }
    }

    private Parsed rejected(Kind kind, String detail) {
      return Parsed.rejected(new Problem(kind, document.entry(), detail));
    }
  }
}
