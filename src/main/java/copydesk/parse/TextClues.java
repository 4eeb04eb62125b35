package copydesk.parse;

import copydesk.parse.Blocks.Block;
import copydesk.parse.Blocks.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the text of a block says, and how it is printed.
final class TextClues {
  /// Words at either end of a block that are looked up; what a box is shows in its first ones.
  private static final int FIRST_WORDS = 8;

  private static final int LAST_WORDS = 4;

  /// Letters that hold so many words; longer blocks are looked at from both ends only.
  private static final int LONGEST_END = 150;

  /// Longer blocks are neither a headline nor a summary; of a longer summary so much is read.
  private static final int LONGEST_TITLE = 250;

  private static final int LONGEST_SUMMARY = 400;
  private static final int SHORTEST_SITE = 4;
  private static final int LONGEST_SITE = 40;
  private static final int MOST_SITES = 10;

  /// Of a text in JSON-LD; longer ones would fill the memory.
  private static final int LONGEST_DATA = 500_000;

  /// Of a word, and the blank behind it.
  private static final int LETTERS = 6;

  private final ClueTable table;
  private final WordWeights weights;
  private final LongTable title;
  private final LongTable summary;
  private final LongTable data;
  private final List<String> sites;
  private final WordHashes words = new WordHashes();
  private final LongTable texts = new LongTable();

  TextClues(Page page, WordWeights weights, ClueTable table) {
    this.table = table;
    this.weights = weights;
    this.title = set(page.html().title());
    this.summary = set(page.meta().first("og:description", "description"));
    this.sites = sites(page);
    var told = page.data().text();
    data = new LongTable(told == null ? 0 : Math.min(told.length(), LONGEST_DATA) / LETTERS);
    if (told != null) {
      words.read(cut(told, LONGEST_DATA));
      words.addThrees(data);
    }
  }

  /// What is cheap to tell, and asked of a block's neighbours too.
  void addLook(int row, Block block) {
    var text = block.text();
    float length = text.length();
    table.set(row, Clue.KIND, kind(block));
    table.set(row, Clue.HEADING_LEVEL, level(block));
    table.set(row, Clue.LETTERS, length);
    table.set(row, Clue.ENDED, SentenceEnds.isEnded(text) ? 1 : text.endsWith(":") ? 2 : 0);
    table.set(row, Clue.LINKED, block.linked() / length);
    table.set(row, Clue.ITALIC, block.look().italic() / length);
    table.set(row, Clue.LINKS, block.look().links());
    table.set(row, Clue.LINK_LAST, block.look().linkLast());
    table.set(row, Clue.PICTURE_BEFORE, block.look().pictures());
  }

  /// What the words say.
  void addWords(int row, Block block) {
    var text = block.text();
    var isShort = text.length() <= LONGEST_SUMMARY;
    if (isShort) {
      words.read(text);
    } else {
      words.readEnds(text, LONGEST_END);
    }
    weigh(row);
    table.set(
        row, Clue.WORDS, isShort ? words.size() : text.length() / Math.max(1, words.length()));
    table.set(row, Clue.CAPITALS, words.capitals());
    table.set(row, Clue.WORD_LENGTH, words.length());
    table.set(row, Clue.LIKE_TITLE, text.length() > LONGEST_TITLE ? 0 : words.likeness(title));
    table.set(row, Clue.LIKE_DESCRIPTION, isShort ? words.likeness(summary) : 0);
    table.set(row, Clue.IN_DATA, data.isEmpty() ? -1 : words.share(data));
    table.set(row, Clue.REPEATED, isShort ? repeats(text) : 0);
    table.set(row, Clue.HAS_SITE, namesSite(text));
  }

  private float repeats(String text) {
    var hash = (long) text.hashCode() << 32 | text.length();
    var before = texts.get(hash);
    texts.add(hash, 1);
    return before;
  }

  private boolean namesSite(String text) {
    for (var site : sites) {
      if (text.contains(site)) {
        return true;
      }
    }
    return false;
  }

  private static int kind(Block block) {
    return switch (block.kind()) {
      case PARAGRAPH -> 0;
      case HEADING -> 1;
      case ITEM -> 2;
      case ROW -> 3;
      case LOOSE -> 4;
    };
  }

  private static int level(Block block) {
    return block.kind() == Kind.HEADING ? block.region().element().normalName().charAt(1) - '0' : 0;
  }

  private void weigh(int row) {
    var size = words.size();
    if (size == 0) {
      return;
    }
    var first = weights.of(words.get(0));
    var sum = first;
    var least = Math.min(0, first);
    for (var i = 1;
        i < size;
        i = i + 1 == FIRST_WORDS ? Math.max(i + 1, size - LAST_WORDS) : i + 1) {
      var weight = weights.of(words.get(i));
      sum += weight;
      least = Math.min(least, weight);
    }
    table.set(row, Clue.WORD_MEAN, sum / Math.min(size, FIRST_WORDS + LAST_WORDS));
    table.set(row, Clue.WORD_LEAST, least);
    table.set(row, Clue.WORD_FIRST, first);
  }

  private static String cut(String text, int most) {
    return text.substring(0, Math.min(text.length(), most));
  }

  private LongTable set(@Nullable String text) {
    var set = new LongTable();
    words.read(text == null ? "" : cut(text, LONGEST_SUMMARY));
    for (var i = 0; i < words.size(); i++) {
      set.add(words.get(i), 1);
    }
    return set;
  }

  private static List<String> sites(Page page) {
    var names = new ArrayList<>(page.meta().all("og:site_name"));
    var found = page.data().main();
    if (found != null) {
      names.addAll(found.lines("publisher"));
    }
    names.removeIf(name -> name.length() < SHORTEST_SITE || name.length() > LONGEST_SITE);
    return names.stream().distinct().limit(MOST_SITES).toList();
  }
}
