package copydesk.parse;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Attributes;

/// What publishers call the parts of a box about an author that do not hold the name:
/// `author-bio`, `authorImage`.
final class AuthorParts {
  private static final Set<String> OTHERS =
      Set.of(
          ("about archive avatar bio biography caption desc description follow image img initials"
               + " job occupation photo picture position posts role social thumb thumbnail title")
              .split(" ", -1));

  private AuthorParts() {}

  /// Whether an element with this class and id may hold the name. In `author has-bio` the first
  /// says so, whatever the other says.
  static boolean mayHoldName(Attributes attributes, ClassWords names) {
    var isPart = false;
    for (var label : List.of(attributes.get("class"), attributes.get("id"))) {
      for (var name : label.split(" ", -1)) {
        if (names.label(name).marks().contains(PageMarks.Mark.AUTHOR)) {
          if (!ClassWords.haveAny(names.words(name), OTHERS)) {
            return true;
          }
          isPart = true;
        }
      }
    }
    return !isPart;
  }
}
