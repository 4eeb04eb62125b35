package copydesk.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// How much each word speaks for the text of an article, as counted over pages: each page has one
/// vote on a word, so that a page with a thousand comments is no more than another.
final class WordOdds {
  private static final int FIRST_WORDS = 8;
  private static final int LAST_WORDS = 4;

  /// Words that weigh less say nothing.
  private static final double LEAST_WEIGHT = 0.25;

  /// Votes of no page, that a word has from the start, at the mean.
  private static final double DOUBT = 2;

  /// Rarer words would be those of single sites.
  private static final int FEWEST_PAGES_OF_NAME = 8;

  private static final int FEWEST_PAGES_OF_WORD = 12;

  private final Map<String, Tally> tallies = new HashMap<>();

  private static final class Tally {
    private double votes;
    private double pages;
  }

  /// The weights of the words by which publishers name the parts of their pages.
  static Map<String, Float> ofNames(List<Lesson> lessons) {
    var odds = new WordOdds();
    for (var lesson : lessons) {
      odds.add(lesson, true, block -> namesOf(lesson, block));
    }
    return odds.weights(FEWEST_PAGES_OF_NAME);
  }

  /// The weights of the words that stand first and last in a block.
  static Map<String, Float> ofWords(List<Lesson> lessons) {
    var odds = new WordOdds();
    for (var lesson : lessons) {
      odds.add(lesson, false, block -> endsOf(block.text()));
    }
    return odds.weights(FEWEST_PAGES_OF_WORD);
  }

  private interface Named {
    Set<String> words(Blocks.Block block);
  }

  private void add(Lesson lesson, boolean byWeight, Named named) {
    var page = new HashMap<String, Tally>();
    for (var i = 0; i < lesson.truth().length; i++) {
      if (lesson.weight()[i] > 0) {
        var weight = byWeight ? lesson.weight()[i] : 1;
        for (var word : named.words(lesson.all().get(i))) {
          var tally = page.computeIfAbsent(word, _ -> new Tally());
          tally.votes += weight * lesson.truth()[i];
          tally.pages += weight;
        }
      }
    }
    page.forEach(
        (word, tally) -> {
          var all = tallies.computeIfAbsent(word, _ -> new Tally());
          all.votes += tally.votes / tally.pages;
          all.pages++;
        });
  }

  private Map<String, Float> weights(int fewestPages) {
    var votes = tallies.values().stream().mapToDouble(tally -> tally.votes).sum();
    var pages = tallies.values().stream().mapToDouble(tally -> tally.pages).sum();
    var mean = votes / pages;
    var weights = new TreeMap<String, Float>();
    tallies.forEach(
        (word, tally) -> {
          var share = (tally.votes + DOUBT * mean) / (tally.pages + DOUBT);
          var weight = logOdds(share) - logOdds(mean);
          if (tally.pages >= fewestPages && Math.abs(weight) > LEAST_WEIGHT) {
            weights.put(word, Math.round(weight * 10) / 10f);
          }
        });
    return weights;
  }

  private static double logOdds(double share) {
    return Math.log(share / (1 - share));
  }

  private static Set<String> namesOf(Lesson lesson, Blocks.Block block) {
    var marks = lesson.page().marks();
    var names = new HashSet<>(marks.words(block.holder()));
    for (var region = block.region(); region != null; region = region.outer()) {
      names.addAll(marks.words(region.element()));
    }
    return names;
  }

  private static Set<String> endsOf(String text) {
    var words = new ArrayList<String>();
    WordHashes.each(
        text.toCharArray(),
        text.length(),
        (from, to, _) ->
            words.add(
                Character.isDigit(text.charAt(from))
                    ? "#"
                    : text.substring(from, to).toLowerCase(Locale.ROOT)));
    var size = words.size();
    var ends = new HashSet<>(words.subList(0, Math.min(FIRST_WORDS, size)));
    ends.addAll(words.subList(Math.max(Math.min(FIRST_WORDS, size), size - LAST_WORDS), size));
    return ends;
  }
}
