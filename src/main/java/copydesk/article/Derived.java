package copydesk.article;

import copydesk.article.Enrichment.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was worked out, and what ninjs had no place for, as maps and strings: the `derived`
/// attribute of a record.
public final class Derived {
  private Derived() {}

  /// The attribute, in a fixed order.
  public static Map<String, Object> of(ArticleRecord record) {
    var enrichment = record.enrichment();
    var source = record.article().extras().source();
    var published = enrichment.published();
    var counts = enrichment.counts();
    return new Tree()
        .put("published", finding(published.value(), published.basis(), published.from()))
        .put("language", finding(enrichment.language()))
        .put("headline", finding(enrichment.headline()))
        .put("dateline", filing(record.article().credits().filing()))
        .put(
            "counts",
            new Tree()
                .put("words", counts.words())
                .put("characters", counts.characters())
                .put("paragraphs", counts.paragraphs())
                .map())
        .put("digest", enrichment.digest())
        .put("source", source.isEmpty() ? null : source)
        .map();
  }

  private static @Nullable Map<String, Object> finding(@Nullable Finding finding) {
    return finding == null ? null : finding(finding.value(), finding.basis(), finding.from());
  }

  private static @Nullable Map<String, Object> filing(@Nullable Filing filing) {
    if (filing == null) {
      return null;
    }
    var span = filing.span();
    return new Tree()
        .put("text", filing.text())
        .put("place", filing.place())
        .put("region", filing.region())
        .put("country", filing.country())
        .put("date", filing.date())
        .put("agency", filing.agency())
        .put("agencyName", filing.agencyName())
        .put("basis", basis(Basis.STATED))
        .put("from", "text")
        .put("offset", span == null ? null : List.of(span.start(), span.end()))
        .map();
  }

  private static Map<String, Object> finding(String value, Basis basis, String from) {
    return new Tree().put("value", value).put("basis", basis(basis)).put("from", from).map();
  }

  private static String basis(Basis basis) {
    return basis.name().toLowerCase(Locale.ROOT);
  }
}
