package copydesk.parse;

import copydesk.article.Concept;
import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.intake.Document;
import copydesk.text.Charsets;
import copydesk.text.Folding;
import copydesk.text.Tidy;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jsoup.nodes.Element;

/// CommonMark with tables, footnotes and struck text, and the front matter of site generators.
final class Markdown implements Parser {
  private static final int MOST_OPEN_BLOCKS = 50;

  // Each may begin an element or be written as a reference, and takes a hundred bytes or more.
  private static final int MOST_MARKS = 500_000;

  // A book has a tenth of it, and each takes a hundred bytes as well.
  private static final int MOST_LINES = 500_000;

  // Jekyll, "Posts": the name of a post begins with its date.
  private static final Pattern DATED = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)-.+");

  @Override
  public Parsed parse(Document document) {
    var decoded = Charsets.decode(document.bytes(), Charsets.declaredIn(document.declaredType()));
    var lines = decoded.text().chars().filter(c -> c == '\n' || c == '\r').count();
    if (lines > MOST_LINES) {
      var detail = "Markdown of %d lines; the limit is %d".formatted(lines, MOST_LINES);
      return Parsed.rejected(new Problem(Kind.TOO_LARGE, document.entry(), detail));
    }
    var draft = new Draft(document.entry(), "");
    var matter = FrontMatter.of(decoded.text().replace("\r\n", "\n").replace('\r', '\n'));
    declare(draft, matter);
    var text = matter.text();
    if (matter.isThere()) {
      var shortcodes = Shortcodes.in(text);
      draft.rest("shortcodes", shortcodes.found().isEmpty() ? null : shortcodes.found());
      text = shortcodes.text();
      datedByName(draft, document.name());
    }
    read(draft, text);
    var problems = new ArrayList<>(Legibility.problems(document.entry(), decoded));
    if (draft.isEmpty()) {
      problems.addAll(draft.problems());
      problems.add(new Problem(Kind.NO_ARTICLE, document.entry(), "no text in it"));
      return new Parsed(List.of(), problems);
    }
    var article = draft.article();
    problems.addAll(draft.problems());
    return Parsed.one(article, problems);
  }

  private static void declare(Draft draft, FrontMatter matter) {
    FrontMatterFields.into(draft, matter.values().sound());
    draft.rest("front matter", matter.values().broken());
    var fault = matter.values().fault();
    if (fault != null) {
      draft.problem(Kind.MALFORMED, fault.at(2));
    }
  }

  private static void datedByName(Draft draft, String name) {
    var dated = DATED.matcher(name);
    if (dated.matches()) {
      draft.publishedByName(dated.group(1));
    }
  }

  private static void read(Draft draft, String text) {
    var marks = text.chars().filter(c -> "*_~[]<>`|&!\"\\\n".indexOf(c) >= 0).count();
    if (marks > MOST_MARKS) {
      draft.problem(
          Kind.IRREGULAR,
          "Markdown of %d marks; read as plain text past the limit of %d"
              .formatted(marks, MOST_MARKS));
      draft.body(Paragraphs.in(Tidy.lines(text)));
      return;
    }
    try {
      render(draft, text);
    } catch (RuntimeException | StackOverflowError unreadable) { // nested beyond any article
      draft.problem(Kind.IRREGULAR, "Markdown nested too deep; read as plain text");
      draft.body(Paragraphs.in(Tidy.lines(text)));
    }
  }

  private static void render(Draft draft, String text) {
    var extensions =
        List.of(
            TablesExtension.create(), FootnotesExtension.create(), StrikethroughExtension.create());
    var tree =
        org.commonmark.parser.Parser.builder()
            .extensions(extensions)
            .maxOpenBlockParsers(MOST_OPEN_BLOCKS)
            .build()
            .parse(text);
    takeHeadline(draft, tree);
    var html = HtmlRenderer.builder().extensions(extensions).build().render(tree);
    var tags = html.chars().filter(c -> c == '<').count();
    if (tags > Html.MAX_TAGS) {
      draft.problem(
          Kind.IRREGULAR,
          "Markdown of %d elements; read as plain text past the limit of %d"
              .formatted(tags, Html.MAX_TAGS));
      draft.body(Paragraphs.in(Tidy.lines(text)));
      return;
    }
    var page = Fragment.element(html);
    unmark(page);
    Pictures.shown(draft, page, draft.address());
    var paragraphs = Fragment.paragraphs(page);
    takeByline(draft, paragraphs);
    draft.body(paragraphs);
  }

  // The same as declared it is there for the page; another one is what the page shows.
  private static void takeHeadline(Draft draft, Node tree) {
    if (tree.getFirstChild() instanceof Heading first && first.getLevel() == 1) {
      var heading = Tidy.line(TextContentRenderer.builder().build().render(first));
      if (!Folding.fold(heading).equals(Folding.fold(String.valueOf(draft.headline())))) {
        draft.headline(heading);
      }
      first.unlink();
    }
  }

  // The number of a footnote is no part of the word before it; the notes stand below the text.
  private static void unmark(Element page) {
    page.select("sup.footnote-ref, a.footnote-backref").remove();
  }

  private static void takeByline(Draft draft, List<String> paragraphs) {
    var first = paragraphs.isEmpty() ? null : Byline.of(paragraphs.getFirst(), true);
    if (first != null && paragraphs.size() > 1) {
      paragraphs.removeFirst();
      draft.by(first.printed());
      Concept.authors(first.authors()).forEach(draft::author);
    }
  }
}
