package copydesk.parse;

import static copydesk.parse.Draft.Of.SUBJECTS;

import copydesk.article.Concept;
import copydesk.article.Media;
import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.intake.Document;
import copydesk.text.NewsDates;
import copydesk.text.Tidy;
import copydesk.text.Uris;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A story as an office program keeps it: lines in paragraph styles, and a card of properties.
///
/// One reading of both for every such format. What stands at the top in the style of a title, or
/// else of a heading, is the headline; a heading further down is a line of the text.
final class Manuscript {
  /// A kicker, a slug and two lines of credit may stand above the headline.
  private static final int MOST_LINES_ABOVE = 5;

  private static final int LONGEST_KICKER = 80;

  /// A table whose cells hold more is a layout, and no row of it can be read as a line.
  private static final int LONGEST_CELL = 300;

  // Breaking the line twice is how many a writer, and copy pasted from a page, ends a paragraph.
  private static final Pattern EMPTY_LINE = Pattern.compile("\\n\\s*\\n");

  // What programs write where nobody has told them who sits there.
  private static final Set<String> NOBODY =
      Set.of("microsoft office user", "windows user", "unknown author", "apache poi", "test user");

  /// What a line's paragraph style says that it is.
  enum Style {
    TITLE,
    SUBTITLE,
    HEADING,
    BYLINE,
    DATE,
    SUMMARY,
    TEXT;

    private static final Map<String, Style> NAMES =
        Map.ofEntries(
            Map.entry("title", TITLE),
            Map.entry("headline", TITLE),
            Map.entry("heading", HEADING),
            Map.entry("subtitle", SUBTITLE),
            Map.entry("standfirst", SUBTITLE),
            Map.entry("deck", SUBTITLE),
            Map.entry("author", BYLINE),
            Map.entry("byline", BYLINE),
            Map.entry("date", DATE),
            Map.entry("abstract", SUMMARY));

    /// By the name of the style, as English programs call it in the file, `Title`, `heading 1`, and
    /// as newsrooms call theirs.
    static Style named(String name) {
      var plain = name.toLowerCase(Locale.ROOT).replace("_20_", "").replaceAll("[\\s_-]", "");
      return plain.matches("heading[1-9]") ? HEADING : NAMES.getOrDefault(plain, TEXT);
    }
  }

  /// A paragraph on one line.
  record Line(Style style, String text) {}

  private final Document document;
  private final Draft draft;
  private final List<Line> lines = new ArrayList<>();
  private final List<Line> notes = new ArrayList<>();
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

  /// The paragraphs that a paragraph of the file is: line ends within are spaces, empty lines are
  /// not.
  static void add(Style style, CharSequence text, List<Line> into) {
    for (var part : EMPTY_LINE.split(text, -1)) {
      var line = Tidy.line(part);
      if (!line.isEmpty()) {
        into.add(new Line(style, line));
      }
    }
  }

  /// A row of a table: one line, "Ferries | 12", or the lines of its cells where it is a layout.
  static void addRow(List<List<Line>> cells, List<Line> into) {
    var filled = cells.stream().filter(cell -> !cell.isEmpty()).toList();
    var texts = new ArrayList<String>();
    var longest = 0;
    for (var cell : filled) {
      var text = String.join(" ", cell.stream().map(Line::text).toList());
      longest = Math.max(longest, text.length());
      texts.add(text);
    }
    if (filled.size() == 1 || longest > LONGEST_CELL) {
      filled.forEach(into::addAll);
    } else if (!filled.isEmpty()) {
      into.add(new Line(Style.TEXT, String.join(" | ", texts)));
    }
  }

  void addAll(List<Line> more) {
    lines.addAll(more);
  }

  /// Notes at the foot of a page or behind the text: where they stand here, in all formats.
  void addNotes(List<Line> more) {
    notes.addAll(more);
  }

  void title(@Nullable String value) {
    title = title == null ? value : title;
    draft.title(value);
  }

  /// One name or several; the account's owner often, so a byline in the text counts for more.
  void creator(@Nullable String names) {
    creator = creator == null ? names : creator;
  }

  /// When the file was begun. Without its zone it is no time that ninjs can say.
  void created(String from, String value) {
    draft.created(from, value);
    draft.rest(from, NewsDates.parse(value) instanceof LocalDateTime ? value : null);
  }

  /// Whom the program was licensed to, more often than not: nobody said that they published this.
  void company(@Nullable String name) {
    draft.rest("company", name);
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

  /// A picture: one on the Web is tied to the article; of one in the file, which nobody can follow
  /// from here, it is kept that it was there.
  void picture(@Nullable String source, @Nullable String description) {
    var uri = Uris.web(source);
    if (uri != null) {
      draft.media(Media.picture(uri, description));
      return;
    }
    var said = new LinkedHashMap<String, Object>();
    if (source != null) {
      said.put("file", source);
    }
    if (description != null) {
      said.put("description", Tidy.line(description));
    }
    draft.rest("media", said.isEmpty() ? null : said);
  }

  void problems(List<Problem> found) {
    problems.addAll(found);
  }

  Parsed parsed() {
    var text = new ArrayList<>(lines);
    while (!text.isEmpty() && EndMarks.isOne(text.getLast().text())) {
      text.removeLast();
    }
    text.addAll(notes);
    takeTitles(text);
    takeCreator();
    draft.body(text.stream().map(Line::text).toList());
    if (draft.isEmpty()) {
      problems.add(
          new Problem(Kind.NO_ARTICLE, document.entry(), "a document without a line of text"));
      return new Parsed(List.of(), problems);
    }
    var article = draft.article();
    problems.addAll(draft.problems());
    return Parsed.one(article, problems);
  }

  private void takeTitles(List<Line> text) {
    var above = headlineAt(text);
    if (above < 0 && text.size() > 1 && text.getFirst().style() == Style.TEXT) {
      takeHead(text);
      return;
    }
    if (above >= 0) {
      draft.headline(text.remove(above).text());
    }
    var isBelow = above >= 0;
    var byline = false;
    for (var at = 0; at < text.size(); ) {
      var line = text.get(at);
      if (!byline && isByline(text, at, isBelow)) {
        byline(line.text());
        byline = true;
      } else if (!isTaken(line)) {
        if (at >= above) {
          return;
        }
        if (line.text().length() > LONGEST_KICKER || SentenceEnds.isEnded(line.text())) {
          at++; // of the text, wherever it stands
          continue;
        }
        draft.headline("kicker", line.text());
      }
      text.remove(at);
      above--;
    }
  }

  // Without a style, as in a file of plain text: each paragraph stands between empty lines.
  private void takeHead(List<Line> text) {
    var top = new ArrayList<String>();
    for (var line : text.subList(0, Math.min(text.size(), MOST_LINES_ABOVE))) {
      if (line.style() != Style.TEXT) {
        break;
      }
      top.add(line.text());
      top.add("");
    }
    var head = Head.of(top);
    draft.headline(head.headline());
    draft.headline("sub", head.deck());
    if (head.byline() != null) {
      byline(head.byline().printed());
    }
    text.subList(0, (top.size() - head.text().size()) / 2).clear();
  }

  private boolean isTaken(Line line) {
    switch (line.style()) {
      case SUBTITLE -> draft.headline("sub", line.text());
      case SUMMARY -> draft.description("summary", line.text());
      case DATE -> {
        if (NewsDates.parse(line.text()) == null) {
          return false;
        }
        draft.published("Date", line.text());
      }
      case TITLE, HEADING, BYLINE, TEXT -> {
        return false;
      }
    }
    return true;
  }

  private int headlineAt(List<Line> text) {
    var top = text.subList(0, Math.min(text.size(), MOST_LINES_ABOVE));
    for (var i = 0; i < top.size(); i++) {
      if (top.get(i).style() == Style.TITLE) {
        return i;
      }
    }
    for (var i = 0; i < top.size(); i++) {
      if (top.get(i).style() == Style.HEADING) {
        return i;
      }
      if (SentenceEnds.isEnded(top.get(i).text())) {
        break; // the text begins here; what follows are headings within it
      }
    }
    var first = text.size() > 1 ? text.getFirst().text() : "";
    return title != null && first.equalsIgnoreCase(Tidy.line(title)) ? 0 : -1;
  }

  private static boolean isByline(List<Line> text, int at, boolean belowHeadline) {
    var line = text.get(at);
    var next = at + 1 < text.size() ? text.get(at + 1).text() : "";
    var inPlace = belowHeadline || Dateline.of(next) != null;
    return line.style() == Style.BYLINE
        || (line.style() == Style.TEXT && Byline.of(line.text(), inPlace) != null);
  }

  private void byline(String printed) {
    draft.by(printed);
    var byline = Byline.of(printed, true);
    var authors = byline == null ? Names.in(printed) : byline.authors();
    if (!authors.isEmpty()) {
      Concept.authors(authors).forEach(draft::author);
      if (creator != null && !authors.contains(Tidy.line(creator))) {
        draft.rest("creator", Tidy.line(creator));
      }
      creator = null;
    }
  }

  // "desk4" is an account and "Example Media" its house: no author, but what the file says.
  private void takeCreator() {
    for (var name : creator == null ? new String[0] : creator.split(";", -1)) {
      var line = Tidy.line(name);
      var isNobody = NOBODY.contains(line.toLowerCase(Locale.ROOT));
      var people = isNobody ? List.<String>of() : Names.in(line);
      people.forEach(draft::author);
      draft.rest("creator", people.isEmpty() ? line : null);
    }
  }
}
