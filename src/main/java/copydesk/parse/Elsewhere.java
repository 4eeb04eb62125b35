package copydesk.parse;

import java.util.List;
import java.util.Set;

/// What the parts of a page are called that are not its article: they are about other pages, by
/// other people, or not about anything. Their names and days are not the article's.
final class Elsewhere {
  private static final Set<String> NAMES =
      Set.of(
          ("bibliography blockquote caption carousel comment commentlist comments disqus dsq"
                  + " kommentar kommentare latest menu modal nav navbar navigation popular quote"
                  + " recent recirc recommend recommendations recommended references related"
                  + " replies reply respond review reviews sidebar similar teaser teasers"
                  + " testimonial testimonials trending")
              .split(" ", -1));

  private Elsewhere() {}

  /// Whether one of these is among the words of an element's class and id.
  static boolean isCalledSo(List<String> words) {
    return ClassWords.haveAny(words, NAMES);
  }
}
