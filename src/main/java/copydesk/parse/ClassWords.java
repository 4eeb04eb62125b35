package copydesk.parse;

import copydesk.parse.PageMarks.Mark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/// The words that publishers name the parts of their pages by: `post-author`, `PostAuthor` and
/// `post_author` are the same two. A page has a few hundred different names on thousands of
/// elements, so each is taken apart once.
final class ClassWords {
  /// Longer ones are styles in themselves, or made by a program.
  private static final int LONGEST = 500;

  private static final Label NONE = new Label(new long[0], List.of());

  private static final byte OTHER = 0;
  private static final byte SMALL = 1;
  private static final byte CAPITAL = 2;
  private static final byte[] KINDS = kinds();

  private static final int USUAL = 1 << 9;

  private final Map<String, Label> labels = new HashMap<>(USUAL);
  private final Map<String, List<String>> known = new HashMap<>();

  // The words of the name that is being taken apart.
  private final char[] letters = new char[LONGEST];
  private final long[] hashes = new long[LONGEST];
  private final int[] begins = new int[LONGEST];
  private final int[] ends = new int[LONGEST];
  private int size;

  /// A class or an id.
  ///
  /// @param words the hashes of its words
  /// @param marks what they say that the element is
  // Made for each name of a page, and compared with none.
  @SuppressWarnings("ArrayRecordComponent")
  record Label(long[] words, List<Mark> marks) {}

  /// What a class or an id says.
  Label label(String name) {
    if (!isName(name)) {
      return NONE;
    }
    var label = labels.get(name);
    if (label == null) {
      label = read(name);
      labels.put(name, label);
    }
    return label;
  }

  private Label read(String name) {
    split(name);
    var words = Arrays.copyOf(hashes, size);
    return new Label(words, MarkWords.marks(words));
  }

  /// The words of an element's class, then those of its id, in lower case.
  List<String> of(Element element) {
    if (element.attributesSize() == 0) {
      return List.of();
    }
    var attributes = element.attributes();
    var names = words(attributes.get("class"));
    var id = words(attributes.get("id"));
    if (id.isEmpty()) {
      return names;
    }
    var both = new ArrayList<>(names);
    both.addAll(id);
    return both;
  }

  /// The words of a class or an id, in lower case.
  List<String> words(String name) {
    return isName(name) ? known.computeIfAbsent(name, this::apart) : List.of();
  }

  /// Whether one of them is among these.
  static boolean haveAny(List<String> words, Set<String> of) {
    for (var i = 0; i < words.size(); i++) {
      if (of.contains(words.get(i))) {
        return true;
      }
    }
    return false;
  }

  /// Whether it is short enough to be a name.
  static boolean isName(String name) {
    return !name.isEmpty() && name.length() <= LONGEST;
  }

  // What is no letter parts two words, and so does a hump.
  private void split(String name) {
    size = 0;
    name.getChars(0, name.length(), letters, 0);
    var hash = 0L;
    var before = OTHER;
    for (var at = 0; at < name.length(); at++) {
      var c = letters[at];
      var kind = c < KINDS.length ? KINDS[c] : OTHER;
      if (before != OTHER && (kind == OTHER || (kind == CAPITAL && before == SMALL))) {
        end(at, hash);
        before = OTHER;
      }
      if (kind != OTHER) {
        if (before == OTHER) {
          begins[size] = at;
          hash = 0;
        }
        hash = WordHashes.next(hash, c | ' ');
      }
      before = kind;
    }
    if (before != OTHER) {
      end(name.length(), hash);
    }
  }

  private void end(int at, long hash) {
    hashes[size] = hash;
    ends[size] = at;
    size++;
  }

  private List<String> apart(String name) {
    split(name);
    var words = new ArrayList<String>(size);
    for (var i = 0; i < size; i++) {
      words.add(name.substring(begins[i], ends[i]).toLowerCase(Locale.ROOT));
    }
    return Collections.unmodifiableList(words);
  }

  private static byte[] kinds() {
    var kinds = new byte['z' + 1];
    Arrays.fill(kinds, 'a', 'z' + 1, SMALL);
    Arrays.fill(kinds, 'A', 'Z' + 1, CAPITAL);
    return kinds;
  }
}
