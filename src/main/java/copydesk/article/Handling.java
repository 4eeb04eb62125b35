package copydesk.article;

import org.jspecify.annotations.Nullable;

/// What desks are told about the use of an article.
///
/// @param urgency from 1, the highest, to 9
/// @param edNote to editors: "(Adds quotes)", "Corrects spelling in the third paragraph"
public record Handling(
    @Nullable PubStatus pubStatus, @Nullable Integer urgency, @Nullable String edNote) {
  /// For a document that tells them nothing.
  public static final Handling NONE = new Handling(null, null, null);

  /// Whether it may be used. NewsCodes, `http://cv.iptc.org/newscodes/pubstatusg2/`.
  public enum PubStatus {
    USABLE,
    /// Not until further notice.
    WITHHELD,
    /// Killed: never.
    CANCELED
  }

  public Handling {
    if (urgency != null && (urgency < 1 || urgency > 9)) {
      throw new IllegalArgumentException("urgency from 1 to 9: " + urgency);
    }
  }
}
