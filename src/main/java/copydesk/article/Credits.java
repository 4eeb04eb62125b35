package copydesk.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who made the article, and where.
///
/// @param by the byline as printed, "By Ann Example and Bob Sample"
/// @param authors the people it names, in its order
/// @param located the place of the dateline, or as declared
/// @param sources agencies and publishers that the document names
public record Credits(
    @Nullable String by, List<String> authors, @Nullable String located, List<InfoSource> sources) {

  /// For a document that credits nobody.
  public static final Credits NONE = new Credits(null, List.of(), null, List.of());

  public Credits {
    authors = List.copyOf(authors);
    sources = List.copyOf(sources);
  }
}
