package copydesk.parse;

import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.parse.Manuscript.Line;
import copydesk.text.Charsets;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Goes once through the bytes of an RTF file: groups, control words, and text in many charsets.
///
/// Its own, because the library for it sets aside as many bytes as `\bin` claims to have before it
/// looks whether they are there.
final class RtfReader {
  /// Nested tables in text boxes have about thirty.
  private static final int MAX_DEPTH = 500;

  private static final int MOST_DIGITS = 10;

  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("tab", " "),
          Map.entry("line", "\n"),
          Map.entry("lbr", "\n"),
          Map.entry("emdash", "—"),
          Map.entry("endash", "–"),
          Map.entry("lquote", "‘"),
          Map.entry("rquote", "’"),
          Map.entry("ldblquote", "“"),
          Map.entry("rdblquote", "”"),
          Map.entry("bullet", "•"),
          Map.entry("emspace", " "),
          Map.entry("enspace", " "),
          Map.entry("qmspace", " "),
          Map.entry("zwj", "\u200D"),
          Map.entry("zwnj", "\u200C"),
          Map.entry("ltrmark", "\u200E"),
          Map.entry("rtlmark", "\u200F"));

  private final byte[] bytes;
  private final String entry;
  private final RtfFonts fonts = new RtfFonts();
  private final RtfStory story = new RtfStory(fonts);
  private final Deque<RtfGroup> around = new ArrayDeque<>();
  private final ByteArrayOutputStream coded = new ByteArrayOutputStream();
  private RtfGroup group = new RtfGroup();
  private int at;
  private int toSkip;
  private boolean starred;
  private boolean replaced;
  private int unknownSigns;

  RtfReader(byte[] bytes, String entry) {
    this.bytes = bytes;
    this.entry = entry;
  }

  List<Line> lines() {
    return story.lines();
  }

  List<Line> notes() {
    return story.notes();
  }

  /// The properties by their control words; those that somebody made up, by their names.
  Map<String, String> properties() {
    return story.properties();
  }

  /// What was lost on the way, or null.
  @Nullable Problem loss() {
    if (unknownSigns > 0) {
      var detail = "RTF: %d signs of a pictorial font have no letter".formatted(unknownSigns);
      return new Problem(Kind.CHARACTERS_REPLACED, entry, detail);
    }
    return replaced
        ? new Problem(
            Kind.CHARACTERS_REPLACED, entry, "RTF: bytes without meaning in their font's charset")
        : null;
  }

  /// Why it could not be read to its end; null where it was.
  @Nullable Problem read() {
    while (at < bytes.length) {
      var c = (char) Byte.toUnsignedInt(bytes[at++]);
      switch (c) {
        case '{' -> {
          decode();
          if (around.size() == MAX_DEPTH) {
            return fault(Kind.TOO_DEEP, "nested more than %d levels deep".formatted(MAX_DEPTH));
          }
          around.push(group);
          group = group.within();
          toSkip = 0;
        }
        case '}' -> {
          decode();
          story.end(group, around.peek());
          group = around.pop(); // the first byte opens a group, and the last one that ends is that
          toSkip = 0;
          if (around.isEmpty()) {
            return null; // what stands behind the document is padding
          }
        }
        case '\\' -> {
          var fault = control();
          if (fault != null) {
            return fault;
          }
        }
        case '\r', '\n' -> {}
        default -> code(c);
      }
    }
    return fault(Kind.DAMAGED, "ends early, %d groups still open".formatted(around.size()));
  }

  private Problem fault(Kind kind, String detail) {
    return new Problem(kind, entry, "RTF, byte %d: %s".formatted(at, detail));
  }

  private @Nullable Problem control() {
    var from = at;
    while (at < bytes.length && isLetter(bytes[at])) {
      at++;
    }
    if (at == from) {
      symbol();
      return null;
    }
    decode();
    var word = Charsets.head(Arrays.copyOfRange(bytes, from, at), 32);
    var sign = at < bytes.length && bytes[at] == '-' ? -1 : 1;
    at += sign < 0 ? 1 : 0;
    var digits = at;
    var number = 0L;
    while (at < bytes.length && isDigit(bytes[at])) {
      number = at - digits < MOST_DIGITS ? number * 10 + bytes[at] - '0' : number;
      at++;
    }
    var value = at == digits ? null : Long.valueOf(sign * number);
    at += at < bytes.length && bytes[at] == ' ' ? 1 : 0;
    return word(word, value);
  }

  private void symbol() {
    if (at == bytes.length) {
      return;
    }
    var c = (char) Byte.toUnsignedInt(bytes[at++]);
    switch (c) {
      case '\'' -> {
        var high = at < bytes.length ? Character.digit(bytes[at], 16) : -1;
        var low = at + 1 < bytes.length ? Character.digit(bytes[at + 1], 16) : -1;
        if (high >= 0 && low >= 0) {
          at += 2;
          code((char) (high * 16 + low));
        }
      }
      case '*' -> starred = true;
      case '~' -> sign("\u00a0");
      case '_' -> sign("-");
      case '-' -> sign(""); // a hyphen where a line may end
      case '\\', '{', '}' -> code(c);
      case '\r', '\n' -> {
        decode();
        story.word("par", null, false, group);
      }
      default -> {} // an index mark
    }
  }

  private @Nullable Problem word(String word, @Nullable Long value) {
    var optional = starred;
    starred = false;
    var number = value == null ? -1 : Math.clamp(value, -1, Integer.MAX_VALUE);
    switch (word) {
      case "ansicpg" -> fonts.ansi(number);
      case "mac" -> fonts.ansi(10000);
      case "pc" -> fonts.ansi(437);
      case "pca" -> fonts.ansi(850);
      case "uc" -> group.skip(Math.max(number, 0));
      case "u" -> {
        unicode(value == null ? 0 : value);
        toSkip = group.skip();
      }
      case "bin" -> {
        if (number > bytes.length - at) {
          var left = "\\bin claims %d bytes, and there are %d".formatted(number, bytes.length - at);
          return fault(Kind.DAMAGED, left);
        }
        at += Math.max(number, 0);
      }
      default -> {
        if (SIGNS.containsKey(word)) {
          sign(SIGNS.get(word));
        } else {
          story.word(word, number < 0 ? null : number, optional, group);
        }
      }
    }
    return null;
  }

  // "\\u-10179": a half of UTF-16 with a sign, as the format wants it; whole characters are seen
  // too.
  private void unicode(long value) {
    if (value > Character.MAX_VALUE) {
      say(value <= Character.MAX_CODE_POINT ? Character.toString((int) value) : "\uFFFD");
      return;
    }
    var c = (char) value;
    var font = c >= 0xF000 && c <= 0xF0FF ? fonts.pictorial(group.font()) : null;
    say(font == null ? String.valueOf(c) : pictured(font, c));
  }

  // In place of a character that could not be written, a sign counts for one that is passed over.
  private void sign(@Nullable String said) {
    decode();
    if (toSkip > 0) {
      toSkip--;
    } else if (said != null) {
      say(said);
    }
  }

  private void code(char c) {
    if (toSkip > 0) {
      toSkip--;
    } else if (story.isHeard(group)) {
      coded.write(c);
    }
  }

  private void decode() {
    if (coded.size() == 0) {
      return;
    }
    var read = coded.toByteArray();
    coded.reset();
    var font = story.isText(group) ? fonts.pictorial(group.font()) : null;
    if (font != null) {
      for (var code : read) {
        say(pictured(font, Byte.toUnsignedInt(code)));
      }
      return;
    }
    var decoded = Charsets.decode(read, fonts.charset(group.font(), story.isText(group)));
    replaced |= decoded.replaced() && story.isText(group);
    say(decoded.text());
  }

  private String pictured(String font, int code) {
    var said = Symbols.of(font, code);
    unknownSigns += said == null ? 1 : 0;
    return said == null ? "\uFFFD" : said;
  }

  private void say(String said) {
    story.say(said, group);
  }

  private static boolean isLetter(byte b) {
    return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }
}
