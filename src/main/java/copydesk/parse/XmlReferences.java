package copydesk.parse;

import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/// Makes of a document's text one that an XML parser reads without ever meeting an entity: those
/// that HTML names become their characters, those that the document declares itself are left out.
///
/// Also mends what desks and feeds get wrong most often, and XML parsers stop at: the bare
/// ampersand, "3 < 4", and control characters.
final class XmlReferences {
  private static final Set<String> PREDEFINED = Set.of("amp", "lt", "gt", "quot", "apos");
  private static final Pattern NAMED = Pattern.compile("[A-Za-z_][\\w.-]{0,63};");
  private static final Pattern NUMBERED = Pattern.compile("#(?:[0-9]{1,7}|x[0-9a-fA-F]{1,6});");
  // Where an ampersand is one: XML 1.0, sections 2.5 to 2.7.
  private static final List<Span> LITERAL =
      List.of(new Span("<![CDATA[", "]]>"), new Span("<!--", "-->"), new Span("<?", "?>"));

  private final String text;
  private final StringBuilder read;
  private final Set<String> unread = new LinkedHashSet<>();
  private int bare;
  private int controls;

  private record Span(String start, String end) {}

  private XmlReferences(String text) {
    this.text = text;
    this.read = new StringBuilder(text.length() + 64);
  }

  /// @param text for the parser
  /// @param problems what was mended and what was left out
  record Resolved(String text, List<Problem> problems) {}

  static Resolved resolve(String entry, String text) {
    var references = new XmlReferences(text);
    references.read();
    return new Resolved(references.read.toString(), references.problems(entry));
  }

  private void read() {
    for (var at = 0; at < text.length(); ) {
      var c = text.charAt(at);
      if (c == '&') {
        at = reference(at);
      } else if (c == '<') {
        at = markup(at);
      } else {
        character(c);
        at++;
      }
    }
  }

  private int markup(int at) {
    for (var span : LITERAL) {
      if (text.startsWith(span.start(), at)) {
        var end = text.indexOf(span.end(), at + span.start().length());
        var to = end < 0 ? text.length() : end + span.end().length();
        text.substring(at, to).chars().forEach(c -> character((char) c));
        return to;
      }
    }
    if (text.startsWith("<!DOCTYPE", at)) {
      return doctype(at);
    }
    var isTag = at + 1 < text.length() && beginsTag(text.charAt(at + 1));
    bare += isTag ? 0 : 1;
    read.append(isTag ? "<" : "&lt;");
    return at + 1;
  }

  // "3 < 4"
  private static boolean beginsTag(char next) {
    return Character.isLetter(next) || next == '_' || next == ':' || next == '/' || next == '!';
  }

  // Left out: neither what it names is fetched nor what it declares used. Its lines are kept, so
  // that line numbers hold.
  private int doctype(int at) {
    var depth = 0;
    var quote = '\0';
    for (var i = at; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c == '\n') {
        read.append('\n');
      }
      if (quote != '\0') {
        quote = c == quote ? '\0' : quote;
      } else if (depth > 0 && text.startsWith("<!--", i)) {
        var end = text.indexOf("-->", i);
        i = end < 0 ? text.length() : end + 2;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '[') {
        depth++;
      } else if (c == ']') {
        depth--;
      } else if (c == '>' && depth == 0) {
        return i + 1;
      }
    }
    return text.length();
  }

  private int reference(int at) {
    var number = NUMBERED.matcher(text).region(at + 1, text.length());
    if (number.lookingAt()) {
      var code = number.group();
      var hex = code.charAt(1) == 'x';
      var c = Integer.parseInt(code.substring(hex ? 2 : 1, code.length() - 1), hex ? 16 : 10);
      if (isAllowed(c)) {
        read.append('&').append(code);
      } else {
        controls++;
      }
      return number.end();
    }
    var named = NAMED.matcher(text).region(at + 1, text.length());
    if (!named.lookingAt()) {
      bare++;
      read.append("&amp;");
      return at + 1;
    }
    var name = named.group().substring(0, named.group().length() - 1);
    var character = Parser.unescapeEntities("&" + name + ";", true);
    if (PREDEFINED.contains(name)) {
      read.append('&').append(name).append(';');
    } else if (character.startsWith("&")) {
      unread.add(name);
    } else {
      read.append(character);
    }
    return named.end();
  }

  private void character(char c) {
    if (c >= ' ' ? c != '\uFFFE' && c != '\uFFFF' : c == '\t' || c == '\n' || c == '\r') {
      read.append(c);
    } else {
      controls++;
    }
  }

  // XML 1.0, section 2.2.
  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= ' ' && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || (c >= 0x10000 && c <= Character.MAX_CODE_POINT);
  }

  private List<Problem> problems(String entry) {
    var problems = new ArrayList<Problem>();
    if (!unread.isEmpty()) {
      var names = String.join(", ", unread.stream().limit(10).toList());
      var detail = "entities are never looked up; left out: " + names;
      problems.add(new Problem(Kind.ENTITY_LEFT_OUT, entry, detail));
    }
    if (bare > 0) {
      var detail = bare + " bare & or <, which XML does not allow; read as such";
      problems.add(new Problem(Kind.IRREGULAR, entry, detail));
    }
    if (controls > 0) {
      var detail = controls + " control characters, which XML does not allow; left out";
      problems.add(new Problem(Kind.IRREGULAR, entry, detail));
    }
    return problems;
  }
}
