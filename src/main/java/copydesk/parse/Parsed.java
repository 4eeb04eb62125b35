package copydesk.parse;

import copydesk.article.Article;
import copydesk.article.Problem;
import java.util.List;

/// What a parser found in a document, and what was wrong with it.
public record Parsed(List<Found> found, List<Problem> problems) {
  public Parsed {
    found = List.copyOf(found);
    problems = List.copyOf(problems);
  }

  /// An article of the document.
  ///
  /// @param place tells it from the others in the document, by what the document is counted in: the
  ///     number of its line, its element or its entry, from 1; empty where the document is the
  ///     article
  public record Found(String place, Article article) {}

  /// A document that is one article.
  static Parsed one(Article article, List<Problem> problems) {
    return new Parsed(List.of(new Found("", article)), problems);
  }

  /// No article, and the reason.
  public static Parsed rejected(Problem problem) {
    return new Parsed(List.of(), List.of(problem));
  }

  /// Where in an upload the article at a place of a document stands: `feed.xml#3`.
  public static String entry(String document, String place) {
    return place.isEmpty() ? document : document + "#" + place;
  }

  /// The place of an article at a place of the document that holds several: `3#2`.
  static String within(String place, int number) {
    return place.isEmpty() ? String.valueOf(number) : place + "#" + number;
  }

  /// The articles alone, in the order of the document.
  public List<Article> articles() {
    return found.stream().map(Found::article).toList();
  }
}
