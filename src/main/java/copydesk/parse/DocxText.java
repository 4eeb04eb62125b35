package copydesk.parse;

import static copydesk.parse.DocxStyles.attribute;
import static copydesk.parse.DocxStyles.value;

import copydesk.parse.DocxParts.Target;
import copydesk.parse.Manuscript.Line;
import copydesk.parse.Manuscript.Style;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The text of a Word document: its paragraphs as they are printed, with all changes accepted.
/// Struck-out and hidden text, remarks in the margin, headers and footers are not of it.
final class DocxText {
  // What is no text, or text that was struck out, is printed nowhere, or stands there twice.
  private static final Set<String> UNSEEN =
      Set.of("del", "moveFrom", "pPr", "rPr", "sdtPr", "tblPr", "Fallback", "rt");

  // Lists made out of the headings and marks of the text.
  private static final Set<String> INDEXES = Set.of("TOC", "INDEX", "TOA");

  /// Between its begin and its separator a field is an instruction, after it the result.
  private static final class Field {
    private final StringBuilder instruction = new StringBuilder();
    private boolean separated;
    private boolean seen;
  }

  private final DocxStyles styles;
  private final Map<String, Target> targets;
  private final Manuscript manuscript;
  private final Deque<Field> fields = new ArrayDeque<>();
  // A paragraph whose end mark was struck out goes on in the next one.
  private final StringBuilder carried = new StringBuilder();
  private final Set<String> footnotes = new LinkedHashSet<>();
  private final Set<String> endnotes = new LinkedHashSet<>();
  private final List<String> chunks = new ArrayList<>();
  private final Map<String, Integer> languages = new LinkedHashMap<>();
  private int unseenFields;
  private boolean hidesIndexes = true;
  private int characters;
  private int unknownSigns;

  DocxText(DocxStyles styles, Map<String, Target> targets, Manuscript manuscript) {
    this.styles = styles;
    this.targets = targets;
    this.manuscript = manuscript;
  }

  List<Line> read(XmlElement body) {
    var marks = new ArrayList<String>();
    body.descendants("fldChar").forEach(mark -> marks.add(mark(mark)));
    // An index that does not end would hide all that follows.
    hidesIndexes = Collections.frequency(marks, "begin") == Collections.frequency(marks, "end");
    return lines(body);
  }

  /// The identifiers of the notes that the text refers to, in its order.
  Set<String> footnotes() {
    return footnotes;
  }

  Set<String> endnotes() {
    return endnotes;
  }

  /// The names of parts in other formats that stand in place of paragraphs.
  List<String> chunks() {
    return chunks;
  }

  /// How many signs of pictorial fonts have no character that we know.
  int unknownSigns() {
    return unknownSigns;
  }

  /// The language that most of the text is marked as; null where most of it is not marked.
  @Nullable String language() {
    for (var language : languages.entrySet()) {
      if (language.getValue() > characters / 2) {
        return language.getKey();
      }
    }
    return null;
  }

  private List<Line> lines(XmlElement within) {
    var lines = new ArrayList<Line>();
    lines(within, lines);
    endCarried(lines);
    return lines;
  }

  private void endCarried(List<Line> into) {
    Manuscript.add(Style.TEXT, carried, into);
    carried.setLength(0);
  }

  private void lines(XmlElement within, List<Line> into) {
    for (var child : within.children()) { // the depth is limited by SafeXml
      switch (child.name()) {
        case "p" -> paragraph(child, into);
        case "tbl" -> rows(child, into);
        case "altChunk" -> {
          var target = targets.get(String.valueOf(attribute(child, "id")));
          chunks.add(target == null ? "" : target.name());
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
    var properties = paragraph.first("pPr");
    text(paragraph, styles.isHidden(properties, false), boxes);
    while (!fields.isEmpty() && !fields.peek().separated) {
      endField(); // an instruction ends with its paragraph at the latest
    }
    var mark = properties == null ? null : properties.first("rPr");
    var goesOn = mark != null && (mark.first("del") != null || mark.first("specVanish") != null);
    if (!goesOn) {
      Manuscript.add(styles.of(paragraph), carried, into);
      carried.setLength(0);
    }
    boxes.forEach(box -> lines(box, into));
  }

  private void rows(XmlElement table, List<Line> into) {
    endCarried(into);
    for (var child : table.children()) {
      if (!child.name().equals("tr")) {
        if (isSeen(child)) {
          rows(child, into);
        }
      } else if (child.first("trPr/del") == null) {
        var cells = new ArrayList<List<Line>>();
        cells(child, cells);
        Manuscript.addRow(cells, into);
      }
    }
  }

  // A content control may stand around a cell.
  private void cells(XmlElement row, List<List<Line>> into) {
    for (var child : row.children()) {
      if (!child.name().equals("tc")) {
        if (isSeen(child)) {
          cells(child, into);
        }
      } else if (child.first("tcPr/cellDel") == null) {
        into.add(lines(child));
      }
    }
  }

  private void text(XmlElement within, boolean hidden, List<XmlElement> boxes) {
    for (var child : within.children()) {
      switch (child.name()) {
        case "r" -> {
          var properties = child.first("rPr");
          var from = carried.length();
          text(child, styles.isHidden(properties, hidden), boxes);
          count(properties == null ? null : properties.first("lang"), from);
        }
        case "t" -> say(child.wholeText().replace('\n', ' '), hidden);
        case "tab", "ptab" -> say(" ", hidden);
        case "cr" -> say("\n", hidden);
        case "br" -> say(attribute(child, "type") == null ? "\n" : "\n\n", hidden);
        case "noBreakHyphen" -> say("-", hidden);
        case "sym" -> say(sign(child), hidden);
        case "fldChar" -> field(mark(child));
        case "instrText" -> {
          if (!fields.isEmpty() && !fields.peek().separated) {
            fields.peek().instruction.append(child.wholeText());
          }
        }
        case "footnoteReference" -> footnotes.add(String.valueOf(attribute(child, "id")));
        case "endnoteReference" -> endnotes.add(String.valueOf(attribute(child, "id")));
        case "docPr", "imagedata" -> picture(child, within);
        case "txbxContent" -> boxes.add(child);
        default -> {
          if (isSeen(child)) {
            text(child, hidden, boxes);
          }
        }
      }
    }
  }

  // Section 17.5.2: of a content control nobody has filled in, the text is an invitation to do so.
  private static boolean isSeen(XmlElement element) {
    if (UNSEEN.contains(element.name())) {
      return false;
    }
    if (element.name().equals("fldSimple")) {
      return !isIndex(String.valueOf(attribute(element, "instr")));
    }
    var properties = element.name().equals("sdt") ? element.first("sdtPr") : null;
    if (properties == null) {
      return true;
    }
    var gallery = value(properties.first("docPartObj/docPartGallery"));
    return properties.first("showingPlcHdr") == null && !"Table of Contents".equals(gallery);
  }

  private void say(String text, boolean hidden) {
    if (!hidden && unseenFields == 0) {
      carried.append(text);
    }
  }

  private void field(String mark) {
    switch (mark) {
      case "begin" -> {
        fields.push(new Field());
        unseenFields++;
      }
      case "separate" -> {
        var field = fields.peek();
        if (field != null && !field.separated) {
          field.separated = true;
          field.seen = !hidesIndexes || !isIndex(field.instruction.toString());
          unseenFields -= field.seen ? 1 : 0;
        }
      }
      case "end" -> endField();
      default -> {} // no mark that the format has
    }
  }

  private void endField() {
    var field = fields.poll();
    unseenFields -= field == null || field.seen ? 0 : 1;
  }

  private static String mark(XmlElement fieldCharacter) {
    return String.valueOf(attribute(fieldCharacter, "fldCharType"));
  }

  private static boolean isIndex(String instruction) {
    return INDEXES.contains(instruction.strip().split("\\s", 2)[0]);
  }

  private String sign(XmlElement sign) {
    var font = attribute(sign, "font");
    var code = attribute(sign, "char");
    var isCode = code != null && code.matches("[0-9A-Fa-f]{1,4}");
    var said = font == null || !isCode ? null : Symbols.of(font, Integer.parseInt(code, 16));
    unknownSigns += said == null ? 1 : 0;
    return said == null ? "\uFFFD" : said;
  }

  // Of a run of text, its language: for letters of Asia and for those written to the left, others.
  private void count(@Nullable XmlElement language, int from) {
    var at = from;
    while (at < carried.length() && !Character.isLetter(carried.codePointAt(at))) {
      at++;
    }
    if (at >= carried.length()) {
      return;
    }
    var letter = carried.codePointAt(at);
    var length = carried.length() - from;
    characters += length;
    var kind = isToLeft(letter) ? "bidi" : Character.isIdeographic(letter) ? "eastAsia" : "val";
    var tag = language == null ? null : attribute(language, kind);
    if (tag != null) {
      languages.merge(tag, length, Integer::sum);
    }
  }

  private static boolean isToLeft(int letter) {
    var direction = Character.getDirectionality(letter);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  private void picture(XmlElement about, XmlElement around) {
    var said = attribute(about, "descr");
    var description = said == null || said.isBlank() ? attribute(about, "title") : said;
    var shown = about.name().equals("docPr") ? around.descendants("blip") : List.of(about);
    for (var one : shown) {
      var link = attribute(one, "link");
      var id = link == null ? attribute(one, one.name().equals("blip") ? "embed" : "id") : link;
      var target = id == null ? null : targets.get(id);
      manuscript.picture(target == null ? null : target.name(), description);
    }
  }
}
