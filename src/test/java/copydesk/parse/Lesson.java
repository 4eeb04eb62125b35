package copydesk.parse;

import copydesk.accuracy.Site;
import copydesk.accuracy.Truth;
import copydesk.accuracy.Words;
import copydesk.parse.Blocks.Block;
import copydesk.text.Charsets;
import copydesk.text.Digest;
import java.util.List;
import org.jsoup.Jsoup;

/// A page to learn from.
///
/// @param truth for each block, how much of it is text of the article
/// @param weight for each block, how much the model ought to care; 0 where nobody knows
// Made once for each page of the training.
@SuppressWarnings("ArrayRecordComponent")
record Lesson(Truth known, Page page, Blocks blocks, float[] truth, float[] weight) {
  /// A short block counts for more than its letters: headings and items are missed soonest.
  private static final double POWER = 0.75;

  /// Of the weight of a page's article, 1, what a single block may have.
  private static final float MOST = 0.3f;

  /// A segment, of which pages that know no whole text have half a dozen.
  private static final float SEGMENT = 0.15f;

  /// Texts of fewer words are labels that somebody took for the text.
  private static final int FEWEST = 3;

  static Lesson of(byte[] bytes, Truth known) {
    var page = Page.of(Jsoup.parse(Charsets.decode(bytes, PageCharset.declaredIn(bytes)).text()));
    var blocks = page.blocks();
    var truth = new float[blocks.all().size()];
    var weight = new float[truth.length];
    var lesson = new Lesson(known, page, blocks, truth, weight);
    if (known.essentials().body().isBlank()) {
      lesson.learnSegments();
    } else {
      lesson.learnText();
    }
    return lesson;
  }

  /// One of so many groups, the same for all pages of a site.
  int group(int groups) {
    var first = Integer.parseInt(Digest.of(Site.of(known.url())).substring(0, 2), 16);
    return first % groups;
  }

  /// The blocks, as far as the model has to learn from them.
  List<Block> all() {
    return blocks.all();
  }

  private void learnText() {
    var shares = new KnownText(known.essentials().body()).shares(all());
    System.arraycopy(shares, 0, truth, 0, truth.length);
    var article = 0.0;
    for (var i = 0; i < truth.length; i++) {
      weight[i] = (float) Math.pow(1 + Words.of(all().get(i).text()).size(), POWER);
      article += truth[i] * weight[i];
    }
    for (var i = 0; i < truth.length; i++) {
      weight[i] = article < FEWEST ? 0 : (float) Math.min(MOST, weight[i] / article);
    }
  }

  private void learnSegments() {
    var segments = known.segments();
    if (segments == null) {
      return;
    }
    for (var i = 0; i < truth.length; i++) {
      var text = all().get(i).text();
      if (segments.with().stream().anyMatch(with -> text.contains(Words.squeeze(with)))) {
        truth[i] = 1;
        weight[i] = SEGMENT;
      } else if (segments.without().stream()
          .anyMatch(without -> text.contains(Words.squeeze(without)))) {
        weight[i] = SEGMENT;
      }
    }
  }
}
