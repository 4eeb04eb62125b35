package copydesk.parse;

import copydesk.text.Tidy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Text as editing systems keep it in JSON: HTML, plain text, a list of blocks, or a tree whose
/// leaves are pieces of a sentence. Each has names of its own for the same few things.
final class RichText {
  private static final List<String> TEXTS =
      List.of(
          "text",
          "content",
          "html",
          "value",
          "rendered",
          "body",
          "data",
          "copy",
          "paragraph",
          "markup",
          "bodyHtml",
          "contentHtml",
          "innerHTML",
          "raw");
  private static final List<String> HOLDERS =
      List.of(
          "content",
          "children",
          "blocks",
          "content_elements",
          "contentElements",
          "items",
          "nodes",
          "model",
          "data",
          "attributes",
          "body",
          "paragraphs",
          "elements",
          "innerBlocks",
          "fields",
          "value",
          "text",
          "json",
          "document",
          "root",
          "components",
          "sections",
          "article");

  /// How systems name what one piece of an article is.
  private static final List<String> TYPES =
      List.of("type", "_type", "__typename", "nodeType", "tagName", "tag", "name", "kind");

  private static final Set<String> LEAVES = Set.of("text", "value", "data");

  private static final Pattern BLOCKS =
      Pattern.compile("paragraph|heading|block|quote|list|section");

  private static final Set<String> BLOCK_TAGS =
      Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "div", "table");

  /// Blocks between those of text.
  private static final Pattern NOT_TEXT =
      Pattern.compile(
          "image|picture|photo|video|audio|gallery|embed|advert|newsletter|related"
              + "|promo|interstitial|poll|quiz|social|caption|credit|byline|author|button"
              + "|recommend|teaser|podcast|script|figure|media|iframe|placeholder|comment"
              + "|raw_html");

  private static final int DEEPEST = 40;

  private final List<String> paragraphs = new ArrayList<>();
  private int room;

  /// @param room how many characters and values are read in all: of texts within texts, each is a
  ///     text by itself
  RichText(int room) {
    this.room = room;
  }

  /// The paragraphs of such a value; none where it holds no text.
  List<String> paragraphs(Object value) {
    paragraphs.clear();
    read(value, 0);
    return List.copyOf(paragraphs);
  }

  /// The paragraphs of a text that may be HTML, and escaped once more than it should be.
  static List<String> ofText(String text) {
    var plain = text;
    for (var i = 0; i < 2 && !Fragment.isMarkup(plain) && Fragment.hasReference(plain); i++) {
      plain = Fragment.unescaped(plain);
    }
    if (Html.tags(plain) > Html.MAX_TAGS) {
      return List.of(); // a tree of them would not fit
    }
    if (Fragment.isMarkup(plain)) {
      return Fragment.paragraphs(plain);
    }
    var lines = Tidy.lines(plain);
    return lines.size() == 1 ? Joints.parts(Tidy.line(plain)) : Paragraphs.in(lines);
  }

  private void read(Object value, int depth) {
    if (depth > DEEPEST || room-- <= 0) {
      return;
    }
    if (value instanceof String text) {
      addText(text);
    } else if (value instanceof List<?> list) {
      if (isInline(list)) {
        var line = new StringBuilder();
        list.forEach(piece -> join(piece, line, depth));
        addText(line.toString());
      } else {
        list.forEach(one -> read(one, depth + 1));
      }
    } else if (value instanceof Map<?, ?> map && !isNotText(map)) {
      readPart(map, depth);
    }
  }

  private void addText(String text) {
    room -= text.length();
    if (room > 0) {
      paragraphs.addAll(ofText(text));
    }
  }

  private void readPart(Map<?, ?> map, int depth) {
    var before = paragraphs.size();
    for (var name : TEXTS) {
      if (map.get(name) instanceof String text && !text.isBlank()) {
        addText(text);
        return;
      }
    }
    for (var name : HOLDERS) {
      var held = map.get(name);
      if (held instanceof Map || held instanceof List) {
        read(held, depth + 1);
        if (paragraphs.size() > before) {
          return;
        }
      }
    }
  }

  // Pieces of one sentence: some begin or end in the middle of it.
  private static boolean isInline(List<?> list) {
    var isBroken = false;
    for (var one : list) {
      var type = one instanceof Map<?, ?> map ? type(map) : "";
      if (BLOCK_TAGS.contains(type) || BLOCKS.matcher(type).find()) {
        return false;
      }
      var leaf = leaf(one);
      if (leaf != null && !leaf.isEmpty()) {
        isBroken |=
            leaf.startsWith(" ")
                || leaf.endsWith(" ")
                || !(SentenceEnds.isEnded(leaf) || Fragment.isMarkup(leaf));
      }
    }
    return isBroken;
  }

  private static @Nullable String leaf(Object one) {
    if (one instanceof String text) {
      return text;
    }
    if (one instanceof Map<?, ?> map) {
      for (var name : LEAVES) {
        if (map.get(name) instanceof String text) {
          return text;
        }
      }
    }
    return null;
  }

  private void join(Object piece, StringBuilder line, int depth) {
    if (depth >= DEEPEST || room-- <= 0) {
      return;
    }
    var leaf = leaf(piece);
    if (leaf != null) {
      line.append(leaf);
    } else if (piece instanceof Map<?, ?> map) {
      for (var name : HOLDERS) {
        if (map.get(name) instanceof List<?> inner) {
          inner.forEach(one -> join(one, line, depth + 1));
          return;
        }
      }
    }
  }

  private static boolean isNotText(Map<?, ?> map) {
    return NOT_TEXT.matcher(type(map)).find();
  }

  private static String type(Map<?, ?> map) {
    for (var name : TYPES) {
      if (map.get(name) instanceof String type) {
        // "tag" and "element" only say that another property tells.
        var lower = type.toLowerCase(Locale.ROOT);
        if (!lower.equals("tag") && !lower.equals("element")) {
          return lower;
        }
      }
    }
    return "";
  }
}
