package copydesk.parse;

import copydesk.text.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A line that names who wrote the article.
///
/// @param printed the line, from "By" to the last author
/// @param authors those whom it names, never none
record Signature(String printed, List<String> authors) {
  Signature {
    authors = List.copyOf(authors);
  }

  /// Names that are declared, and not in a line.
  static Signature of(List<String> authors) {
    return new Signature(String.join(", ", authors), authors);
  }

  /// Whether the line begins as a byline does.
  boolean hasLabel() {
    return CreditWords.LABEL.begins(printed);
  }

  /// Whether all of them look like people's names, in full.
  boolean isPersons() {
    return authors.stream().noneMatch(name -> AuthorNames.persons(name).isEmpty());
  }

  /// Whether they are houses and offices.
  boolean isHouse() {
    return authors.stream().allMatch(AuthorNames::isHouse);
  }

  boolean namesSameAs(Signature other) {
    return authors.equals(other.authors) || folded().equals(other.folded());
  }

  /// Whether all of the other's authors are among these, and more.
  boolean includes(Signature other) {
    return authors.size() > other.authors.size() && folded().containsAll(other.folded());
  }

  /// Whether it includes them and begins with the same one.
  boolean goesOn(Signature other) {
    return includes(other)
        && Folding.fold(authors.getFirst()).equals(Folding.fold(other.authors.getFirst()));
  }

  /// This one without the others, who are folded, unless nobody would be left.
  Signature without(Set<String> others) {
    if (others.isEmpty()) {
      return this;
    }
    var left = authors.stream().filter(name -> !others.contains(Folding.fold(name))).toList();
    return left.size() == authors.size() || left.isEmpty() ? this : of(left);
  }

  /// This one and another in one line.
  Signature with(Signature other) {
    var all = new ArrayList<>(authors);
    other.authors.stream().filter(name -> !all.contains(name)).forEach(all::add);
    return all.size() == authors.size() ? this : new Signature(printed + ", " + other.printed, all);
  }

  private Set<String> folded() {
    return authors.stream().map(Folding::fold).collect(Collectors.toSet());
  }
}
