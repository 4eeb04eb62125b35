package copydesk.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The text of an article, without byline and dateline.
///
/// @param paragraphs in order, none blank
/// @param received the file that it was found in, where that is plain text; it has as many
///     paragraphs
public record Body(List<String> paragraphs, @Nullable Received received) {
  public Body {
    if (paragraphs.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("blank paragraph");
    }
    if (received != null && received.paragraphs().size() != paragraphs.size()) {
      throw new IllegalArgumentException(
          "%d paragraphs, of which %d were received"
              .formatted(paragraphs.size(), received.paragraphs().size()));
    }
    paragraphs = List.copyOf(paragraphs);
  }

  /// A text that was no plain text.
  public Body(List<String> paragraphs) {
    this(paragraphs, null);
  }

  /// The paragraphs, one empty line between each two.
  public String text() {
    return String.join("\n\n", paragraphs);
  }
}
