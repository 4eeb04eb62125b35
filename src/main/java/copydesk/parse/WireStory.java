package copydesk.parse;

import copydesk.article.About;
import copydesk.article.Article;
import copydesk.article.Basis;
import copydesk.article.Body;
import copydesk.article.Concept;
import copydesk.article.Credits;
import copydesk.article.Dates;
import copydesk.article.Extras;
import copydesk.article.Filing;
import copydesk.article.Identity;
import copydesk.article.Received;
import copydesk.article.Received.Kind;
import copydesk.article.Received.Part;
import copydesk.article.Rights;
import copydesk.article.Span;
import copydesk.article.Stated;
import copydesk.article.Titles;
import copydesk.parse.Paragraphs.Paragraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An agency's story out of what was found above its text and below it.
///
/// @param received the whole file, in which the place of each part is told
/// @param first the line of the file that the story begins on
/// @param end the line behind it
record WireStory(
    ReceivedLines received, int first, int end, Head head, ServiceLines service, CopyFoot foot) {

  Article article(List<Paragraph> paragraphs) {
    var signals = WireSignals.of(this, paragraphs);
    return new Article(
        identity(signals),
        Titles.of(head.headline(), service.slug(), head.deck()),
        credits(),
        dates(signals),
        body(paragraphs),
        about(),
        new Rights(null, foot.notice(), null),
        new Extras(List.of(), Map.of(), source()));
  }

  private Body body(List<Paragraph> paragraphs) {
    var parts = new ArrayList<Part>();
    for (var found : List.of(service.parts(), head.parts(), foot.parts())) {
      found.forEach(part -> parts.add(new Part(part.kind(), span(part))));
    }
    var isOpening = true;
    for (var paragraph : paragraphs) {
      var skipped = isOpening && paragraph.line() == 0 ? lettersOfDateline() : 0;
      var line = head.textAt() + paragraph.line();
      var part = new CopyPart(Kind.PARAGRAPH, line, skipped, paragraph.text());
      parts.add(new Part(Kind.PARAGRAPH, span(part)));
      isOpening = false;
    }
    parts.sort(Comparator.comparingInt(part -> part.span().start()));
    return new Body(
        paragraphs.stream().map(Paragraph::text).toList(),
        new Received(received.text(first, end), received.charactersBefore(first), parts));
  }

  /// Where a part stands in the file.
  Span span(CopyPart part) {
    return part.kind() == Kind.DATELINE
        ? received.spanUpToText(part, first)
        : received.span(part, first);
  }

  // The line that the text begins on may begin with one.
  private int lettersOfDateline() {
    var line = service.lines().get(head.textAt());
    return Math.max(0, ReceivedLines.letters(line) - ReceivedLines.letters(head.text().getFirst()));
  }

  private Identity identity(WireSignals signals) {
    var notes = new ArrayList<String>();
    for (var note : new String[] {service.note(), foot.note()}) {
      if (note != null) {
        notes.add(note);
      }
    }
    var note = notes.isEmpty() ? null : String.join(" ", notes);
    return new Identity(null, "text", signals.version(), null, List.of(), signals.handling(note));
  }

  private Credits credits() {
    var byline = head.byline();
    var authors = new ArrayList<>(byline == null ? List.<String>of() : byline.authors());
    for (var credit : foot.credits()) {
      credit.names(Contributors.AUTHOR).stream()
          .filter(name -> !authors.contains(name))
          .forEach(authors::add);
    }
    var dateline = head.dateline();
    return new Credits(
        byline == null ? signature() : byline.printed(),
        Concept.authors(authors),
        dateline == null ? null : dateline.place(),
        dateline == null || dateline.agency() == null
            ? List.of()
            : List.of(Concept.marked(dateline.agency(), Credits.AGENCY)),
        filing(dateline));
  }

  // Where nobody is named above the story, who signs below it wrote it.
  private @Nullable String signature() {
    return foot.credits().stream()
        .filter(credit -> !credit.names(Contributors.AUTHOR).isEmpty())
        .map(Contributors::printed)
        .findFirst()
        .orElse(null);
  }

  private About about() {
    return new About(
        List.of(), foot.others(), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  private @Nullable Filing filing(@Nullable Dateline dateline) {
    return dateline == null
        ? null
        : head.parts().stream()
            .filter(part -> part.kind() == Kind.DATELINE)
            .findFirst()
            .map(part -> dateline.filing().at(span(part)))
            .orElse(dateline.filing());
  }

  private Dates dates(WireSignals signals) {
    return new Dates(published(), null, null, signals.embargoedUntil(), null, null);
  }

  private @Nullable Stated published() {
    var filed = head.dateline() == null ? null : head.dateline().date();
    if (filed != null) {
      return new Stated(filed, Basis.STATED, "dateline");
    }
    return head.date() == null ? null : new Stated(head.date(), Basis.STATED, "text");
  }

  // What ninjs has no place for: marks of the desk, and credits below a story that has a byline.
  private Map<String, Object> source() {
    var source = new LinkedHashMap<String, Object>();
    if (!service.marks().isEmpty()) {
      source.put("service", service.marks());
    }
    var signature = head.byline() == null ? signature() : null;
    var credits =
        foot.credits().stream()
            .map(Contributors::printed)
            .filter(printed -> !printed.equals(signature))
            .toList();
    if (!credits.isEmpty()) {
      source.put("credits", credits);
    }
    return source;
  }
}
