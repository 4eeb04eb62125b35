package copydesk.parse;

import copydesk.parse.Manuscript.Line;
import copydesk.parse.Manuscript.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The text of an OpenDocument: its paragraphs as they are printed, with all changes accepted.
/// Struck-out and hidden text, remarks in the margin, headers and footers are not of it.
final class OdtText {
  private static final String NAMESPACE = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
  private static final String TEXT = "{" + NAMESPACE + "}";
  private static final String TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}";
  private static final String LINK = "{http://www.w3.org/1999/xlink}href";

  // Struck-out text, remarks, indexes made out of the headings, and what is no text.
  private static final Set<String> UNSEEN =
      Set.of(
          "tracked-changes",
          "annotation",
          "table-of-content",
          "illustration-index",
          "table-index",
          "alphabetical-index",
          "bibliography",
          "object-index",
          "user-index",
          "ruby-text",
          "script",
          "binary-data",
          "covered-table-cell",
          "forms",
          "event-listeners",
          "variable-decls",
          "sequence-decls",
          "user-field-decls",
          "note-citation");

  // What is drawn, and may have text in it, as a text box has.
  private static final Set<String> SHAPES =
      Set.of(
          "text-box",
          "custom-shape",
          "rect",
          "ellipse",
          "circle",
          "line",
          "polyline",
          "polygon",
          "regular-polygon",
          "path",
          "connector",
          "caption");

  private final OdtStyles styles;
  private final Manuscript manuscript;
  private final List<XmlElement> notes = new ArrayList<>();

  OdtText(OdtStyles styles, Manuscript manuscript) {
    this.styles = styles;
    this.manuscript = manuscript;
  }

  List<Line> read(XmlElement body) {
    var lines = new ArrayList<Line>();
    lines(body, lines);
    return lines;
  }

  /// What the notes say that the text refers to.
  List<Line> notes() {
    var lines = new ArrayList<Line>();
    for (var i = 0; i < notes.size(); i++) { // a note may hold another
      lines(notes.get(i), lines);
    }
    return lines;
  }

  private void lines(XmlElement within, List<Line> into) {
    for (var child : within.children()) { // the depth is limited by SafeXml
      switch (child.name()) {
        case "p", "h" -> paragraph(child, into);
        case "table-row" -> row(child, into);
        case "frame" -> {
          picture(child);
          lines(child, into);
        }
        default -> {
          if (isSeen(child)) {
            lines(child, into);
          }
        }
      }
    }
  }

  private void paragraph(XmlElement paragraph, List<Line> into) {
    var boxes = new ArrayList<XmlElement>();
    var text = new StringBuilder();
    text(paragraph, styles.isHidden(paragraph, false), text, boxes);
    var hides = paragraph.first("hidden-paragraph");
    if (hides == null || !"true".equals(hides.attribute(TEXT + "is-hidden"))) {
      Manuscript.add(style(paragraph), text, into);
    }
    boxes.forEach(box -> lines(box, into));
  }

  private Style style(XmlElement paragraph) {
    var style = styles.of(paragraph);
    return style == Style.TEXT && paragraph.name().equals("h") ? Style.HEADING : style;
  }

  private void row(XmlElement row, List<Line> into) {
    var cells = new ArrayList<List<Line>>();
    for (var cell : row.children("table-cell")) {
      var lines = new ArrayList<Line>();
      lines(cell, lines);
      cells.add(lines);
    }
    Manuscript.addRow(cells, into);
  }

  private void text(XmlElement within, boolean hidden, StringBuilder text, List<XmlElement> boxes) {
    for (var node : within.content()) {
      switch (node) {
        case XmlText piece -> text.append(hidden ? "" : piece.text().replace('\n', ' '));
        case XmlElement child -> {
          switch (child.name()) {
            case "s", "tab" -> text.append(' ');
            case "line-break" -> text.append('\n');
            case "note" -> notes.add(child);
            case "span" -> text(child, styles.isHidden(child, hidden), text, boxes);
            case "frame" -> {
              picture(child);
              text(child, hidden, text, boxes);
            }
            default -> {
              if (SHAPES.contains(child.name())) {
                boxes.add(child);
              } else if (isSeen(child)) {
                text(child, hidden, text, boxes);
              }
            }
          }
        }
      }
    }
  }

  // Hidden are sections, "none" or by a condition that held; a title is a field of the text, or
  // says what a picture is called; so does a description; a number stands before an item of a list.
  private static boolean isSeen(XmlElement element) {
    var isText = element.namespace().equals(NAMESPACE);
    return switch (element.name()) {
      case "title" -> isText;
      case "desc" -> false;
      case "number" -> !isText;
      case "section" -> {
        var display = element.attribute(TEXT + "display");
        var isHidden = "true".equals(element.attribute(TEXT + "is-hidden"));
        yield !"none".equals(display) && !("condition".equals(display) && isHidden);
      }
      case "table" -> !"true".equals(element.attribute(TABLE + "is-sub-table-hidden"));
      default -> !UNSEEN.contains(element.name());
    };
  }

  private void picture(XmlElement frame) {
    var image = frame.first("image");
    if (image != null) {
      var description = frame.text("desc");
      manuscript.picture(
          image.attribute(LINK), description == null ? frame.text("title") : description);
    }
  }
}
