package copydesk.parse;

import copydesk.article.Concept;
import copydesk.article.Credits;
import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.intake.Document;
import copydesk.text.Charsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.node.Heading;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// CommonMark, with the front matter of site generators in YAML.
final class Markdown implements Parser {
  private static final int MOST_FRONT_MATTER = 64 * 1024;
  private static final int MOST_BRACKETS = 200;
  private static final int MOST_OPEN_BLOCKS = 50;

  @Override
  public Parsed parse(Document document) {
    var decoded =
        Charsets.decode(document.bytes(), Charsets.declaredIn(document.declaredType()));
    var draft = new Draft(document.entry(), "");
    var lines = decoded.text().lines().toList();
    var text = decoded.text();
    var end = lines.isEmpty() || !lines.getFirst().strip().equals("---") ? 0 : end(lines);
    if (end > 0) {
      text = String.join("\n", lines.subList(end + 1, lines.size()));
      declare(draft, String.join("\n", lines.subList(1, end)));
    }
    try {
      render(draft, text);
    } catch (RuntimeException | StackOverflowError unreadable) { // nested beyond any article
      draft.problem(Kind.IRREGULAR, "Markdown nested too deep; read as plain text");
      draft.bodyText(text);
    }
    var problems = new java.util.ArrayList<>(Legibility.problems(document.entry(), decoded));
    problems.addAll(draft.problems());
    if (draft.isEmpty()) {
      problems.add(new Problem(Kind.NO_ARTICLE, document.entry(), "no text in it"));
      return new Parsed(List.of(), problems);
    }
    return Parsed.one(draft.article(), problems);
  }

  private static int end(List<String> lines) {
    for (var i = 1; i < lines.size(); i++) {
      if (lines.get(i).stripTrailing().equals("---")) {
        return i;
      }
    }
    return 0;
  }

  private static void declare(Draft draft, String yaml) {
    // The composer recurses for each bracket.
    var brackets = yaml.chars().filter(c -> c == '[' || c == '{').count();
    if (brackets > MOST_BRACKETS) {
      draft.problem(
          Kind.MALFORMED,
          "front matter of %d brackets; the limit is %d".formatted(brackets, MOST_BRACKETS));
      return;
    }
    var settings =
        LoadSettings.builder()
            .setCodePointLimit(MOST_FRONT_MATTER)
            .setMaxAliasesForCollections(0)
            .setAllowDuplicateKeys(false)
            .setAllowRecursiveKeys(false)
            .build();
    try {
      if (new Load(settings).loadFromString(yaml) instanceof Map<?, ?> values) {
        values.forEach(
            (name, value) -> {
              if (value != null) {
                take(draft, String.valueOf(name), value);
              }
            });
      }
    } catch (YamlEngineException | StackOverflowError broken) {
      var reason = String.valueOf(broken.getMessage()).replaceAll("\\s+", " ");
      draft.problem(
          Kind.MALFORMED,
          "front matter: " + reason.substring(0, Math.min(200, reason.length())));
    }
  }

  private static void take(Draft draft, String name, Object value) {
    var text = value instanceof Map || value instanceof List ? null : value.toString();
    var all = value instanceof List<?> list ? list : List.of(value);
    switch (name.toLowerCase(Locale.ROOT)) {
      case "title" -> draft.headline(text);
      case "subtitle" -> draft.headline("sub", text);
      case "description", "summary" -> draft.description("summary", text);
      case "author", "authors" -> all.forEach(one -> draft.author(nameOf(one)));
      case "date", "publishdate" -> draft.published(name, text);
      case "lastmod", "updated" -> draft.updated(name, text);
      case "expirydate" -> draft.expires(name, text);
      case "slug" -> draft.slugline(text);
      case "lang", "language" -> draft.language(text);
      case "draft" -> draft.pubStatus("true".equals(text) ? "withheld" : null);
      case "publisher" -> draft.source(Draft.concept(text, Credits.PUBLISHER, null, null, Map.of()));
      case "tags", "keywords" -> subjects(draft, "keyword", all);
      case "categories", "category", "section" -> subjects(draft, "section", all);
      default -> draft.rest(name, text == null ? value.toString() : value);
    }
  }

  private static void subjects(Draft draft, String rel, List<?> values) {
    for (var value : values) {
      for (var one : String.valueOf(value).split(",", -1)) {
        if (!one.isBlank()) {
          draft.about(Draft.Of.SUBJECTS, Concept.named(one.strip(), rel));
        }
      }
    }
  }

  private static String nameOf(Object author) {
    return author instanceof Map<?, ?> map && map.get("name") != null
        ? String.valueOf(map.get("name"))
        : String.valueOf(author);
  }

  private static void render(Draft draft, String text) {
    var tree = org.commonmark.parser.Parser.builder().maxOpenBlockParsers(MOST_OPEN_BLOCKS).build().parse(text);
    if (tree.getFirstChild() instanceof Heading first && first.getLevel() == 1) {
      var heading = TextContentRenderer.builder().build().render(first);
      draft.headline(heading);
      first.unlink();
    }
    draft.bodyMarkup(HtmlRenderer.builder().build().render(tree));
  }
}
