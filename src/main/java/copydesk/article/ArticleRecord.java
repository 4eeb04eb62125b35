package copydesk.article;

/// Everything the table holds of one article: what was said, what was worked out, and from where.
public record ArticleRecord(ArticleId id, Article article, Enrichment enrichment, Source source) {}
