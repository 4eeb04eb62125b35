package copydesk.article;

/// Why Copydesk believes a thing it says of an article.
public enum Basis {
  /// It stands in the text itself.
  STATED,
  /// The document's own metadata say so.
  DECLARED,
  /// Copydesk concluded it.
  INFERRED
}
