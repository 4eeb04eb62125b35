package copydesk.parse;

import copydesk.text.Charsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A page's bytes without its programs, style sheets, drawings, comments and what only programs
/// read of its attributes: a half of most pages, and a quarter of the time that the parser takes.
/// In the place of a program stays a number.
///
/// Tags are told as HTML, section 13.2.5, "Tokenization", tells them, as far as is needed to know
/// what is one. From where that is in doubt, the page stays as it is. All that is looked for is of
/// ASCII, which is itself in every charset that pages are in but those of two bytes a letter.
final class LeanPage {
  /// Of ISO 2022, where a letter may look like a tag.
  private static final char ESCAPE = 0x1B;

  /// Shorter values of attributes are not worth the while.
  private static final int LONGEST_KEPT = 60;

  /// There must be room for its number.
  private static final int SHORTEST_PROGRAM = 20;

  /// The elements to leave out, and those in which no other tag is one than their own end (section
  /// 13.2.5, "RCDATA", "RAWTEXT").
  private static final List<String> SPECIAL =
      List.of(
          "script",
          "style",
          "svg",
          "iframe",
          "noembed",
          "noframes",
          "plaintext",
          "textarea",
          "title",
          "xmp");

  /// Their places in this list from 1 on, by the hashes of their names.
  private static final LongTable NUMBERS = new LongTable();

  static {
    SPECIAL.forEach(name -> NUMBERS.add(WordHashes.hash(name), SPECIAL.indexOf(name) + 1));
  }

  /// Their first letters, a bit for each.
  private static final int INITIALS =
      SPECIAL.stream().mapToInt(name -> 1 << (name.charAt(0) & 0x1F)).reduce(0, (a, b) -> a | b);

  private static final int LONGEST_NAME = 10;

  private final byte[] whole;
  private final String page; // a character for each byte
  private final byte[] kept;
  private int size;
  private int done; // of the whole
  private final List<Programs.Range> programs = new ArrayList<>();

  private LeanPage(byte[] whole) {
    this.whole = whole;
    this.page = Charsets.head(whole, whole.length);
    this.kept = new byte[whole.length];
  }

  static LeanPage of(byte[] whole) {
    var lean = new LeanPage(whole);
    if (lean.page.indexOf(ESCAPE) < 0) {
      lean.read();
    }
    lean.keep(whole.length);
    return lean;
  }

  /// The bytes to read the page from.
  byte[] bytes() {
    return size == whole.length ? whole : Arrays.copyOf(kept, size);
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
      at = page.indexOf('<', behind);
    }
  }

  /// The hash of a tag's name; 0 where it can be none of those that matter.
  private long name(int from) {
    var hash = 0L;
    var most = Math.min(from + LONGEST_NAME, whole.length);
    for (var at = from; at < most; at++) {
      var c = whole[at];
      if (!isLetter(c)) {
        return isBehindName(at) ? hash : 0;
      }
      hash = WordHashes.next(hash, c | ' ');
    }
    return isBehindName(most) ? hash : 0;
  }

  /// Reads what begins with `<` and this character.
  ///
  /// @return where to go on; -1 where the rest is in doubt
  private int behind(int at, byte c) {
    if (isLetter(c)) {
      var end = endOfTag(at);
      return end < 0 ? -1 : element(at, end, isSpecial(c) ? (int) NUMBERS.get(name(at + 1)) : 0);
    }
    return c == '!' ? declaration(at) : c == '?' ? past(at, ">") : at + 1;
  }

  // Most tags begin with other letters, and need no more of a look.
  private static boolean isSpecial(byte first) {
    return (INITIALS >>> (first & 0x1F) & 1) != 0;
  }

  private int element(int tag, int end, int number) {
    if (number == 0) {
      return end + 1;
    }
    var name = SPECIAL.get(number - 1);
    return switch (name) {
      case "script" -> program(tag, end);
      case "style" -> without(end + 1, closing(name, end));
      case "svg" -> drawing(end);
      case "plaintext" -> -1;
      default -> closing(name, end);
    };
  }

  private int program(int tag, int end) {
    var close = closing("script", end);
    // "Script data double escaped state": then its first end tag is not its end.
    var comment = close < 0 ? -1 : page.indexOf("<!--", end, close);
    if (close < 0 || (comment >= 0 && page.indexOf("<script", comment, close) >= 0)) {
      return -1;
    }
    if (close - end > SHORTEST_PROGRAM && !isOfData(tag, end)) {
      keep(end + 1);
      var number = Integer.toString(programs.size());
      for (var i = 0; i < number.length(); i++) {
        kept[size++] = (byte) number.charAt(i);
      }
      programs.add(new Programs.Range(end + 1, close));
      done = close;
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

  /// Leaves out a part.
  ///
  /// @param to its end, or -1 where it has none
  /// @return the end
  private int without(int from, int to) {
    if (to > from) {
      keep(from);
      done = to;
    }
    return to;
  }

  private void keep(int to) {
    System.arraycopy(whole, done, kept, size, to - done);
    size += to - done;
    done = to;
  }

  /// Where the tag ends that begins at this place: at the first `>` that is in no quoted value.
  private int endOfTag(int tag) {
    var at = tag + 2;
    while (at < whole.length) {
      var c = whole[at];
      if (c == '>') {
        return at;
      }
      at++;
      if (c == '=') {
        var equals = at - 1;
        at = behindBlanks(at);
        var quote = at < whole.length ? whole[at] : ' ';
        if (quote == '"' || quote == '\'') {
          var value = at + 1;
          at = page.indexOf(quote, value) + 1;
          if (at == 0) {
            return -1;
          }
          if (at - value > LONGEST_KEPT && isForPrograms(tag, equals)) {
            without(value, at - 1);
          }
        }
      }
    }
    return -1;
  }

  // Pictures in other sizes, and what a program notes of an element. `data-page` may hold the page.
  private boolean isForPrograms(int tag, int equals) {
    var name = equals;
    while (name > tag
        && whole[name - 1] > ' '
        && whole[name - 1] != '"'
        && whole[name - 1] != '\'') {
      name--;
    }
    return page.startsWith("srcset", name)
        || page.startsWith("sizes", name)
        || (page.startsWith("data-", name) && !page.startsWith("data-page", name));
  }

  /// Where the end tag of an element begins, or -1.
  private int closing(String name, int from) {
    var at = page.indexOf("</", from);
    while (at >= 0 && !isTag(at + 1, name)) {
      at = page.indexOf("</", at + 2);
    }
    return at;
  }

  private boolean isTag(int before, String name) {
    return page.regionMatches(true, before + 1, name, 0, name.length())
        && isBehindName(before + 1 + name.length());
  }

  private boolean isBehindName(int at) {
    return at < whole.length
        && ((whole[at] >= 0 && whole[at] <= ' ') || whole[at] == '/' || whole[at] == '>');
  }

  private int behindBlanks(int from) {
    var at = from;
    while (at < whole.length && whole[at] >= 0 && whole[at] <= ' ') {
      at++;
    }
    return at;
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
