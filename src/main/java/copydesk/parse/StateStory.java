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
  StateStory {
    paragraphs = List.copyOf(paragraphs);
    authors = List.copyOf(authors);
  }
}
