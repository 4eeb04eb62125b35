package copydesk.parse;

import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.parse.Parsed.Found;
import java.util.ArrayList;
import java.util.List;

/// The articles that were found in a document so far, and what was wrong with it.
final class Articles {
  private final String entry;
  private final List<Found> found = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  /// @param entry of the document that they are in
  Articles(String entry) {
    this.entry = entry;
  }

  /// An article to be filled in.
  Draft draft(String place) {
    return new Draft(entry, place);
  }

  /// Keeps an article with something in it; of an empty one, that `missing` is what it has not.
  void add(String place, Draft draft, String missing) {
    draft.problems().forEach(this::problem);
    if (draft.isEmpty()) {
      problem(Kind.NO_ARTICLE, place, missing);
    } else {
      found.add(new Found(place, draft.article()));
    }
  }

  void problem(Kind kind, String place, String detail) {
    problem(new Problem(kind, Parsed.entry(entry, place), detail));
  }

  void problem(Problem problem) {
    problems.add(problem);
  }

  /// How many there are.
  int size() {
    return found.size();
  }

  /// @param nothing what to say of a document in which there was nothing at all
  Parsed parsed(String nothing) {
    if (found.isEmpty() && problems.isEmpty()) {
      problem(Kind.NO_ARTICLE, "", nothing);
    }
    return new Parsed(found, problems);
  }
}
