package copydesk.parse;

import copydesk.text.Table.Entry;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How the lines begin that desks send to desks: the table `service-lines`, and the notes of the
/// table `signals`.
final class ServiceTable {
  private static final String[] KINDS = {
    "slug", "lead", "note", "label", "mark", "beside", "story"
  };

  private static final Map<String, List<Opening>> BY_KIND =
      Stream.concat(
              WireTable.pairs("service-lines", KINDS).stream()
                  .map(line -> new Entry(line.left(), WireTable.small(line.right()))),
              SignalWords.notes().stream().map(words -> new Entry("note", words)))
          .collect(
              Collectors.groupingBy(
                  Entry::left,
                  Collectors.mapping(line -> Opening.of(line.right()), Collectors.toList())));

  private ServiceTable() {}

  /// The entry of this kind that a line begins with; null where it begins with none.
  static @Nullable String entry(String kind, String line) {
    var text = WireTable.small(line);
    for (var opening : BY_KIND.getOrDefault(kind, List.of())) {
      if (opening.begins(text)) {
        return opening.entry();
      }
    }
    return null;
  }

  /// @param entry as the table has it
  /// @param words of it that the line has
  /// @param isWhole whether no letter may follow
  private record Opening(String entry, String words, boolean isWhole) {
    static Opening of(String entry) {
      var words = entry.endsWith("...") ? entry.substring(0, entry.length() - 3).strip() : entry;
      return new Opening(entry, words, !words.endsWith("-") && !words.endsWith(":"));
    }

    boolean begins(String text) {
      return text.startsWith(words)
          && (!isWhole
              || text.length() == words.length()
              || !Character.isLetter(text.charAt(words.length())));
    }
  }
}
