package copydesk.parse;

import copydesk.parse.Blocks.Kind;
import copydesk.parse.Blocks.Region;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Keeps each post of a live blog whole. They are short and unlike each other, and some look like
/// teasers; but where one post is text, so are the others of its kind.
final class LiveBlog {
  private static final String KIND = "LiveBlogPosting";

  /// How far around a text its post is looked for.
  private static final int MOST_LEVELS = 8;

  private static final int FEWEST_POSTS = 3;

  /// Times, names and "Share".
  private static final int SHORTEST_HEADING = 8;

  private final Blocks blocks;
  private final boolean[] isText;

  /// Elements that are alike and in one: those of a list of posts.
  private record Row(Region around, String tag, String label) {}

  private LiveBlog(Blocks blocks, boolean[] isText) {
    this.blocks = blocks;
    this.isText = isText;
  }

  /// @param isText for each block whether it is the article's
  static void keepPosts(Page page, Blocks blocks, boolean[] isText) {
    if (page.data().kinds().contains(KIND) || !page.marks().property("liveblogupdate").isEmpty()) {
      new LiveBlog(blocks, isText).keepPosts();
    }
  }

  private void keepPosts() {
    var rows = new LinkedHashMap<Row, Set<Region>>(); // of two that are as long, the first counts
    for (var i = 0; i < isText.length; i++) {
      if (isText[i]) {
        addPosts(blocks.all().get(i).region(), rows);
      }
    }
    rows.values().stream()
        .filter(posts -> posts.size() >= FEWEST_POSTS)
        .max((one, other) -> Integer.compare(letters(one), letters(other)))
        .ifPresent(posts -> posts.forEach(this::keep));
  }

  private static void addPosts(Region innermost, Map<Row, Set<Region>> rows) {
    var region = innermost;
    for (var i = 0; i < MOST_LEVELS && region.outer() != null; i++) {
      var element = region.element();
      var row = new Row(region.outer(), element.normalName(), name(element.attr("class")));
      rows.computeIfAbsent(row, _ -> new HashSet<>()).add(region);
      region = region.outer();
    }
  }

  // "post" of "post pinned".
  private static String name(String label) {
    var blank = label.indexOf(' ');
    return blank < 0 ? label : label.substring(0, blank);
  }

  private int letters(Set<Region> posts) {
    var letters = 0;
    for (var post : posts) {
      for (var i = post.from(); i < post.to(); i++) {
        letters += isText[i] ? blocks.all().get(i).text().length() : 0;
      }
    }
    return letters;
  }

  private void keep(Region post) {
    for (var i = post.from(); i < post.to(); i++) {
      var block = blocks.all().get(i);
      var isHeading =
          block.kind() == Kind.HEADING
              && block.text().length() >= SHORTEST_HEADING
              && i + 1 < post.to();
      isText[i] |= isHeading || (MainText.isRunning(block) && SentenceEnds.isEnded(block.text()));
    }
  }
}
