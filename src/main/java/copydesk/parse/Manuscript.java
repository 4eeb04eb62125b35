package copydesk.parse;

import static copydesk.parse.Draft.Of.SUBJECTS;

import copydesk.article.Concept;
import copydesk.article.Credits;
import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.intake.Document;
import copydesk.text.Tidy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A story as an office program keeps it: lines in paragraph styles, and a card of properties.
///
/// One reading of both for every such format. What stands at the top in the style of a title is the
/// headline; a heading further down is a line of the text.
final class Manuscript {
  /// What a line's paragraph style says that it is.
  enum Style {
    TITLE,
    SUBTITLE,
    TEXT;

    /// By the name of the style, as English programs call it in the file: `Title`, `heading 1`.
    static Style named(String name) {
      var plain = name.replace("_20_", "").replaceAll("[\\s_-]", "");
      if (plain.equalsIgnoreCase("title") || plain.equalsIgnoreCase("heading1")) {
        return TITLE;
      }
      return plain.equalsIgnoreCase("subtitle") ? SUBTITLE : TEXT;
    }
  }

  private record Line(Style style, String text) {}

  private final Document document;
  private final Draft draft;
  private final List<Line> lines = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private @Nullable String title;
  private @Nullable String creator;

  Manuscript(Document document) {
    this.document = document;
    this.draft = new Draft(document.entry(), "");
  }

  /// The article's other properties: what is said in the same words in every format.
  Draft draft() {
    return draft;
  }

  void add(Style style, CharSequence text) {
    var line = Tidy.line(text);
    if (!line.isEmpty()) {
      lines.add(new Line(style, line));
    }
  }

  void title(@Nullable String value) {
    title = title == null ? value : title;
    draft.title(value);
  }

  /// One name or several; the account's owner often, so a byline in the text counts for more.
  void creator(@Nullable String names) {
    creator = creator == null ? names : creator;
  }

  void company(@Nullable String name) {
    if (name != null && !name.isBlank()) {
      draft.source(Concept.named(Tidy.line(name), Credits.PUBLISHER));
    }
  }

  void keywords(@Nullable String value) {
    for (var word : value == null ? new String[0] : value.split("[,;]", -1)) {
      subject("keyword", word);
    }
  }

  /// @param rel the role, or null where the format names none
  void subject(@Nullable String rel, @Nullable String name) {
    draft.about(SUBJECTS, Draft.concept(name, rel, null, null, Map.of()));
  }

  void problems(List<Problem> found) {
    problems.addAll(found);
  }

  Parsed parsed() {
    var text = new ArrayList<>(lines);
    takeTitles(text);
    takeCreator();
    draft.body(text.stream().map(Line::text).toList());
    if (draft.isEmpty()) {
      return Parsed.rejected(
          new Problem(Kind.NO_ARTICLE, document.entry(), "a document without a line of text"));
    }
    var article = draft.article();
    problems.addAll(draft.problems());
    return Parsed.one(article, problems);
  }

  private void takeTitles(List<Line> text) {
    var headline = false;
    var byline = false;
    while (!text.isEmpty()) {
      var line = text.getFirst();
      if (line.style() == Style.SUBTITLE) {
        draft.headline("sub", line.text());
      } else if (!headline && isHeadline(text)) {
        draft.headline(line.text());
        headline = true;
      } else if (!byline && isByline(text, headline)) {
        draft.by(line.text());
        creators(line.text());
        byline = true;
      } else {
        return;
      }
      text.removeFirst();
    }
  }

  // Without a style: the line that the properties call the title, or the one above the byline.
  private boolean isHeadline(List<Line> text) {
    var line = text.getFirst();
    return line.style() == Style.TITLE
        || (title != null && line.text().equalsIgnoreCase(Tidy.line(title)))
        || (text.size() > 2
            && !isByline(text, false)
            && Dateline.of(line.text()) == null
            && isByline(text.subList(1, text.size()), true));
  }

  private static boolean isByline(List<Line> text, boolean belowHeadline) {
    var line = text.getFirst();
    var inPlace = belowHeadline || (text.size() > 1 && Dateline.of(text.get(1).text()) != null);
    return line.style() == Style.TEXT && Byline.of(line.text(), inPlace) != null;
  }

  private void creators(String printed) {
    var byline = Byline.of(printed, true);
    if (byline != null && !byline.authors().isEmpty()) {
      Concept.authors(byline.authors()).forEach(draft::author);
      if (creator != null && !byline.authors().contains(Tidy.line(creator))) {
        draft.rest("creator", creator);
      }
      creator = null;
    }
  }

  private void takeCreator() {
    for (var name : creator == null ? new String[0] : creator.split(";", -1)) {
      draft.author(name);
    }
  }
}
