package copydesk.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import copydesk.article.Problem.Kind;
import copydesk.text.Charsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells what a document is: by its content first, its declared type second, its name last.
final class Detector {
  /// A licence in a comment may stand before the first element.
  private static final int HEAD_BYTES = 64 * 1024;

  private static final int EXAMINED_BYTES = 4096;
  // Elements that a page or a fragment of one begins with; other elements are other formats.
  private static final Set<String> HTML_ELEMENTS =
      Set.of(
          "html", "head", "body", "meta", "title", "link", "script", "style", "article", "main",
          "section", "header", "div", "span", "p", "h1", "h2", "h3", "ul", "ol", "table", "a", "b",
          "i", "em", "strong", "br", "img", "center", "font");
  // A root and at once a child: a story may well begin with "<AAPL.O>", but goes on in words.
  private static final Pattern XML_ROOT = Pattern.compile("<[a-z][^<>]{0,2000}>\\s*<[a-z/!?]");

  private Detector() {}

  /// What a document turned out to be.
  sealed interface Detected {
    record Known(Format format) implements Detected {}

    record Unknown(Kind kind, String detail) implements Detected {}
  }

  static Detected detect(Document document) {
    var bytes = document.bytes();
    var raw = new String(bytes, 0, Math.min(bytes.length, HEAD_BYTES), ISO_8859_1);
    if (raw.startsWith("\u00d0\u00cf\u0011\u00e0")) {
      return compound(new String(bytes, ISO_8859_1));
    }
    var signature = Signature.of(raw);
    if (signature != null) {
      return detected(signature.format(), signature.name());
    }
    if (ZipForm.isZip(bytes)) {
      var form = ZipForm.of(document);
      return detected(form.format(), form.name());
    }
    // Byte for byte, whatever the charset; UTF-16 loses its zero bytes, so that its markup shows.
    var head = withoutMark(raw.replace("\0", "")).stripLeading();
    var markup = markup(head);
    if (markup != null) {
      return markup;
    }
    if (JsonForm.begins(head)) {
      var form = JsonForm.ofDocument(json(bytes));
      // Hugo's third kind of front matter.
      var markdown = form == null && TextForm.isMarkdown(document) ? Format.MARKDOWN : form;
      return detected(markdown, "JSON in none of the forms of news");
    }
    if (JsonForm.isLines(head)) {
      return new Detected.Known(Format.JSON_LINES);
    }
    if (isBinary(bytes)) {
      return binary(document);
    }
    var text = TextForm.of(document, head);
    if (text != null) {
      return new Detected.Known(text);
    }
    return TableForm.isTable(head, bytes.length > HEAD_BYTES)
        ? unread("a table of values")
        : byDeclaration(document, head);
  }

  // MS-CFB: a file of files, with names in UTF-16. MS-OFFCRYPTO, section 2.3.4.4: one of them is
  // the encrypted package. MS-DOC, section 2.1.1: in a text of Word there is this one.
  private static Detected compound(String bytes) {
    if (bytes.contains(String.join("\0", "EncryptedPackage".split("")))) {
      return new Detected.Unknown(Kind.ENCRYPTED, "an office document locked by a password");
    }
    return bytes.contains(String.join("\0", "WordDocument".split("")))
        ? unread("a Word document of before 2007")
        : unread("an old office document");
  }

  private static @Nullable Detected markup(String head) {
    var start = withoutComments(head.toLowerCase(Locale.ROOT));
    // A comment that is longer than what we look at stands in pages.
    if (start.startsWith("<!doctype html") || start.startsWith("<!--")) {
      return new Detected.Known(Format.HTML);
    }
    var xml = start.startsWith("<") ? XmlForm.of(head) : null;
    var name = xml == null ? "" : xml.name();
    if (name.equals("worddocument")) {
      return unread("a Word document in the XML of 2003");
    }
    var declared = start.startsWith("<?xml") || start.startsWith("<!doctype");
    // An <article> that is declared to be XML is one of DocBook or JATS.
    if (HTML_ELEMENTS.contains(name) && (!declared || name.equals("html"))) {
      return new Detected.Known(Format.HTML);
    }
    if (xml != null && xml.format() != null) {
      return new Detected.Known(xml.format());
    }
    return declared || (xml != null && (isRoot(start) || start.contains("</" + name)))
        ? unread(xml == null ? "XML" : "XML whose root is <" + name + ">")
        : null;
  }

  // "<NORTH SEA> <NSEA.O> RESULTS" has two names in brackets, and nothing closes them.
  private static boolean isRoot(String start) {
    return XML_ROOT.matcher(start).lookingAt() && (start.contains("</") || start.contains("/>"));
  }

  private static String json(byte[] bytes) {
    return withoutMark(new String(bytes, ISO_8859_1).replace("\0", ""));
  }

  private static Detected byDeclaration(Document document, String head) {
    var declared = document.declaredType() == null ? "" : document.declaredType();
    var name = document.name().toLowerCase(Locale.ROOT);
    var html =
        declared.toLowerCase(Locale.ROOT).startsWith("text/html")
            || name.endsWith(".html")
            || name.endsWith(".htm")
            || name.endsWith(".xhtml");
    // A story saved under the name of a page is still a story: there must be markup somewhere.
    var markup = head.indexOf('<') >= 0 && head.indexOf('>') > 0;
    return new Detected.Known(html && markup ? Format.HTML : Format.WIRE_TEXT);
  }

  private static Detected detected(@Nullable Format format, String name) {
    return format == null ? unread(name) : new Detected.Known(format);
  }

  private static Detected unread(String name) {
    return new Detected.Unknown(Kind.UNKNOWN_FORMAT, name + ", which this version does not read");
  }

  private static Detected binary(Document document) {
    return new Detected.Unknown(
        Kind.BINARY,
        "no text: control bytes among the first "
            + Math.min(document.bytes().length, EXAMINED_BYTES));
  }

  private static String withoutMark(String head) {
    for (var mark : List.of("\u00ef\u00bb\u00bf", "\u00fe\u00ff", "\u00ff\u00fe")) {
      if (head.startsWith(mark)) {
        return head.substring(mark.length());
      }
    }
    return head;
  }

  private static String withoutComments(String head) {
    var start = head;
    while (start.startsWith("<!--") && start.contains("-->")) {
      start = start.substring(start.indexOf("-->") + "-->".length()).stripLeading();
    }
    return start;
  }

  private static boolean isBinary(byte[] bytes) {
    // UTF-16 and UTF-32 are full of zero bytes; no other text has a single one.
    if (Charsets.isWideText(bytes)) {
      return false;
    }
    var examined = Math.min(bytes.length, EXAMINED_BYTES);
    var controls = 0;
    for (var i = 0; i < examined; i++) {
      var b = bytes[i];
      if (b == 0) {
        return true;
      }
      // Tab to carriage return, and the escape of ISO 2022, belong to text.
      controls += b > 0 && b < ' ' && !(b >= '\t' && b <= '\r') && b != 0x1b ? 1 : 0;
    }
    // Old wire services framed a story with a few control characters; a tenth is no story.
    return controls * 10 > examined;
  }
}
