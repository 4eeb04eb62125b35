package copydesk.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands over an article: `title`, `headlines`, `slugline` and `descriptions` of ninjs.
///
/// A story without a headline has none; its first sentence is not made into one here.
///
/// @param title a name for lists and systems, where the publisher has one beside the headline
public record Titles(
    @Nullable String title,
    List<Line> headlines,
    @Nullable String slugline,
    List<Line> descriptions) {
  /// The role of the headline that stands over the story.
  public static final String MAIN = "main";

  /// The role of a description that says what the story says.
  public static final String SUMMARY = "summary";

  /// One of several.
  ///
  /// @param role which of them: `main`, `sub`, `summary`
  public record Line(String role, String value) {}

  public Titles {
    headlines = List.copyOf(headlines);
    descriptions = List.copyOf(descriptions);
  }

  /// For a document that has at most one of each.
  public static Titles of(
      @Nullable String headline, @Nullable String slugline, @Nullable String summary) {
    return new Titles(null, line(MAIN, headline), slugline, line(SUMMARY, summary));
  }

  /// The headline, where there is one.
  public @Nullable String headline() {
    for (var line : headlines) {
      if (line.role().equals(MAIN)) {
        return line.value();
      }
    }
    return null;
  }

  private static List<Line> line(String role, @Nullable String value) {
    return value == null ? List.of() : List.of(new Line(role, value));
  }
}
