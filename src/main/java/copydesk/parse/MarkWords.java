package copydesk.parse;

import copydesk.parse.PageMarks.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The words by which publishers say that an element is a byline, a date or a headline.
final class MarkWords {
  private static final Map<String, Mark> WORDS =
      Map.ofEntries(
          Map.entry("author", Mark.AUTHOR),
          Map.entry("authors", Mark.AUTHOR),
          Map.entry("authorname", Mark.AUTHOR),
          Map.entry("auteur", Mark.AUTHOR),
          Map.entry("autor", Mark.AUTHOR),
          Map.entry("autore", Mark.AUTHOR),
          Map.entry("autoren", Mark.AUTHOR),
          Map.entry("byline", Mark.AUTHOR),
          Map.entry("bylines", Mark.AUTHOR),
          Map.entry("contributor", Mark.AUTHOR),
          Map.entry("contributors", Mark.AUTHOR),
          Map.entry("redakteur", Mark.AUTHOR),
          Map.entry("auteurs", Mark.AUTHOR),
          Map.entry("autores", Mark.AUTHOR),
          Map.entry("autori", Mark.AUTHOR),
          Map.entry("autorin", Mark.AUTHOR),
          Map.entry("autors", Mark.AUTHOR),
          Map.entry("avtor", Mark.AUTHOR),
          Map.entry("columnist", Mark.AUTHOR),
          Map.entry("dziennikarz", Mark.AUTHOR),
          Map.entry("forfatter", Mark.AUTHOR),
          Map.entry("journalist", Mark.AUTHOR),
          Map.entry("kirjoittaja", Mark.AUTHOR),
          Map.entry("penulis", Mark.AUTHOR),
          Map.entry("periodista", Mark.AUTHOR),
          Map.entry("redacteur", Mark.AUTHOR),
          Map.entry("redaktor", Mark.AUTHOR),
          Map.entry("reporter", Mark.AUTHOR),
          Map.entry("reporters", Mark.AUTHOR),
          Map.entry("skribent", Mark.AUTHOR),
          Map.entry("szerzo", Mark.AUTHOR),
          Map.entry("username", Mark.AUTHOR),
          Map.entry("verfasser", Mark.AUTHOR),
          Map.entry("verfasserin", Mark.AUTHOR),
          Map.entry("yazar", Mark.AUTHOR),
          Map.entry("writer", Mark.AUTHOR),
          Map.entry("writers", Mark.AUTHOR),
          Map.entry("date", Mark.DATE),
          Map.entry("dateline", Mark.DATE),
          Map.entry("datetime", Mark.DATE),
          Map.entry("datum", Mark.DATE),
          Map.entry("day", Mark.DATE),
          Map.entry("fecha", Mark.DATE),
          Map.entry("postdate", Mark.DATE),
          Map.entry("posted", Mark.DATE),
          Map.entry("pubdate", Mark.DATE),
          Map.entry("publish", Mark.DATE),
          Map.entry("published", Mark.DATE),
          Map.entry("time", Mark.DATE),
          Map.entry("timestamp", Mark.DATE),
          Map.entry("headline", Mark.HEADLINE),
          Map.entry("title", Mark.HEADLINE));

  /// The same by the hashes of the words, as numbers of the marks from 1 on.
  private static final LongTable NUMBERS = new LongTable();

  private static final List<Mark> MARKS = List.of(Mark.values());

  static {
    WORDS.forEach((word, mark) -> NUMBERS.add(WordHashes.hash(word), MARKS.indexOf(mark) + 1));
  }

  private MarkWords() {}

  /// What these words mean, given by their hashes.
  static List<Mark> marks(long[] words) {
    List<Mark> marks = List.of();
    for (var word : words) {
      var number = (int) NUMBERS.get(word);
      if (number > 0) {
        marks = marks.isEmpty() ? new ArrayList<>() : marks;
        marks.add(MARKS.get(number - 1));
      }
    }
    return marks;
  }
}
