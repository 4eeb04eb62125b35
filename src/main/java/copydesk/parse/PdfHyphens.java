package copydesk.parse;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Joins the lines of a paragraph, and the words cut at their ends.
///
/// A typesetter's hyphen goes, an author's stays: "govern-ment", but "long-term". Where the sign
/// does not tell which it is, the other words of the document do.
final class PdfHyphens {
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\d]+(?:[-\u2010][\\p{L}\\p{M}\\d]+)*");
  private static final char SOFT = '\u00AD';
  private static final char HYPHEN = '\u2010';
  private static final int SHORTEST_WORD = 4;

  private final Set<String> words = new HashSet<>();
  private final boolean hasOwnSign;

  PdfHyphens(List<PdfLine> lines) {
    hasOwnSign = lines.stream().anyMatch(line -> line.text().matches(".*[\u00AD\u2010]"));
    for (var line : lines) {
      var word = WORD.matcher(line.text());
      while (word.find()) {
        // What is cut at the end of this line is no word, nor is its rest.
        if (word.start() > 0 && word.end() < line.text().length() - 1) {
          words.add(word.group());
        }
      }
    }
  }

  void append(StringBuilder paragraph, String line) {
    var length = paragraph.length();
    if (length == 0 || line.isEmpty()) {
      paragraph.append(line);
      return;
    }
    var last = paragraph.charAt(length - 1);
    var isCut =
        (last == '-' || last == HYPHEN || last == SOFT)
            && length > 1
            && Character.isLetterOrDigit(paragraph.charAt(length - 2));
    if (isCut) {
      if (!isAuthors(paragraph, line, last)) {
        paragraph.setLength(length - 1);
      }
    } else if (!isUnspaced(last) || !isUnspaced(line.charAt(0))) {
      paragraph.append(' ');
    }
    paragraph.append(line);
  }

  private boolean isAuthors(StringBuilder paragraph, String line, char hyphen) {
    if (hasOwnSign) { // what the typesetter put in differs from what the author wrote
      return hyphen == '-';
    }
    var end = paragraph.length() - 1;
    var start = end;
    while (start > 0 && isOfWord(paragraph.charAt(start - 1))) {
      start--;
    }
    var before = paragraph.substring(start, end);
    var length = 0;
    while (length < line.length() && isOfWord(line.charAt(length))) {
      length++;
    }
    var after = line.substring(0, length);
    if (words.contains(before + after)) {
      return false;
    }
    return words.contains(before + "-" + after)
        || words.contains(before + HYPHEN + after)
        || !Character.isLowerCase(line.charAt(0))
        || !Character.isLetter(before.charAt(before.length() - 1))
        || before.chars().skip(1).anyMatch(Character::isUpperCase)
        || (hyphen == '-' && areWords(before, after));
  }

  private boolean areWords(String before, String after) {
    var last = before.substring(before.lastIndexOf('-') + 1);
    return last.length() >= SHORTEST_WORD
        && after.length() >= SHORTEST_WORD
        && words.contains(last)
        && words.contains(after);
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == HYPHEN;
  }

  // Chinese and Japanese are written without spaces.
  private static boolean isUnspaced(char c) {
    return (c >= '\u3000' && c <= '\u30FF')
        || (c >= '\u3400' && c <= '\u9FFF')
        || (c >= '\uFF00' && c <= '\uFFEF');
  }
}
