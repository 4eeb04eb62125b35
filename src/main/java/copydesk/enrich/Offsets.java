package copydesk.enrich;

import copydesk.article.Body;
import copydesk.article.Received;
import copydesk.article.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells where a piece of a paragraph stands: in the text as received where that is plain text,
/// else in the body.
///
/// Made once for an article. Paragraphs are asked for from the first to the last, and the pieces of
/// one from left to right; whoever goes back pays for walking the paragraph again.
final class Offsets {
  private final List<String> paragraphs;
  private final @Nullable String received;
  private final int before;
  private final int[] starts;
  private final Cursor cursor = new Cursor();

  private Offsets(List<String> paragraphs, @Nullable Received received, int[] starts) {
    this.paragraphs = paragraphs;
    this.received = received == null ? null : received.text();
    this.before = received == null ? 0 : received.before();
    this.starts = starts;
  }

  static Offsets of(Body body) {
    var paragraphs = body.paragraphs();
    var starts = new int[paragraphs.size()];
    var received = body.received();
    if (received != null) {
      var spans = received.paragraphs();
      for (var i = 0; i < starts.length; i++) {
        starts[i] = spans.get(i).start();
      }
      return new Offsets(paragraphs, received, starts);
    }
    var at = 0;
    for (var i = 0; i < starts.length; i++) {
      starts[i] = at;
      var paragraph = paragraphs.get(i);
      at += paragraph.codePointCount(0, paragraph.length()) + "\n\n".length();
    }
    return new Offsets(paragraphs, null, starts);
  }

  /// Where the chars from `start` to `end` of a paragraph stand; they begin and end with something
  /// that is seen.
  Span span(int paragraph, int start, int end) {
    cursor.to(paragraph, start);
    var first = cursor.place;
    cursor.to(paragraph, end - 1);
    return new Span(first, cursor.place + 1);
  }

  /// A walk through a paragraph and, beside it, through the text that it was received in, which has
  /// the same letters with other blanks between them.
  private final class Cursor {
    private int paragraph = -1;
    private int at;
    private int place;
    private int beside;

    void to(int wanted, int target) {
      if (wanted != paragraph) {
        open(wanted);
      } else if (target < at) {
        at = 0;
        place = starts[paragraph];
        beside = received == null ? 0 : received.offsetByCodePoints(0, place - before);
      }
      var text = paragraphs.get(paragraph);
      while (at + Character.charCount(text.codePointAt(at)) <= target) {
        at += Character.charCount(text.codePointAt(at));
        step(text.codePointAt(at));
      }
    }

    private void open(int wanted) {
      // From the paragraph before, not from the start of the file: that would be quadratic.
      beside =
          received == null
              ? 0
              : paragraph >= 0 && wanted > paragraph
                  ? received.offsetByCodePoints(beside, starts[wanted] - place)
                  : received.offsetByCodePoints(0, starts[wanted] - before);
      paragraph = wanted;
      place = starts[wanted];
      at = 0;
    }

    private void step(int letter) {
      if (received == null) {
        place++;
        return;
      }
      if (isBlank(letter)) {
        return; // what it stands for is passed over on the way to the next letter
      }
      do {
        beside += Character.charCount(received.codePointAt(beside));
        place++;
      } while (beside < received.length() && isUnlike(received.codePointAt(beside), letter));
    }
  }

  private static boolean isUnlike(int found, int letter) {
    return found != letter && (isBlank(found) || Character.isISOControl(found) || isUnseen(found));
  }

  private static boolean isUnseen(int letter) {
    return Character.getType(letter) == Character.FORMAT;
  }

  private static boolean isBlank(int letter) {
    return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
  }
}
