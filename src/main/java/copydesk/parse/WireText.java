package copydesk.parse;

import copydesk.article.About;
import copydesk.article.Article;
import copydesk.article.Basis;
import copydesk.article.Body;
import copydesk.article.Concept;
import copydesk.article.Credits;
import copydesk.article.Dates;
import copydesk.article.Extras;
import copydesk.article.Identity;
import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.article.Rights;
import copydesk.article.Stated;
import copydesk.article.Titles;
import copydesk.intake.Document;
import copydesk.text.Charsets;
import copydesk.text.Tidy;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Plain text in the manner of agency copy: perhaps a headline, perhaps a byline, perhaps a
/// dateline, then paragraphs.
final class WireText implements Parser {

  // "ENDS", "-30-", "###": the desk's sign that no more follows.
  private static final Pattern END_MARK =
      Pattern.compile("[-( ]{0,3}(?:ENDS?|30)[-) ]{0,3}|#{2,5}|(?:\\* ?){3,5}");

  @Override
  public Parsed parse(Document document) {
    var entry = document.entry();
    var bytes = document.bytes();
    var decoded = Charsets.decode(bytes, Charsets.declaredIn(document.declaredType()));
    var problems = new ArrayList<>(Legibility.problems(entry, decoded));
    var received = Tidy.lines(decoded.text());
    if (received.stream().allMatch(String::isBlank)) {
      problems.add(new Problem(Kind.EMPTY, entry, "nothing but white space"));
      return new Parsed(List.of(), problems);
    }
    var lines = withoutEndMarks(received);
    var filled = lines.stream().filter(line -> !line.isBlank()).count();
    if (filled == 1) {
      problems.add(new Problem(Kind.ONE_LINE, entry, "one line only; kept as the text"));
    }
    var head = filled == 1 ? withoutTitles(lines) : Head.of(lines);
    var body = new Body(Paragraphs.in(head.text()));
    var reason = reasonAgainst(body);
    if (reason != null) {
      problems.add(new Problem(Kind.NO_ARTICLE, entry, reason));
      return new Parsed(List.of(), problems);
    }
    return Parsed.one(article(head, body), problems);
  }

  private static List<String> withoutEndMarks(List<String> lines) {
    var end = lines.size();
    while (end > 0 && (lines.get(end - 1).isBlank() || isEndMark(lines.get(end - 1)))) {
      end--;
    }
    return lines.subList(0, end);
  }

  static boolean isEndMark(String line) {
    return line.length() < 20 && END_MARK.matcher(line.strip()).matches();
  }

  private static Head withoutTitles(List<String> lines) {
    var line = Tidy.line(String.join(" ", lines));
    var dateline = Dateline.of(line);
    return dateline == null || dateline.bare()
        ? new Head(null, null, null, null, List.of(line))
        : new Head(null, null, null, dateline, List.of(dateline.rest()));
  }

  private static @Nullable String reasonAgainst(Body body) {
    if (body.paragraphs().isEmpty()) {
      return "a headline, a byline or a dateline, and no text below";
    }
    return body.text().codePoints().noneMatch(Character::isLetter)
        ? "no word in it: nothing but digits and signs"
        : null;
  }

  private static Article article(Head head, Body body) {
    return new Article(
        Identity.NONE,
        Titles.of(head.headline(), null, head.deck()),
        credits(head.byline(), head.dateline()),
        dates(head.dateline()),
        body,
        About.NOTHING,
        Rights.NONE,
        Extras.NONE);
  }

  private static Credits credits(@Nullable Byline byline, @Nullable Dateline dateline) {
    return new Credits(
        byline == null ? null : byline.printed(),
        byline == null ? List.of() : Concept.authors(byline.authors()),
        dateline == null ? null : dateline.place(),
        dateline == null || dateline.agency() == null
            ? List.of()
            : List.of(Concept.marked(dateline.agency(), Credits.AGENCY)));
  }

  private static Dates dates(@Nullable Dateline dateline) {
    return dateline == null || dateline.date() == null
        ? Dates.NONE
        : Dates.of(new Stated(dateline.date(), Basis.STATED, "dateline"), null);
  }
}
