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
import copydesk.article.Rights;
import copydesk.article.Stated;
import copydesk.article.Titles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An agency's story out of what was found above its text and below it.
///
/// @param received the whole text, in which the dateline's place is told
record WireStory(String received, Head head, ServiceLines service, CopyFoot foot) {

  Article article(Body body) {
    var signals = WireSignals.of(this, body.paragraphs());
    return new Article(
        identity(signals),
        Titles.of(head.headline(), service.slug(), head.deck()),
        credits(),
        dates(signals),
        body,
        about(),
        new Rights(null, foot.notice(), null),
        new Extras(List.of(), Map.of(), source()));
  }

  private Identity identity(WireSignals signals) {
    var notes = new ArrayList<String>();
    for (var note : new String[] {service.note(), foot.note()}) {
      if (note != null) {
        notes.add(note);
      }
    }
    var note = notes.isEmpty() ? null : String.join(" ", notes);
    return new Identity(
        null, "text", signals.version(), null, List.of(), signals.handling(note));
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
        : dateline
            .filing()
            .at(ReceivedLine.span(received, head.datelineAt(), dateline.filing().text()));
  }

  private Dates dates(WireSignals signals) {
    var date = head.dateline() == null ? null : head.dateline().date();
    var published = date == null ? null : new Stated(date, Basis.STATED, "dateline");
    return new Dates(published, null, null, signals.embargoedUntil(), null, null);
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
