package copydesk.parse;

import copydesk.text.Folding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A line that names who wrote the article.
///
/// @param printed the line, from "By" to the last author; null for several that stand in no line
/// @param authors those whom it names, never none
record AuthorLine(@Nullable String printed, List<String> authors) {
  AuthorLine {
    authors = List.copyOf(authors);
  }

  /// Names that stand in no line.
  static AuthorLine of(List<String> authors) {
    return new AuthorLine(authors.size() == 1 ? authors.getFirst() : null, authors);
  }

  /// Whether the line begins as a byline does.
  boolean isByline() {
    return printed != null && CreditWords.LABEL.begins(printed);
  }

  /// Whether it begins in the plainest of ways: "Written by".
  boolean isPlain() {
    return printed != null && CreditWords.PEN_LABEL.begins(printed);
  }

  /// Whether all of them look like people's names, in full.
  boolean isPersons() {
    for (var name : authors) {
      if (AuthorNames.persons(name).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /// Whether they are houses and offices.
  boolean isHouse() {
    for (var name : authors) {
      if (!AuthorNames.isHouse(name)) {
        return false;
      }
    }
    return true;
  }

  /// Whether all of the other's authors are among these, and more.
  boolean includes(AuthorLine other) {
    return authors.size() > other.authors.size() && folded().containsAll(other.folded());
  }

  /// Whether it says more of whom the other names: it begins with the same author and goes on, or
  /// has in full the one whom the other calls by the first name.
  boolean goesOn(AuthorLine other) {
    var first = Folding.fold(authors.getFirst());
    var known = Folding.fold(other.authors.getFirst());
    return first.equals(known)
        ? includes(other)
        : authors.size() == 1 && first.startsWith(known + " ") && isWord(known) && isPersons();
  }

  private static boolean isWord(String name) {
    return name.chars().allMatch(Character::isLetter);
  }

  /// This one without the others, who are folded, unless nobody would be left.
  AuthorLine without(Set<String> others) {
    if (others.isEmpty()) {
      return this;
    }
    var left = authors.stream().filter(name -> !others.contains(Folding.fold(name))).toList();
    return left.size() == authors.size() || left.isEmpty() ? this : of(left);
  }

  /// This one and another in one line.
  AuthorLine with(AuthorLine other) {
    var all = new ArrayList<>(authors);
    other.authors.stream().filter(name -> !all.contains(name)).forEach(all::add);
    if (all.size() == authors.size()) {
      return this;
    }
    var isPrinted = printed != null && other.printed != null;
    return new AuthorLine(isPrinted ? printed + ", " + other.printed : null, all);
  }

  /// The names without case and accents, to be compared.
  Set<String> folded() {
    if (authors.size() == 1) {
      return Set.of(Folding.fold(authors.getFirst()));
    }
    var folded = new HashSet<String>();
    for (var name : authors) {
      folded.add(Folding.fold(name));
    }
    return folded;
  }
}
