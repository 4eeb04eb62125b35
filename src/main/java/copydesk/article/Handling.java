package copydesk.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What desks are told about the use of an article.
///
/// @param urgency from 1, the highest, to 9
/// @param edNote to editors: "(Adds quotes)", "Corrects spelling in the third paragraph"
/// @param signals what they are told to do in words, wherever these stand; what a document has a
///     property of its own for is not repeated here
public record Handling(
    @Nullable PubStatus pubStatus,
    @Nullable Integer urgency,
    @Nullable String edNote,
    List<Signal> signals) {
  /// For a document that tells them nothing.
  public static final Handling NONE = new Handling(null, null, null, List.of());

  /// Whether it may be used. NewsCodes, `http://cv.iptc.org/newscodes/pubstatusg2/`.
  public enum PubStatus {
    USABLE,
    /// Not until further notice.
    WITHHELD,
    /// Killed: never.
    CANCELED
  }

  public Handling {
    signals = List.copyOf(signals);
    if (urgency != null && (urgency < 1 || urgency > 9)) {
      throw new IllegalArgumentException("urgency from 1 to 9: " + urgency);
    }
  }
}
