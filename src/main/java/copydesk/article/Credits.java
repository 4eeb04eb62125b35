package copydesk.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who made the article, and where.
///
/// @param by the byline as printed, "By Ann Example and Bob Sample"
/// @param authors the people it names, in its order, or the house that it signs with; the `rel` of
///     each is `author`
/// @param located the place of the dateline, or as declared
/// @param sources agencies and publishers that the document names; the `rel` of each is its role
/// @param filing the dateline that the text opens with
public record Credits(
    @Nullable String by,
    List<Concept> authors,
    @Nullable String located,
    List<Concept> sources,
    @Nullable Filing filing) {
  /// The role of a news agency: named in the dateline, the credit line, or as distributor.
  public static final String AGENCY = "agency";

  /// The role of the publication or site that the document comes from.
  public static final String PUBLISHER = "publisher";

  /// For a document that credits nobody.
  public static final Credits NONE = new Credits(null, List.of(), null, List.of());

  /// For a document whose text opens with no dateline.
  public Credits(
      @Nullable String by, List<Concept> authors, @Nullable String located, List<Concept> sources) {
    this(by, authors, located, sources, null);
  }

  public Credits {
    authors = List.copyOf(authors);
    sources = List.copyOf(sources);
  }
}
