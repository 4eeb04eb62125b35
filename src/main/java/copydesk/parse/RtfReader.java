package copydesk.parse;

import copydesk.parse.Manuscript.Style;
import copydesk.text.Charsets;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Goes once through the groups and control words of an RTF file.
///
/// Its own, because the library for it sets aside as many bytes as `\bin` claims to have before it
/// looks whether they are there.
final class RtfReader {
  /// Nested tables in text boxes have about thirty.
  private static final int MAX_DEPTH = 500;

  private static final Set<String> UNSEEN =
      Set.of(
          "fonttbl", "colortbl", "pict", "object", "header", "headerl", "headerr", "headerf",
          "footer", "footerl", "footerr", "footerf", "fldinst", "xe", "tc", "annotation", "filetbl");
  private static final Set<String> PROPERTIES =
      Set.of(
          "title", "subject", "author", "operator", "keywords", "doccomm", "company", "category",
          "creatim", "revtim");
  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("tab", " "), Map.entry("line", " "), Map.entry("emdash", "—"),
          Map.entry("endash", "–"), Map.entry("lquote", "‘"), Map.entry("rquote", "’"),
          Map.entry("ldblquote", "“"), Map.entry("rdblquote", "”"), Map.entry("bullet", "•"),
          Map.entry("emspace", " "), Map.entry("enspace", " "), Map.entry("nestcell", " "));

  record Line(Style style, String text) {}

  // What a group inherits from the one around it.
  private record State(String destination, boolean hidden, int skip) {
    State into(String other) {
      return new State(other, hidden, skip);
    }
  }

  private final byte[] bytes;
  private final Deque<State> around = new ArrayDeque<>();
  private final List<Line> lines = new ArrayList<>();
  private final List<String> cells = new ArrayList<>();
  private final Map<String, StringBuilder> info = new HashMap<>();
  private final Map<Integer, Style> styles = new HashMap<>();
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder styleName = new StringBuilder();
  private final ByteArrayOutputStream coded = new ByteArrayOutputStream();
  private State state = new State("", false, 1);
  private String charset = "windows-1252";
  private int style;
  private int at;
  private int toSkip;
  private boolean starred;

  RtfReader(byte[] bytes) {
    this.bytes = bytes;
  }

  List<Line> lines() {
    return lines;
  }

  /// The properties by their control words.
  Map<String, String> info() {
    var all = new HashMap<String, String>();
    info.forEach((name, value) -> all.put(name, value.toString()));
    return all;
  }

  /// Why it could not be read to its end; null where it was.
  @Nullable String read() {
    while (at < bytes.length) {
      var c = (char) Byte.toUnsignedInt(bytes[at++]);
      switch (c) {
        case '{' -> {
          decode();
          if (around.size() == MAX_DEPTH) {
            return "byte %d: nested more than %d levels deep".formatted(at, MAX_DEPTH);
          }
          around.push(state);
          toSkip = 0;
        }
        case '}' -> {
          decode();
          if (around.isEmpty()) {
            return "byte %d: a group ends that did not begin".formatted(at);
          }
          endStyle();
          state = around.pop();
          toSkip = 0;
          if (around.isEmpty()) {
            endLine();
            return null; // what stands behind the document is padding
          }
        }
        case '\\' -> control();
        case '\r', '\n' -> {}
        default -> code(c);
      }
    }
    return "ends early, %d groups still open".formatted(around.size());
  }

  private void control() {
    var from = at;
    while (at < bytes.length && isLetter(bytes[at])) {
      at++;
    }
    if (at == from) {
      symbol();
      return;
    }
    decode();
    var word = Charsets.head(Arrays.copyOfRange(bytes, from, at), 32);
    var sign = at < bytes.length && bytes[at] == '-' ? -1 : 1;
    at += sign < 0 ? 1 : 0;
    var number = at < bytes.length && isDigit(bytes[at]) ? 0 : -1;
    while (at < bytes.length && isDigit(bytes[at])) {
      number = Math.min(number * 10 + bytes[at++] - '0', 100_000_000);
    }
    at += at < bytes.length && bytes[at] == ' ' ? 1 : 0;
    word(word, number, number < 0 ? -1 : sign * number);
  }

  private void symbol() {
    if (at == bytes.length) {
      return;
    }
    var c = (char) bytes[at++];
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
      case '~' -> say("\u00a0");
      case '_' -> say("-");
      case '\\', '{', '}' -> code(c);
      case '\r', '\n' -> {
        decode();
        endLine();
      }
      default -> {} // an optional hyphen, an index mark
    }
  }

  private void word(String word, int number, int value) {
    var optional = starred;
    starred = false;
    switch (word) {
      case "ansicpg" -> charset = number == 65001 ? "UTF-8" : "windows-" + number;
      case "mac" -> charset = "x-MacRoman";
      case "pc" -> charset = "IBM437";
      case "pca" -> charset = "IBM850";
      case "uc" -> state = new State(state.destination(), state.hidden(), Math.max(number, 0));
      case "u" -> {
        say(String.valueOf((char) value));
        toSkip = state.skip();
      }
      case "bin" -> at = Math.min(bytes.length, at + Math.max(number, 0));
      case "v" -> state = new State(state.destination(), number != 0, state.skip());
      case "deleted" -> state = new State(state.destination(), number != 0, state.skip());
      case "plain" -> state = new State(state.destination(), false, state.skip());
      case "pard" -> style = 0;
      case "s" -> style = number;
      case "par", "sect", "page" -> endLine();
      case "cell" -> endCell();
      case "row" -> endRow();
      case "stylesheet", "info" -> state = state.into(word);
      case "yr", "mo", "dy", "hr", "min" -> date(word, number);
      default -> {
        if (UNSEEN.contains(word) || (optional && !word.equals("shptxt") && !isProperty(word))) {
          state = state.into("unseen");
        } else if (isProperty(word)) {
          state = state.into(word);
        } else if (SIGNS.containsKey(word)) {
          say(SIGNS.get(word));
        }
      }
    }
  }

  private boolean isProperty(String word) {
    return state.destination().equals("info") && PROPERTIES.contains(word);
  }

  // "\yr2026\mo11\dy22\hr9\min5", each in its place of an ISO date.
  private void date(String word, int number) {
    var before =
        switch (word) {
          case "yr" -> "";
          case "hr" -> "T";
          case "min" -> ":";
          default -> "-";
        };
    say(before + (word.equals("yr") ? "%04d" : "%02d").formatted(number));
  }

  private void code(char c) {
    if (toSkip > 0) {
      toSkip--;
    } else {
      coded.write(c);
    }
  }

  private void decode() {
    if (coded.size() > 0) {
      var said = Charsets.decode(coded.toByteArray(), charset).text();
      coded.reset();
      say(said);
    }
  }

  private void say(@Nullable String said) {
    decode();
    if (state.hidden() || said == null) {
      return;
    }
    switch (state.destination()) {
      case "" -> text.append(said);
      case "stylesheet" -> styleName.append(said);
      case "unseen", "info" -> {}
      default -> info.computeIfAbsent(state.destination(), _ -> new StringBuilder()).append(said);
    }
  }

  private void endStyle() {
    if (state.destination().equals("stylesheet")) {
      var name = styleName.toString().replaceFirst(";.*$", "");
      styles.putIfAbsent(style, Style.named(name));
      styleName.setLength(0);
      style = 0;
    }
  }

  private void endCell() {
    if (state.destination().isEmpty()) {
      cells.add(text.toString().strip());
      text.setLength(0);
    }
  }

  private void endRow() {
    cells.removeIf(String::isEmpty);
    lines.add(new Line(Style.TEXT, String.join(" | ", cells)));
    cells.clear();
  }

  private void endLine() {
    if (!state.destination().isEmpty()) {
      say(" ");
    } else {
      lines.add(new Line(styles.getOrDefault(style, Style.TEXT), text.toString()));
      text.setLength(0);
    }
  }

  private static boolean isLetter(byte b) {
    return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }
}
