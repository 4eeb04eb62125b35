package copydesk.parse;

import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.text.Tidy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a document says of an article and no field of the record takes, in the document's own
/// words, and what was wrong with it.
///
/// A page's overmatter is the copy that was set and found no room: it is kept, not thrown away.
final class Overmatter {
  private static final int LONGEST_IN_PROBLEM = 60;

  private final String entry;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Object> kept = new LinkedHashMap<>();

  /// @param entry that the problems name
  Overmatter(String entry) {
    this.entry = entry;
  }

  /// Text on one line; null where there is none to be seen.
  static @Nullable String line(@Nullable String value) {
    var line = value == null ? "" : Tidy.line(value);
    return line.isEmpty() ? null : line;
  }

  /// What there is no field for. Of one name there may be several.
  void keep(String name, @Nullable Object value) {
    if (value != null && !(value instanceof String text && text.isBlank())) {
      kept.merge(name, value, Overmatter::together);
    }
  }

  /// A value that its field does not allow.
  void invalid(String field, @Nullable String value) {
    var text = line(value);
    if (text != null) {
      problem(Kind.INVALID_VALUE, "%s cannot be \"%s\"".formatted(field, quoted(text)));
      keep(field, text);
    }
  }

  /// A text that should be a date and is none.
  void noDate(String field, String text) {
    problem(Kind.UNREADABLE_DATE, "%s: no date in \"%s\"".formatted(field, quoted(text)));
    keep(field, text);
  }

  void problem(Kind kind, String detail) {
    var problem = new Problem(kind, entry, detail);
    // What fills two fields, a date of issue, is wrong but once.
    if (problems.isEmpty() || !problems.getLast().equals(problem)) {
      problems.add(problem);
    }
  }

  List<Problem> problems() {
    return problems;
  }

  Map<String, Object> kept() {
    var all = new LinkedHashMap<>(kept);
    all.replaceAll(
        (_, value) -> value instanceof Several(var values) ? List.copyOf(values) : value);
    return all;
  }

  private static String quoted(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST_IN_PROBLEM));
  }

  // A set, as of one name there may be a hundred thousand.
  private static Object together(Object one, Object other) {
    if (one.equals(other)) {
      return one;
    }
    if (one instanceof Several several) {
      several.values().addAll(listed(other));
      return several;
    }
    var values = new LinkedHashSet<Object>(listed(one));
    values.addAll(listed(other));
    return new Several(values);
  }

  private record Several(Set<Object> values) {}

  private static List<?> listed(Object value) {
    return value instanceof List<?> list ? list : List.of(value);
  }
}
