package copydesk.parse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.intake.Document;
import copydesk.text.Charsets;
import copydesk.text.Tidy;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// The only place where XML is opened: no document type, no entity, nothing fetched, and limits on
/// everything that can be had in excess.
final class SafeXml {
  /// The deepest documents in use, office files with nested tables, have about sixty levels.
  static final int MAX_DEPTH = 200;

  /// Ten times the largest feed archive. Each takes about two hundred bytes.
  static final int MAX_ELEMENTS = 500_000;

  /// No vocabulary of news has more than forty.
  static final int MAX_ATTRIBUTES = 200;

  private static final int HEAD_BYTES = 1024;
  private static final String EBCDIC = "Lo\u00A7\u0094"; // "<?xm" in it
  private static final Map<String, String> STARTS = starts();
  private static final Pattern ENCODING =
      Pattern.compile("<\\?xml[^>]{0,200}?\\bencoding\\s{0,9}=\\s{0,9}[\"']([\\w.:-]{1,40})[\"']");

  private SafeXml() {}

  // "<" in charsets of two and four bytes a letter. Those of four come first: they begin alike.
  private static Map<String, String> starts() {
    var starts = new LinkedHashMap<String, String>();
    starts.put("<\0\0\0", "UTF-32LE");
    starts.put("\0\0\0<", "UTF-32BE");
    starts.put("<\0", "UTF-16LE");
    starts.put("\0<", "UTF-16BE");
    return starts;
  }

  /// A document as far as it could be read.
  ///
  /// @param root null where not even its start tag could be read
  /// @param fault why reading stopped early; null for a well-formed document
  /// @param problems what was wrong with its bytes and characters, and did not stop anything
  record Xml(@Nullable XmlElement root, @Nullable Problem fault, List<Problem> problems) {}

  /// Reads a file.
  static Xml read(Document document) {
    return read(document, document.entry());
  }

  /// Reads a part of a file, and names `entry` in what is wrong with it.
  static Xml read(Document document, String entry) {
    var named = Charsets.declaredIn(document.declaredType());
    var decoded =
        Charsets.decode(document.bytes(), named == null ? declared(document.bytes()) : named);
    var problems = new ArrayList<>(Legibility.problems(entry, decoded));
    var xml = read(decoded.text(), entry);
    problems.addAll(xml.problems());
    return new Xml(xml.root(), xml.fault(), problems);
  }

  // XML 1.0, appendix F: what the first bytes are, as they must be "<" and most often "<?xml".
  private static @Nullable String declared(byte[] bytes) {
    var head = Charsets.head(bytes, HEAD_BYTES);
    for (var start : STARTS.entrySet()) {
      if (head.startsWith(start.getKey())) {
        return start.getValue();
      }
    }
    if (head.startsWith(EBCDIC)) {
      head = Charsets.decode(head.getBytes(ISO_8859_1), "IBM037").text();
    }
    var declaration = ENCODING.matcher(head);
    // What could be read so is in no charset of two bytes a letter, whatever it says.
    return declaration.find() && !declaration.group(1).toUpperCase(Locale.ROOT).startsWith("UTF-16")
        ? declaration.group(1)
        : null;
  }

  /// Reads text, and names `entry` in what is wrong with it.
  static Xml read(String text, String entry) {
    var resolved = XmlReferences.resolve(entry, text.stripLeading());
    var prefixes = new XmlPrefixes();
    for (String mended = resolved.text(); ; ) {
      var reader = new Reader(entry);
      var fault = reader.read(mended);
      var again = fault == null ? null : prefixes.mended(mended, fault.detail());
      if (again == null) {
        return new Xml(reader.root, fault, problems(entry, resolved.problems(), prefixes));
      }
      mended = again;
    }
  }

  private static List<Problem> problems(String entry, List<Problem> known, XmlPrefixes prefixes) {
    var all = new ArrayList<>(known);
    if (!prefixes.declared().isEmpty()) {
      var detail = "prefixes without a namespace: " + String.join(", ", prefixes.declared());
      all.add(new Problem(Kind.IRREGULAR, entry, detail));
    }
    return all;
  }

  private static XMLInputFactory factory() {
    // Not newFactory(): that would take whatever implementation a library brings along.
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    // Counted here, with an answer in our words; the JDK's own limits differ between versions.
    factory.setProperty("jdk.xml.maxElementDepth", "0");
    factory.setProperty("jdk.xml.elementAttributeLimit", String.valueOf(10 * MAX_ATTRIBUTES));
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing is ever fetched: " + systemId);
        });
    return factory;
  }

  private static final class Reader {
    private final String entry;
    private @Nullable XmlElement root;
    private @Nullable XmlElement open;
    private int depth;
    private int elements;

    Reader(String entry) {
      this.entry = entry;
    }

    @Nullable Problem read(String text) {
      try {
        var xml = factory().createXMLStreamReader(new StringReader(text));
        while (xml.hasNext()) {
          var limit = take(xml, xml.next());
          if (limit != null) {
            return new Problem(Kind.TOO_DEEP, entry, limit);
          }
        }
        return null;
      } catch (XMLStreamException malformed) {
        return new Problem(Kind.MALFORMED, entry, "XML" + detail(malformed));
      }
    }

    private @Nullable String take(XMLStreamReader xml, int event) {
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> {
          return start(xml);
        }
        case XMLStreamConstants.END_ELEMENT -> {
          if (open != null) {
            open.end();
            open = open.parent();
          }
          depth--;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (open != null) {
            open.add(new XmlText(xml.getText()));
          }
        }
        default -> {} // comments and processing instructions say nothing about the article
      }
      return null;
    }

    private @Nullable String start(XMLStreamReader xml) {
      var line = xml.getLocation().getLineNumber();
      depth++;
      elements++;
      if (depth > MAX_DEPTH) {
        return "line %d: nested more than %d levels deep".formatted(line, MAX_DEPTH);
      }
      if (elements > MAX_ELEMENTS) {
        return "line %d: more than %d elements".formatted(line, MAX_ELEMENTS);
      }
      if (xml.getAttributeCount() > MAX_ATTRIBUTES) {
        return "line %d: more than %d attributes".formatted(line, MAX_ATTRIBUTES);
      }
      var namespace = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
      var element = new XmlElement(namespace, xml.getLocalName(), open, line);
      element.setPrefix(xml.getPrefix());
      for (var i = 0; i < xml.getAttributeCount(); i++) {
        element.setAttribute(attribute(xml, i), xml.getAttributeValue(i));
      }
      if (open == null) {
        root = element;
      } else {
        open.add(element);
      }
      open = element;
      return null;
    }

    private static String attribute(XMLStreamReader xml, int index) {
      var namespace = xml.getAttributeNamespace(index);
      var name = xml.getAttributeLocalName(index);
      if (namespace == null || namespace.isEmpty()) {
        return name;
      }
      return namespace.equals(XMLConstants.XML_NS_URI)
          ? "xml:" + name
          : "{%s}%s".formatted(namespace, name);
    }

    // "ParseError at [row,col]:[3,15]\nMessage: …", of which the message may quote the document.
    private static String detail(XMLStreamException malformed) {
      var message = String.valueOf(malformed.getMessage());
      var said = message.substring(message.indexOf("Message: ") + 1).replaceFirst("^essage: ", "");
      var at = malformed.getLocation();
      var place = at == null ? "" : ", line %d".formatted(at.getLineNumber());
      // Of rules about namespaces the JDK gives the address and the name alone.
      var line = Tidy.line(said).replaceFirst("^http://www\\.w3\\.org/TR/[^#]*#", "");
      if (line.startsWith("XML document structures must start and end within the same entity")) {
        line = "the document ends early";
      }
      return place + ": " + line.substring(0, Math.min(line.length(), 200));
    }
  }
}
