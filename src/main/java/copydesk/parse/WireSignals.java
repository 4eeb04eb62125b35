package copydesk.parse;

import copydesk.article.Basis;
import copydesk.article.Handling;
import copydesk.article.Handling.PubStatus;
import copydesk.article.Signal;
import copydesk.article.Signal.Kind;
import copydesk.article.Span;
import copydesk.parse.ServiceLines.Taken;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the lines around a wire story, and its headline, tell desks to do with it.
final class WireSignals {
  /// A dozen lines have no more of them, and a record no room for a list that goes on.
  private static final int MOST = 16;

  /// A notice says of which story it speaks in its first lines.
  private static final int MOST_ABOVE_NAME = 2;

  private static final String NOTE = "note to editors";

  private final String received;
  private final @Nullable LocalDate day;
  private final List<Signal> signals = new ArrayList<>();
  private @Nullable OffsetDateTime embargoedUntil;
  private @Nullable String killed;
  private int urgency;

  private WireSignals(String received, @Nullable LocalDate day) {
    this.received = received;
    this.day = day;
  }

  /// @param text the paragraphs of the story
  static WireSignals of(WireStory story, List<String> text) {
    var dateline = story.head().dateline();
    var signals = new WireSignals(story.received(), dateline == null ? null : dateline.date());
    story.service().taken().forEach(signals::take);
    var headline = story.head().headline();
    if (headline != null) {
      var at = firstFilled(story.service().lines());
      signals.add(HeadlineMarks.in(headline), headline, at, "headline");
    }
    if (headline == null && dateline == null && !text.isEmpty()) {
      var at = firstFilled(story.service().lines());
      signals.add(HeadlineMarks.before(text.getFirst()), text.getFirst(), at, "text");
    }
    var note = story.foot().note();
    if (note != null) {
      var printed = "(" + note + ")";
      signals.add(Notes.in(printed), printed, story.foot().noteAt(), NOTE);
    }
    signals.nameKilled(story.service().taken(), text);
    return signals;
  }

  /// Whether service lines alone are something to be read: they take a story out of use.
  static boolean areNotice(ServiceLines service) {
    var signals = new WireSignals("", null);
    service.taken().forEach(signals::take);
    return signals.has(Kind.KILL) || signals.has(Kind.WITHHOLD);
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

  private void take(Taken taken) {
    var text = taken.text();
    switch (taken.kind()) {
      case SLUG -> add(MarkLine.inSlug(text), text, taken.line(), "slugline");
      case MARK -> add(marks(text), text, taken.line(), "service line");
      case NOTE -> add(Notes.in(text), text, taken.line(), NOTE);
    }
  }

  private static List<Told> marks(String line) {
    var marks = MarkLine.read(line);
    return marks == null ? List.of() : marks; // a number of the transmission
  }

  private void add(List<Told> found, String line, int at, String from) {
    for (var one : found) {
      var told = one.kind() == Kind.EMBARGO && day != null ? Embargo.on(one, line, day) : one;
      var span = ReceivedLine.span(received, at, line, told.start(), told.end());
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
  private void nameKilled(List<Taken> taken, List<String> text) {
    if (!has(Kind.KILL)) {
      return;
    }
    var notes =
        taken.stream().filter(one -> one.kind() == Taken.Kind.NOTE).map(Taken::text);
    killed =
        Stream.concat(notes, text.stream().limit(MOST_ABOVE_NAME))
            .filter(SignalWords::namesStory)
            .findFirst()
            .map(Notes::sentence)
            .orElse(null);
  }

  private static int firstFilled(List<String> lines) {
    var at = 0;
    while (at < lines.size() && lines.get(at).isBlank()) {
      at++;
    }
    return at;
  }
}
