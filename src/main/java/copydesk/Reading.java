package copydesk;

import copydesk.Receipt.Contents;
import copydesk.article.ArticleRecord;
import copydesk.article.Problem;
import java.util.List;

/// What reading an object gave.
public record Reading(Contents contents, List<ArticleRecord> records) {
  public Reading {
    records = List.copyOf(records);
  }

  /// Of an object that is not read at all.
  static Reading of(Problem problem) {
    return new Reading(new Contents(null, null, 0, List.of(problem)), List.of());
  }

  /// Whether the upload belongs into the list of failures.
  boolean lostAnArticle() {
    return contents.problems().stream()
        .anyMatch(problem -> problem.kind().loss() == Problem.Loss.ARTICLE);
  }
}
