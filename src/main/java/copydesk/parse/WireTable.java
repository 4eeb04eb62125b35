package copydesk.parse;

import copydesk.text.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The tables of what agencies print: `copydesk/parse/wire/NAME.txt`. Each is read once.
final class WireTable {
  private WireTable() {}

  /// An entry: what stands before the sign "=", and what behind it.
  record Entry(String left, String right) {}

  /// The entries of a table of two columns, in order.
  static List<Entry> pairs(String name) {
    var pairs = new ArrayList<Entry>();
    for (var line : lines(name)) {
      var sign = line.indexOf('=');
      if (sign < 0) {
        throw new IllegalStateException("no = in " + name + ".txt: " + line);
      }
      pairs.add(new Entry(line.substring(0, sign).strip(), line.substring(sign + 1).strip()));
    }
    return pairs;
  }

  /// What the second column says of what stands in the first, small and large letters alike.
  static Map<String, String> map(String name) {
    var map = new LinkedHashMap<String, String>();
    pairs(name).forEach(pair -> map.put(folded(pair.left()), pair.right()));
    return Map.copyOf(map);
  }

  /// The entries of a table of one column.
  static Set<String> set(String name) {
    return Set.copyOf(lines(name).stream().map(WireTable::folded).distinct().toList());
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

  private static List<String> lines(String name) {
    return Table.lines(WireTable.class, "wire/" + name + ".txt");
  }
}
