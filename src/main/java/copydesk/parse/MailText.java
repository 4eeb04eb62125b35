package copydesk.parse;

import copydesk.intake.Format;
import copydesk.text.Tidy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The texts of an e-mail: of those that say the same in several forms the best, and all of the
/// others, one below the other.
final class MailText {
  // A book has a tenth of it.
  private static final int MOST_LINES = 500_000;

  // What newsletters show in lists of messages only; and a title, which mail programs leave empty.
  private static final String PREVIEW =
      "title, [style~=(?i)display\\s{0,9}:\\s{0,9}none], [style~=(?i)mso-hide\\s{0,9}:\\s{0,9}all]";

  // No mail program writes these: a page of the Web, sent as it stands.
  private static final String OF_PAGES = "nav, main, article, meta[property^=og:]";

  /// One text; its markup where it is HTML.
  private record Text(List<String> paragraphs, @Nullable Element markup) {}

  /// Parts that belong together.
  private record Group(boolean alternative, List<Text> texts) {}

  private final Deque<Group> groups = new ArrayDeque<>();
  private final List<Text> texts = new ArrayList<>();
  private int room = Format.WIRE_TEXT.maxBytes();
  private int lines = MOST_LINES;
  private int tags = Html.MAX_TAGS;

  void begin(String subtype) {
    groups.push(new Group(subtype.equals("alternative"), new ArrayList<>()));
  }

  void end() {
    if (!groups.isEmpty()) {
      var group = groups.pop();
      current().addAll(group.alternative() ? best(group.texts()) : group.texts());
    }
  }

  /// Takes a text, or tells which limit it passes.
  @Nullable String addHtml(String html) {
    tags -= Html.tags(html);
    if (tags < 0) {
      return "HTML of more than %d tags".formatted(Html.MAX_TAGS);
    }
    var limit = limit(html);
    if (limit == null) {
      var markup = Fragment.element(html);
      markup.select(PREVIEW).remove();
      var story = markup.selectFirst(OF_PAGES) == null ? null : storyOfPage(html);
      current().add(story == null ? new Text(Fragment.paragraphs(markup), markup) : story);
    }
    return limit;
  }

  // As the page itself would be read, without its menus.
  private static @Nullable Text storyOfPage(String html) {
    var page = Page.of(Jsoup.parse(html));
    var text = MainText.of(page);
    if (NoArticle.of(page, text) != null) {
      return null;
    }
    var titles = PageTitles.of(page, text);
    var paragraphs = new ArrayList<>(text.paragraphs(titles));
    if (text.byline() != null) {
      paragraphs.addFirst(text.byline().printed());
    }
    return new Text(paragraphs, text.story());
  }

  /// The same; `flowed` and `joined` as RFC 3676 has it.
  @Nullable String addPlain(String plain, boolean flowed, boolean joined) {
    var limit = limit(plain);
    if (limit == null) {
      var lines = Tidy.lines(plain);
      var paragraphs =
          flowed && plain.contains(" \n") ? flowed(plain, joined) : Paragraphs.in(lines);
      current().add(new Text(paragraphs, null));
    }
    return limit;
  }

  List<String> paragraphs() {
    while (!groups.isEmpty()) {
      end();
    }
    var all = new ArrayList<String>();
    texts.forEach(text -> all.addAll(text.paragraphs()));
    return all;
  }

  /// The markup of those that are HTML.
  List<Element> pictures() {
    var pictures = new ArrayList<Element>();
    for (var text : texts) {
      if (text.markup() != null) {
        pictures.add(text.markup());
      }
    }
    return pictures;
  }

  private List<Text> current() {
    return groups.isEmpty() ? texts : groups.peek().texts();
  }

  private @Nullable String limit(String text) {
    room -= text.length();
    lines -= (int) text.chars().filter(c -> c == '\n' || c == '\r').count();
    if (room < 0) {
      return "more than %d characters in all".formatted(Format.WIRE_TEXT.maxBytes());
    }
    return lines < 0 ? "more than %d lines in all".formatted(MOST_LINES) : null;
  }

  // HTML is what the sender saw. A picture with a caption is often all that it has.
  private static List<Text> best(List<Text> forms) {
    var html = forms.stream().filter(text -> text.markup() != null).toList();
    var plain = forms.stream().filter(text -> text.markup() == null).toList();
    return 2 * length(html) >= length(plain) && length(html) > 0 ? html : plain;
  }

  private static long length(List<Text> texts) {
    return texts.stream()
        .flatMap(text -> text.paragraphs().stream())
        .mapToLong(String::length)
        .sum();
  }

  // RFC 3676, section 4: a line that ends in a blank goes on in the next of the same depth of
  // quotation; one that begins with a blank is stuffed.
  private static List<String> flowed(String plain, boolean joined) {
    var paragraphs = new ArrayList<String>();
    var paragraph = new StringBuilder();
    var depth = 0;
    for (var line : plain.lines().toList()) {
      var quoted = 0;
      while (quoted < line.length() && line.charAt(quoted) == '>') {
        quoted++;
      }
      var text = line.substring(line.startsWith(" ", quoted) ? quoted + 1 : quoted);
      if (quoted != depth || text.equals("-- ")) {
        end(paragraph, paragraphs);
        depth = quoted;
      }
      if (paragraph.isEmpty() && quoted > 0) {
        paragraph.append("> ");
      }
      var soft = text.endsWith(" ") && !text.equals("-- ");
      paragraph.append(soft && joined ? text.substring(0, text.length() - 1) : text);
      if (!soft) {
        end(paragraph, paragraphs);
      }
    }
    end(paragraph, paragraphs);
    return paragraphs;
  }

  private static void end(StringBuilder paragraph, List<String> paragraphs) {
    var line = Tidy.line(paragraph);
    if (!line.isEmpty() && !line.equals(">")) {
      paragraphs.add(line);
    }
    paragraph.setLength(0);
  }
}
