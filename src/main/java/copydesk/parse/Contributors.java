package copydesk.parse;

import copydesk.article.Concept;
import copydesk.text.Table.Entry;
import copydesk.text.Tidy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A line that says who did what: "(Reporting by Ann Example in Doha; Editing by Bob Sample)".
///
/// @param printed the line, without brackets around it
/// @param people each in the role that the line gives
record Contributors(String printed, List<Concept> people) {
  static final String AUTHOR = "author";

  private static final int LONGEST = 600;
  private static final String ANYBODY = "...";

  private static final List<Entry> ROLES =
      WireTable.pairs("roles", AUTHOR, "contributor", "editor", "translator").stream()
          .map(role -> new Entry(role.left(), role.right().toLowerCase(Locale.ROOT)))
          .sorted((one, other) -> other.right().length() - one.right().length())
          .toList();

  /// Those that stand behind the names: "... contributed to this report".
  private static final List<Entry> BEHIND =
      ROLES.stream()
          .filter(role -> role.right().startsWith(ANYBODY))
          .map(role -> new Entry(role.left(), role.right().substring(ANYBODY.length())))
          .toList();

  // In small letters between names and stations. Any other word makes it a sentence.
  private static final Set<String> SMALL =
      Set.of(
          "and",
          "in",
          "at",
          "from",
          "und",
          "aus",
          "et",
          "à",
          "au",
          "y",
          "en",
          "e",
          "em",
          "ve",
          "a",
          "with",
          "for",
          "la",
          "le",
          "desde",
          "de",
          "do",
          "da",
          "del",
          "para",
          "von",
          "van",
          "der",
          "den",
          "di",
          "al",
          "bin",
          "el",
          "desk",
          "newsroom",
          "bureau",
          "the",
          "staff");

  Contributors {
    people = List.copyOf(people);
  }

  /// The credits that a line or a paragraph is, or null.
  static @Nullable Contributors of(String text) {
    var line = bare(Tidy.line(text));
    if (line.length() > LONGEST) {
      return null;
    }
    var before = before(line);
    if (before != null) {
      return before;
    }
    var people = new ArrayList<Concept>();
    var at = 0;
    while (at < line.length()) {
      var role = roleAt(line, at);
      if (role == null) {
        return null;
      }
      var from = at + role.right().length();
      var to = roleFrom(line, from);
      if (!add(role.left(), line.substring(from, to), people)) {
        return null;
      }
      at = to;
    }
    return people.isEmpty() ? null : new Contributors(line, people);
  }

  /// The names in this role.
  List<String> names(String role) {
    return people.stream()
        .filter(person -> role.equals(person.rel()))
        .map(Concept::label)
        .distinct()
        .toList();
  }

  /// Those who did something else than write.
  List<Concept> others() {
    return people.stream().filter(person -> !AUTHOR.equals(person.rel())).distinct().toList();
  }

  private static String bare(String line) {
    var end = line.endsWith(".") ? line.length() - 1 : line.length();
    return line.startsWith("(") && line.startsWith(")", end - 1)
        ? line.substring(1, end - 1).strip()
        : line;
  }

  /// Where the names come first: "Example Press writers Ann Example in Doha and Bob Sample
  /// contributed to this report."
  static @Nullable Contributors before(String line) {
    var text = line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    for (var role : BEHIND) {
      var end = text.length() - role.right().length();
      if (end > 0 && text.regionMatches(true, end, role.right(), 0, role.right().length())) {
        var people = new ArrayList<Concept>();
        return add(role.left(), behindOffice(text.substring(0, end).strip()), people)
                && !people.isEmpty()
            ? new Contributors(line, people)
            : null;
      }
    }
    return null;
  }

  // What "writers" and "reporter" are followed by.
  private static String behindOffice(String credit) {
    var from = 0;
    for (var space = credit.indexOf(' '); space > 0; space = credit.indexOf(' ', space + 1)) {
      var word = credit.substring(credit.lastIndexOf(' ', space - 1) + 1, space);
      var isName = Character.isUpperCase(word.codePointAt(0));
      from = !isName && Names.haveOffice(singular(word)) ? space + 1 : from;
    }
    return credit.substring(from);
  }

  private static String singular(String word) {
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  private static boolean add(String role, String credit, List<Concept> people) {
    var end = credit.length();
    while (end > 0 && " ;,.|/–—-".indexOf(credit.charAt(end - 1)) >= 0) {
      end--;
    }
    var names = credit.substring(0, end).strip();
    for (var word : names.split("[ ,;&/]+", -1)) {
      if (!word.isEmpty()
          && Character.isLowerCase(word.codePointAt(0))
          && !SMALL.contains(word)
          && word.chars().noneMatch(Character::isUpperCase)) {
        return false;
      }
    }
    var found = Names.in(names);
    found.forEach(name -> people.add(Concept.named(name, role)));
    return !found.isEmpty() || Names.haveOffice(names);
  }

  private static @Nullable Entry roleAt(String line, int at) {
    for (var role : ROLES) {
      var end = at + role.right().length();
      if (line.regionMatches(true, at, role.right(), 0, role.right().length())
          && (role.right().endsWith(":")
              || (end < line.length() && " :".indexOf(line.charAt(end)) >= 0))) {
        return role;
      }
    }
    return null;
  }

  // Where the next role begins: behind a stop, as in "Ann Example; editing by Bob Sample".
  private static int roleFrom(String line, int from) {
    for (var i = from + 1; i < line.length(); i++) {
      if (line.charAt(i - 1) == ' ' && isStop(line, i - 2) && roleAt(line, i) != null) {
        return i;
      }
    }
    return line.length();
  }

  private static boolean isStop(String line, int at) {
    return at >= 0 && ";,.|/–—-".indexOf(line.charAt(at)) >= 0;
  }
}
