package copydesk.article;

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
    About about,
    Rights rights,
    Extras extras) {}
