package copydesk.parse;

import copydesk.article.Article;
import copydesk.article.Problem;
import java.util.List;

/// What a parser found in a document, and what was wrong with it.
public record Parsed(List<Article> articles, List<Problem> problems) {
  public Parsed {
    articles = List.copyOf(articles);
    problems = List.copyOf(problems);
  }

  /// No article, and the reason.
  public static Parsed rejected(Problem problem) {
    return new Parsed(List.of(), List.of(problem));
  }
}
