package copydesk.parse;

import java.util.List;

/// The tags of a page, without the attributes that nobody here asks for: what programs and style
/// sheets need to know, and where pictures are. They are most of what tags consist of.
///
/// Where a tag ends and what its attributes are is told as HTML, sections 13.2.5.32 to 13.2.5.40,
/// tells it.
final class LeanTag {
  private static final byte OF_NAME = 0;
  private static final byte BLANK = 1;
  private static final byte SLASH = 2;
  private static final byte END = 3;
  private static final byte EQUALS = 4;

  /// What the characters of ASCII are to the name of an attribute.
  private static final byte[] KINDS = kinds();

  /// Some of them only with certain values.
  private static final List<String> KEPT =
      List.of(
          "aria-hidden",
          "charset",
          "class",
          "content",
          "data-page",
          "datetime",
          "hidden",
          "href",
          "http-equiv",
          "id",
          "itemprop",
          "itemscope",
          "itemtype",
          "lang",
          "name",
          "property",
          "rel",
          "role",
          "shadowroot",
          "shadowrootmode",
          "style",
          "title",
          "type",
          "xml:lang");

  /// Their places in this list from 1 on, by the hashes of their names.
  private static final LongTable NUMBERS = LongTable.places(KEPT);

  private final byte[] whole;
  private final String page;
  private final LeanCopy copy;

  // The attribute that was read last.
  private long name;
  private int value;
  private int valueEnd;

  private boolean isRelation;

  /// @param page a character for each byte
  /// @param copy takes what is kept
  LeanTag(byte[] whole, String page, LeanCopy copy) {
    this.whole = whole;
    this.page = page;
    this.copy = copy;
  }

  /// Reads one.
  ///
  /// @param tag where its `<` is
  /// @return where its `>` is, or -1
  int read(int tag) {
    isRelation = false;
    var at = tag + 1;
    while (at < whole.length && !isBehindName(at)) {
      at++;
    }
    var left = -1; // from where on nothing is kept
    while (at < whole.length) {
      var kind = kind(whole[at]);
      if (kind == END) {
        leaveOut(left, at);
        return at;
      }
      if (kind == BLANK) {
        at++;
      } else if (kind == SLASH) {
        leaveOut(left, at);
        left = -1;
        at++;
      } else {
        var name = at;
        at = attribute(at);
        if (at < 0) {
          return -1;
        }
        if (isKept(tag)) {
          leaveOut(left, name);
          left = -1;
        } else if (left < 0) {
          left = name;
        }
      }
    }
    return -1;
  }

  /// Whether the tag that was read last has a relation that is asked for.
  boolean isRelation() {
    return isRelation;
  }

  private void leaveOut(int from, int to) {
    if (from >= 0) {
      copy.without(from, to);
    }
  }

  /// Reads an attribute; returns where it ends, or -1.
  private int attribute(int from) {
    var bytes = whole;
    var at = from;
    var hash = 0L;
    do {
      hash = WordHashes.next(hash, bytes[at] | ' ');
      at++;
    } while (at < bytes.length && kind(bytes[at]) == OF_NAME);
    name = hash;
    value = at;
    valueEnd = at;
    var equals = behindBlanks(at);
    return equals < bytes.length && bytes[equals] == '=' ? value(behindBlanks(equals + 1)) : at;
  }

  private int value(int from) {
    var quote = from < whole.length ? whole[from] : ' ';
    if (quote == '"' || quote == '\'') {
      value = from + 1;
      valueEnd = page.indexOf(quote, value);
      return valueEnd < 0 ? -1 : valueEnd + 1;
    }
    value = from;
    valueEnd = from;
    while (valueEnd < whole.length && whole[valueEnd] != '>' && !isBlank(whole[valueEnd])) {
      valueEnd++;
    }
    return valueEnd;
  }

  private boolean isKept(int tag) {
    var number = (int) NUMBERS.get(name);
    if (number == 0) {
      return false;
    }
    return switch (KEPT.get(number - 1)) {
      case "rel" -> {
        isRelation = hasValue("author") || hasValue("canonical") || hasValue("license");
        yield isRelation;
      }
      case "style" -> hasValue("none"); // it hides something
      // The day that stands there in short.
      case "title" -> page.regionMatches(true, tag + 1, "abbr", 0, "abbr".length());
      default -> true;
    };
  }

  private boolean hasValue(String part) {
    for (var at = value; at + part.length() <= valueEnd; at++) {
      if (page.regionMatches(true, at, part, 0, part.length())) {
        return true;
      }
    }
    return false;
  }

  /// Whether the name of a tag may end before this place.
  boolean isBehindName(int at) {
    var kind = at < whole.length ? kind(whole[at]) : OF_NAME;
    return kind == BLANK || kind == SLASH || kind == END;
  }

  /// The next place that is not blank.
  int behindBlanks(int from) {
    var at = from;
    while (at < whole.length && isBlank(whole[at])) {
      at++;
    }
    return at;
  }

  private static boolean isBlank(byte c) {
    return kind(c) == BLANK;
  }

  private static byte kind(byte c) {
    return c < 0 ? OF_NAME : KINDS[c];
  }

  private static byte[] kinds() {
    var kinds = new byte[Byte.MAX_VALUE + 1];
    for (var blank : new char[] {' ', '\t', '\n', '\f', '\r'}) {
      kinds[blank] = BLANK;
    }
    kinds['/'] = SLASH;
    kinds['='] = EQUALS;
    kinds['>'] = END;
    return kinds;
  }
}
