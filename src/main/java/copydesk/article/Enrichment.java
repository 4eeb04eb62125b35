package copydesk.article;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What Copydesk worked out about an article; nothing of it is written into `ninjs`.
///
/// Places in the text are counted in the text as received where that is plain text, else in the
/// body.
///
/// @param headline for display, where the publisher gave none
/// @param times that the text names, from top to bottom
/// @param signals the gravest first
public record Enrichment(
    Published published,
    Wording wording,
    @Nullable Finding headline,
    Whereabouts whereabouts,
    List<TimeMention> times,
    List<Signal> signals) {
  public Enrichment {
    times = List.copyOf(times);
    signals = List.copyOf(signals);
  }

  /// A value, why it is believed, and where it was found.
  public record Finding(String value, Basis basis, String from) {}

  /// When the article appeared.
  ///
  /// @param value as precise as is known: a date, or a date-time with or without a zone
  /// @param sortsAs the same as an instant, for keys: a missing time is midnight, a missing zone is
  ///     UTC, wrong by hours and right about the day
  /// @param range where it had to be worked out; null where it is stated or declared
  public record Published(
      String value, Basis basis, String from, Instant sortsAs, @Nullable Range range) {}

  /// Days between which a story was written, both included, and what says so.
  ///
  /// @param earliest ISO 8601, a day
  /// @param latest ISO 8601, a day
  /// @param reasons one sentence each, in the order in which they were applied
  public record Range(String earliest, String latest, List<String> reasons) {
    public Range {
      reasons = List.copyOf(reasons);
    }
  }

  /// The text as language.
  ///
  /// @param language a BCP 47 tag, `und` where the text is too short to tell
  /// @param sentences from top to bottom; of a very long text the first ones only, and the counts
  ///     say how many it has
  /// @param digest SHA-256 of the folded text, in hexadecimal: the same text received twice
  public record Wording(
      @Nullable Finding language, List<Span> sentences, Counts counts, String digest) {
    public Wording {
      sentences = List.copyOf(sentences);
    }
  }

  /// The size of the text.
  ///
  /// @param words runs of anything but white space
  /// @param characters Unicode code points, the break between two paragraphs counted as one
  /// @param sentences as many as were found
  public record Counts(int words, int characters, int paragraphs, int sentences) {}

  /// Where it is all from.
  ///
  /// @param filed where the story was written
  /// @param alsoFiled the further places of a dateline that has several, "Paris/London"
  /// @param event where that happened which it tells of; null where the text does not say
  /// @param declared the places that the document names beside its text
  public record Whereabouts(
      @Nullable Place filed, List<Place> alsoFiled, @Nullable Place event, List<Place> declared) {
    /// Of an article that names no place.
    public static final Whereabouts NONE = new Whereabouts(null, List.of(), null, List.of());

    public Whereabouts {
      alsoFiled = List.copyOf(alsoFiled);
      declared = List.copyOf(declared);
    }
  }
}
