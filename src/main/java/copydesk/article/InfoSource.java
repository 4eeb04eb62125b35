package copydesk.article;

/// A party that supplied the article, `infoSources` in ninjs.
///
/// @param name as printed: "Example Daily", or the agency's mark in a dateline, "AA"
public record InfoSource(String name, Role role) {

  /// What the party did for the article.
  public enum Role {
    /// A news agency, named in the dateline or the credit line.
    AGENCY,
    /// The publication or site that the document comes from.
    PUBLISHER
  }

  public InfoSource {
    if (name.isBlank()) {
      throw new IllegalArgumentException("information source without a name");
    }
  }
}
