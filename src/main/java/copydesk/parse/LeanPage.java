package copydesk.parse;

import copydesk.text.Charsets;
import java.util.ArrayList;
import java.util.List;

/// A page's bytes without its programs, style sheets, drawings, comments and menus, and without
/// the attributes and blanks that nobody here reads: a third is left of most pages, and the parser
/// takes half of the time. In the place of a program stays a number.
///
/// Tags are told as HTML, section 13.2.5, "Tokenization", tells them, as far as is needed to know
/// what is one. From where that is in doubt, the page stays as it is. All that is looked for is of
/// ASCII, which is itself in every charset that pages are in but those of two bytes a letter.
final class LeanPage {
  /// Of ISO 2022, where a letter may look like a tag.
  private static final char ESCAPE = 0x1B;

  /// Of text in two bytes a letter, so far into the page.
  private static final int WIDE = 200;

  /// There must be room for its number.
  private static final int SHORTEST_PROGRAM = 20;

  /// The elements to leave out, the one whose blanks count, and those in which no other tag is one
  /// than their own end (section 13.2.5, "RCDATA", "RAWTEXT").
  private static final List<String> SPECIAL =
      List.of(
          "script",
          "style",
          "svg",
          "select",
          "noscript",
          "nav",
          "link",
          "source",
          "pre",
          "iframe",
          "noembed",
          "noframes",
          "plaintext",
          "textarea",
          "title",
          "xmp");

  /// Their places in this list from 1 on, by the hashes of their names.
  private static final LongTable NUMBERS = LongTable.places(SPECIAL);

  /// Those that stand in lines of their own: blanks beside their tags are printed nowhere. The tags
  /// of forms and of the page are passed over where they do not belong, between two words as well.
  private static final LongTable OF_LINES =
      LongTable.places(
          List.of(
              ("address article aside blockquote dd div dl dt fieldset figcaption figure footer h1"
                      + " h2 h3 h4 h5 h6 header hr li main nav ol p section table tbody td tfoot th"
                      + " thead tr ul")
                  .split(" ", -1)));

  /// Their first letters, a bit for each.
  private static final int INITIALS =
      SPECIAL.stream().mapToInt(name -> 1 << (name.charAt(0) & 0x1F)).reduce(0, (a, b) -> a | b);

  private static final int LONGEST_NAME = 10;

  private final byte[] whole;
  private final String page; // a character for each byte
  private final LeanCopy copy;
  private final LeanTag tag;
  private final List<Programs.Range> programs = new ArrayList<>();
  private int preformatted; // blanks before this place count
  private final LeanMenus menus;

  private LeanPage(byte[] whole) {
    this.whole = whole;
    this.page = Charsets.head(whole, whole.length);
    this.copy = new LeanCopy(whole);
    this.tag = new LeanTag(whole, page, copy);
    this.menus = new LeanMenus(copy);
  }

  static LeanPage of(byte[] whole) {
    var lean = new LeanPage(whole);
    if (lean.page.indexOf(ESCAPE) < 0 && lean.page.lastIndexOf('\0', WIDE) < 0) {
      lean.read();
    }
    return lean;
  }

  /// The bytes to read the page from.
  byte[] bytes() {
    return copy.bytes();
  }

  /// Where in the whole the programs are, by their numbers.
  List<Programs.Range> programs() {
    return programs;
  }

  private void read() {
    var at = page.indexOf('<');
    while (at >= 0 && at + 1 < page.length()) {
      var behind = behind(at, whole[at + 1]);
      if (behind < 0) {
        return;
      }
      at = next(at, behind);
    }
  }

  /// Where the next tag begins, or -1. Blanks between the two are left out where one of them begins
  /// or ends a line.
  private int next(int tag, int from) {
    var at = this.tag.behindBlanks(from);
    if (at == from || at == whole.length || whole[at] != '<') {
      var next = page.indexOf('<', at);
      if (menus.isOpen()) {
        menus.text(next - at);
      }
      return next;
    }
    if (at >= preformatted && (isOfLines(tag) || isOfLines(at))) {
      copy.without(from, at);
    }
    return at;
  }

  private boolean isOfLines(int tag) {
    var isEnd = tag + 1 < whole.length && whole[tag + 1] == '/';
    return OF_LINES.get(name(isEnd ? tag + 2 : tag + 1)) > 0;
  }

  /// The hash of a tag's name; 0 where it can be none of those that matter.
  private long name(int from) {
    var hash = 0L;
    var most = Math.min(from + LONGEST_NAME, whole.length);
    for (var at = from; at < most; at++) {
      if (tag.isBehindName(at)) {
        return hash;
      }
      hash = WordHashes.next(hash, whole[at] | ' ');
    }
    return tag.isBehindName(most) ? hash : 0;
  }

  /// Reads what begins with `<` and this character.
  ///
  /// @return where to go on; -1 where the rest is in doubt
  private int behind(int at, byte c) {
    if (isLetter(c)) {
      var number = isSpecial(c) ? (int) NUMBERS.get(name(at + 1)) : 0;
      if (menus.isOpen()) {
        menus.begins(name(at + 1));
      }
      return number == 0 ? behind(tag.read(at)) : special(SPECIAL.get(number - 1), at);
    }
    return switch (c) {
      case '/' -> {
        if (menus.isOpen()) {
          menus.ends(name(at + 2), at);
        }
        yield past(at, ">");
      }
      case '?' -> past(at, ">");
      case '!' -> declaration(at);
      default -> at + 1;
    };
  }

  // Most tags begin with other letters, and need no more of a look.
  private static boolean isSpecial(byte first) {
    return (INITIALS >>> (first & 0x1F) & 1) != 0;
  }

  private int special(String name, int at) {
    copy.keep(at);
    var size = copy.size();
    var end = tag.read(at);
    if (end < 0) {
      return -1;
    }
    return switch (name) {
      case "script" -> program(at, end, size);
      case "style", "noscript" -> element(closing(name, end), size);
      case "select" -> {
        var close = closing(name, end);
        // "In select": a field ends it, and the end tag is another's.
        yield close < 0 || holds("input", end, close) || holds("textarea", end, close)
            ? -1
            : element(close, size);
      }
      case "svg" -> drawing(end);
      case "nav" -> {
        menus.open(end + 1);
        yield end + 1;
      }
      case "plaintext" -> -1;
      case "link", "source" -> {
        if (!tag.isRelation()) {
          copy.forget(size, end + 1);
        }
        yield end + 1;
      }
      case "pre" -> {
        if (at >= preformatted) { // else it is in one whose end is known
          var close = closing(name, end);
          preformatted = close < 0 ? whole.length : close;
        }
        yield end + 1;
      }
      default -> closing(name, end);
    };
  }

  /// Leaves out an element whose end tag begins at this place, if it has one.
  ///
  /// @param size of the copy before it
  private int element(int close, int size) {
    var behind = close < 0 ? -1 : past(close, ">");
    if (behind > 0) {
      copy.forget(size, behind);
    }
    return behind;
  }

  private int program(int tag, int end, int size) {
    var close = closing("script", end);
    // "Script data double escaped state": then its first end tag is not its end.
    var comment = close < 0 ? -1 : page.indexOf("<!--", end, close);
    if (close < 0 || (comment >= 0 && holds("script", comment, close))) {
      return -1;
    }
    if (this.tag.behindBlanks(end + 1) == close) {
      return element(close, size); // it is in a file of its own
    }
    if (close - end > SHORTEST_PROGRAM && !isOfData(tag, end)) {
      copy.replace(end + 1, close, Integer.toString(programs.size()));
      programs.add(new Programs.Range(end + 1, close));
    }
    return close;
  }

  // `type="application/ld+json"`
  private boolean isOfData(int tag, int end) {
    for (var i = page.indexOf('j', tag, end); i >= 0; i = page.indexOf('j', i + 1, end)) {
      if (page.startsWith("json", i)) {
        return true;
      }
    }
    return page.indexOf('J', tag, end) >= 0;
  }

  private int drawing(int end) {
    if (whole[end - 1] == '/') {
      return end + 1;
    }
    var close = closing("svg", end);
    var isNested = close > 0 && page.indexOf("<svg", end, close) >= 0;
    return isNested ? close : without(end + 1, close);
  }

  // `<!doctype html>`, `<!-- … -->`
  private int declaration(int at) {
    if (!page.startsWith("<!--", at)) {
      return past(at, ">");
    }
    // "Comment start state": `<!-->` is one as well.
    var end = past(at + 2, "-->");
    var other = end < 0 ? -1 : page.indexOf("--!>", at, end);
    return other >= 0 ? without(at, other + "--!>".length()) : without(at, end);
  }

  private int past(int from, String mark) {
    var at = page.indexOf(mark, from);
    return at < 0 ? -1 : at + mark.length();
  }

  private static int behind(int end) {
    return end < 0 ? -1 : end + 1;
  }

  /// Leaves out a part.
  ///
  /// @param to its end, or -1 where it has none
  /// @return the end
  private int without(int from, int to) {
    if (to > from) {
      copy.without(from, to);
    }
    return to;
  }

  /// Where the end tag of an element begins, or -1.
  private int closing(String name, int from) {
    var at = page.indexOf("</", from);
    while (at >= 0 && !isTag(at + 1, name)) {
      at = page.indexOf("</", at + 2);
    }
    return at;
  }

  /// Whether an element begins between these places.
  private boolean holds(String name, int from, int to) {
    var at = page.indexOf('<', from, to);
    while (at >= 0 && !isTag(at, name)) {
      at = page.indexOf('<', at + 1, to);
    }
    return at >= 0;
  }

  private boolean isTag(int before, String name) {
    return page.regionMatches(true, before + 1, name, 0, name.length())
        && tag.isBehindName(before + 1 + name.length());
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
