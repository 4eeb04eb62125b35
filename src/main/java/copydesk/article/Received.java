package copydesk.article;

import java.util.List;
import java.util.Locale;

/// A plain text as its file holds it, and where in the file each part of the story stands, from top
/// to bottom.
///
/// @param text of the story; where the file holds several, it begins further down
/// @param before how many characters of the file stand above it
public record Received(String text, int before, List<Part> parts) {
  /// Of a file that is one story.
  public Received(String text, List<Part> parts) {
    this(text, 0, parts);
  }

  public Received {
    parts = List.copyOf(parts);
  }

  /// What a part is to the story.
  public enum Kind {
    SLUG,
    /// "URGENT", "UPDATE 2".
    MARK,
    /// To editors.
    NOTE,
    HEADLINE,
    /// A smaller headline below the headline.
    DECK,
    BYLINE,
    /// The day of the story, on a line of its own.
    DATE,
    DATELINE,
    PARAGRAPH,
    /// Below the story: who reported, who edited.
    CREDIT,
    RIGHTS,
    END_MARK;

    /// As records write it.
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// A part, without the white space around it; a dateline with what is between it and the text.
  public record Part(Kind kind, Span span) {}

  /// Where the paragraphs of the body stand, in their order.
  public List<Span> paragraphs() {
    return parts.stream().filter(part -> part.kind() == Kind.PARAGRAPH).map(Part::span).toList();
  }
}
