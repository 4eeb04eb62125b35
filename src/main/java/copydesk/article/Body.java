package copydesk.article;

import java.util.List;

/// The text of an article, without byline and dateline.
///
/// @param paragraphs in order, none blank
public record Body(List<String> paragraphs) {
  public Body {
    if (paragraphs.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("blank paragraph");
    }
    paragraphs = List.copyOf(paragraphs);
  }

  /// The paragraphs, one empty line between each two.
  public String text() {
    return String.join("\n\n", paragraphs);
  }
}
