package copydesk.article;

import java.util.List;

/// One article as its publisher stated it, whichever format it came in.
///
/// Nothing worked out by Copydesk stands here: that is an [Enrichment]. A parser leaves absent what
/// its document does not say.
public record Article(
    Identity identity,
    Titles titles,
    Credits credits,
    Dates dates,
    Body body,
    List<Subject> subjects,
    Rights rights,
    List<Picture> pictures) {

  public Article {
    subjects = List.copyOf(subjects);
    pictures = List.copyOf(pictures);
  }
}
