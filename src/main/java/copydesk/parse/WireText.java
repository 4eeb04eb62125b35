package copydesk.parse;

import copydesk.article.Article;
import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.article.Received;
import copydesk.intake.Document;
import copydesk.parse.Paragraphs.Paragraph;
import copydesk.parse.Parsed.Found;
import copydesk.text.Charsets;
import copydesk.text.Tidy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Plain text in the manner of agency copy: perhaps a headline, perhaps a byline, perhaps a
/// dateline, then paragraphs.
final class WireText implements Parser {

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
    var file = new ReceivedLines(decoded.text());
    var found = new ArrayList<Found>();
    var begins = StoryBreaks.in(received);
    for (var i = 0; i < begins.size(); i++) {
      var place = begins.size() == 1 ? "" : String.valueOf(i + 1);
      var end = i + 1 < begins.size() ? begins.get(i + 1) : received.size();
      var where = Parsed.entry(entry, place);
      var article = article(received, begins.get(i), end, file, where, problems);
      if (article != null) {
        found.add(new Found(place, article));
      }
    }
    return new Parsed(found, problems);
  }

  private static @Nullable Article article(
      List<String> received,
      int first,
      int end,
      ReceivedLines file,
      String where,
      List<Problem> problems) {
    var foot = CopyFoot.of(received.subList(first, end));
    var service = ServiceLines.above(foot.story());
    var lines = service.lines();
    var filled = lines.stream().filter(line -> !line.isBlank()).count();
    if (filled == 1) {
      problems.add(new Problem(Kind.ONE_LINE, where, "one line only; kept as the text"));
    }
    var head =
        switch ((int) Math.min(filled, 2)) {
          case 0 -> notice(service, foot.story());
          case 1 -> withoutTitles(lines);
          default -> Head.of(lines);
        };
    var paragraphs = Paragraphs.of(head.text());
    var isSigned = head.isSigned() || service.isSome() || !foot.credits().isEmpty();
    var reason = isSigned ? null : NoStory.reason(lines);
    reason = reason == null ? reasonAgainst(paragraphs) : reason;
    if (reason != null) {
      problems.add(new Problem(Kind.NO_ARTICLE, where, reason));
      return null;
    }
    return new WireStory(file, first, end, head, service, foot).article(paragraphs);
  }

  // "Editors: Kill the story slugged Ferry-Fire", and no more: that is what there is to be read.
  private static Head notice(ServiceLines service, List<String> lines) {
    var at = WireSignals.noticeAt(service);
    var text = at < 0 ? List.<String>of() : lines.subList(at, lines.size());
    return new Head(null, null, null, null, null, text, Math.max(at, 0), List.of());
  }

  private static Head withoutTitles(List<String> lines) {
    var at = 0;
    while (lines.get(at).isBlank()) {
      at++;
    }
    var line = Tidy.line(lines.get(at));
    var dateline = Dateline.of(line);
    if (dateline == null || dateline.bare()) {
      return new Head(null, null, null, null, null, List.of(line), at, List.of());
    }
    var part = new CopyPart(Received.Kind.DATELINE, at, dateline.filing().text());
    return new Head(null, null, null, null, dateline, List.of(dateline.rest()), at, List.of(part));
  }

  private static @Nullable String reasonAgainst(List<Paragraph> paragraphs) {
    if (paragraphs.isEmpty()) {
      return "a headline, a byline or a dateline, and no text below";
    }
    return paragraphs.stream().noneMatch(WireText::hasWord)
        ? "no word in it: nothing but digits and signs"
        : null;
  }

  private static boolean hasWord(Paragraph paragraph) {
    return paragraph.text().codePoints().anyMatch(Character::isLetter);
  }
}
