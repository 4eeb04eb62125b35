package copydesk.parse;

import copydesk.article.Signal.Kind;
import copydesk.text.Table.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The words that tell desks what to do with a story: the tables `signals` and `service-lines`.
final class SignalWords {
  /// "URGENT", "2nd Ld-Writethru", "CORRECTED".
  static final CopyPhrases<Mark> MARKS = new CopyPhrases<>();

  /// What notes begin with: "Adds", "Corrects".
  static final CopyPhrases<Kind> NOTES = new CopyPhrases<>();

  /// What stands before a note: "Eds:".
  static final CopyPhrases<String> LEADS = new CopyPhrases<>();

  /// What a notice says of the story that it kills: "slugged".
  static final CopyPhrases<String> STORIES = new CopyPhrases<>();

  static {
    WireTable.read("signals", SignalWords::signal);
    WireTable.read("service-lines", SignalWords::serviceLine);
  }

  private static final int LONGEST_NAMING = 200;

  private SignalWords() {}

  /// What a mark means.
  ///
  /// @param kind null where it says nothing by itself: "advisory"
  /// @param isWord whether it counts only beside others
  /// @param isAlone whether it counts on lines of its own only
  /// @param urgency 0 where it says nothing of it
  record Mark(@Nullable Kind kind, boolean isWord, boolean isAlone, int urgency) {}

  /// What notes begin with that change a story. What kills one is not among them: a paragraph that
  /// says so is all that there is of its story.
  static List<String> notes() {
    var notes = new ArrayList<String>();
    WireTable.read(
        "signals",
        entry -> {
          if (entry.left().endsWith(" note") && !isGrave(kind(entry))) {
            notes.add(WireTable.small(entry.right()));
          }
        });
    return notes;
  }

  /// Whether the beginning of a text says of which story it speaks.
  static boolean namesStory(String text) {
    var words = CopyWord.in(text, 0, Math.min(text.length(), LONGEST_NAMING));
    for (var i = 0; i < words.size(); i++) {
      if (STORIES.at(text, words, i) != null) {
        return true;
      }
    }
    return false;
  }

  private static void signal(Entry entry) {
    var words = WireTable.small(entry.right());
    var kind = kind(entry);
    var blank = entry.left().indexOf(' ');
    var how = blank < 0 ? "" : entry.left().substring(blank + 1);
    switch (how) {
      case "" -> MARKS.add(new Mark(kind, false, false, 0), entry.right());
      case "line" -> MARKS.add(new Mark(kind, false, true, 0), entry.right());
      case "note" -> NOTES.add(kind, words);
      default -> // an urgency
          MARKS.add(new Mark(kind, false, false, Integer.parseInt(how)), entry.right());
    }
  }

  private static void serviceLine(Entry entry) {
    switch (entry.left()) {
      case "lead" -> LEADS.add(entry.right(), entry.right());
      case "story" -> STORIES.add(entry.right(), entry.right());
      case "mark" -> {
        if (!entry.right().endsWith("...")) {
          MARKS.add(new Mark(null, false, true, 0), entry.right());
        }
      }
      case "beside" -> MARKS.add(new Mark(null, true, false, 0), entry.right());
      case "slug", "note", "label" -> {} // ServiceLines tells them
      default -> throw new IllegalArgumentException("no kind of line: " + entry.left());
    }
  }

  private static Kind kind(Entry entry) {
    return Kind.valueOf(entry.left().split(" ", -1)[0].toUpperCase(Locale.ROOT));
  }

  private static boolean isGrave(Kind kind) {
    return kind == Kind.KILL || kind == Kind.WITHHOLD;
  }
}
