package copydesk.parse;

import copydesk.text.Table;
import copydesk.text.Table.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// The tables of what agencies print: `copydesk/parse/wire/NAME.txt`. Each is read once.
final class WireTable {
  private WireTable() {}

  /// Hands on the entries of a table of two columns, in order.
  static void read(String name, Consumer<Entry> reader) {
    Table.readPairs(WireTable.class, file(name), reader);
  }

  /// The entries of a table of two columns.
  ///
  /// @param kinds what may stand in the first: a misspelt one would be an entry that does nothing
  static List<Entry> pairs(String name, String... kinds) {
    var known = Set.of(kinds);
    var pairs = new ArrayList<Entry>();
    read(
        name,
        entry -> {
          if (!known.contains(entry.left())) {
            throw new IllegalArgumentException("before the = stands one of " + List.of(kinds));
          }
          pairs.add(entry);
        });
    return pairs;
  }

  /// What the second column says of what stands in the first, small and large letters alike.
  static Map<String, String> map(String name) {
    var map = new LinkedHashMap<String, String>();
    read(name, pair -> map.put(folded(pair.left()), pair.right()));
    return Map.copyOf(map);
  }

  /// The entries of a table of one column.
  static Set<String> set(String name) {
    var lines = Table.lines(WireTable.class, file(name));
    return Set.copyOf(lines.stream().map(WireTable::folded).distinct().toList());
  }

  /// How names are asked for: "N. Y." and "ny" are one.
  static String folded(String text) {
    var folded = new StringBuilder(text.length());
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c != '.' && c != ' ') {
        folded.append(c);
      }
    }
    return small(folded.toString());
  }

  /// In small letters. The dotted capital of Turkish has one letter in small, as any other has.
  static String small(String text) {
    return text.replace('İ', 'i').toLowerCase(Locale.ROOT);
  }

  private static String file(String name) {
    return "wire/" + name + ".txt";
  }
}
