package copydesk.article;

/// What the article is about, in the publisher's words: a section, a tag.
public record Subject(String name, Kind kind) {

  /// How the publisher uses the word.
  public enum Kind {
    /// The part of the publication that the article appeared in.
    SECTION,
    /// A free keyword.
    KEYWORD
  }

  public Subject {
    if (name.isBlank()) {
      throw new IllegalArgumentException("subject without a name");
    }
  }
}
