package copydesk.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The questions that an article answers: "who wrote it", "from where", "on which day".
public final class Facets {
  /// Each one is an item of the table and costs at least two write units; nobody looks an article
  /// up by its fourteenth author.
  public static final int MOST = 16;

  private Facets() {}

  /// One value that an article is found by.
  ///
  /// @param name the kind of question: `author`, `day`
  public record Facet(String name, String value) {}

  /// The facets of an article, those that it has one of first; at most [#MOST].
  public static List<Facet> of(ArticleRecord record) {
    var all = all(record);
    return List.copyOf(all.subList(0, Math.min(all.size(), MOST)));
  }

  /// How many more there would have been.
  public static int leftOut(ArticleRecord record) {
    return Math.max(0, all(record).size() - MOST);
  }

  private static List<Facet> all(ArticleRecord record) {
    var article = record.article();
    var facets = new ArrayList<Facet>();
    facets.add(new Facet("day", day(record.enrichment().published().sortsAs())));
    if (!article.body().paragraphs().isEmpty()) {
      facets.add(new Facet("text", record.enrichment().wording().digest()));
    }
    if (article.identity().uri() != null) {
      facets.add(new Facet("story", article.identity().uri()));
    }
    places(record).forEach(name -> facets.add(new Facet("place", name)));
    for (var source : article.credits().sources()) {
      if (Credits.AGENCY.equals(source.rel())) {
        facets.add(new Facet("agency", source.label()));
      }
    }
    for (var author : article.credits().authors()) {
      facets.add(new Facet("author", author.label()));
    }
    return facets;
  }

  /// The place as printed, and the town alone where its country or state stands behind it: who asks
  /// for Jakarta means "Jakarta, Indonesia" as well. Then the town's English name, whichever was
  /// printed, and its country.
  private static List<String> places(ArticleRecord record) {
    var located = record.article().credits().located();
    var names = new ArrayList<String>();
    if (located != null) {
      names.add(located);
      var comma = located.indexOf(',');
      add(names, comma <= 0 ? null : located.substring(0, comma));
    }
    var where = record.enrichment().whereabouts();
    add(names, where.filed());
    where.alsoFiled().forEach(place -> add(names, place));
    return names;
  }

  private static void add(List<String> names, @Nullable Place place) {
    if (place != null) {
      add(names, place.city());
      add(names, place.country());
    }
  }

  private static void add(List<String> names, @Nullable String name) {
    if (name != null && names.stream().noneMatch(name::equalsIgnoreCase)) {
      names.add(name);
    }
  }

  private static String day(Instant time) {
    return time.toString().substring(0, "2026-11-22".length());
  }
}
