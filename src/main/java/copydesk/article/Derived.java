package copydesk.article;

import copydesk.article.Enrichment.Counts;
import copydesk.article.Enrichment.Finding;
import copydesk.article.Enrichment.Published;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What was worked out, and what ninjs had no place for, as maps and strings: the `derived`
/// attribute of a record.
public final class Derived {
  /// A story has as many at most; a book has more than there is room for in a record.
  private static final int MOST_PARTS = 400;

  private Derived() {}

  /// The attribute, in a fixed order.
  public static Map<String, Object> of(ArticleRecord record) {
    var enrichment = record.enrichment();
    var article = record.article();
    var wording = enrichment.wording();
    var where = enrichment.whereabouts();
    var received = article.body().received();
    return new Tree()
        .put("published", published(enrichment.published()))
        .put("signals", list(enrichment.signals(), Derived::signal))
        .put("language", finding(wording.language()))
        .put("headline", finding(enrichment.headline()))
        .put("dateline", filing(article.credits().filing()))
        .put("filed", place(where.filed()))
        .put("alsoFiled", list(where.alsoFiled(), Derived::place))
        .put("event", place(where.event()))
        .put("places", list(where.declared(), Derived::place))
        .put("times", list(enrichment.times(), Derived::time))
        .put("parts", received == null ? null : list(first(received.parts()), Derived::part))
        .put("sentences", list(wording.sentences(), Span::numbers))
        .put("counts", counts(wording.counts()))
        .put("digest", wording.digest())
        .put("source", article.extras().source().isEmpty() ? null : article.extras().source())
        .map();
  }

  private static Map<String, Object> published(Published published) {
    var range = published.range();
    var tree =
        new Tree()
            .put("value", published.value())
            .put("basis", basis(published.basis()))
            .put("from", published.from());
    return range == null
        ? tree.map()
        : tree.put("earliest", range.earliest())
            .put("latest", range.latest())
            .put("reasons", range.reasons())
            .map();
  }

  private static Map<String, Object> counts(Counts counts) {
    return new Tree()
        .put("words", counts.words())
        .put("characters", counts.characters())
        .put("paragraphs", counts.paragraphs())
        .put("sentences", counts.sentences() == 0 ? null : counts.sentences())
        .map();
  }

  private static Map<String, Object> signal(Signal signal) {
    return new Tree()
        .put("signal", signal.kind().label())
        .put("text", signal.text())
        .put("number", signal.number())
        .put("detail", signal.detail())
        .put("basis", basis(signal.basis()))
        .put("from", signal.from())
        .put("offset", offset(signal.span()))
        .map();
  }

  private static @Nullable Map<String, Object> place(@Nullable Place place) {
    return place == null
        ? null
        : new Tree()
            .put("name", place.name())
            .put("city", place.city())
            .put("region", place.region())
            .put("regionCode", place.regionCode())
            .put("country", place.country())
            .put("countryCode", place.countryCode())
            .put("basis", basis(place.basis()))
            .put("from", place.from())
            .put("offset", offset(place.span()))
            .map();
  }

  private static Map<String, Object> time(TimeMention time) {
    return new Tree()
        .put("text", time.text())
        .put("value", time.value())
        .put("resolution", time.resolution().label())
        .put("basis", basis(time.basis()))
        .put("offset", offset(time.span()))
        .map();
  }

  private static Map<String, Object> part(Received.Part part) {
    return new Tree().put("part", part.kind().label()).put("offset", offset(part.span())).map();
  }

  private static List<Received.Part> first(List<Received.Part> parts) {
    return parts.subList(0, Math.min(parts.size(), MOST_PARTS));
  }

  private static <T> @Nullable List<?> list(
      List<T> values, Function<T, ? extends @Nullable Object> form) {
    return values.isEmpty() ? null : values.stream().map(form).toList();
  }

  private static @Nullable List<Integer> offset(@Nullable Span span) {
    return span == null ? null : span.numbers();
  }

  private static @Nullable Map<String, Object> finding(@Nullable Finding finding) {
    return finding == null
        ? null
        : new Tree()
            .put("value", finding.value())
            .put("basis", basis(finding.basis()))
            .put("from", finding.from())
            .map();
  }

  private static @Nullable Map<String, Object> filing(@Nullable Filing filing) {
    if (filing == null) {
      return null;
    }
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
        .put("offset", offset(filing.span()))
        .map();
  }

  private static String basis(Basis basis) {
    return basis.name().toLowerCase(Locale.ROOT);
  }
}
