package copydesk.parse;

import copydesk.article.Body;
import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.intake.Document;
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
    var foot = CopyFoot.of(received);
    var service = ServiceLines.above(foot.story());
    var lines = service.lines();
    var filled = lines.stream().filter(line -> !line.isBlank()).count();
    if (filled == 1) {
      problems.add(new Problem(Kind.ONE_LINE, entry, "one line only; kept as the text"));
    }
    var head =
        switch ((int) Math.min(filled, 2)) {
          case 0 -> notice(service);
          case 1 -> withoutTitles(lines);
          default -> Head.of(lines);
        };
    var body = new Body(Paragraphs.in(head.text()));
    var reason = reasonAgainst(body);
    if (reason != null) {
      problems.add(new Problem(Kind.NO_ARTICLE, entry, reason));
      return new Parsed(List.of(), problems);
    }
    return Parsed.one(new WireStory(decoded.text(), head, service, foot).article(body), problems);
  }

  // "Editors: Kill the story slugged Ferry-Fire", and no more: that is what there is to be read.
  private static Head notice(ServiceLines service) {
    var note = service.note();
    var text = note != null ? List.of(note) : service.marks();
    var isOne = WireSignals.areNotice(service);
    return new Head(null, null, null, null, isOne ? text : List.of(), -1);
  }

  private static Head withoutTitles(List<String> lines) {
    var at = 0;
    while (lines.get(at).isBlank()) {
      at++;
    }
    var line = Tidy.line(lines.get(at));
    var dateline = Dateline.of(line);
    return dateline == null || dateline.bare()
        ? new Head(null, null, null, null, List.of(line), -1)
        : new Head(null, null, null, dateline, List.of(dateline.rest()), at);
  }

  private static @Nullable String reasonAgainst(Body body) {
    if (body.paragraphs().isEmpty()) {
      return "a headline, a byline or a dateline, and no text below";
    }
    return body.text().codePoints().noneMatch(Character::isLetter)
        ? "no word in it: nothing but digits and signs"
        : null;
  }
}
