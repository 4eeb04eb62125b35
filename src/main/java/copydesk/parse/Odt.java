package copydesk.parse;

import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.intake.Document;
import copydesk.intake.ZipParts;
import copydesk.intake.ZipParts.Taken;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// OpenDocument 1.x text, a document of LibreOffice: packed, or as one flat XML file.
///
/// Its own reader, for the reasons that [Docx] has one: ODFDOM would add 33 MB and take twice as
/// long.
final class Odt implements Parser {
  private static final String CONTENT = "content.xml";
  private static final String STYLES = "styles.xml";
  private static final String META = "meta.xml";
  private static final String MANIFEST = "META-INF/manifest.xml";
  // In this order: which one is the first that cannot be unpacked is named in the receipt.
  private static final Set<String> PARTS =
      Collections.unmodifiableSet(new LinkedHashSet<>(List.of(CONTENT, STYLES, META, MANIFEST)));
  private static final String METADATA = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}";

  // How often and how long it was worked on, by which program: of no use to a desk.
  private static final Set<String> IDLE = Set.of("editing-cycles", "editing-duration");

  @Override
  public Parsed parse(Document document) {
    if (!ZipParts.isPacked(document)) {
      // OpenDocument 1.3, part 3, section 3.1.2: all parts in one <office:document>.
      return new Reading(document, Map.of(document.name(), document.bytes()))
          .read(document.name(), document.name(), document.name());
    }
    return switch (ZipParts.of(document, PARTS)) {
      case Taken.Refused(var problem) -> Parsed.rejected(problem);
      case Taken.Parts(var parts) -> new Reading(document, parts).read(CONTENT, STYLES, META);
    };
  }

  private static final class Reading {
    private final Document document;
    private final Map<String, byte[]> parts;
    private final Manuscript manuscript;

    Reading(Document document, Map<String, byte[]> parts) {
      this.document = document;
      this.parts = parts;
      this.manuscript = new Manuscript(document);
    }

    Parsed read(String content, String styling, String meta) {
      // OpenDocument 1.3, part 2, section 4.4: what is locked has an entry that says by which key.
      var manifest = part(MANIFEST);
      if (manifest != null && !manifest.descendants("encryption-data").isEmpty()) {
        return rejected(Kind.ENCRYPTED, "an office document locked by a password");
      }
      var bytes = parts.get(content);
      if (bytes == null) {
        return rejected(Kind.MALFORMED, "OpenDocument text: no " + CONTENT + " in it");
      }
      var xml = OfficePart.read(document, bytes, content);
      var root = xml.root();
      var text = root == null ? null : root.first("body/text");
      if (root == null || text == null || xml.fault() != null) {
        return Parsed.rejected(OfficePart.fault(document, xml, content, "office:text"));
      }
      manuscript.problems(xml.problems());
      var isFlat = content.equals(meta);
      var styles = new OdtStyles();
      styles.learn(isFlat ? null : part(styling));
      styles.learn(root);
      var about = isFlat ? root : part(meta);
      readProperties(about == null ? null : about.first("meta"));
      if (!manuscript.draft().hasLanguage()) {
        // That of the program: nobody chose it for this text.
        manuscript.draft().rest("defaultLanguage", styles.language());
      }
      var story = new OdtText(styles, manuscript);
      manuscript.addAll(story.read(text));
      manuscript.addNotes(story.notes());
      return manuscript.parsed();
    }

    private void readProperties(@Nullable XmlElement meta) {
      if (meta == null) {
        return;
      }
      var first = meta.text("initial-creator");
      var last = meta.text("creator");
      manuscript.creator(first == null ? last : first);
      manuscript.draft().rest("lastModifiedBy", first == null ? null : last);
      for (var one : meta.children()) {
        if (!one.text().isEmpty()) {
          readProperty(one, one.text());
        }
      }
    }

    private void readProperty(XmlElement property, String value) {
      var draft = manuscript.draft();
      switch (property.name()) {
        case "initial-creator", "creator" -> {} // of both together
        case "title" -> manuscript.title(value);
        case "subject" -> manuscript.subject(null, value);
        case "keyword" -> manuscript.keywords(value);
        case "description" -> draft.description("summary", value);
        case "language" -> draft.language(value);
        case "creation-date" -> manuscript.created("meta:creation-date", value);
        case "date" -> draft.saved("dc:date", value);
        case "publisher" -> manuscript.company(value);
        case "rights" -> draft.notice(value);
        case "identifier" -> draft.altId("identifier", value);
        case "user-defined" -> {
          var name = property.attribute(METADATA + "name");
          if ("Company".equalsIgnoreCase(name)) {
            manuscript.company(value);
          } else {
            draft.rest(name == null ? "user-defined" : name, value);
          }
        }
        default -> draft.rest(property.name(), IDLE.contains(property.name()) ? null : value);
      }
    }

    private @Nullable XmlElement part(String name) {
      return OfficePart.root(document, parts, name);
    }

    private Parsed rejected(Kind kind, String detail) {
      return Parsed.rejected(new Problem(kind, document.entry(), detail));
    }
  }
}
