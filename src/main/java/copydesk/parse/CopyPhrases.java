package copydesk.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Phrases of one word or several, found at a word of a line; the longest counts.
///
/// @param <T> what a phrase means
final class CopyPhrases<T> {
  private final Map<String, List<Phrase<T>>> byFirst = new HashMap<>();

  /// @param words in small letters
  /// @param isLoud whether it is written in capitals in its table
  record Phrase<T>(T meaning, List<String> words, boolean isLoud) {}

  /// A phrase where it was found.
  ///
  /// @param next the number of the word behind it
  /// @param number the one in it, or null
  record Match<T>(Phrase<T> phrase, int next, @Nullable Integer number) {}

  void add(T meaning, String text) {
    var words = CopyWord.in(text.replace('#', '0'));
    var isLoud = isLoud(text, 0, text.length());
    var phrase = new Phrase<>(meaning, words.stream().map(CopyWord::text).toList(), isLoud);
    var phrases = byFirst.computeIfAbsent(phrase.words().getFirst(), _ -> new ArrayList<>());
    phrases.add(phrase);
    phrases.sort(Comparator.comparingInt((Phrase<T> one) -> one.words().size()).reversed());
  }

  /// The longest phrase that begins with this word, or null.
  @Nullable Match<T> at(String line, List<CopyWord> words, int first) {
    if (first >= words.size()) {
      return null;
    }
    for (var phrase : byFirst.getOrDefault(words.get(first).text(), List.of())) {
      if (isAt(phrase.words(), line, words, first)) {
        var next = first + phrase.words().size();
        return new Match<>(phrase, next, number(words.subList(first, next)));
      }
    }
    return null;
  }

  /// Whether there are capitals in it, and no small letters.
  static boolean isLoud(String line, int from, int end) {
    var capitals = 0;
    for (var i = from; i < end; i++) {
      if (Character.isLowerCase(line.charAt(i))) {
        return false;
      }
      capitals += Character.isUpperCase(line.charAt(i)) ? 1 : 0;
    }
    return capitals > 0;
  }

  private static boolean isAt(List<String> phrase, String line, List<CopyWord> words, int first) {
    if (first + phrase.size() > words.size()) {
      return false;
    }
    for (var i = 0; i < phrase.size(); i++) {
      var word = words.get(first + i);
      if (!word.text().equals(phrase.get(i))
          || (i > 0 && !isJoint(line, words.get(first + i - 1).end(), word.start()))) {
        return false;
      }
    }
    return true;
  }

  // "Ld-Writethru", "LD 3", "LD3", "2. Fassung"; a dash between blanks parts two things.
  private static boolean isJoint(String line, int from, int end) {
    return switch (end - from) {
      case 0 -> true;
      case 1 -> " -./'’\u00a0".indexOf(line.charAt(from)) >= 0;
      case 2 -> line.charAt(from) == '.' && line.charAt(from + 1) == ' ';
      default -> false;
    };
  }

  private static @Nullable Integer number(List<CopyWord> words) {
    for (var word : words) {
      if (word.isNumber()) {
        return word.number();
      }
    }
    return null;
  }
}
