package copydesk.parse;

import copydesk.article.Body;
import copydesk.text.Tidy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The text of a [Draft], and the dateline that it opens with.
final class DraftText {
  private static final int SHORTEST_STORY = 40;

  private List<String> paragraphs = List.of();

  void body(List<String> text) {
    var found = text.stream().map(Tidy::line).filter(line -> !line.isEmpty()).toList();
    if (paragraphs.isEmpty()) {
      paragraphs = found;
    }
  }

  void bodyText(@Nullable String text) {
    if (text != null) {
      body(Fragment.isMarkup(text) ? Fragment.paragraphs(text) : Paragraphs.in(Tidy.lines(text)));
    }
  }

  void bodyMarkup(@Nullable String html) {
    if (html != null) {
      body(Fragment.paragraphs(html));
    }
  }

  boolean isEmpty() {
    return paragraphs.isEmpty();
  }

  /// Takes the dateline out of the first paragraph: "PORTO, Portugal, Nov. 22 (NWA) - The ferry".
  /// Null where there is none.
  @Nullable Dateline takeDateline() {
    var dateline = paragraphs.isEmpty() ? null : Dateline.of(paragraphs.getFirst());
    if (dateline == null || dateline.isUnsure() || !isFollowed(dateline)) {
      return null;
    }
    var text = new ArrayList<>(paragraphs);
    text.removeFirst();
    if (!dateline.rest().isEmpty()) {
      text.addFirst(dateline.rest());
    }
    paragraphs = text;
    return dateline;
  }

  List<String> paragraphs() {
    return paragraphs;
  }

  Body text() {
    return new Body(paragraphs);
  }

  // A heading in capitals, "EXCLUSIVE - …", has the look of a place alone.
  private boolean isFollowed(Dateline dateline) {
    return dateline.bare()
        ? dateline.rest().length() >= SHORTEST_STORY
        : paragraphs.size() > 1 || !dateline.rest().isEmpty();
  }
}
