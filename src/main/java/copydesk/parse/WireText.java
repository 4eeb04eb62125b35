package copydesk.parse;

import copydesk.article.Article;
import copydesk.article.Basis;
import copydesk.article.Body;
import copydesk.article.Credits;
import copydesk.article.Dates;
import copydesk.article.Identity;
import copydesk.article.InfoSource;
import copydesk.article.InfoSource.Role;
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
  /// Three times the longest novel; what is larger is a log or a data set.
  private static final int MAX_BYTES = 16 * 1024 * 1024;

  // "ENDS", "-30-", "###": the desk's sign that no more follows.
  private static final Pattern END_MARK =
      Pattern.compile("[-( ]{0,3}(?:ENDS?|30)[-) ]{0,3}|#{2,5}|(?:\\* ?){3,5}");

  @Override
  public Parsed parse(Document document) {
    var entry = document.entry();
    var bytes = document.bytes();
    if (bytes.length > MAX_BYTES) {
      var detail = "%d bytes of text; the limit is %d".formatted(bytes.length, MAX_BYTES);
      return Parsed.rejected(new Problem(Kind.TOO_LARGE, entry, detail));
    }
    var decoded = Charsets.decode(bytes, Charsets.declaredIn(document.declaredType()));
    var problems = new ArrayList<>(Legibility.problems(entry, decoded));
    var received = Tidy.lines(decoded.text());
    if (received.stream().allMatch(String::isBlank)) {
      var detail = bytes.length == 0 ? "no bytes" : "nothing but white space";
      problems.add(new Problem(Kind.EMPTY, entry, detail));
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
    return new Parsed(List.of(article(head, body)), problems);
  }

  private static List<String> withoutEndMarks(List<String> lines) {
    var end = lines.size();
    while (end > 0 && (lines.get(end - 1).isBlank() || isEndMark(lines.get(end - 1)))) {
      end--;
    }
    return lines.subList(0, end);
  }

  private static boolean isEndMark(String line) {
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
        new Titles(head.headline(), null, head.deck()),
        credits(head.byline(), head.dateline()),
        dates(head.dateline()),
        body,
        List.of(),
        Rights.NONE,
        List.of());
  }

  private static Credits credits(@Nullable Byline byline, @Nullable Dateline dateline) {
    return new Credits(
        byline == null ? null : byline.printed(),
        byline == null ? List.of() : byline.authors(),
        dateline == null ? null : dateline.place(),
        dateline == null || dateline.agency() == null
            ? List.of()
            : List.of(new InfoSource(dateline.agency(), Role.AGENCY)));
  }

  private static Dates dates(@Nullable Dateline dateline) {
    return dateline == null || dateline.date() == null
        ? Dates.NONE
        : new Dates(new Stated(dateline.date(), Basis.STATED, "dateline"), null, null, null);
  }
}
