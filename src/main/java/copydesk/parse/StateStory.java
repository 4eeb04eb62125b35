package copydesk.parse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An article as a page has it in its scripts. What is not said there is null or empty.
///
/// @param title as it stands beside the text
/// @param authors their names or their line, not yet told apart
/// @param published a date in any notation
/// @param updated the same
record StateStory(
    List<String> paragraphs,
    @Nullable String title,
    List<String> authors,
    @Nullable String published,
    @Nullable String updated) {
  /// Of an article whose text is not on its page.
  static final StateStory WITHOUT_TEXT = new StateStory(List.of(), null, List.of(), null, null);

  StateStory {
    paragraphs = List.copyOf(paragraphs);
    authors = List.copyOf(authors);
  }
}
