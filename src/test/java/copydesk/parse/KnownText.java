package copydesk.parse;

import copydesk.accuracy.Words;
import copydesk.parse.Blocks.Block;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The text that people found on a page, to tell which of the page's blocks are of it.
final class KnownText {
  private static final int SHINGLE = 4;

  /// How far a line's neighbours are looked at where it stands on the page more than once.
  private static final int NEAR = 6;

  private final Set<String> shingles = new HashSet<>();
  private final Map<String, Integer> lines = new HashMap<>();

  KnownText(String text) {
    shingles.addAll(shingles(Words.of(text)));
    text.lines().forEach(line -> lines.merge(key(line), 1, Integer::sum));
  }

  /// For each block, how much of it is of the text, from 0 to 1.
  float[] shares(List<Block> blocks) {
    var shares = new float[blocks.size()];
    for (var i = 0; i < shares.length; i++) {
      shares[i] = share(blocks.get(i).text());
    }
    onceEach(blocks, shares);
    return shares;
  }

  private float share(String block) {
    var words = Words.of(block);
    if (words.size() < SHINGLE) {
      return !words.isEmpty() && lines.containsKey(key(block)) ? 1 : 0;
    }
    var all = shingles(words);
    return (float) all.stream().filter(shingles::contains).count() / all.size();
  }

  // What the page has more often than the text is of the text where other text is around it.
  private void onceEach(List<Block> blocks, float[] shares) {
    var places = new HashMap<String, List<Integer>>();
    for (var i = 0; i < shares.length; i++) {
      if (shares[i] > 0.5) {
        places.computeIfAbsent(key(blocks.get(i).text()), _ -> new ArrayList<>()).add(i);
      }
    }
    var before = shares.clone();
    places.forEach(
        (line, all) ->
            all.stream()
                .sorted(Comparator.comparingDouble((Integer at) -> -near(blocks, before, at)))
                .skip(Math.max(1, lines.getOrDefault(line, 1)))
                .forEach(at -> shares[at] = 0));
  }

  private static double near(List<Block> blocks, float[] shares, int at) {
    var near = 0.0;
    for (var i = Math.max(0, at - NEAR); i < Math.min(shares.length, at + NEAR + 1); i++) {
      near += i == at ? 0 : shares[i] * Math.sqrt(blocks.get(i).text().length());
    }
    return near;
  }

  private static List<String> shingles(List<String> words) {
    var shingles = new ArrayList<String>();
    for (var i = 0; i + SHINGLE <= words.size(); i++) {
      shingles.add(String.join(" ", words.subList(i, i + SHINGLE)));
    }
    return shingles;
  }

  private static String key(String line) {
    return String.join(" ", Words.of(line));
  }
}
