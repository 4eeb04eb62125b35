package copydesk.parse;

import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.intake.Document;
import copydesk.intake.ZipParts;
import copydesk.intake.ZipParts.Taken;
import copydesk.parse.Manuscript.Style;
import copydesk.text.Charsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Office Open XML text (ECMA-376, part 1, section 17): a document of Word.
///
/// Its own reader: an article needs paragraphs, rows and three pages of properties, and those have
/// to come through [SafeXml] with its limits. Apache POI would add 48 MB to the package and take
/// half as long again for the first document.
final class Docx implements Parser {
  @Override
  public Parsed parse(Document document) {
    var names = DocxParts.of(document);
    return switch (ZipParts.of(document, names.wanted())) {
      case Taken.Refused(var problem) -> Parsed.rejected(problem);
      case Taken.Parts(var parts) -> new Reading(document, names, parts).read();
    };
  }

  private static final class Reading {
    private final Document document;
    private final DocxParts names;
    private final Map<String, byte[]> parts;
    private final Manuscript manuscript;

    Reading(Document document, DocxParts names, Map<String, byte[]> parts) {
      this.document = document;
      this.names = names;
      this.parts = parts;
      this.manuscript = new Manuscript(document);
    }

    Parsed read() {
      var bytes = parts.get(names.story());
      if (bytes == null) {
        return Parsed.rejected(problem(Kind.MALFORMED, "no " + names.story() + " in it"));
      }
      var xml = OfficePart.read(document, bytes, names.story());
      var body = xml.root() == null ? null : xml.root().first("body");
      if (xml.fault() != null || body == null) {
        return Parsed.rejected(OfficePart.fault(document, xml, names.story(), "body"));
      }
      manuscript.problems(xml.problems());
      readProperties();
      var styles = new DocxStyles(part(names.ofStory("styles")));
      var text = new DocxText(styles, names.ofStory(), manuscript);
      manuscript.addAll(text.read(body));
      text.chunks().forEach(this::readChunk);
      readNotes(text, "footnotes", text.footnotes());
      readNotes(text, "endnotes", text.endnotes());
      manuscript.draft().language(text.language());
      if (!manuscript.draft().hasLanguage()) {
        // That of the program: nobody chose it for this text.
        manuscript.draft().rest("defaultLanguage", styles.language());
      }
      if (text.unknownSigns() > 0) {
        var detail = "%d signs of a pictorial font have no letter".formatted(text.unknownSigns());
        manuscript.problems(List.of(problem(Kind.CHARACTERS_REPLACED, detail)));
      }
      return manuscript.parsed();
    }

    // Behind the text, in the order in which it refers to them: where a reader of the page has
    // them.
    private void readNotes(DocxText text, String kind, Set<String> referred) {
      var notes = new HashMap<String, XmlElement>();
      var root = part(names.ofStory(kind));
      for (var note : root == null ? List.<XmlElement>of() : root.children()) {
        notes.put(String.valueOf(DocxStyles.attribute(note, "id")), note);
      }
      for (var id : List.copyOf(referred)) {
        var note = notes.get(id);
        manuscript.addNotes(note == null ? List.of() : text.read(note));
      }
    }

    // Section 17.17.2.1: a page or a document that Word takes in when it opens the file. It stands
    // alone in files of converters.
    private void readChunk(String name) {
      var bytes = parts.get(name);
      var lower = name.toLowerCase(Locale.ROOT);
      if (bytes == null || !(lower.contains(".htm") || lower.contains(".xhtm"))) {
        var detail = "\"%s\", which is to stand in the text, is not read".formatted(name);
        manuscript.problems(List.of(problem(Kind.INVALID_VALUE, detail)));
        return;
      }
      var lines = new ArrayList<Manuscript.Line>();
      for (var paragraph : Fragment.paragraphs(Charsets.decode(bytes, null).text())) {
        Manuscript.add(Style.TEXT, paragraph, lines);
      }
      manuscript.addAll(lines);
    }

    private void readProperties() {
      var core = part(names.ofPackage("core-properties"));
      for (var one : core == null ? List.<XmlElement>of() : core.children()) {
        readProperty(one.name(), one.text());
      }
      var app = part(names.ofPackage("extended-properties"));
      manuscript.company(app == null ? null : app.text("Company"));
      // The others count pages and words, or are of use to the program alone.
      for (var name : List.of("Manager", "HyperlinkBase", "Application")) {
        manuscript.draft().rest(name, app == null ? null : app.text(name));
      }
      var custom = part(names.ofPackage("custom-properties"));
      for (var one : custom == null ? List.<XmlElement>of() : custom.children("property")) {
        manuscript.draft().rest(String.valueOf(one.attribute("name")), one.text());
      }
    }

    private void readProperty(String name, String value) {
      var draft = manuscript.draft();
      if (value.isEmpty()) {
        return;
      }
      switch (name) {
        case "title" -> manuscript.title(value);
        case "creator" -> manuscript.creator(value);
        case "subject" -> manuscript.subject(null, value);
        case "category" -> manuscript.subject("section", value);
        case "keywords" -> manuscript.keywords(value);
        case "description" -> draft.description("summary", value);
        case "language" -> draft.language(value);
        case "created" -> manuscript.created("dcterms:created", value);
        case "modified" -> draft.saved("dcterms:modified", value);
        case "identifier" -> draft.altId("identifier", value);
        case "version" -> draft.version(value);
        case "revision" -> {} // how often it was saved
        default -> draft.rest(name, value);
      }
    }

    private @Nullable XmlElement part(String name) {
      return OfficePart.root(document, parts, name);
    }

    private Problem problem(Kind kind, String detail) {
      return new Problem(kind, document.entry(), "Word document: " + detail);
    }
  }
}
