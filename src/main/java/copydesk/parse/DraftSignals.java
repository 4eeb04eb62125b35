package copydesk.parse;

import copydesk.article.Basis;
import copydesk.article.Signal;
import copydesk.article.Signal.Kind;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What desks are told to do with a [Draft]: by its format in words, before its headline, and in
/// lines above its text, which stay there.
final class DraftSignals {
  /// A document may say it as often as it likes; a record has no room for a list that goes on.
  private static final int MOST = 16;

  private static final int FIRST_LINES = 3;
  private static final int LONGEST_LINE = 120;

  private final List<Signal> signals = new ArrayList<>();
  private @Nullable OffsetDateTime embargoedUntil;

  /// What the format has a place for: "sig:correction".
  void declared(Kind kind, String text, @Nullable String detail, String from) {
    add(new Signal(kind, text, null, detail, Basis.DECLARED, from, null));
  }

  void edNote(String note) {
    add(Notes.in(note), note, Basis.DECLARED, "edNote");
  }

  void headline(@Nullable String headline) {
    if (headline != null) {
      add(HeadlineMarks.in(headline), headline, Basis.STATED, "headline");
    }
  }

  /// The first paragraphs, as long as they are lines for desks.
  void text(List<String> paragraphs) {
    for (var line : paragraphs.subList(0, Math.min(FIRST_LINES, paragraphs.size()))) {
      var isNote = line.startsWith("(") && line.endsWith(")") && ServiceLines.isNote(line);
      if (line.length() > (isNote ? CopyLines.LONGEST_HEADLINE : LONGEST_LINE)) {
        return;
      }
      if (isNote) {
        add(Notes.in(line), line, Basis.STATED, "text");
      } else {
        add(marks(line), line, Basis.STATED, "text");
      }
    }
  }

  @Nullable OffsetDateTime embargoedUntil() {
    return embargoedUntil;
  }

  List<Signal> signals() {
    return signals;
  }

  // A page may have "Update" over its text, and mean nothing by it.
  private static List<Told> marks(String line) {
    var marks = MarkLine.read(line);
    if (marks == null) {
      return List.of();
    }
    var isSure =
        CopyPhrases.isLoud(line, 0, line.length())
            || marks.stream().anyMatch(told -> told.kind() == Kind.EMBARGO);
    return isSure ? marks : List.of();
  }

  private void add(List<Told> found, String line, Basis basis, String from) {
    for (var told : found) {
      add(told.signal(line, basis, from, null));
      embargoedUntil = embargoedUntil == null ? told.until() : embargoedUntil;
    }
  }

  private void add(Signal signal) {
    if (signals.size() < MOST && signals.stream().noneMatch(signal::isWithin)) {
      signals.removeIf(known -> known.isWithin(signal));
      signals.add(signal);
    }
  }
}
