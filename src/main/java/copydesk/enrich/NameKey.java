package copydesk.enrich;

import copydesk.text.Charsets;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/// What spellings of a place's name have in common: "ST. JOHN'S" and "Saint Johns",
/// "Düsseldorf" and "Dusseldorf" have one key.
///
/// Capitals, accents, points, blanks and hyphens do not count, and abbreviations that only names
/// have are spelt out.
final class NameKey {
  private static final char FIRST_PLAIN = 'À';

  // Letters from À on without their accents, as the tables of Unicode have them; "?" where one
  // letter is not enough. It spares every cold start the tables themselves.
  private static final String PLAIN =
      "aaaaaa?ceeeeiiiidnooooo ouuuuy??aaaaaa?ceeeeiiiidnooooo ouuuuy?y"
          + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii??jjkkklllllll"
          + "lllnnnnnnnnnoooooo??rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

  private char[] folded = new char[64];
  private int length;
  private int word;

  static String folded(String name) {
    var key = of(name, 0, name.length());
    return new String(key.folded, 0, key.length);
  }

  static long hash(String name) {
    return hash(name, 0, name.length());
  }

  static long hash(String text, int start, int end) {
    return of(text, start, end).number();
  }

  private static NameKey of(String name, int start, int end) {
    var key = new NameKey();
    for (var i = start; i < end; i++) {
      key.take(name.charAt(i));
    }
    return key;
  }

  /// The key of the next name as a number; no two of all those in the gazetteer have the same.
  long hash(byte[] utf8, int start, int end) {
    length = 0;
    word = 0;
    for (var i = start; i < end; i++) {
      if (utf8[i] < 0) {
        var rest = Charsets.part(utf8, i, end, StandardCharsets.UTF_8);
        rest.chars().forEach(c -> take((char) c));
        break;
      }
      take((char) utf8[i]);
    }
    return number();
  }

  private long number() {
    var hash = 0xcbf29ce484222325L;
    for (var i = 0; i < length; i++) {
      hash = (hash ^ folded[i]) * 0x100000001b3L;
    }
    hash ^= hash >>> 32;
    hash *= 0xd6e8feb86659fd93L;
    return hash ^ (hash >>> 32);
  }

  private void take(char c) {
    if (c >= 'a' && c <= 'z') {
      add(c);
    } else if (c >= 'A' && c <= 'Z') {
      add((char) (c | ' '));
    } else if (c < FIRST_PLAIN) {
      if (c >= '0' && c <= '9') {
        add(c);
      } else if (c == '.') {
        // "St.Louis", but "N.Y."
        var before = length;
        endWord();
        word = length == before ? word : length;
      } else if (c != '\'') {
        endWord();
        word = length;
      }
    } else {
      takeRare(c);
    }
  }

  private void takeRare(char c) {
    if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
      var plain = c - FIRST_PLAIN < PLAIN.length() ? PLAIN.charAt(c - FIRST_PLAIN) : '?';
      if (plain == '?') {
        add(spelt(c));
      } else {
        add(plain);
      }
    } else if (c != '’' && Character.getType(c) != Character.NON_SPACING_MARK) {
      endWord();
      word = length;
    }
  }

  private void endWord() {
    switch (length - word) {
      case 2 -> {
        if (isWord("st")) {
          replace("saint");
        } else if (isWord("mt")) {
          replace("mount");
        } else if (isWord("ft")) {
          replace("fort");
        }
      }
      case 3 -> {
        if (isWord("ste")) {
          replace("sainte");
        }
      }
      case 5 -> {
        if (isWord("sankt")) {
          replace("saint");
        }
      }
      default -> {} // any other word is what it is
    }
  }

  private boolean isWord(String other) {
    for (var i = 0; i < other.length(); i++) {
      if (folded[word + i] != other.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private void replace(String spelt) {
    length = word;
    add(spelt);
  }

  private void add(String letters) {
    for (var i = 0; i < letters.length(); i++) {
      add(letters.charAt(i));
    }
  }

  private void add(char letter) {
    if (length == folded.length) {
      folded = Arrays.copyOf(folded, 2 * length);
    }
    folded[length++] = letter;
  }

  private static String spelt(char c) {
    return switch (c) {
      case 'ß' -> "ss";
      case 'Æ', 'æ' -> "ae";
      case 'Œ', 'œ' -> "oe";
      case 'Þ', 'þ' -> "th";
      case 'Ĳ', 'ĳ' -> "ij";
      default -> stripped(c); // the tables of Unicode know
    };
  }

  private static String stripped(char c) {
    var small = String.valueOf(c).toLowerCase(Locale.ROOT);
    if (Character.isSurrogate(c)) {
      return small;
    }
    var parts = Normalizer.normalize(small, Normalizer.Form.NFKD);
    var first = parts.charAt(0);
    return Character.isLetterOrDigit(first) ? String.valueOf(first) : small;
  }
}
