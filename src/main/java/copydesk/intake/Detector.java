package copydesk.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import copydesk.article.Problem.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells what a document is: by its content first, its declared type second, its name last.
final class Detector {
  private static final int HEAD_BYTES = 4096;
  private static final List<Signature> SIGNATURES =
      List.of(
          new Signature("%PDF-", "PDF"),
          new Signature("PK\u0003\u0004", "a zip archive or an office document"),
          new Signature("{\\rtf", "RTF"),
          new Signature("\u0089PNG", "a PNG picture"),
          new Signature("\u00ff\u00d8\u00ff", "a JPEG picture"),
          new Signature("GIF8", "a GIF picture"),
          new Signature("\u00d0\u00cf\u0011\u00e0", "an old office document"),
          new Signature("BZh", "bzip2"),
          new Signature("\u00fd7zXZ", "xz"),
          new Signature("(\u00b5/\u00fd", "zstd"));
  // Elements that a page or a fragment of one begins with; other elements are other formats.
  private static final Set<String> HTML_ELEMENTS =
      Set.of(
          "html", "head", "body", "meta", "title", "link", "script", "style", "article", "main",
          "section", "header", "div", "span", "p", "h1", "h2", "h3", "ul", "ol", "table", "a", "b",
          "i", "em", "strong", "br", "img", "center", "font");
  private static final Pattern ELEMENT = Pattern.compile("<([a-z][\\w:.-]{0,60})[\\s/>]");
  // A root and at once a child: a story may well begin with "<AAPL.O>", but goes on in words.
  private static final Pattern XML_ROOT = Pattern.compile("<[a-z][^<>]{0,2000}>\\s*<[a-z/!?]");

  private Detector() {}

  private record Signature(String start, String name) {}

  /// What a document turned out to be.
  sealed interface Detected {
    record Known(Format format) implements Detected {}

    record Unknown(Kind kind, String detail) implements Detected {}
  }

  static Detected detect(Document document) {
    var head = head(document.bytes());
    for (var signature : SIGNATURES) {
      if (head.startsWith(signature.start())) {
        return unread(signature.name());
      }
    }
    var start = markupStart(head);
    var element = ELEMENT.matcher(start);
    var name = element.lookingAt() ? element.group(1) : "";
    if (isPage(start) || HTML_ELEMENTS.contains(name)) {
      return new Detected.Known(Format.HTML);
    }
    if (start.startsWith("<?xml") || start.startsWith("<!doctype")) {
      return start.contains("<html") ? new Detected.Known(Format.HTML) : unread("XML");
    }
    if (!name.isEmpty() && (XML_ROOT.matcher(start).lookingAt() || start.contains("</" + name))) {
      return unread("XML");
    }
    if (isJson(start)) {
      return unread("JSON");
    }
    return isBinary(document.bytes()) ? binary(document) : byDeclaration(document, start);
  }

  // A comment that is longer than what we look at stands in pages.
  private static boolean isPage(String start) {
    return start.startsWith("<!doctype html") || start.startsWith("<!--");
  }

  // A story may begin with a bracket: what comes next tells.
  private static boolean isJson(String start) {
    var next = start.isEmpty() ? "" : start.substring(1).stripLeading();
    return (start.startsWith("{") && (next.startsWith("\"") || next.startsWith("}")))
        || (start.startsWith("[") && next.startsWith("{"));
  }

  private static Detected byDeclaration(Document document, String start) {
    var declared = document.declaredType() == null ? "" : document.declaredType();
    var name = document.name().toLowerCase(Locale.ROOT);
    var html =
        declared.toLowerCase(Locale.ROOT).startsWith("text/html")
            || name.endsWith(".html")
            || name.endsWith(".htm")
            || name.endsWith(".xhtml");
    // A story saved under the name of a page is still a story: there must be markup somewhere.
    var markup = start.indexOf('<') >= 0 && start.indexOf('>') > 0;
    return new Detected.Known(html && markup ? Format.HTML : Format.WIRE_TEXT);
  }

  private static Detected unread(String name) {
    return new Detected.Unknown(
        Kind.UNKNOWN_FORMAT, name + ", which this version does not read: plain text or HTML only");
  }

  private static Detected binary(Document document) {
    return new Detected.Unknown(
        Kind.BINARY, "no text: control bytes among the first " + examined(document.bytes()));
  }

  // Byte for byte, whatever the charset is; UTF-16 loses its zero bytes, so that its markup shows.
  private static String head(byte[] bytes) {
    return new String(bytes, 0, examined(bytes), ISO_8859_1).replace("\0", "");
  }

  private static String markupStart(String head) {
    var start = head.toLowerCase(Locale.ROOT);
    for (var mark : List.of("\u00ef\u00bb\u00bf", "\u00fe\u00ff", "\u00ff\u00fe")) {
      start = start.startsWith(mark) ? start.substring(mark.length()) : start;
    }
    start = start.stripLeading();
    while (start.startsWith("<!--") && start.contains("-->")) {
      start = start.substring(start.indexOf("-->") + "-->".length()).stripLeading();
    }
    return start;
  }

  // UTF-16 and UTF-32 are full of zero bytes and have a mark; no other text has a single one.
  private static boolean isBinary(byte[] bytes) {
    if (hasWideMark(bytes)) {
      return false;
    }
    var controls = 0;
    for (var i = 0; i < examined(bytes); i++) {
      var b = bytes[i];
      if (b == 0) {
        return true;
      }
      // Tab to carriage return, and the escape of ISO 2022, belong to text.
      controls += b > 0 && b < ' ' && !(b >= '\t' && b <= '\r') && b != 0x1b ? 1 : 0;
    }
    // Old wire services framed a story with a few control characters; a tenth is no story.
    return controls * 10 > examined(bytes);
  }

  private static boolean hasWideMark(byte[] bytes) {
    return bytes.length > 1
        && ((bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff)
            || (bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe)
            || (bytes.length > 3
                && bytes[0] == 0
                && bytes[1] == 0
                && bytes[2] == (byte) 0xfe
                && bytes[3] == (byte) 0xff));
  }

  private static int examined(byte[] bytes) {
    return Math.min(bytes.length, HEAD_BYTES);
  }
}
