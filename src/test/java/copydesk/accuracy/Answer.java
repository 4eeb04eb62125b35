package copydesk.accuracy;

import copydesk.Reading;
import copydesk.article.Article;
import copydesk.article.ArticleRecord;
import copydesk.article.Basis;
import copydesk.article.Concept;
import copydesk.article.Problem;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the reader made of a page.
///
/// @param whyNone null where there is an article
record Answer(Essentials essentials, @Nullable String whyNone) {
  /// Should a page have several articles, it is the first that counts.
  static Answer of(Reading reading) {
    if (reading.records().isEmpty()) {
      var problems = reading.contents().problems();
      return none(problems.stream().map(Problem::detail).collect(Collectors.joining("; ")));
    }
    var record = reading.records().getFirst();
    var article = record.article();
    return new Answer(
        new Essentials(
            article.body().text(),
            Objects.requireNonNullElse(article.titles().headline(), ""),
            authors(article),
            date(record)),
        null);
  }

  static Answer none(String why) {
    return new Answer(Essentials.NONE, why);
  }

  private static List<String> authors(Article article) {
    return article.credits().authors().stream()
        .filter(person -> "author".equals(person.rel()))
        .map(Concept::name)
        .filter(Objects::nonNull)
        .toList();
  }

  // Where nothing is dated, the time of receipt stands in: it is no answer.
  private static String date(ArticleRecord record) {
    var published = record.enrichment().published();
    return published.basis() == Basis.INFERRED ? "" : published.value();
  }
}
