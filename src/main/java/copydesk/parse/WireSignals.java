package copydesk.parse;

import copydesk.article.Basis;
import copydesk.article.Handling;
import copydesk.article.Handling.PubStatus;
import copydesk.article.Received;
import copydesk.article.Signal;
import copydesk.article.Signal.Kind;
import copydesk.article.Span;
import copydesk.parse.Paragraphs.Paragraph;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the lines around a wire story, and its headline, tell desks to do with it.
final class WireSignals {
  /// A dozen lines have no more of them, and a record no room for a list that goes on.
  private static final int MOST = 16;

  /// A notice says of which story it speaks in its first lines.
  private static final int MOST_ABOVE_NAME = 2;

  private final @Nullable LocalDate day;
  private final Function<CopyPart, @Nullable Span> spans;
  private final List<Signal> signals = new ArrayList<>();
  private @Nullable OffsetDateTime embargoedUntil;
  private @Nullable String killed;
  private int urgency;

  private WireSignals(@Nullable LocalDate day, Function<CopyPart, @Nullable Span> spans) {
    this.day = day;
    this.spans = spans;
  }

  static WireSignals of(WireStory story, List<Paragraph> text) {
    var head = story.head();
    var signals = new WireSignals(day(head), story::span);
    story.service().parts().forEach(signals::take);
    head.parts().forEach(signals::take);
    if (head.headline() == null && head.dateline() == null && !text.isEmpty()) {
      var line = head.textAt() + text.getFirst().line();
      signals.take(new CopyPart(Received.Kind.PARAGRAPH, line, text.getFirst().text()));
    }
    story.foot().parts().forEach(signals::take);
    signals.nameKilled(story.service().parts(), text);
    return signals;
  }

  /// The line from which service lines alone are something to be read, as they take a story out of
  /// use; -1 where they are not.
  static int noticeAt(ServiceLines service) {
    var signals = new WireSignals(null, _ -> null);
    service.parts().forEach(signals::take);
    if (!signals.has(Kind.KILL) && !signals.has(Kind.WITHHOLD)) {
      return -1;
    }
    return service.parts().stream()
        .filter(part -> part.kind() != Received.Kind.SLUG)
        .mapToInt(CopyPart::line)
        .min()
        .orElse(-1);
  }

  /// With what desks are told in words beside it.
  Handling handling(@Nullable String note) {
    var isKilled = has(Kind.KILL);
    var status = isKilled ? PubStatus.CANCELED : has(Kind.WITHHOLD) ? PubStatus.WITHHELD : null;
    return new Handling(status, urgency == 0 ? null : urgency, note, signals());
  }

  /// "2" of "UPDATE 2-", "2nd Ld-Writethru".
  @Nullable String version() {
    for (var signal : signals) {
      if (signal.kind() == Kind.UPDATE && signal.number() != null) {
        return signal.number().toString();
      }
    }
    return null;
  }

  @Nullable OffsetDateTime embargoedUntil() {
    return embargoedUntil;
  }

  boolean has(Kind kind) {
    return signals.stream().anyMatch(signal -> signal.kind() == kind);
  }

  private List<Signal> signals() {
    return signals.stream()
        .map(signal -> signal.kind() == Kind.KILL && killed != null ? signal.with(killed) : signal)
        .toList();
  }

  private static @Nullable LocalDate day(Head head) {
    var filed = head.dateline() == null ? null : head.dateline().date();
    return filed == null && head.date() instanceof LocalDate printed ? printed : filed;
  }

  private void take(CopyPart found) {
    var text = found.text().strip();
    var part = new CopyPart(found.kind(), found.line(), found.skipped(), text);
    switch (part.kind()) {
      case SLUG -> add(MarkLine.inSlug(text), part, "slugline");
      case MARK -> add(marks(text), part, "service line");
      case NOTE -> add(Notes.in(text), part, "note to editors");
      case HEADLINE -> add(HeadlineMarks.in(text), part, "headline");
      case PARAGRAPH -> add(HeadlineMarks.before(text), part, "text");
      case DECK, BYLINE, DATE, DATELINE, CREDIT, RIGHTS, END_MARK -> {}
    }
  }

  private static List<Told> marks(String line) {
    var marks = MarkLine.read(line);
    return marks == null ? List.of() : marks; // a number of the transmission
  }

  private void add(List<Told> found, CopyPart part, String from) {
    var line = part.text();
    for (var one : found) {
      var told = one.kind() == Kind.EMBARGO && day != null ? Embargo.on(one, line, day) : one;
      var skipped = part.skipped() + ReceivedLines.letters(line.substring(0, told.start()));
      var words = line.substring(told.start(), told.end());
      var span = spans.apply(new CopyPart(part.kind(), part.line(), skipped, words));
      var signal = told.signal(line, Basis.STATED, from, span);
      // "KILL KILL KILL" below a slug that says so; "CORRECTED-" above a note that says what.
      if (signals.size() < MOST && signals.stream().noneMatch(signal::isWithin)) {
        signals.removeIf(known -> known.isWithin(signal));
        signals.add(signal);
      }
      embargoedUntil = embargoedUntil == null ? told.until() : embargoedUntil;
      var isHigher = told.urgency() > 0 && (urgency == 0 || told.urgency() < urgency);
      urgency = isHigher ? told.urgency() : urgency;
    }
  }

  // A notice that kills another story says which, and the record of that one stays as it is.
  private void nameKilled(List<CopyPart> service, List<Paragraph> text) {
    if (!has(Kind.KILL)) {
      return;
    }
    var notes =
        service.stream().filter(part -> part.kind() == Received.Kind.NOTE).map(CopyPart::text);
    killed =
        Stream.concat(notes, text.stream().limit(MOST_ABOVE_NAME).map(Paragraph::text))
            .map(String::strip)
            .filter(SignalWords::namesStory)
            .findFirst()
            .map(Notes::sentence)
            .orElse(null);
  }
}
